import type { Finding, ImportedRelation, ListFacts, ReadList, ReportedTotal } from '../relation.ts';
import { mergeRelations } from '../table/merge-relations.ts';
import { halfWidth, halfWidthBlock } from './half-width.ts';
import { type PageContext, pageContext } from './page-context.ts';
import type { PageDocument } from './page-document.ts';
import type { PageOptions } from './page-options.ts';
import { readItem } from './read-item.ts';
import { readSentence } from './read-sentence.ts';
import { readTable } from './read-table.ts';
import { SectionStack } from './section-stack.ts';
import { readTotals } from './totals.ts';

/** Reads the relations of a page: tables and lists below headings, and sentences that name pairs. */
export function readDocument(printed: PageDocument, options: PageOptions, before: readonly Finding[] = []): ReadList {
  const title = printed.title === undefined ? {} : { title: halfWidth(printed.title) };
  const page: PageDocument = { ...printed, ...title, blocks: printed.blocks.map(halfWidthBlock) };
  const context = pageContext(page, options);
  for (const finding of before) context.findings.add(finding);
  const sections = new SectionStack(page, options, context);
  const relations: ImportedRelation[] = [];
  const totals: ReportedTotal[] = [];
  let asOf: string | undefined;
  for (const [index, block] of page.blocks.entries()) {
    if (block.kind === 'heading') sections.heading(block.depth, block.content, block.position, 'heading');
    if (block.kind === 'paragraph') {
      const read = readTotals(block.content.text, block.position, context.findings);
      asOf ??= read.asOf;
      totals.push(...read.totals);
      if (block.bold) sections.heading(boldDepth, block.content, block.position, 'bold');
      else relations.push(...readSentence(block, sections.firstSentence(block.content.text), context));
    }
    if (sections.isOther) continue;
    if (block.kind === 'item') relations.push(...readItem(block, page.blocks[index + 1], sections, context));
    if (block.kind === 'table') relations.push(...readTable(block, sections.current, context));
  }
  return finished(printed, options, context, relations, { asOf, totals });
}

/** A bold line stands below all headings of its part. */
const boldDepth = 7;

function finished(
  page: PageDocument,
  options: PageOptions,
  { findings }: PageContext,
  relations: readonly ImportedRelation[],
  { asOf, totals }: { readonly asOf: string | undefined; readonly totals: readonly ReportedTotal[] },
): ReadList {
  if (relations.length === 0 && !findings.all.some(({ severity }) => severity === 'unreadable')) {
    const [first] = page.blocks;
    const text = first && first.kind !== 'table' ? first.content.text : '';
    findings.report('noRelations', first?.position ?? { place: 'line 1' }, page.title ?? text);
  }
  const merged = mergeRelations(relations);
  const language = options.language ?? page.language;
  const facts: ListFacts = {
    ...(page.title === undefined ? {} : { title: page.title }),
    ...(page.url === undefined ? {} : { url: page.url }),
    ...(language === undefined ? {} : { language }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(page.licence === undefined ? {} : { licence: page.licence }),
    ...(totals.length === 0 ? {} : { reportedTotals: totals }),
  };
  return { facts, relations: merged.relations, findings: [...findings.all, ...merged.findings] };
}
