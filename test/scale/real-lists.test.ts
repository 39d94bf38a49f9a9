import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { DatasetReader } from '../../src/export/dataset-reader.ts';
import { openExport } from '../../src/export/export.ts';
import { jsonOf } from '../../src/export/json.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { serializeDataset } from '../../src/import/import.ts';
import { loadDataset } from '../../src/load/load.ts';
import { centralityMeasures } from '../../src/store/centralities.ts';
import { hasRealLists, realList } from '../import/real-lists.ts';
import { near } from '../network/expected.ts';
import { type Api, apiOver, catalogue, dataOf } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { hasPackages, python } from '../support/readers.ts';
import { PairGraph } from './pair-graph.ts';
import { pairOf, printedPairs } from './printed-graph.ts';
import { importRealLists } from './real-datasets.ts';

/** The longest path that the API searches. */
const maxLength = 6;
const samples = 200;

const worldColumns = (side: 1 | 2) => ({
  name: `city${side}`,
  country: { column: `country${side}` },
  latitude: `lat${side}`,
  longitude: `lng${side}`,
});
const germanColumns = [
  { name: 'municipality', country: { code: 'DE' }, latitude: 'latitude', longitude: 'longitude' },
  {
    name: 'partnergemeinde',
    country: { column: 'country' },
    latitude: 'partner_latitude',
    longitude: 'partner_longitude',
  },
] as const;

const measures = hasPackages(['igraph', 'networkx'], 'THE MEASURES OF THE PUBLISHED LISTS WERE NOT COMPARED');
const measuresScript = fileURLToPath(new URL('measures.py', import.meta.url));

interface Place {
  readonly slug: string;
  readonly country: { readonly code: string };
}

