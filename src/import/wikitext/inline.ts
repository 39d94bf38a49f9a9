import { parseFragment } from 'parse5';
import type { Citation, Content } from '../city-list/page-document.ts';
import { isArchive, sourceOf } from '../city-list/source-parts.ts';
import type { ImportedSource, Position } from '../relation.ts';
import { citedSource, isCitation } from './cite.ts';
import { closingIndex, foldedBreak, readTemplate, splitOutside } from './scan.ts';
import { templateMeaning } from './templates.ts';

/** What inline markup adds to the page that it is in. */
export interface InlinePage {
  /** Adds what a marker stands for. */
  cite(number: number, sink: { citations: Citation[]; notes: string[]; position: Position }): void;
  addSource(source: ImportedSource): string;
  addNote(text: string, position: Position): string;
  plainText(text: string, position: Position): string;
  unknownTemplate(name: string, position: Position): void;
}

interface Sink {
  readonly page: InlinePage;
  readonly position: Position;
  readonly flags: string[];
  readonly citations: Citation[];
  readonly notes: string[];
  readonly links: Map<string, string>;
  depth: number;
}

/** The longest nesting of templates and links that is read. */
const maxDepth = 20;

/** Reads the markup within a line. The text has a line break for each `<br>`. */
export function readInline(text: string, position: Position, page: InlinePage): Content {
  const sink: Sink = { page, position, flags: [], citations: [], notes: [], links: new Map(), depth: 0 };
  const struck = /^\s*<(s|del|strike)\b[^>]*>[\s\S]*<\/\1>\s*$/iu.test(text.replace(/\uE000\d+\uE001/gu, ''));
  const plain = decoded(textOf(text.replaceAll(foldedBreak, ' '), sink))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ *\n */gu, '\n')
    .trim();
  const { flags, citations, notes, links } = sink;
  return { text: plain, flags, citations, notes, links, struck };
}

function textOf(text: string, sink: Sink): string {
  sink.depth += 1;
  let result = '';
  for (let index = 0; index < text.length; ) {
    const rest = text.slice(index, index + 12);
    const [read, end] = sink.depth > maxDepth ? [undefined, index] : readMarkup(text, index, rest, sink);
    if (read === undefined) {
      result += text[index];
      index += 1;
    } else {
      result += read;
      index = end;
    }
  }
  sink.depth -= 1;
  return result;
}

/** The text of the markup that begins at an index, and the index after it. Undefined: it is no markup. */
function readMarkup(text: string, index: number, rest: string, sink: Sink): [string | undefined, number] {
  if (rest.startsWith('\uE000')) {
    const [whole = '', number] = /^\uE000(\d+)\uE001/u.exec(rest) ?? [];
    sink.page.cite(Number(number), sink);
    return [number === undefined ? undefined : '', index + whole.length];
  }
  if (rest.startsWith('{{')) {
    const end = closingIndex(text, index, '{{', '}}');
    return end < 0 ? [undefined, index] : [template(text.slice(index + 2, end - 2), sink), end];
  }
  if (rest.startsWith('[[')) {
    const end = closingIndex(text, index, '[[', ']]');
    return end < 0 ? [undefined, index] : [pageLink(text.slice(index + 2, end - 2), sink), end];
  }
  if (/^\[(?:https?:|\/\/)/iu.test(rest)) {
    const end = text.indexOf(']', index);
    return end < 0 ? [undefined, index] : [webLink(text.slice(index + 1, end), sink), end + 1];
  }
  if (rest.startsWith("''")) return ['', index + (/^'+/u.exec(text.slice(index, index + 6))?.[0].length ?? 2)];
  if (rest.startsWith('<')) {
    const tag = /^<\/?([a-z][a-z\d]*)\b[^<>]*>/iu.exec(text.slice(index, index + 400));
    if (!tag) return [undefined, index];
    return [/^(?:br|li|p)$/iu.test(tag[1] ?? '') ? '\n' : '', index + tag[0].length];
  }
  return [undefined, index];
}

function template(inner: string, sink: Sink): string {
  const read = readTemplate(inner);
  if (isCitation(read.name)) {
    const source = citedSource(read, (value) => sink.page.plainText(value, sink.position));
    if (source) sink.citations.push({ key: sink.page.addSource(source) });
    return '';
  }
  const meaning = templateMeaning(read);
  switch (meaning.kind) {
    case 'text':
      return textOf(meaning.text, sink);
    case 'flag': {
      const country = textOf(meaning.country, sink).trim();
      if (country !== '') sink.flags.push(country);
      return meaning.text === '' ? ' ' : textOf(meaning.text, sink);
    }
    case 'note':
      sink.notes.push(sink.page.addNote(meaning.text, sink.position));
      return '';
    case 'references':
      for (const key of meaning.names) sink.citations.push({ key });
      return '';
    case 'unknown':
      sink.page.unknownTemplate(read.printed, sink.position);
      return '';
    default:
      return meaning satisfies never;
  }
}

const files =
  /^:?\s*(?:file|image|datei|bild|fichier|archivo|immagine|文件|档案|檔案|图像|圖像|ファイル|画像|файл)\s*:/iu;

function pageLink(inner: string, sink: Sink): string {
  const [target = '', ...labels] = splitOutside(inner, '|');
  if (files.test(target) && !target.trim().startsWith(':')) {
    const country = flagFile(target.replace(files, ''));
    if (country !== undefined) sink.flags.push(country);
    return ' ';
  }
  if (/^\s*(?:category|kategorie|catégorie|categoría|分类|分類|カテゴリ|категория)\s*:/iu.test(target)) return '';
  const label = labels.at(-1);
  const name = target
    .replace(/^:?(?:[a-z]{2,3}:)?/u, '')
    .replaceAll('_', ' ')
    .replace(/#.*$/u, '')
    .trim();
  // With an empty label, MediaWiki shows the name without its qualifier.
  const shown =
    label === undefined
      ? target.replace(/^:/u, '')
      : label.trim() === ''
        ? name.replace(/\s*\([^()]*\)$|,.*$/u, '')
        : label;
  const text = textOf(shown, sink);
  sink.links.set(decoded(text).trim(), decoded(name));
  return text;
}

/** The country of a file such as `Flag of the Philippines.svg`. */
export function flagFile(name: string): string | undefined {
  const found =
    /^\s*(?:Flag[ _]of[ _](?:the[ _])?|Civil[ _]ensign[ _]of[ _](?:the[ _])?)(.+?)(?:[ _]\((?!U\.S\.)[^()]*\))?\.(?:svg|png|gif|jpe?g)/iu.exec(
      name,
    )?.[1];
  return found?.replaceAll('_', ' ').trim();
}

/** The label of a link to the web is text; its address is a source. */
function webLink(inner: string, sink: Sink): string {
  const [, url = '', label = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(inner) ?? [];
  const text = textOf(label, sink);
  const title = decoded(text).trim();
  const source = sourceOf({
    ...(isArchive(url) ? { archiveUrl: url } : { url }),
    title: title === '' ? undefined : title,
  });
  if (source) sink.citations.push({ key: sink.page.addSource(source) });
  return text;
}

/** Decodes entities. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return parseFragment(text.replaceAll('<', '&lt;'))
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');
}
