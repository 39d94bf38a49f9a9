import { parse } from 'parse5';
import type { PageDocument } from '../city-list/page-document.ts';
import type { PageOptions } from '../city-list/page-options.ts';
import { Findings } from '../city-list/page-rules.ts';
import { PageWords } from '../city-list/page-words.ts';
import { readDocument } from '../city-list/read-document.ts';
import type { ReadList } from '../relation.ts';
import { HtmlBlocks } from './blocks.ts';
import { attribute, elementsBelow } from './elements.ts';
import { pageFacts } from './page-facts.ts';
import { readReferences } from './references.ts';

/** Reads a list page in HTML, such as a saved Wikipedia article. Parts that cannot be read are reported, never thrown. */
export function readHtmlPage(html: string, options: PageOptions = {}): ReadList {
  const findings = new Findings();
  const root = parse(html, { sourceCodeLocationInfo: true });
  html.split('\n').forEach((line, index) => {
    if (line.includes('\uFFFD')) findings.report('encoding', { place: `line ${index + 1}` }, line.trim());
  });
  const facts = pageFacts(root);
  const { sources, notes } = readReferences(root);
  const addSource = (source: Parameters<typeof sources.set>[1]) => {
    const key = `citation ${sources.size + 1}`;
    sources.set(key, source);
    return key;
  };
  const blocks = new HtmlBlocks(addSource, new PageWords(options, options.language ?? facts.language));
  const [content] = elementsBelow(
    root,
    (element) =>
      /\bmw-parser-output\b/u.test(attribute(element, 'class') ?? '') || attribute(element, 'id') === 'mw-content-text',
  );
  blocks.readChildren((content ?? root).childNodes, { place: 'line 1' });
  const page: PageDocument = { ...facts, blocks: blocks.blocks, sources, notes };
  return readDocument(page, options, findings.all);
}
