import { z } from 'zod';
import { partySides } from '../dataset/schema.ts';
import { QueryTooComplex } from '../errors.ts';
import { defineQuery } from '../graph/define-query.ts';
import { inTurn } from '../graph/turns.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { type Page, type PageRequest, pageOfAll } from './page.ts';
import type { Reader } from './reader.ts';

const linksQuery = defineQuery({
  statement: 'traversal/count-links',
  parameters: z.object({}),
  row: z.object({ links: z.int() }),
});
const partnersOnSideQuery = defineQuery({
  statement: 'traversal/partners-on-side',
  parameters: z.object({ side: z.enum(partySides) }),
  row: z.object({ id: z.string(), partnerIds: z.array(z.string()), partnerKeys: z.array(z.string()) }),
});

/** Two jurisdictions and the partners that they share, by name; `aId` is the one whose name comes first. */
export interface OverlapRow {
  readonly aId: string;
  readonly bId: string;
  readonly sharedIds: readonly string[];
  readonly cursor: string;
}

/** Maximum number of partners read, and of pairs compared. */
const maxLinks = 50_000;
const maxPairs = 100_000;

/** Pairs of jurisdictions that share partners, over the whole graph. */
export class Overlaps {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /**
   * All pairs of jurisdictions on one side that share a minimum number of partners, most shared first, then by name.
   *
   * @throws QueryTooComplex if the graph is too large to compare all pairs.
   */
  async page(
    side: (typeof partySides)[number],
    minShared: number,
    request: PageRequest,
  ): Promise<Page<OverlapRow> & { readonly total: number }> {
    return pageOfAll(await this.#all(side, minShared), request);
  }

  async #all(side: (typeof partySides)[number], minShared: number): Promise<OverlapRow[]> {
    const [count] = await this.#reader.rows(linksQuery, {});
    checkLimit('partners would have to be read', count?.links ?? 0, maxLinks);
    const shared = await this.#reader.rows(partnersOnSideQuery, { side });
    const pairCount = shared.reduce((sum, { partnerIds: { length } }) => sum + (length * (length - 1)) / 2, 0);
    checkLimit('pairs of partners would have to be compared', pairCount, maxPairs);

    const pairs = new Map<string, Pair>();
    for (const row of shared) await inTurn(() => addPairs(pairs, row));
    return [...pairs]
      .filter(([, pair]) => pair.sharedIds.length >= minShared)
      .map(([names, pair]) => ({ ...pair, cursor: `${descendingKey(pair.sharedIds.length)}|${names}` }))
      .sort((a, b) => byCodePoint(a.cursor, b.cursor));
  }
}

interface Pair {
  readonly aId: string;
  readonly bId: string;
  readonly sharedIds: string[];
}

/** Adds all pairs that share one partner. */
function addPairs(
  pairs: Map<string, Pair>,
  { id, partnerIds, partnerKeys }: z.output<(typeof partnersOnSideQuery)['row']>,
): void {
  const partners = partnerIds
    .map((partnerId, position) => ({ id: partnerId, nameKey: partnerKeys[position] ?? '' }))
    .sort((a, b) => byCodePoint(a.nameKey, b.nameKey));
  for (const [position, a] of partners.entries())
    for (const b of partners.slice(position + 1)) {
      const names = `${a.nameKey}\n${b.nameKey}`;
      const pair = pairs.get(names);
      if (pair) pair.sharedIds.push(id);
      else pairs.set(names, { aId: a.id, bId: b.id, sharedIds: [id] });
    }
}

/** A number as text that sorts in descending order. */
function descendingKey(count: number): string {
  return String(99_999 - count).padStart(5, '0');
}

function checkLimit(what: string, found: number, limit: number): void {
  if (found > limit)
    throw new QueryTooComplex(
      `${found} ${what} to find all overlaps; the limit is ${limit}. Query \`sharedPartners\` of selected jurisdictions instead.`,
      { found, limit },
    );
}
