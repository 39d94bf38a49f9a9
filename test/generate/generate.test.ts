import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import { checkIntegrity } from '../../src/dataset/integrity.ts';
import { type Dataset, datasetSchema } from '../../src/dataset/schema.ts';
import { generateDataset } from '../../src/generate/generate.ts';
import { serializeDataset } from '../../src/import/import.ts';
import { loadDataset } from '../../src/load/load.ts';
import { catalogue } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const generate = (jurisdictions: number, friendships: number, seed = 1) =>
  generateDataset({ id: 'invented', jurisdictions, friendships, seed });
const sorted = (numbers: Iterable<number>) => [...numbers].toSorted((a, b) => b - a);

function degreesOf({ friendships }: Dataset): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { parties } of friendships)
    for (const { jurisdiction } of parties) degrees.set(jurisdiction, (degrees.get(jurisdiction) ?? 0) + 1);
  return degrees;
}

/** The sizes of the components, largest first. */
function componentsOf({ friendships }: Dataset): number[] {
  const component = new Map<string, string[]>();
  for (const { parties } of friendships) {
    const [largest = [], ...others] = [
      ...new Set(parties.map(({ jurisdiction: id }) => component.get(id) ?? [id])),
    ].toSorted((a, b) => b.length - a.length);
    largest.push(...others.flat());
    for (const id of [...others.flat(), ...largest.slice(0, 1)]) component.set(id, largest);
  }
  return sorted([...new Set(component.values())].map(({ length }) => length));
}

