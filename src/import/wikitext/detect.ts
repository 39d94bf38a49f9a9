/** Whether the beginning of a file is wikitext: links, templates, headings or tables of MediaWiki. */
export function detectWikitext(head: string): boolean {
  if (/^\s*(?:<\?xml[^>]*>\s*)?<mediawiki\b/iu.test(head)) return true;
  if (/^\s*(?:<(?:!doctype|html)|\{\s*"|\[+\s*[{"\d])/iu.test(head)) return false;
  return /\[\[[^[\]\n]+\]\]|^\{\||^={2,6}[^=\n]+={2,6}\s*$|\{\{\s*flag[a-z]*\s*\|/imu.test(head);
}
