import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateKey } from '../../src/dataset/partial-date.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { openExport } from '../../src/export/export.ts';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { apiWith, dataOf, xinjiang } from '../support/api.ts';
import { hasPackages, hasPackagesOfR, python } from '../support/readers.ts';

const hasReaders = hasPackages(
  ['igraph', 'networkx', 'openpyxl', 'pandas', 'rdflib', 'shapely'],
  'THE EXPORTS WERE NOT READ BY LIBRARIES FOR PYTHON',
);
const hasR = hasPackagesOfR(['igraph', 'jsonlite'], 'THE EXPORTS WERE NOT READ BY R');

/** The dataset with names that need escapes, and with places in Namibia and North America. */
function demanding(): Dataset {
  const dataset = xinjiang();
  const hostile = ['<&>"\'', ']]>', 'a\nb\tc', '=1+1', 'NA', '😀', '"quoted", and; more', '-5'];
  for (const [index, place] of dataset.jurisdictions.entries()) {
    const [first] = place.names;
    if (!first || index % 2 === 0) continue;
    place.names = [{ ...first, text: `${hostile[index % hostile.length]} ${index}` }];
    place.listedAs = place.names[0]?.text;
  }
  const namibia = {
    code: 'NA',
    alpha3: 'NAM',
    continent: 'AF',
    names: [{ text: 'Namibia', language: 'en', kind: 'SHORT' }],
  } as const;
  const continents = [...dataset.continents];
  for (const [code, text] of [
    ['NA', 'North America'],
    ['AF', 'Africa'],
  ] as const)
    if (!continents.some((one) => one.code === code))
      continents.push({ code, names: [{ text, language: 'en', kind: 'SHORT' }] });
  const [first, second] = dataset.friendships;
  if (first) first.reportedContinent = 'NA';
  const moved = second?.parties.find(({ side }) => side === 'PARTNER')?.jurisdiction;
  return {
    ...dataset,
    continents,
    countries: [...dataset.countries, { ...namibia, names: [...namibia.names] }],
    jurisdictions: dataset.jurisdictions.map((place) => (place.id === moved ? { ...place, country: 'NA' } : place)),
  };
}

const query = `{
  friendships(first: 100) {
    totalCount
    nodes {
      id establishedOn disputed reportedContinent { code name(languages: ["en"]) }
      parties { side jurisdiction { slug name(languages: ["en"]) location { latitude longitude }
        country { code name(languages: ["en"]) continent { code name(languages: ["en"]) } } } }
    }
  }
  sources(first: 100) { totalCount nodes { id number title url } }
}`;

interface ApiPlace {
  readonly slug: string;
  readonly name: string;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly country: {
    readonly code: string;
    readonly name: string;
    readonly continent: { readonly code: string; readonly name: string };
  };
}
interface ApiFriendship {
  readonly id: string;
  readonly establishedOn: string | null;
  readonly disputed: boolean;
  readonly reportedContinent: { readonly name: string } | null;
  readonly parties: readonly { readonly side: string; readonly jurisdiction: ApiPlace }[];
}
interface ApiData {
  readonly friendships: { readonly totalCount: number; readonly nodes: readonly ApiFriendship[] };
  readonly sources: {
    readonly nodes: readonly { readonly number: number; readonly title: string; readonly url: string }[];
  };
}

/** What readers.py prints. */
type Row = Readonly<Record<string, string | number | boolean | null>>;
type Values = readonly (Row[string] | undefined)[];
type ByFormat = Readonly<Record<'graphml' | 'gexf' | 'node-link', Values[]>>;
interface Found {
  readonly nodes: ByFormat;
  readonly edges: ByFormat;
  readonly 'rdf-isomorphic': boolean;
  readonly 'rdf-names': Values[];
  readonly 'rdf-relations': Values[];
  readonly 'rdf-answer': Values[];
  readonly starts: Values[];
  readonly igraph: Values[];
  readonly 'igraph-edges': number;
  readonly points: Values[];
  readonly lines: number;
  readonly xlsx: readonly Row[];
  readonly sheets: readonly (readonly [string, string])[];
  readonly csv: Readonly<Record<'friendships' | 'jurisdictions' | 'ties' | 'sources', readonly Row[]>>;
  readonly json: readonly Row[];
  readonly jsonl: Readonly<Record<'ties', readonly Row[]>>;
}

/** What readers.R prints. */
interface FoundByR {
  readonly nodes: Values[];
  readonly edges: Values[];
  readonly degrees: readonly (readonly [name: string, degree: string])[];
  readonly rows: Values[];
  readonly printed: readonly string[];
}

