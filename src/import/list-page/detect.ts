/** Whether the beginning of a file is a list page in plain text. Test for HTML and wikitext first. */
export function detectListPage(head: string): boolean {
  if (/^\s*[[{<]/u.test(head)) return false;
  return /友好(?:城市|地区|地區|管[辖轄]区|管轄區|[关關]系)|(?:姐妹|姊妹)(?:城市|都市|市)|[结結締缔](?:好|交|盟|[结結])(?:日期|时间|時間)|友城/u.test(
    head,
  );
}
