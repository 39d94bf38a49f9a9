import type { z } from 'zod';

/** The first character that XML 1.0 excludes: most control characters, U+FFFE, U+FFFF and lone surrogates. */
const excluded = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const allExcluded = new RegExp(excluded, 'gu');

/** Adds an issue if a text has a character that XML 1.0 excludes; no format based on XML, such as GraphML, could hold it. */
export function refuseCharacters(text: string, context: z.core.$RefinementCtx<string>): void {
  const found = excluded.exec(text);
  if (!found) return;
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  context.addIssue({
    code: 'custom',
    message: `text that XML can hold; U+${code} at position ${found.index} must be removed`,
  });
}

/** The text with U+FFFD for each character that XML 1.0 excludes. */
export function replaceExcluded(text: string): string {
  return excluded.test(text) ? text.replace(allExcluded, '\uFFFD') : text;
}
