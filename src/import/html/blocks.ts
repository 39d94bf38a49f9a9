import type { Block, Content } from '../city-list/page-document.ts';
import type { PageWords } from '../city-list/page-words.ts';
import { isPlaceLine } from '../city-list/place-line.ts';
import type { Position } from '../relation.ts';
import { type HtmlElement, type HtmlNode, hasClass, isElement, isSkipped, positionOf, textBelow } from './elements.ts';
import { type AddSource, readLine, readLines } from './inline.ts';
import { isLayout, readHtmlTable } from './tables.ts';

const blockTags =
  /^(?:html|body|main|article|section|div|p|ul|ol|dl|dt|dd|table|tbody|thead|tfoot|tr|td|th|h[1-6]|blockquote|center|details|summary|header|aside|pre|hr)$/u;
const maxDepth = 200;

/** Divides the body of a page into blocks, in order. */
export class HtmlBlocks {
  readonly blocks: Block[] = [];
  readonly #addSource: AddSource;
  readonly #words: PageWords;

  constructor(addSource: AddSource, words: PageWords) {
    this.#addSource = addSource;
    this.#words = words;
  }

  /** Reads the children of an element. Text beside blocks is a paragraph. */
  readChildren(nodes: readonly HtmlNode[], position: Position, depth = 0): void {
    let run: HtmlNode[] = [];
    const endRun = () => {
      if (run.length > 0) this.#paragraph(run, run.find(isElement), position);
      run = [];
    };
    for (const node of nodes) {
      if (isElement(node) && isSkipped(node)) continue;
      if (isElement(node) && (blockTags.test(node.tagName) || hasBlocks(node))) {
        endRun();
        if (depth < maxDepth) this.#block(node, depth);
      } else run.push(node);
    }
    endRun();
  }

  #block(element: HtmlElement, depth: number): void {
    const position = positionOf(element);
    const { tagName, childNodes } = element;
    if (/^h[1-6]$/u.test(tagName)) {
      const content = readLine(childNodes, this.#addSource);
      if (content.text !== '') this.blocks.push({ kind: 'heading', depth: Number(tagName[1]), position, content });
    } else if (tagName === 'ul' || tagName === 'ol') {
      if (!hasClass(element, /^references$/u)) this.#list(element, 1);
    } else if (tagName === 'table' && !isLayout(element)) {
      this.blocks.push(readHtmlTable(element, this.#addSource));
    } else if (tagName === 'p' || tagName === 'summary' || tagName === 'pre') {
      this.#paragraph(childNodes, element, position);
    } else if (tagName === 'dt') {
      const content = readLine(childNodes, this.#addSource);
      if (content.text !== '') this.blocks.push({ kind: 'paragraph', position, content, bold: true });
    } else this.readChildren(childNodes, position, depth + 1);
  }

  #list(list: HtmlElement, depth: number): void {
    if (depth > 20) return;
    for (const item of list.childNodes.filter(isElement)) {
      if (item.tagName !== 'li') continue;
      const [own, nested] = parted(item);
      const content = readLine(own, this.#addSource);
      if (content.text !== '' || content.flags.length > 0) {
        this.blocks.push({ kind: 'item', depth, position: positionOf(item), content });
      }
      for (const inner of nested) this.#list(inner, depth + 1);
    }
  }

  /** Each line of a paragraph is one: a heading if it is bold, an item if it is a place with its country. */
  #paragraph(nodes: readonly HtmlNode[], element: HtmlElement | undefined, around: Position): void {
    const position = element ? positionOf(element) : around;
    const bold = isBold(nodes);
    for (const content of readLines(nodes, this.#addSource)) {
      if (!bold && this.#isPlace(content)) this.blocks.push({ kind: 'item', depth: 1, position, content });
      else this.blocks.push({ kind: 'paragraph', position, content, bold });
    }
  }

  #isPlace(content: Content): boolean {
    const text = content.text.replace(/^[*•·–-]\s*/u, '');
    return text !== '' && isPlaceLine({ ...content, text }, this.#words);
  }
}

/** Bold, except for citations and flags. */
function isBold(nodes: readonly HtmlNode[]): boolean {
  const shown = nodes.filter(
    (node) =>
      !('value' in node && node.value.trim() === '') &&
      !(isElement(node) && (isSkipped(node) || node.tagName === 'sup' || textBelow(node) === '')),
  );
  return shown.length > 0 && shown.every((node) => isElement(node) && /^(?:b|strong)$/u.test(node.tagName));
}

function hasBlocks(element: HtmlElement): boolean {
  return element.childNodes.some((node) => isElement(node) && blockTags.test(node.tagName));
}

/** The content of an item, and the lists below it. */
function parted(item: HtmlElement): [own: HtmlNode[], nested: HtmlElement[]] {
  const nested = item.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'ul' || tagName === 'ol');
  return [item.childNodes.filter((node) => !(isElement(node) && nested.includes(node))), nested];
}
