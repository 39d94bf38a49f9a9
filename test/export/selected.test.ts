import { read as readWorkbook, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { Parser } from 'n3';
import { beforeAll, expect, test } from 'vitest';
import { friendshipKeys } from '../../src/dataset/friendship-key.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { openExport } from '../../src/export/export.ts';
import { generateDataset } from '../../src/generate/generate.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { type Api, apiWith, catalogue, dataOf, xinjiang } from '../support/api.ts';
import { runWrite } from '../support/cypher.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';
import { hubDataset, relationsOfHub } from '../support/hub-dataset.ts';

const notesOf = `
  query ($filter: FriendshipFilter, $after: String) {
    friendships(first: 100, filter: $filter, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kind status level establishedOn endedOn disputed
        reportedContinent { code name(languages: ["en"]) }
        parties { side jurisdiction { slug name(languages: ["en"]) country { code name(languages: ["en"]) } } }
        dateClaims { date }
        sources { id }
        listings { dataset { slug licence } }
      }
    }
  }`;

/** What the API returns for the filter, page by page. */
async function fromApi(api: Api, filter: object) {
  const nodes = [];
  let after: string | null = null;
  do {
    const { friendships } = await dataOf(api.execute(notesOf, { filter, after }));
    nodes.push(...friendships.nodes);
    after = friendships.pageInfo.hasNextPage ? friendships.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

describeEngines('an export of what matches a filter', (open) => {
  let engine: Engine;
  let api: Api;
  beforeAll(async () => {
    engine = await open();
    api = await apiWith(engine, [xinjiang(), hubDataset()]);
  });

  const read = async (what: string, format: string, search = '') =>
    textOf((await openExport(api.store, { what, format, parameters: new URLSearchParams(search) })).chunks);
  const json = async (what: string, search = '') => JSON.parse(await read(what, 'json', search));
  const csv = async (what: string, search = '') =>
    parse(await read(what, 'csv', search), { columns: true, bom: true }) as Record<string, string>[];

  test.each([
    ['', {}],
    ['list=xinjiang&languages=en', { dataset: ['xinjiang'] }],
    [
      'level=COUNTY,PREFECTURAL&from=1990&to=1999-06',
      { level: ['COUNTY', 'PREFECTURAL'], establishedFrom: '1990', establishedTo: '1999-06' },
    ],
    ['continent=EU&country=RU&disputed', { reportedContinent: ['EU'], country: ['RU'], disputed: true }],
    [
      'party=cn-urumqi&status=ACTIVE&kind=UNSPECIFIED',
      { party: [{ slug: 'cn-urumqi' }], status: ['ACTIVE'], kind: ['UNSPECIFIED'] },
    ],
    ['local=cn-urumqi&partner=kz-almaty', { local: [{ slug: 'cn-urumqi' }], partner: [{ slug: 'kz-almaty' }] }],
    ['citesSource=4&sourceStatus=ARCHIVED,DEAD', { citesSource: [4], sourceStatus: ['ARCHIVED', 'DEAD'] }],
    ['dispute=WITHIN_DATASET&datePrecision=DAY,YEAR', { dispute: ['WITHIN_DATASET'], datePrecision: ['DAY', 'YEAR'] }],
    ['disputedBetween=hub,xinjiang', { disputedBetween: ['hub', 'xinjiang'] }],
    ['onlyInDataset=hub', { onlyInDataset: ['hub'] }],
    ['onlySourceStatus=ARCHIVED&notInDataset=hub', { onlySourceStatus: 'ARCHIVED', notInDataset: ['hub'] }],
  ])('has the friendships of the API: %s', async (search, filter) => {
    const expected = await fromApi(api, filter);
    const { about, rows } = await json('friendships', search);
    expect(rows.map(({ id }: { id: string }) => `Friendship:${id}`)).toEqual(expected.map(({ id }) => id));
    expect(about.friendships).toBe(expected.length);
    expect(await read('friendships', 'jsonl', search)).toBe(
      rows.map((row: object) => `${JSON.stringify(row)}\n`).join(''),
    );
  });

  test('has the values of the API in every column', async () => {
    const expected = await fromApi(api, { dataset: ['xinjiang'] });
    const { rows } = await json('friendships', 'list=xinjiang&languages=en');
    expect(rows).toHaveLength(52);
    const on =
      (side: string, of: (party: { slug: string; name: string; country: { code: string; name: string } }) => string) =>
      ({ parties }: { parties: { side: string; jurisdiction: Parameters<typeof of>[0] }[] }) =>
        parties.filter((party) => party.side === side).map(({ jurisdiction }) => of(jurisdiction));
    for (const [index, node] of expected.entries()) {
      const sides = ['local', 'partner'].flatMap((side) => [
        [`${side}_ids`, on(side.toUpperCase(), ({ slug }) => slug)(node)],
        [`${side}_names`, on(side.toUpperCase(), ({ name }) => name)(node)],
        [`${side}_countries`, on(side.toUpperCase(), ({ country }) => country.code)(node)],
        [`${side}_country_names`, on(side.toUpperCase(), ({ country }) => country.name)(node)],
      ]);
      expect(rows[index]).toMatchObject({
        ...Object.fromEntries(sides),
        kind: node.kind,
        status: node.status,
        level: node.level,
        established_on: node.establishedOn,
        ended_on: node.endedOn,
        disputed: node.disputed,
        datasets: ['xinjiang'],
        licences: ['CC-BY-SA-4.0'],
        dates: node.dateClaims.map(({ date }: { date: string }) => date),
        reported_continent: node.reportedContinent?.code ?? null,
        reported_continent_name: node.reportedContinent?.name ?? null,
      });
      const sources = node.sources.map(({ id }: { id: string }) => id.slice('Source:'.length));
      expect([...rows[index].sources].sort()).toEqual(sources.sort());
    }
  });

  test('has all jurisdictions and sources, or those of the friendships that match', async () => {
    const { jurisdictions, sources } = await dataOf(
      api.execute('{ jurisdictions { totalCount } sources { totalCount } }'),
    );
    expect(await csv('jurisdictions')).toHaveLength(jurisdictions.totalCount);
    expect((await json('sources')).rows).toHaveLength(sources.totalCount);
    const friendships = await fromApi(api, { country: ['RU'] });
    const parties = friendships.flatMap((node) =>
      node.parties.map((party: { jurisdiction: { slug: string } }) => party.jurisdiction.slug),
    );
    const cited = friendships.flatMap((node) =>
      node.sources.map(({ id }: { id: string }) => id.slice('Source:'.length)),
    );
    expect((await csv('jurisdictions', 'country=RU')).map(({ id }) => id)).toEqual([...new Set(parties)].sort());
    expect((await csv('sources', 'country=RU')).map(({ id }) => id)).toEqual([...new Set(cited)].sort());
  });

  test('has the selected columns in their order', async () => {
    const [line] = (await read('friendships', 'csv', 'party=kz-almaty&columns=established_on,id'))
      .split('\r\n')
      .slice(1);
    expect(line).toBe('1993-11-17,cn-urumqi~kz-almaty');
  });

  test.each([
    ['nothing', 'csv', '', 'There is no export "nothing". Choose one of: friendships, '],
    ['friendships', 'doc', '', 'There is no format "doc". Choose one of: csv, json, '],
    ['network', 'csv', '', '`csv` cannot hold this content. Formats that can: json'],
    ['friendships', 'csv', 'levels=COUNTY', 'Unknown parameter "levels". Parameters: level, country, '],
    ['friendships', 'csv', '__proto__=1', 'Unknown parameter "__proto__".'],
    ['friendships', 'csv', 'q=Almaty', 'Unknown parameter "q".'],
    ['friendships', 'csv', 'columns=id,names', 'There is no column "names". Columns: id, local_ids, '],
    ['friendships', 'csv', 'columns=', 'There is no column "".'],
    ['friendships', 'csv', 'level=', '`level`: expected one of PROVINCIAL, PREFECTURAL, COUNTY, got "".'],
    ['friendships', 'csv', 'level=COUNTY&level=PROVINCIAL', '"level" is given twice. Separate its values by commas.'],
    [
      'friendships',
      'csv',
      'list=xinjiang&dataset=hub',
      '`list` and `dataset` are the same condition: use one of them.',
    ],
    ['friendships', 'csv', 'from=2001&to=2000', 'The first date (2001-01-01) must not be after the last (2000-12-31).'],
    [
      'friendships',
      'csv',
      'from=2001-02-30',
      '`from`: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, got "2001-02-30".',
    ],
    ['friendships', 'csv', 'languages=english_', '`languages`: expected BCP 47 tags such as zh-Hans, got "english_".'],
    ['friendships', 'csv', 'country=XX', 'No country has the code `XX`.'],
    ['friendships', 'csv', 'list=nowhere', 'No dataset has the slug `nowhere`.'],
    ['friendships', 'csv', 'party=nowhere', 'No jurisdiction has the slug `nowhere`.'],
    ['friendships', 'csv', 'citesSource=9999', 'No source has the number `9999`.'],
    ['friendships', 'csv', 'disputed=maybe', '`disputed`: expected true or false, got "maybe".'],
  ])('is refused: %s.%s?%s', async (what, format, search, message) => {
    await expect(read(what, format, search)).rejects.toThrow(message);
  });
});

describeEngines('an export of a graph of its own', (open) => {
  test.each(['an empty graph', 'a filter that matches nothing'])('is a complete file: %s', async (what) => {
    const { store } = await apiWith(await open(), what === 'an empty graph' ? [] : [xinjiang()]);
    const parameters = new URLSearchParams(what === 'an empty graph' ? '' : 'country=PK&continent=EU');
    const bytesOf = async (name: string, format: string) =>
      bytesIn((await openExport(store, { what: name, format, parameters })).chunks);
    const text = async (name: string, format: string) => (await bytesOf(name, format)).toString();
    const { rows } = JSON.parse(await text('friendships', 'json'));
    const { nodes, edges } = JSON.parse(await text('network', 'json'));
    const { features } = JSON.parse(await text('network', 'geojson'));
    expect([rows, nodes, edges, features]).toEqual([[], [], [], []]);
    expect((await text('ties', 'csv')).split('\r\n')).toEqual([expect.stringMatching(/^\uFEFFid,source,/), '']);
    expect(await text('sources', 'jsonl')).toBe('');
    expect(await text('network', 'graphml')).toMatch(/<\/desc>\n<\/graph>\n<\/graphml>\n$/);
    expect(await text('network', 'gexf')).toMatch(/<nodes>\n<\/nodes>\n<edges>\n<\/edges>\n<\/graph>\n<\/gexf>\n$/);
    expect(new Parser({ baseIRI: 'https://example.org/' }).parse(await text('network', 'ttl'))).not.toEqual([]);
    expect(JSON.parse(await text('network', 'jsonld'))['@graph']).toHaveLength(
      1 + JSON.parse(await text('friendships', 'json')).about.datasets.length,
    );
    const workbook = readWorkbook(await bytesOf('network', 'xlsx'));
    expect(utils.sheet_to_json(workbook.Sheets.ties ?? {})).toEqual([]);
  });

  test('has one tie for each pair of parties', async () => {
    const [first] = xinjiang().friendships;
    const three = xinjiang();
    const ids = three.jurisdictions
      .slice(0, 3)
      .map(({ id }) => id)
      .sort();
    if (!first) throw new Error('the list is empty');
    const friendships = [{ ...first, id: ids.join('~'), parties: ids.map((jurisdiction) => ({ jurisdiction })) }];
    const { store } = await apiWith(await open(), [{ ...three, id: 'three', friendships }]);
    const { chunks } = await openExport(store, {
      what: 'network',
      format: 'json',
      parameters: new URLSearchParams('columns=name,kind'),
    });
    const { nodes, edges } = JSON.parse(await textOf(chunks));
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(nodes.map((node: object) => Object.keys(node))).toEqual(ids.map(() => ['id', 'name', 'kind']));
    const [a, b, c] = ids;
    expect(edges.map(({ source, target, key }: Record<string, string>) => [source, target, key])).toEqual(
      [
        [a, b],
        [a, c],
        [b, c],
      ].map(([one, other]) => [one, other, `${ids.join('~')}#${one}~${other}`]),
    );
  });

  test('keeps numbers, and neutralizes every text that a spreadsheet reads as a formula', async () => {
    const dataset = xinjiang();
    const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    for (const [index, place] of dataset.jurisdictions.entries())
      place.names = [{ text: `${starts[index % starts.length]}1+1`, language: 'zh', kind: 'OFFICIAL' }];
    for (const place of dataset.jurisdictions) place.listedAs = place.names[0]?.text;
    const { store } = await apiWith(await open(), [dataset]);
    const { chunks } = await openExport(store, {
      what: 'jurisdictions',
      format: 'csv',
      parameters: new URLSearchParams(),
    });
    const rows = parse(await textOf(chunks), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.every(({ name }) => name?.startsWith("'"))).toBe(true);
    expect(rows.find(({ id }) => id === 'au-narrandera')?.latitude).toBe('-34.7475');
  });

  test('has all pages of a large graph, each row once', async () => {
    const dataset = generateDataset({ id: 'large', jurisdictions: 1_500, friendships: 2_500, seed: 7 });
    const { store } = await apiWith(await open(), [dataset]);
    const rowsOf = async (what: string, search: string) => {
      const { chunks } = await openExport(store, { what, format: 'json', parameters: new URLSearchParams(search) });
      return JSON.parse(await textOf(chunks)).rows;
    };
    const ids = async (what: string, search = 'columns=id') =>
      (await rowsOf(what, search)).map(({ id }: { id: string }) => id).sort();
    expect(await ids('friendships')).toEqual(friendshipKeys(dataset.friendships).toSorted());
    expect(await ids('jurisdictions')).toEqual(dataset.jurisdictions.map(({ id }) => id).sort());
    const parties = new Set(dataset.friendships.flatMap((one) => one.parties.map(({ jurisdiction }) => jurisdiction)));
    expect(parties.size).toBeGreaterThan(1_000);
    expect(await ids('jurisdictions', 'columns=id&list=large')).toEqual([...parties].sort());
    expect(await rowsOf('sources', 'columns=number')).toEqual(
      dataset.sources.map(({ number }) => ({ number })).sort((a, b) => a.number - b.number),
    );
  });

  test('reads a page when its reader wants it', async () => {
    const dataset = generateDataset({ id: 'large', jurisdictions: 500, friendships: 2_500, seed: 7 });
    const recording = recordingEngine(await open());
    const { store } = await apiWith(recording, [dataset]);
    for (const format of ['csv', 'json', 'jsonl', 'ttl', 'jsonld']) {
      recording.statements.length = 0;
      const pagesRead = () => recording.statements.filter((name) => name.startsWith('friendship/list')).length;
      const { chunks } = await openExport(store, { what: 'friendships', format, parameters: new URLSearchParams() });
      let read = 0;
      for await (const _ of chunks) {
        read += 1;
        expect(pagesRead()).toBeLessThanOrEqual(read);
      }
      expect(pagesRead()).toBe(3);
      // Parts of 100 rows.
      expect(read).toBeGreaterThanOrEqual(25);
    }
  });

  test('is of one revision and complete, or fails', async () => {
    const changing = await open();
    const { store } = await apiWith(changing, [hubDataset()]);
    const openAll = () => openExport(store, { what: 'friendships', format: 'csv', parameters: new URLSearchParams() });
    const { chunks } = await openAll();
    await chunks.next();
    const changed: Dataset = { ...hubDataset(), title: 'Another' };
    await loadDataset(changing, catalogue, changed);
    await expect(textOf(chunks)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await textOf((await openAll()).chunks)).split('\r\n')).toHaveLength(relationsOfHub + 2);
  });

  test('replaces characters that formats based on XML cannot hold', async () => {
    const damaged = await open();
    const { store } = await apiWith(damaged);
    await runWrite(damaged, "MATCH (j:Jurisdiction {id: 'kz-almaty'}) SET j._displayName = 'a\u0001b'");
    const { chunks } = await openExport(store, {
      what: 'jurisdictions',
      format: 'json',
      parameters: new URLSearchParams('columns=id,name'),
    });
    expect(JSON.parse(await textOf(chunks)).rows).toContainEqual({ id: 'kz-almaty', name: 'a\uFFFDb' });
  });
});

async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesIn(chunks)).toString();
}

async function bytesIn(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(parts);
}
