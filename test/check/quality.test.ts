import { expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import { type Measures, measureLabels, measureQuality } from '../../src/check/quality.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { loadDataset, unloadDataset } from '../../src/load/load.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { contradictedBy, disputedWithin, type Entries, entriesOf, precisionOf } from '../support/entries.ts';
import { partnerList } from '../support/partner-list.ts';
import { secondList } from '../support/second-list.ts';
import { thirdList } from '../support/third-list.ts';

type Place = Dataset['jurisdictions'][number];

const count = <T>(items: Iterable<T>, accepts: (item: T) => boolean) => [...items].filter(accepts).length;

/** Sources that entries cite, from all of their parts. */
function citedBy(entries: Entries): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ dataset, friendship: { citations, dateClaims, notes } }) =>
      [...citations, ...[...dateClaims, ...notes].flatMap((part) => part.citations)].map(
        ({ source }) => `${dataset}/${source}`,
      ),
    ),
  );
}

/** Kilometers between two points. */
function distance(a: NonNullable<Place['location']>, b: NonNullable<Place['location']>): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [from, to] = [radians(a.latitude), radians(b.latitude)];
  const between =
    Math.sin((to - from) / 2) ** 2 +
    Math.cos(from) * Math.cos(to) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(between));
}

/** The facts that two descriptions of a place state differently. */
function differing(a: Place, b: Place): string[] {
  const names = ['country', 'kind', 'level', 'iso3166_2', 'gbT2260', 'geonamesId', 'wikidataId'] as const;
  const facts: string[] = names.filter((name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name]);
  const { location: from, dissolvedOn: end = '' } = a;
  const { location: to, dissolvedOn: otherEnd = '' } = b;
  if (from && to && from.kind === to.kind && distance(from, to) > 30) facts.push('location');
  if (!end.startsWith(otherEnd) && !otherEnd.startsWith(end)) facts.push('dissolvedOn');
  return facts;
}

/** The measures computed from dataset files: of one of them, or of all. */
function expectedMeasures(datasets: readonly Dataset[], slug?: string): Measures {
  const all = [...entriesOf(datasets).values()];
  const listed = slug === undefined ? all : all.filter((one) => one.some(({ dataset }) => dataset === slug));
  /** What the measured datasets state about each of their friendships. */
  const stated = listed.map((one) => one.filter(({ dataset }) => slug === undefined || dataset === slug));
  const measured = slug === undefined ? datasets : datasets.filter(({ id }) => id === slug);
  const descriptions = (id: string) =>
    datasets.flatMap((one) => one.jurisdictions.filter((place) => place.id === id).map((place) => ({ one, place })));
  const places = [...new Set(measured.flatMap(({ jurisdictions }) => jurisdictions.map(({ id }) => id)))];
  const facts = (id: string) =>
    new Set(
      descriptions(id)
        .filter(({ one }) => measured.includes(one))
        .flatMap(({ place }) => descriptions(id).flatMap((other) => differing(place, other.place))),
    );
  const statusOf = (one: Entries) => one.map(({ friendship }) => friendship.status).find((status) => status);
  return {
    friendships: listed.length,
    listings: stated.flat().length,
    onlyHere: count(listed, (one) => one.length === 1),
    disputedWithin: count(stated, (one) => disputedWithin(one).length > 0),
    disputedBetween: count(listed, (one) =>
      one.some(({ dataset }) => (slug === undefined || dataset === slug) && contradictedBy(one, dataset).length > 0),
    ),
    knownToMonth: count(stated, (one) => precisionOf(one) === 'MONTH'),
    knownToYear: count(stated, (one) => precisionOf(one) === 'YEAR'),
    undated: count(stated, (one) => precisionOf(one) === 'UNDATED'),
    notInForce: count(stated, (one) => ['ENDED', 'SUSPENDED'].includes(statusOf(one) ?? '')),
    withoutSource: count(stated, (one) => citedBy(one).size === 0),
    withOneSource: count(stated, (one) => citedBy(one).size === 1),
    places: places.length,
    placesOnlyHere: count(places, (id) => descriptions(id).length === 1),
    placesInDoubt: count(places, (id) =>
      descriptions(id).some(({ one, place }) => measured.includes(one) && place.doubt !== undefined),
    ),
    differingFacts: places.reduce((sum, id) => sum + facts(id).size, 0),
  };
}

describeEngines('the quality of the data', (open) => {
  test('is measured for each list and for the whole graph', async () => {
    const datasets = [xinjiang(), partnerList(), secondList(), thirdList()];
    const engine = await open();
    for (const dataset of datasets) await loadDataset(engine, catalogue, dataset);
    const { datasets: measured, graph } = await measureQuality(engine, catalogue);
    expect(measured).toEqual(datasets.map(({ id }) => ({ id, measures: expectedMeasures(datasets, id) })));
    expect(graph).toEqual(expectedMeasures(datasets));
    // Each measure counts something here, and has one line of the table.
    expect(Object.entries(graph).filter(([, value]) => value === 0)).toEqual([]);
    expect(measureLabels.map(([name]) => name).toSorted()).toEqual(Object.keys(graph).toSorted());
    expect((await checkGraph(engine, catalogue)).problems).toEqual([]);

    await unloadDataset(engine, catalogue, 'third');
    const left = datasets.slice(0, 3);
    const { datasets: again, graph: after } = await measureQuality(engine, catalogue);
    expect(again).toEqual(left.map(({ id }) => ({ id, measures: expectedMeasures(left, id) })));
    expect(after).toEqual(expectedMeasures(left));
    expect((await checkGraph(engine, catalogue)).problems).toEqual([]);
  });

  test('of a list without friendships and of an empty graph is 0', async () => {
    const engine = await open();
    const { datasets: none, graph } = await measureQuality(engine, catalogue);
    expect(none).toEqual([]);
    expect(Object.values(graph).every((value) => value === 0)).toBe(true);
    const empty = { ...partnerList(), friendships: [] };
    await loadDataset(engine, catalogue, empty);
    const { datasets } = await measureQuality(engine, catalogue);
    expect(datasets).toEqual([{ id: 'partners', measures: expectedMeasures([empty], 'partners') }]);
  });
});
