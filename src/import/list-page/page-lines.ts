import { halfWidth } from '../city-list/half-width.ts';
import type { Content } from '../city-list/page-document.ts';
import type { Findings } from '../city-list/page-rules.ts';
import type { Position } from '../relation.ts';
import { takeMarks } from './marks.ts';

export interface PageLine {
  readonly position: Position;
  /** As in the file. */
  readonly printed: string;
  /** With tabs, and half-width punctuation. */
  readonly raw: string;
  readonly text: string;
}

/** Lines that copied pages have around the article. */
const boilerplate =
  /^(?:[维維]基(?:媒体|媒體)列表[条條]目|[维維]基百科[,,].*|自[维維]基百科.*|(?:跳[转轉到至].*)|[((]重定向自.*[))]|[((]重新導向自.*[))]|From Wikipedia.*|Jump to .*|这是特色列表.*|本页使用了标题.*|外观|外觀|跳至.*|目录|目錄|\[?(?:隐藏|隱藏|hide|show)\]?|[编編][辑輯])$/iu;

/** The lines of a page without those around the article. Invalid characters are reported. */
export function pageLines(text: string, findings: Findings): PageLine[] {
  return text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u).flatMap((file, index) => {
    const printed = file.replace(/^\uFEFF/u, '');
    const position = { place: `line ${index + 1}` };
    const own = halfWidth(printed);
    const line = { position, printed: printed.trim(), raw: own, text: own.trim() };
    if (printed.includes('\uFFFD')) findings.report('encoding', position, line.text);
    return boilerplate.test(line.text) ? [] : [line];
  });
}

/** Separates the citations and notes from a text. */
export function plainTextContent(text: string): Content {
  const { citations, notes, rest } = takeMarks(
    text.replace(/\[(?:[來来]源[請请]求|citation needed|失效[连連]结)\]/giu, ''),
  );
  return {
    text: rest.replace(/[\s\u00A0]+/gu, ' ').trim(),
    flags: [],
    citations: citations.map(({ reference, locator }) => ({
      key: String(reference),
      ...(locator === undefined ? {} : { locator }),
    })),
    notes: notes.map((number) => `note ${number}`),
    links: new Map(),
    struck: false,
  };
}