describe.skipIf(!hasRealLists)('the published lists in one graph', () => {
  let folder: string;
  let datasets: readonly Dataset[];
  let graph: PairGraph;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'youcheng-scale-'));
    const imported = await importRealLists(folder);
    datasets = [...imported.values()].map(({ dataset }) => dataset);
    const printed = (file: string, id: string, columns: Parameters<typeof printedPairs>[1]) =>
      printedPairs(realList(file), columns, imported.get(id)?.placesFile ?? '');
    const german = printed('rgre-germany.csv', 'rgre-germany', germanColumns);
    const world = printed('wikipedia-pairs-world.csv', 'wikipedia-pairs-world', [worldColumns(1), worldColumns(2)]);
    const small = datasets.filter(({ id }) => id !== 'rgre-germany' && id !== 'wikipedia-pairs-world');
    graph = new PairGraph(new Set([...german.pairs, ...world.pairs, ...small.flatMap(pairsOf)]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describeEngines('loaded', (open) => {
    let engine: Engine;
    let api: Api;
    const data = (document: string, variables?: Record<string, unknown>) => dataOf(api.execute(document, variables));
    beforeAll(async () => {
      engine = await open();
      for (const dataset of datasets) await loadDataset(engine, catalogue, dataset);
      api = apiOver(engine, { deadlineMs: 60_000 });
    });
    afterAll(() => api.store.close());

    test('the graph is whole', async () => {
      expect((await checkGraph(engine, catalogue)).problems).toEqual([]);
    });

    test('a second load of any list writes nothing', async () => {
      for (const dataset of datasets)
        expect([dataset.id, (await loadDataset(engine, catalogue, dataset)).changesAnything]).toEqual([
          dataset.id,
          false,
        ]);
    });

    test('every list is exported as it was imported', async () => {
      for (const dataset of datasets) {
        let text = '';
        for await (const chunk of jsonOf(await DatasetReader.open(api.store, dataset.id))) text += chunk;
        // The texts are too long for the report of a failure.
        expect([dataset.id, text === serializeDataset(dataset)]).toEqual([dataset.id, true]);
      }
    });

    test('the number of places is that of the lists, with the units that contain them', async () => {
      const places = new Set(datasets.flatMap(({ jurisdictions }) => jurisdictions.map(({ id }) => id)));
      const { jurisdictions } = await data('{ jurisdictions { totalCount } }');
      expect(jurisdictions.totalCount).toBe(places.size);
      expect(graph.places.filter((place) => !places.has(place))).toEqual([]);
    });

    test('pairs, pairs of countries and components are those of the rows', async () => {
      const stored = new Set<string>();
      const countries = new Map<string, string>();
      for (let after: string | null = null; ; ) {
        const { friendships } = await data(
          `query($after: String) { friendships(first: 100, after: $after) {
             nodes { parties { jurisdiction { slug country { code } } } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        for (const { parties } of friendships.nodes as { parties: { jurisdiction: Place }[] }[]) {
          for (const { jurisdiction } of parties) countries.set(jurisdiction.slug, jurisdiction.country.code);
          for (const pair of allPairs(parties.map(({ jurisdiction }) => jurisdiction.slug))) stored.add(pair);
        }
        if (!friendships.pageInfo.hasNextPage) break;
        after = friendships.pageInfo.endCursor;
      }
      const storedGraph = new PairGraph(stored);
      expect(storedGraph.pairs.size).toBe(graph.pairs.size);
      expect([...graph.pairs].filter((pair) => !stored.has(pair))).toEqual([]);
      const statedIn = new Map(
        datasets.flatMap(({ jurisdictions }) => jurisdictions.map(({ id, country }) => [id, country])),
      );
      expect(storedGraph.countryPairs((place) => countries.get(place) ?? '').slice(0, 10)).toEqual(
        graph.countryPairs((place) => statedIn.get(place) ?? '').slice(0, 10),
      );
      expect(storedGraph.componentSizes().slice(0, 10)).toEqual(graph.componentSizes().slice(0, 10));
    });

    // The computation does not depend on the engine; test/network/ compares what both read.
    test.runIf(measures && inject('engines') === 'embedded')(
      'measures of the network are those of NetworkX and igraph',
      { timeout: 300_000 },
      async () => {
        for (const [filter, search] of [['', ''] as const, ['(filter: { country: ["JP"] })', 'country=JP'] as const]) {
          const expected = await measured(search);
          const exact = search !== '';
          const { network } = await data(`{ network${filter} {
          jurisdictions ties density averagePathLength diameter clustering
          assortativity { degree continent sameContinentShare } components(first: 100) { nodes { size } }
          ${centralityMeasures.map((by) => `${by}: central(by: ${by}, first: 20) { exact nodes { value jurisdiction { slug } } }`).join(' ')} } }`);
          const { degree, continent, sameContinentShare } = network.assortativity;
          const single = { degreeAssortativity: degree, continentAssortativity: continent, sameContinentShare };
          for (const [name, value] of Object.entries<number>({ ...single, ...numbers(network) }))
            expect([name, near(value, expected[name])], `${value} instead of ${expected[name]}`).toEqual([name, true]);
          expect(network.components.nodes.map(({ size }: { size: number }) => size)).toEqual(expected.componentSizes);
          for (const by of centralityMeasures) {
            expect([by, network[by].exact]).toEqual([by, exact || by !== 'BETWEENNESS']);
            if (!network[by].exact) continue;
            for (const { value, jurisdiction } of network[by].nodes)
              expect([jurisdiction.slug, near(value, expected[by][jurisdiction.slug])]).toEqual([
                jurisdiction.slug,
                true,
              ]);
          }
        }
      },
    );

    /** The measures of the exported network. */
    async function measured(search: string) {
      const { chunks } = await openExport(api.store, {
        what: 'network',
        format: 'graphml',
        parameters: new URLSearchParams(`${search}&columns=id,continent`),
      });
      const file = join(folder, 'network.graphml');
      await writeFile(file, chunks);
      const { stdout } = await promisify(execFile)(python, [measuresScript, file], { maxBuffer: 100_000_000 });
      return JSON.parse(stdout);
    }

    test('the twenty places with the most partners are those of the rows', async () => {
      const degrees = graph.places.map((slug) => [slug, graph.partners(slug).size] as const);
      const expected = byNumber(degrees).slice(0, 20);
      const { jurisdictions } = await data(
        `{ jurisdictions(orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }, first: 100) { nodes { slug partners { totalCount } } } }`,
      );
      const stored = (jurisdictions.nodes as { slug: string; partners: { totalCount: number } }[]).map(
        ({ slug, partners }) => [slug, partners.totalCount] as const,
      );
      // A place has at least as many friendships as partners, so that the twenty are among the first hundred.
      expect(stored.at(-1)?.[1]).toBeLessThan(expected.at(-1)?.[1] ?? 0);
      expect(byNumber(stored).slice(0, 20)).toEqual(expected);
    });

    test('shortest paths have the length of an independent search', async () => {
      const twoPlaces = fc.tuple(anyPlace(graph), anyPlace(graph)).filter(([from, to]) => from !== to);
      const lengths = new Map<number | undefined, number>();
      for (const [from, to] of fc.sample(twoPlaces, samples)) {
        const { paths } = await data(
          `query($from: String!, $to: String!) { paths(from: { slug: $from }, to: { slug: $to }, maxLength: ${maxLength}) { length jurisdictions { slug } } }`,
          { from, to },
        );
        const expected = graph.distance(from, to, maxLength);
        expect([from, to, paths[0]?.length]).toEqual([from, to, expected]);
        lengths.set(expected, (lengths.get(expected) ?? 0) + 1);
        const slugs = (paths[0]?.jurisdictions ?? []).map(({ slug }: Place) => slug);
        for (const [index, slug] of slugs.slice(1).entries()) expect(graph.partners(slugs[index])).toContain(slug);
      }
      // Otherwise nothing was tested.
      expect(lengths.size).toBeGreaterThan(3);
    });

    test('shortest paths along all relations have the length of an independent search', async () => {
      // The first list that describes a place states its parent.
      const described = new Map(
        datasets.flatMap(({ jurisdictions }) => jurisdictions.map((place) => [place.id, place] as const)).reverse(),
      );
      const contained = [...described.values()].flatMap(({ id, parent }) => (parent ? [pairOf(id, parent)] : []));
      const succeeded = datasets.flatMap(({ successions }) =>
        successions.map(({ predecessor, successor }) => pairOf(predecessor, successor)),
      );
      const related = new PairGraph(new Set([...graph.pairs, ...contained, ...succeeded]));
      const ends = new PairGraph(new Set([...contained, ...succeeded]));
      const twoPlaces = fc.tuple(anyPlace(ends), anyPlace(related)).filter(([from, to]) => from !== to);
      const followed = new Set<string>();
      for (const [from, to] of fc.sample(twoPlaces, samples)) {
        const { paths } = await data(
          `query($from: String!, $to: String!) {
             paths(from: { slug: $from }, to: { slug: $to }, maxLength: ${maxLength}, relations: [FRIENDSHIP, PART_OF, SUCCESSION]) {
               length steps { relation from { slug } to { slug } } } }`,
          { from, to },
        );
        expect([from, to, paths[0]?.length]).toEqual([from, to, related.distance(from, to, maxLength)]);
        for (const step of paths[0]?.steps ?? []) {
          expect(related.partners(step.from.slug)).toContain(step.to.slug);
          expect([step, graph.partners(step.from.slug).has(step.to.slug)]).toEqual([
            step,
            step.relation === 'FRIENDSHIP',
          ]);
          followed.add(step.relation);
        }
      }
      // Otherwise nothing was tested.
      expect(followed).toContain('FRIENDSHIP');
      expect(followed).toContain('PART_OF');
    });

    test('shared partners are those of the rows', async () => {
      const several = graph.places.filter((place) => graph.partners(place).size > 1);
      // A partner of a partner shares at least one.
      const pair = fc
        .tuple(fc.constantFrom(...several), fc.nat(), fc.nat())
        .map(([a, m, n]) => {
          const partner = at(graph.partners(a), m);
          return [a, at(graph.partners(partner), n)] as const;
        })
        .filter(([a, b]) => a !== b);
      for (const [a, b] of fc.sample(pair, samples)) {
        const { sharedPartners } = await data(
          'query($of: [JurisdictionRef!]!) { sharedPartners(of: $of, first: 100) { totalCount nodes { slug } } }',
          { of: [{ slug: a }, { slug: b }] },
        );
        const expected = graph.shared(a, b);
        expect([a, b, sharedPartners.totalCount]).toEqual([a, b, expected.length]);
        if (expected.length <= 100)
          expect(sharedPartners.nodes.map(({ slug }: Place) => slug).sort()).toEqual(expected);
      }
    });
  });
});

function numbers(values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'number'));
}

function pairsOf({ friendships }: Dataset): string[] {
  return friendships.flatMap(({ parties }) => allPairs(parties.map(({ jurisdiction }) => jurisdiction)));
}

function allPairs(places: readonly string[]): string[] {
  return places.flatMap((a, index) => places.slice(index + 1).map((b) => pairOf(a, b)));
}

/** Half of the samples are the places with the most partners, from which most others are near. */
function anyPlace(graph: PairGraph): fc.Arbitrary<string> {
  const hubs = graph.places.toSorted((a, b) => graph.partners(b).size - graph.partners(a).size).slice(0, 200);
  return fc.oneof(fc.constantFrom(...graph.places), fc.constantFrom(...hubs));
}

function at(places: ReadonlySet<string>, index: number): string {
  return [...places][index % places.size] ?? '';
}

function byNumber(entries: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  return entries.toSorted(([x, m], [y, n]) => n - m || (x < y ? -1 : 1));
}