describe('a synthetic dataset', () => {
  const dataset = generate(3_000, 9_000);
  const degrees = degreesOf(dataset);

  test('has exactly the requested numbers and is a valid dataset', () => {
    expect([dataset.jurisdictions.length, dataset.friendships.length]).toEqual([3_000, 9_000]);
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
    checkIntegrity(dataset);
  });

  test.each([
    [10, 0],
    [10, 1],
    [10, 6],
    [12, 5],
    [60, 60],
    [200, 1_400],
    [400, 30],
    [1_000, 5],
  ])('has %i places and %i friendships for any seed', (jurisdictions, friendships) => {
    for (const seed of [0, 7, 2_147_483_647]) {
      const small = generate(jurisdictions, friendships, seed);
      expect([small.jurisdictions.length, small.friendships.length]).toEqual([jurisdictions, friendships]);
      datasetSchema.parse(small);
      checkIntegrity(small);
    }
  });

  test('is byte-identical for the same seed on every machine, and differs for another seed', () => {
    const hash = (seed: number) =>
      createHash('sha256')
        .update(serializeDataset(generate(200, 300, seed)))
        .digest('hex');
    expect(hash(1)).toBe('313d05a269ed03eaa1c54cde63ee2fbfbc2a1c1522515b8f8f6070737311cb2c');
    expect(hash(2)).not.toBe(hash(1));
  });

  test('has degrees with a long tail, up to one hundredth of the places', () => {
    const all = sorted(degrees.values());
    const [most = 0] = all;
    expect(most).toBeGreaterThanOrEqual(30);
    expect(most).toBeLessThan(40);
    // Half of the places have few links, and the top tenth has almost two fifths of all link ends.
    expect(all[Math.floor(all.length / 2)]).toBeLessThanOrEqual(3);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, degree) => total + degree, 0);
    expect(sum(all.slice(0, all.length / 10)) / sum(all)).toBeGreaterThan(0.35);
    // The number of places decreases with each doubling of the degree, as in a power law.
    const within = (from: number, to: number) => all.filter((degree) => degree >= from && degree < to).length;
    const bands = [within(1, 2), within(2, 4), within(4, 8), within(8, 16), within(16, 32)];
    expect(bands).toEqual(sorted(bands));
  });

  test('has one large component, several small ones, and isolated places and parents', () => {
    const [largest = 0, ...others] = componentsOf(dataset);
    expect(largest).toBeGreaterThan(0.8 * degrees.size);
    expect(others.length).toBeGreaterThan(3);
    expect(Math.max(...others)).toBeLessThan(10);
    const alone = dataset.jurisdictions.filter(({ id }) => !degrees.has(id));
    const parents = new Set(dataset.jurisdictions.map(({ parent }) => parent));
    expect(alone.filter(({ id }) => parents.has(id)).length).toBeGreaterThan(10);
    expect(alone.filter(({ id }) => !parents.has(id)).length).toBeGreaterThan(100);
  });

  test('has some pairs with several friendships, and friendships of three parties', () => {
    const pairs = dataset.friendships.map(({ parties }) => parties.map(({ jurisdiction }) => jurisdiction).join('~'));
    const parallel = pairs.length - new Set(pairs).size;
    expect(parallel).toBeGreaterThan(pairs.length / 500);
    expect(parallel).toBeLessThan(pairs.length / 50);
    expect(dataset.friendships.filter(({ parties }) => parties.length === 3).length).toBeGreaterThan(5);
  });

  test('has names in many scripts, and namesakes', () => {
    const texts = dataset.jurisdictions.flatMap(({ names }) => names.map(({ text }) => text));
    for (const script of ['Han', 'Latin', 'Cyrillic', 'Arabic', 'Hangul'])
      expect(texts.filter((text) => new RegExp(`\\p{Script=${script}}`, 'u').test(text)).length).toBeGreaterThan(50);
    const official = dataset.jurisdictions.map(({ names }) => names[0]?.text);
    expect(new Set(official).size).toBeLessThan(official.length - 50);
    expect(new Set(official).size).toBeGreaterThan(0.8 * official.length);
  });

  test('has missing and disputed dates, over decades', () => {
    const dates = dataset.friendships.map(({ dateClaims }) => dateClaims.map(({ date }) => date));
    const share = (count: number) => count / dates.length;
    expect(share(dates.filter(({ length }) => length === 0).length)).toBeCloseTo(0.08, 1);
    expect(dates.filter(({ length }) => length === 2).length).toBeGreaterThan(100);
    expect(new Set(dates.flat().map((date) => date.slice(0, 3))).size).toBeGreaterThan(6);
  });

  test('has sources of every status, all cited and some by many friendships, and notes, totals and successions', () => {
    const statuses = new Set(dataset.sources.map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual(['ARCHIVED', 'DEAD', 'LIVE', 'PRINT']);
    const uses = new Map<string, number>();
    for (const { citations, dateClaims, notes } of dataset.friendships)
      for (const { source } of [...citations, ...dateClaims, ...notes].flatMap((one) =>
        'citations' in one ? one.citations : one,
      ))
        uses.set(source, (uses.get(source) ?? 0) + 1);
    expect(uses.size).toBe(dataset.sources.length);
    expect(sorted(uses.values())[0]).toBeGreaterThan(500);
    expect(dataset.friendships.filter(({ notes }) => notes.length > 0).length).toBeGreaterThan(100);
    expect(dataset.successions.length).toBeGreaterThan(5);
    expect(dataset.reportedTotals.length).toBeGreaterThan(8);
    expect(new Set(dataset.jurisdictions.map(({ country }) => country)).size).toBeGreaterThan(30);
  });

  test.each([
    [9, 0, 'jurisdictions: expected an integer from 10 to 1000000; found 9.'],
    [10, 7, 'friendships: expected an integer from 0 to 6 for 10 jurisdictions; found 7.'],
    [10_000, 200_001, 'friendships: expected an integer from 0 to 200000 for 10000 jurisdictions; found 200001.'],
    [10, 1.5, 'friendships: expected an integer from 0 to 6 for 10 jurisdictions; found 1.5.'],
  ])('cannot be of %d places and %d friendships', (jurisdictions, friendships, message) => {
    expect(() => generate(jurisdictions, friendships)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message }),
    );
  });
});

describeEngines('a synthetic dataset in a graph', (open) => {
  test('passes the check', async () => {
    const engine = await open();
    const plan = await loadDataset(engine, catalogue, generate(200, 400));
    expect([plan.jurisdictions.added.length, plan.friendships.added.length]).toEqual([200, 400]);
    const { counts, problems } = await checkGraph(engine, catalogue);
    expect(problems).toEqual([]);
    expect(counts).toContainEqual({ label: 'Friendship', total: 400 });
  });
});
