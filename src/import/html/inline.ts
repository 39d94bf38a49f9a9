import { namesFlag } from '../city-list/flag-country.ts';
import type { Citation, Content } from '../city-list/page-document.ts';
import { sourceOf } from '../city-list/source-parts.ts';
import type { ImportedSource } from '../relation.ts';
import { flagFile } from '../wikitext/inline.ts';
import { attribute, type HtmlElement, type HtmlNode, hasClass, isElement, isSkipped, textBelow } from './elements.ts';

interface OpenLine {
  text: string;
  readonly flags: string[];
  readonly citations: Citation[];
  readonly notes: string[];
  readonly links: Map<string, string>;
  struck: boolean;
}

/** Adds a source that a text links, and returns its key. */
export type AddSource = (source: ImportedSource) => string;

const blocks = /^(?:p|div|li|dd|dt|tr|blockquote|h[1-6])$/u;
const maxDepth = 100;

/** Reads text as lines: `<br>` and blocks begin a new one. Lines without content are left out. */
export function readLines(nodes: readonly HtmlNode[], addSource: AddSource): Content[] {
  const lines: OpenLine[] = [openLine()];
  for (const node of nodes) readNode(node, lines, addSource, 0);
  return lines
    .map(({ text, ...others }): Content => ({ ...others, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text, flags, citations, notes }) => text !== '' || flags.length + citations.length + notes.length > 0);
}

/** Reads text as one line. */
export function readLine(nodes: readonly HtmlNode[], addSource: AddSource): Content {
  const lines = readLines(nodes, addSource);
  return {
    text: lines
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    flags: lines.flatMap(({ flags }) => flags),
    citations: lines.flatMap(({ citations }) => citations),
    notes: lines.flatMap(({ notes }) => notes),
    links: new Map(lines.flatMap(({ links }) => [...links])),
    struck: lines.length > 0 && lines.every(({ struck }) => struck),
  };
}

function openLine(): OpenLine {
  return { text: '', flags: [], citations: [], notes: [], links: new Map(), struck: false };
}

function current(lines: OpenLine[]): OpenLine {
  const line = lines.at(-1) ?? openLine();
  if (lines.length === 0) lines.push(line);
  return line;
}

function readNode(node: HtmlNode, lines: OpenLine[], addSource: AddSource, depth: number): void {
  if ('value' in node) current(lines).text += node.value;
  if (!isElement(node) || depth > maxDepth) return;
  if (hasClass(node, /^ilh-comment$/u)) {
    // A foreign name beside a name without an article: （英语：Narrandera）.
    current(lines).text += textBelow(node)
      .replace(/[()（）::]/gu, '')
      .trim();
    return;
  }
  if (isSkipped(node)) return;
  switch (node.tagName) {
    case 'br':
      lines.push(openLine());
      return;
    case 'img':
      readImage(node, current(lines));
      return;
    case 'sup':
    case 'a':
      if (readMark(node, current(lines), addSource)) return;
  }
  const begins = blocks.test(node.tagName);
  if (begins) lines.push(openLine());
  const before = current(lines);
  const start = before.text.length;
  const empty = before.text.trim() === '';
  for (const child of node.childNodes) readNode(child, lines, addSource, depth + 1);
  if (node.tagName === 'a') {
    const name = before.text.slice(start).replace(/\s+/gu, ' ').trim();
    const target = attribute(node, 'title') ?? '';
    if (name !== '' && target !== '')
      before.links.set(name, target.replace(/\s*[((](?:page does not exist|页面不存在|頁面不存在)[))]$/u, ''));
  }
  if (/^(?:s|del|strike)$/u.test(node.tagName) && empty) before.struck = true;
  if (begins) lines.push(openLine());
}

function readImage(image: HtmlElement, line: OpenLine): void {
  const file = (attribute(image, 'src') ?? '')
    .split('/')
    .findLast((part) => /\.(?:svg|png|gif|jpe?g)$/iu.test(part.replace(/\.png$/iu, '')) || /flag/iu.test(part));
  const named = flagFile(decodedAddress((file ?? '').replace(/^\d+px-/u, '').replace(/\.svg\.png$/iu, '.svg')));
  const alt = (attribute(image, 'alt') ?? '').replace(/^(?:Flag|Flagge|Drapeau) (?:of|von|de)(?: the)? /iu, '').trim();
  const flag = namesFlag(alt) ? alt : named;
  if (flag !== undefined && flag !== '') line.flags.push(flag);
}

function decodedAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // An address with a percent sign that encodes nothing.
    return text;
  }
}

/** A link to a reference or a note, or a numbered link to the web. */
function readMark(element: HtmlElement, line: OpenLine, addSource: AddSource): boolean {
  const anchor =
    element.tagName === 'a' ? element : element.childNodes.filter(isElement).find(({ tagName }) => tagName === 'a');
  if (!anchor) return false;
  const href = attribute(anchor, 'href') ?? '';
  const [, key] = /#(cite_note-.+|endnote_.+|fn\S+)$/u.exec(href) ?? [];
  if (key !== undefined) {
    const label = textBelow(anchor).replace(/[[\]]/gu, '').trim();
    if (/^\d+$/u.test(label)) {
      const after = /^:\s*([\d–-]+)/u.exec(textBelow(element).replace(textBelow(anchor), ''))?.[1];
      line.citations.push({ key: decodedAddress(key), ...(after === undefined ? {} : { locator: after }) });
    } else line.notes.push(decodedAddress(key));
    return true;
  }
  if (!hasClass(anchor, /^(?:autonumber|free)$/u)) return false;
  const source = sourceOf({ url: href });
  if (source) line.citations.push({ key: addSource(source) });
  return true;
}
