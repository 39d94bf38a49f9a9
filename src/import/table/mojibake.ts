/**
 * Bytes of UTF-8 that were decoded as Windows-1252: the first byte of a letter, then a character that only stands for a later byte.
 * `Ã¶` is ö, `Å‚` is ł, `â€“` is a dash.
 */
const inWindows1252 =
  /[ÂÃÄÅÆÐÑÎÏ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]|â€/u;

/** Whether a text looks as if its encoding was mistaken. */
export function isMojibake(text: string): boolean {
  return inWindows1252.test(text);
}
