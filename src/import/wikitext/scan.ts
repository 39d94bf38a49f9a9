/** Stands for a line break that does not end a line, so that lines keep their numbers. */
export const foldedBreak = '\uE002';

/** Longer templates and links are text, so that unclosed ones are not searched for again and again. */
const maxLength = 200_000;

/** The index after the text that a pair of delimiters encloses from `start`; -1 if it is not closed. Pairs nest. */
export function closingIndex(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  const limit = Math.min(text.lastIndexOf(close) + close.length, start + maxLength);
  for (let index = start; index < limit; ) {
    if (text.startsWith(open, index)) {
      depth += 1;
      index += open.length;
    } else if (text.startsWith(close, index)) {
      depth -= 1;
      index += close.length;
      if (depth === 0) return index;
    } else index += 1;
  }
  return -1;
}

/** Splits at a separator outside templates, links and tables. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; ) {
    const pair = text.slice(index, index + 2);
    if (pair === '{{' || pair === '[[') {
      depth += 1;
      index += 2;
    } else if (pair === '}}' || pair === ']]') {
      depth = Math.max(depth - 1, 0);
      index += 2;
    } else if (depth === 0 && text.startsWith(separator, index)) {
      parts.push(text.slice(start, index));
      index += separator.length;
      start = index;
    } else index += 1;
  }
  return [...parts, text.slice(start)];
}

export interface Template {
  /** In lower case, with spaces. */
  readonly name: string;
  /** The name as written. */
  readonly printed: string;
  /** Arguments without a name, by number from 1, and those with a name in lower case. */
  readonly arguments: ReadonlyMap<string, string>;
}

/** Takes apart the text between the braces of a template. */
export function readTemplate(inner: string): Template {
  const [first = '', ...rest] = splitOutside(inner, '|');
  const printed = first.replaceAll(foldedBreak, ' ').replaceAll('_', ' ').trim();
  const values = new Map<string, string>();
  let number = 0;
  for (const part of rest) {
    const [, key, value] = /^\s*([^=[\]{}<>]{1,40}?)\s*=([\s\S]*)$/u.exec(part.replaceAll(foldedBreak, ' ')) ?? [];
    if (key !== undefined && value !== undefined) values.set(key.toLowerCase(), value.trim());
    else {
      number += 1;
      values.set(String(number), part.replaceAll(foldedBreak, ' ').trim());
    }
  }
  return { name: printed.toLowerCase(), printed, arguments: values };
}

/** Removes comments. Line breaks within them are kept as folded ones. */
export function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/gu, folded);
}

/** Only the line breaks of a text, folded. */
export function folded(text: string): string {
  return text.replace(/[^\n]+/gu, '').replaceAll('\n', foldedBreak);
}

const withoutLists = /^(?:infobox|信息框|資訊框|navbox|sidebar|reflist|cite|citation)/iu;

/**
 * Joins the lines of each template, and opens templates that only lay out a list, such as `{{columns-list|…}}`: their lines are
 * lines of the page.
 */
export function joinTemplates(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; ) {
    const start = text.indexOf('{{', index);
    if (start < 0) return result + text.slice(index);
    result += text.slice(index, start);
    const end = closingIndex(text, start, '{{', '}}');
    if (end < 0) {
      // Braces that are not closed are text.
      result += '{{';
      index = start + 2;
      continue;
    }
    const inner = text.slice(start + 2, end - 2);
    const list = inner.search(/\n\s*(?:[*#]|\{\|)/u);
    if (list >= 0 && !withoutLists.test(inner.trim())) {
      result += folded(inner.slice(0, list)) + joinTemplates(inner.slice(list));
    } else result += `{{${inner.replaceAll('\n', foldedBreak)}}}`;
    index = end;
  }
  return result;
}
