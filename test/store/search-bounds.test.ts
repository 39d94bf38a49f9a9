import { expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import { QueryTooComplex } from '../../src/errors.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { Countries } from '../../src/store/countries.ts';
import { Jurisdictions } from '../../src/store/jurisdictions.ts';
import { Paths } from '../../src/store/paths.ts';
import { completeProjection } from '../../src/store/projection.ts';
import { Reader } from '../../src/store/reader.ts';
import { Revisions } from '../../src/store/revisions.ts';
import { createSharedRows } from '../../src/store/row-cache.ts';
import { Similarities } from '../../src/store/similarities.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';
import { crowdedDataset } from '../support/synthetic-datasets.ts';

async function readerOf(engine: Engine, dataset: Dataset): Promise<Reader> {
  await loadDataset(engine, catalogue, dataset);
  const revisions = new Revisions({ engine, catalogue, pollMs: 0, deadlineMs: 20_000, onError: () => undefined });
  return new Reader({
    engine,
    catalogue,
    revisions,
    cache: createSharedRows(0),
    revision: await revisions.current(),
    ...callOptions(),
  });
}

/** The size in the error of a search that is rejected as too complex. */
async function rejectedSize(search: () => Promise<unknown>): Promise<number> {
  const error: unknown = await search().catch((reason: unknown) => reason);
  if (!(error instanceof QueryTooComplex)) throw new Error('Expected the search to be rejected.', { cause: error });
  return Number(error.details.found);
}

describeEngines('limits of traversals', (open) => {
  test.each([
    { relations: ['FRIENDSHIP'] as const, what: 'partners', length: 4 },
    { relations: ['SUCCESSION', 'PART_OF', 'FRIENDSHIP'] as const, what: 'neighbors', length: 4 },
    { relations: ['PART_OF'] as const, what: 'neighbors', to: 'cn-fuhai', from: 'cn-urumqi', length: 4 },
  ])('a path along $relations is found at the limit of $what, and rejected above it', async (one) => {
    const { relations, what, length, from = 'mn-ulaanbaatar', to = 'pk-abbottabad' } = one;
    const reader = await readerOf(await open(), xinjiang());
    const jurisdictions = new Jurisdictions(reader, new Countries(reader, completeProjection), completeProjection);
    const search = (maxLinks: number) =>
      new Paths(reader, jurisdictions, completeProjection, maxLinks, 1).shortest(from, to, 6, 20, relations);
    const all = await search(100_000);
    expect(all[0]).toHaveLength(length);

    let needed = 0;
    for (;;) {
      const found = await rejectedSize(() => search(needed)).catch(() => needed);
      if (found === needed) break;
      expect(found).toBeGreaterThan(needed);
      needed = found;
    }
    expect(needed).toBeGreaterThan(1);
    expect(await search(needed)).toEqual(all);
    expect(await rejectedSize(() => search(needed - 1))).toBe(needed);
    await expect(search(needed - 1)).rejects.toThrow(
      `${needed} ${what} would have to be read to find the paths; the limit is ${needed - 1}. Use a smaller \`maxLength\`.`,
    );
  });

  test('similarity by partners is rejected above the limit, from stored counts', async () => {
    const reader = await readerOf(await open(), crowdedDataset());
    const similar = (maxLinks: number) => new Similarities(reader, maxLinks).of('l-0', 'PARTNERS', 500);
    expect(await similar(450)).toHaveLength(449);
    expect(await rejectedSize(() => similar(449))).toBe(450);
    expect(await new Similarities(reader, 450).of('p-0', 'PARTNERS', 500)).toEqual([]);
  });
});
