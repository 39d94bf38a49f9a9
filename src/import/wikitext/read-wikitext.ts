import type { Block, PageDocument } from '../city-list/page-document.ts';
import type { PageOptions } from '../city-list/page-options.ts';
import { Findings } from '../city-list/page-rules.ts';
import { readDocument } from '../city-list/read-document.ts';
import type { ReadList } from '../relation.ts';
import { exportedPage } from './export-file.ts';
import { readInline } from './inline.ts';
import { type WikitextLine, wikitextLines } from './lines.ts';
import { takeReferences } from './references.ts';
import { folded, joinTemplates, withoutComments } from './scan.ts';
import { readWikiTable } from './tables.ts';
import { WikitextPage } from './wikitext-page.ts';

/** Reads a list page in wikitext. Parts that cannot be read are reported, never thrown. */
export function readWikitext(text: string, options: PageOptions = {}): ReadList {
  const findings = new Findings();
  const file = exportedPage(text);
  const unified = file.text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\uE000-\uE002]/gu, '');
  const { text: marked, references } = takeReferences(withoutComments(unified));
  const body = joinTemplates(
    marked.replace(/<gallery\b[\s\S]*?<\/gallery>/giu, folded).replace(/<\/?nowiki\s*\/?>/giu, ''),
  );
  const page = new WikitextPage(references, findings);
  const lines = wikitextLines(body);
  for (const line of lines) {
    if (line.text.includes('\uFFFD')) findings.report('encoding', line.position, line.text);
  }
  const title = file.title ?? /\{\{\s*DISPLAYTITLE\s*:\s*([^{}|]+)/iu.exec(body)?.[1]?.replaceAll("''", '').trim();
  const document: PageDocument = {
    ...(title === undefined ? {} : { title }),
    blocks: blocksOf(lines, page),
    sources: page.sources,
    notes: page.notes,
  };
  return readDocument(document, options, findings.all);
}

function blocksOf(lines: readonly WikitextLine[], page: WikitextPage): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.text.trim() === '') continue;
    if (/^\s*:*\s*\{\|/u.test(line.text)) {
      const end = tableEnd(lines, index);
      blocks.push(readWikiTable(lines.slice(index, end), page));
      index = end - 1;
    } else blocks.push(...lineBlock(line, page));
  }
  return blocks;
}

/** The index after the last line of a table. One that is not closed ends at the next heading. */
function tableEnd(lines: readonly WikitextLine[], start: number): number {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    const text = lines[index]?.text.trim() ?? '';
    if (/^:*\s*\{\|/u.test(text)) depth += 1;
    if (text.startsWith('|}')) depth -= 1;
    if (depth <= 0) return index + 1;
    if (/^={2,6}[^=].*={2,6}$/u.test(text)) return index;
  }
  return lines.length;
}

function lineBlock({ text, position }: WikitextLine, page: WikitextPage): Block[] {
  const [, equals, title] = /^(={1,6})\s*(.+?)\s*\1\s*(?:\uE000\d+\uE001\s*)*$/u.exec(text) ?? [];
  if (equals !== undefined && title !== undefined) {
    return [{ kind: 'heading', depth: equals.length, position, content: readInline(title, position, page) }];
  }
  const [, marks = '', rest = ''] = /^([*#:;]*)\s*([\s\S]*)$/u.exec(text) ?? [];
  const bold = marks === ';' || isBold(rest);
  page.inList = marks !== '' || bold;
  const content = readInline(rest, position, page);
  page.inList = true;
  if (content.text === '' && content.flags.length === 0) return [];
  const isItem = /[*#]$/u.test(marks) || (marks.startsWith(':') && content.flags.length > 0);
  if (isItem)
    return [{ kind: 'item', depth: marks.length, position, content: { ...content, text: oneLine(content.text) } }];
  return [{ kind: 'paragraph', position, content: { ...content, text: oneLine(content.text) }, bold }];
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Bold, and alone in the line, except for citations, flags and a remark in brackets. */
function isBold(text: string): boolean {
  const plain = text
    .replace(/\uE000\d+\uE001/gu, '')
    .replace(/\{\{[^{}]*\}\}/gu, '')
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .trim();
  return /^'''(?!')(?:(?!''').)+'''[::]?$|^'''''.+'''''[::]?$/u.test(plain);
}
