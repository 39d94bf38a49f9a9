import { decoded } from './inline.ts';

/** The title and the wikitext of a page in an XML export of MediaWiki, with its lines where they are in the file. */
export function exportedPage(file: string): { title?: string; text: string } {
  if (!/<mediawiki\b/iu.test(file.slice(0, 2000))) return { text: file };
  const title = /<title>([^<]*)<\/title>/u.exec(file)?.[1];
  const opening = /<text\b[^>]*>/u.exec(file);
  if (!opening) return { text: file };
  const start = opening.index + opening[0].length;
  const end = file.indexOf('</text>', start);
  const text = file.slice(start, end < 0 ? file.length : end);
  const before = file.slice(0, start).replace(/[^\n]+/gu, '');
  return { ...(title === undefined ? {} : { title: decoded(title) }), text: before + decodedText(text) };
}

/** An export escapes only the characters of markup. `&amp;nbsp;` stays an entity of the wikitext. */
function decodedText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
