import type { PageNote } from '../city-list/page-document.ts';
import type { Findings } from '../city-list/page-rules.ts';
import type { ImportedSource } from '../relation.ts';
import { PageError } from './line.ts';
import { type PageLine, plainTextContent } from './page-lines.ts';
import { readReference } from './reference.ts';

const entry =
  /^(?:(\d+)[.、]?|\[(\d+)\]|[注註]\s*(\d+)[.::]?)?\s*[\^↑]?\s*(?:\d+\.\d+\s+|[a-z](?=\s+[a-z]\s)\s+)*(\S.*)$/u;

/** The entries of a list of notes or references by number. A line without a number has the next one. */
function numbered(lines: readonly PageLine[]): { number: number; line: PageLine; text: string }[] {
  let last = 0;
  return lines.flatMap((line) => {
    const [, one, two, three, text] = entry.exec(line.printed) ?? [];
    if (text === undefined) return [];
    last = Number(one ?? two ?? three ?? last + 1);
    return [{ number: last, line, text: text.trim() }];
  });
}

/** Reads the references of a page. One in another form than Wikipedia's has its text as the title. */
export function pageReferences(lines: readonly PageLine[], findings: Findings): Map<string, ImportedSource> {
  const sources = new Map<string, ImportedSource>();
  for (const { number, line, text } of numbered(lines))
    sources.set(String(number), source(number, line, text, findings));
  return sources;
}

function source(number: number, { position }: PageLine, text: string, findings: Findings): ImportedSource {
  const url = /https?:\/\/[^\s<>"]+[^\s<>".,)]/iu.exec(text)?.[0];
  const address = url !== undefined && URL.canParse(url) ? { url } : {};
  try {
    const line = { page: 'page', number: 1, text };
    const read = readReference({ line, number, backLinks: 1, text });
    const publisher = read.publisher ?? read.container;
    return {
      title: read.title,
      ...address,
      ...(publisher === undefined ? {} : { publisher }),
      ...(read.language === undefined ? {} : { language: read.language }),
      ...(read.publishedOn === undefined ? {} : { publishedOn: read.publishedOn }),
      ...(read.accessedOn === undefined ? {} : { accessedOn: read.accessedOn }),
      ...(read.archivedOn === undefined ? {} : { archivedOn: read.archivedOn }),
    };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    findings.report('reference', position, text);
    return { title: text, ...address };
  }
}

/** Reads the notes of a page, which the mark [註 1] cites. */
export function pageNotes(lines: readonly PageLine[]): Map<string, PageNote> {
  return new Map(
    numbered(lines).map(({ number, line: { position }, text }) => [
      `note ${number}`,
      { position, content: plainTextContent(text) },
    ]),
  );
}
