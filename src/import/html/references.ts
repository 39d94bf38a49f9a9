import type { PageNote } from '../city-list/page-document.ts';
import { isArchive, sourceOf } from '../city-list/source-parts.ts';
import { languageTagOf } from '../languages.ts';
import type { ImportedSource } from '../relation.ts';
import {
  attribute,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  positionOf,
  textBelow,
} from './elements.ts';
import { readLine } from './inline.ts';

/** The entries of the lists of references and notes, by the ID to which their marks link. */
export function readReferences(root: { readonly childNodes: readonly HtmlNode[] }): {
  sources: Map<string, ImportedSource>;
  notes: Map<string, PageNote>;
} {
  const sources = new Map<string, ImportedSource>();
  const notes = new Map<string, PageNote>();
  const entries = elementsBelow(
    root,
    (element) => element.tagName === 'li' && /^(?:cite_note|endnote_|fn)/u.test(attribute(element, 'id') ?? ''),
  );
  for (const entry of entries) {
    const key = attribute(entry, 'id') ?? '';
    const source = readSource(entry);
    if (source) sources.set(key, source);
    const content = readLine(entry.childNodes, () => '');
    notes.set(key, {
      position: positionOf(entry),
      content: { ...content, text: content.text.replace(/^[\^↑]\s*/u, '') },
    });
  }
  return { sources, notes };
}

const date =
  '(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}\\.? \\p{L}+ \\d{4}|\\p{L}+ \\d{1,2}, \\d{4})';
const accessed = new RegExp(
  `(?:retrieved|accessed|abgerufen am|consulté le|consultado el|閲覧|访问日期|查阅于|\\[)\\s*:?\\s*(?:on )?${date}`,
  'iu',
);
const archived = new RegExp(
  `(?:archived(?: \\([^)]*\\))?(?: from the original)?(?: \\([^)]*\\))? on|原始[内內]容(?: \\(\\p{Lu}+\\))?存[档檔](?: \\(\\p{Lu}+\\))?[于於]|archiviert vom original.*? am|archivé le)\\s*${date}`,
  'iu',
);

/** Reads the metadata of a citation template if it is there, and otherwise its links and text. */
function readSource(entry: HtmlElement): ImportedSource | undefined {
  const metadata = new URLSearchParams(
    elementsBelow(entry, (element) => hasClass(element, /^Z3988$/u)).map(
      (element) => attribute(element, 'title') ?? '',
    )[0],
  );
  const body = elementsBelow(entry, (element) => hasClass(element, /^reference-text$/u))[0] ?? entry;
  const links = elementsBelow(
    body,
    ({ tagName, attrs }) =>
      tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && /^(?:https?:)?\/\//iu.test(value)),
  );
  const outside = links.filter((link) => !/wikipedia\.org\/wiki\//u.test(hrefOf(link)));
  const page = outside.find((link) => !isArchive(hrefOf(link)));
  const archive = outside.find((link) => isArchive(hrefOf(link)));
  const printed = textBelow(body)
    .replace(/^[\^↑]\s*(?:[a-z]\s)*/u, '')
    .trim();
  const work = elementsBelow(body, ({ tagName }) => tagName === 'i')[0];
  const linked = textBelow(page ?? archive ?? body);
  const title =
    metadata.get('rft.atitle') ??
    metadata.get('rft.btitle') ??
    metadata.get('rft.title') ??
    (page || archive ? quotedText(linked) : printed);
  return sourceOf({
    title: title === '' || /^(?:Archived?|存档|存檔|\[?\d+\]?)$/iu.test(title) ? printed : title,
    url: metadata.get('rft_id') ?? (page && hrefOf(page)),
    archiveUrl: archive && hrefOf(archive),
    publisher:
      metadata.get('rft.pub') ??
      metadata.get('rft.jtitle') ??
      (work && textBelow(work) !== linked ? textBelow(work) : undefined),
    language: languageIn(body, printed),
    publishedOn: metadata.get('rft.date') ?? undefined,
    accessedOn: accessed.exec(printed)?.[1],
    archivedOn: archived.exec(printed)?.[1],
  });
}

function hrefOf(link: HtmlElement): string {
  return (attribute(link, 'href') ?? '').replace(/^\/\//u, 'https://');
}

function quotedText(text: string): string {
  return text.replace(/^["“„«]+|["”“»]+$/gu, '').trim();
}

/** `(in Japanese)`, `(auf Englisch)`, or `(中文(中国大陆))` at the end. */
function languageIn(body: HtmlElement, text: string): string | undefined {
  const english = /\(in (\p{Lu}\p{L}+)\)/u.exec(text)?.[1];
  if (english !== undefined) return english;
  const last = /\(((?:[^()]|\([^()]*\))+)\)[.。]?\s*$/u.exec(text)?.[1];
  const chinese = last === undefined ? undefined : languageTagOf(last);
  const cite = body.childNodes.filter(isElement).find(({ tagName }) => tagName === 'cite');
  return chinese ?? (cite && attribute(cite, 'lang'));
}