describe.skipIf(!hasReaders && !hasR)('exported files in other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youcheng-readers-'));
  let engine: Engine;
  let data: ApiData;
  let friendships: readonly ApiFriendship[];
  let places: ReadonlyMap<string, ApiPlace>;

  beforeAll(async () => {
    engine = await openEmbedded();
    const { store, execute } = await apiWith(engine, [demanding()]);
    const files = [
      ...['graphml', 'gexf', 'json', 'geojson', 'ttl', 'jsonld'].map((format) => ['network', format] as const),
      ...['friendships', 'jurisdictions', 'ties', 'sources'].map((what) => [what, 'csv'] as const),
      ['ties', 'jsonl'] as const,
      ['friendships', 'xlsx'] as const,
      ['friendships', 'json'] as const,
    ];
    for (const [what, format] of files) {
      const parameters = new URLSearchParams(format === 'ttl' || format === 'jsonld' ? '' : 'languages=en');
      const { chunks } = await openExport(store, { what, format, parameters });
      await writeFile(join(folder, `${what}.${format}`), chunks);
    }
    await writeFile(join(folder, 'question.rq'), documented('sparql'));
    data = await dataOf(execute(query));
    friendships = data.friendships.nodes;
    const parties = friendships.flatMap((one) => one.parties.map(({ jurisdiction }) => jurisdiction));
    places = new Map(parties.map((place) => [place.slug, place]));
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  const nodesOfApi = () =>
    [...places.values()]
      .map(({ slug, name, country }) => [slug, name, country.code, country.continent.code])
      .sort(byFirst);
  const edgesOfApi = () =>
    friendships.map(({ id, parties, establishedOn }) => [
      id.slice('Friendship:'.length),
      ...parties.map((party) => party.jurisdiction.slug).sort(),
      establishedOn,
    ]);

  describe.skipIf(!hasReaders)('for Python', () => {
    let found: Found;
    beforeAll(() => {
      const script = fileURLToPath(new URL('readers.py', import.meta.url));
      found = JSON.parse(
        execFileSync(python, [script, folder], { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } }),
      );
    });

    test('networkx and igraph find the nodes and edges of the API', () => {
      // Line breaks and tabs are kept, whatever the format.
      const nodes = nodesOfApi();
      const edges = edgesOfApi();
      expect(friendships).toHaveLength(data.friendships.totalCount);
      expect(nodes.length).toBeGreaterThan(60);
      for (const format of ['graphml', 'gexf', 'node-link'] as const) {
        expect(found.nodes[format]).toEqual(nodes);
        expect(found.edges[format].sort(byFirst)).toEqual(edges.sort(byFirst));
      }
      expect(found.igraph.sort(byFirst)).toEqual(nodes.map(([slug, name]) => [slug, name]));
      expect(found['igraph-edges']).toBe(friendships.length);
      expect(found.starts.sort(byFirst)).toEqual(
        edges.map(([id, , , date]) => [id, date ? dateKey(date) : null]).sort(byFirst),
      );
      const points = [...places.values()].flatMap(({ slug, location }) =>
        location ? [[slug, location.longitude, location.latitude]] : [],
      );
      expect(found.points.sort(byFirst)).toEqual(points.sort(byFirst));
      const located = friendships.filter(({ parties }) => parties.every((party) => party.jurisdiction.location));
      expect(found.lines).toBe(located.length);
    });

    test('rdflib finds the relations of the API in both formats, and the answer in the documentation', () => {
      expect(found['rdf-isomorphic']).toBe(true);
      const named = new Set(found['rdf-names'].map(([iri, name]) => `${iri} ${name}`));
      const unnamed = [...places.values()].filter(
        ({ slug, name }) => !named.has(`urn:youcheng:Jurisdiction:${slug} ${name}`),
      );
      // Where there is no English name, the API gives the listed one.
      expect(
        unnamed.filter(({ slug }) => found['rdf-names'].some(([iri]) => iri === `urn:youcheng:Jurisdiction:${slug}`)),
      ).toEqual([]);
      expect(named.size).toBeGreaterThan(60);
      const relations = friendships.map(({ id, parties, establishedOn }) => [
        `urn:youcheng:${id}`,
        ...parties.map((party) => `urn:youcheng:Jurisdiction:${party.jurisdiction.slug}`).sort(),
        establishedOn,
      ]);
      const inRdf = found['rdf-relations'].map(([id, a, b, date]) => [id, ...[a, b].sort(), date]);
      expect(inRdf.sort(byFirst)).toEqual(relations.sort(byFirst));
      expect(found['rdf-answer']).toEqual([
        ['Gwadar', '2015-04-20', '我市与瓜达尔成友好城市'],
        ['Gwadar', '2016-06-26', '新疆举办2016中巴经济走廊·喀什论坛'],
      ]);
    });

    test('openpyxl finds the rows of the API, with dates, and frozen headers', () => {
      expect(found.sheets).toEqual([
        ['friendships', 'A2'],
        ['sources', 'A2'],
        ['about', 'A2'],
      ]);
      expect(found.xlsx.map((row) => [`Friendship:${row.id}`, row.established_on, row.disputed])).toEqual(
        friendships.map((one) => [one.id, one.establishedOn, one.disputed]),
      );
      const names = friendships.map(({ parties }) => parties.map((party) => party.jurisdiction.name).sort());
      expect(found.xlsx.map((row) => [row.local_names, row.partner_names].sort())).toEqual(names);
    });

    test('pandas finds the rows of the API, also for North America and Namibia', () => {
      const { csv, jsonl } = found;
      expect(csv.friendships.map(({ id }) => `Friendship:${id}`)).toEqual(friendships.map(({ id }) => id));
      expect(csv.friendships.map((row) => [row.established_on, row.disputed, row.reported_continent_name])).toEqual(
        friendships.map((one) => [one.establishedOn, one.disputed, one.reportedContinent?.name ?? null]),
      );
      expect(csv.friendships.filter((row) => row.reported_continent_name === 'North America')).not.toEqual([]);
      const rows = csv.jurisdictions.filter(({ id }) => places.has(String(id)));
      expect(rows).toHaveLength(places.size);
      for (const row of rows) {
        const { location, country } = places.get(String(row.id)) ?? {};
        expect([row.country_name, row.continent_name, row.latitude, row.longitude]).toEqual([
          country?.name,
          country?.continent.name,
          location?.latitude ?? null,
          location?.longitude ?? null,
        ]);
      }
      expect(rows.filter((row) => row.country_alpha3 === 'NAM')).toHaveLength(1);
      expect(found.json.map(({ id, established_on: date }) => [id, date])).toEqual(
        csv.friendships.map(({ id, established_on: date }) => [id, date]),
      );
      expect(csv.ties).toHaveLength(friendships.length);
      expect(jsonl.ties.map(({ id }) => id)).toEqual(csv.ties.map(({ id }) => id));
      const sources = data.sources.nodes.map((source) => [source.number, source.title, source.url]);
      expect(csv.sources.map((row) => [row.number, row.title, row.url])).toEqual(sources);
    });
  });

  describe.skipIf(!hasR)('for R', () => {
    let found: FoundByR;
    beforeAll(async () => {
      const documentation = documented('r').replaceAll('youcheng-', '');
      await writeFile(join(folder, 'lines.R'), documentation);
      const script = fileURLToPath(new URL('readers.R', import.meta.url));
      const environment = { ...process.env, LC_ALL: 'C.UTF-8' };
      found = JSON.parse(execFileSync('Rscript', [script, folder], { encoding: 'utf8', env: environment }));
    });

    test('igraph finds the nodes and edges of the API', () => {
      expect(found.nodes.sort(byFirst)).toEqual(nodesOfApi());
      const edges = found.edges.map(([id, a, b, date]) => [id, ...[a, b].sort(), date || null]);
      expect(edges.sort(byFirst)).toEqual(edgesOfApi().sort(byFirst));
    });

    test('a data frame has the rows of the API, also for North America and Namibia', () => {
      expect(found.rows.map(([id, date]) => [`Friendship:${id}`, date])).toEqual(
        friendships.map((one) => [one.id, one.establishedOn]),
      );
      expect(found.rows.filter(([, , , continent]) => continent === 'NA')).not.toEqual([]);
      const partners = friendships.flatMap(({ parties }) =>
        parties.flatMap(({ side, jurisdiction }) => (side === 'PARTNER' ? jurisdiction.country.name : [])),
      );
      expect(partners).toContain('Namibia');
      expect(found.rows.map(([, , name]) => name)).toEqual(partners);
    });

    test('the lines of the documentation print the best connected places and the most frequent countries', () => {
      const [most] = found.degrees.map(([name, degree]) => [Number(degree), name] as const).sort(([a], [b]) => b - a);
      expect(found.printed.join('\n')).toContain(most?.[1]);
      expect(found.printed.join('\n')).toContain('Kazakhstan');
    });
  });
});

/** What docs/data.md has in a language. @throws if there is nothing. */
function documented(language: string): string {
  const text = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
  const found = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\``, 'g'))].map(([, lines]) => lines);
  if (found.length === 0) throw new Error(`docs/data.md has no ${language}`);
  return found.join('\n');
}

function byFirst([a]: Values, [b]: Values): number {
  return String(a) < String(b) ? -1 : 1;
}
