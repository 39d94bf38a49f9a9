import { beforeEach, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import { DatasetReader } from '../../src/export/dataset-reader.ts';
import { jsonOf } from '../../src/export/json.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { serializeDataset } from '../../src/import/import.ts';
import { loadDataset, unloadDataset } from '../../src/load/load.ts';
import { type Api, apiWith, catalogue, dataOf, xinjiang } from '../support/api.ts';
import { contentOf } from '../support/content.ts';
import { describeEngines } from '../support/engines.ts';
import { partnerList } from '../support/partner-list.ts';

describeEngines('several lists in one graph', (open) => {
  let engine: Engine;
  let api: Api;
  beforeEach(async () => {
    engine = await open();
    api = await apiWith(engine, [xinjiang(), partnerList()]);
  });
  const data = (document: string) => dataOf(api.execute(document));
  const ids = async (filter: string) =>
    (await data(`{ friendships(filter: ${filter}, first: 100) { nodes { id } } }`)).friendships.nodes.map(
      ({ id }: { id: string }) => id.slice('Friendship:'.length),
    );

  test('a relation that two lists state is one friendship with two listings', async () => {
    const { friendship } = await data(
      `{ friendship(id: "Friendship:cn-urumqi~kg-osh") {
           kind status establishedOn endedOn disputed level reportedContinent { code }
           parties { side jurisdiction { slug } }
           dateClaims { date rank text dataset { slug } citations { source { number dataset { slug } } } }
           listings { dataset { slug } kind kindText status level reportedContinent { code } dateClaims { date rank } citations { source { number } } }
           sources { number dataset { slug } }
         } }`,
    );
    expect(friendship).toEqual({
      kind: 'SISTER_CITY',
      status: 'ACTIVE',
      establishedOn: '2015-07-25',
      endedOn: null,
      disputed: true,
      level: 'PREFECTURAL',
      reportedContinent: { code: 'AS' },
      parties: [
        { side: 'LOCAL', jurisdiction: { slug: 'cn-urumqi' } },
        { side: 'PARTNER', jurisdiction: { slug: 'kg-osh' } },
      ],
      dateClaims: [
        {
          date: '2015-07-25',
          rank: 'PREFERRED',
          text: '2015年7月25日',
          dataset: { slug: 'xinjiang' },
          citations: [{ source: { number: expect.any(Number), dataset: { slug: 'xinjiang' } } }],
        },
        {
          date: '1990',
          rank: 'ALTERNATIVE',
          text: 'seit 1990',
          dataset: { slug: 'partners' },
          citations: [{ source: { number: 1, dataset: { slug: 'partners' } } }],
        },
      ],
      listings: [
        {
          dataset: { slug: 'xinjiang' },
          kind: null,
          kindText: null,
          status: null,
          level: 'PREFECTURAL',
          reportedContinent: { code: 'AS' },
          dateClaims: [{ date: '2015-07-25', rank: 'PREFERRED' }],
          citations: [{ source: { number: expect.any(Number) } }],
        },
        {
          dataset: { slug: 'partners' },
          kind: 'SISTER_CITY',
          kindText: null,
          status: null,
          level: null,
          reportedContinent: null,
          dateClaims: [{ date: '1990', rank: 'PREFERRED' }],
          citations: [],
        },
      ],
      sources: [
        { number: expect.any(Number), dataset: { slug: 'xinjiang' } },
        { number: 1, dataset: { slug: 'partners' } },
      ],
    });
  });

  test('a year agrees with a day in it, and the end comes from the list that states it', async () => {
    const { friendship } = await data(
      '{ friendship(id: "Friendship:cn-karamay~pk-gwadar") { establishedOn endedOn status disputed listings { signedAt endedOn } } }',
    );
    expect(friendship).toEqual({
      establishedOn: '2015-04-20',
      endedOn: '2019-05',
      status: 'ENDED',
      disputed: false,
      listings: [
        { signedAt: null, endedOn: null },
        { signedAt: 'Peking', endedOn: '2019-05' },
      ],
    });
  });

  test('another kind of relation between the same places is another friendship, without sides in this list', async () => {
    const { friendship } = await data(
      '{ friendship(id: "Friendship:cn-urumqi~kg-osh~~contact") { kind status establishedOn level reportedContinent { code } local { slug } parties { side } } }',
    );
    expect(friendship).toEqual({
      kind: 'CONTACT',
      status: 'SUSPENDED',
      establishedOn: null,
      level: null,
      reportedContinent: null,
      local: { slug: 'cn-urumqi' },
      parties: [{ side: null }, { side: null }],
    });
  });

  const filters: readonly (readonly [string, readonly string[]])[] = [
    [
      '{ dataset: ["partners"] }',
      ['cn-urumqi~de-aachen~pk-gwadar', 'cn-karamay~pk-gwadar', 'cn-urumqi~kg-osh', 'cn-urumqi~kg-osh~~contact'],
    ],
    ['{ notInDataset: ["xinjiang"] }', ['cn-urumqi~de-aachen~pk-gwadar', 'cn-urumqi~kg-osh~~contact']],
    ['{ dataset: ["xinjiang"], notInDataset: ["partners"], party: [{ slug: "kg-osh" }] }', []],
    ['{ dataset: ["partners"], disputed: true }', ['cn-urumqi~kg-osh']],
    ['{ kind: [CONTACT] }', ['cn-urumqi~kg-osh~~contact']],
    ['{ status: [ENDED, SUSPENDED] }', ['cn-karamay~pk-gwadar', 'cn-urumqi~kg-osh~~contact']],
    // a date known to the month matches if its month overlaps
    ['{ establishedTo: "1985-10-15", notInDataset: ["xinjiang"] }', ['cn-urumqi~de-aachen~pk-gwadar']],
    ['{ establishedFrom: "1985-10-15", establishedTo: "1985-12" }', ['cn-urumqi~de-aachen~pk-gwadar']],
    ['{ establishedFrom: "1985-11", establishedTo: "1985-12" }', []],
    ['{ local: [{ slug: "de-aachen" }] }', ['cn-urumqi~de-aachen~pk-gwadar']],
  ];
  test.each(filters)('filter %s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  test('statistics count by list, kind and status, and a timeline by the year of partial dates', async () => {
    const { statistics, all } = await data(
      `{ statistics(filter: { dataset: ["partners"] }) {
           earliest latest
           dataset: breakdown(by: DATASET) { key label count }
           kind: breakdown(by: KIND) { key count }
           status: breakdown(by: STATUS) { key count }
           level: breakdown(by: LEVEL) { key count }
           year: breakdown(by: YEAR) { key count }
         }
         all: statistics { dataset: breakdown(by: DATASET) { key count } } }`,
    );
    expect(statistics).toEqual({
      earliest: '1985-10',
      latest: '2015-07-25',
      dataset: [
        { key: 'partners', label: 'Partner cities', count: 4 },
        { key: 'xinjiang', label: '新疆维吾尔自治区国际友好城市列表', count: 2 },
      ],
      kind: [
        { key: 'SISTER_CITY', count: 2 },
        { key: 'CONTACT', count: 1 },
        { key: 'UNSPECIFIED', count: 1 },
      ],
      status: [
        { key: 'ACTIVE', count: 2 },
        { key: 'ENDED', count: 1 },
        { key: 'SUSPENDED', count: 1 },
      ],
      level: [{ key: 'PREFECTURAL', count: 2 }],
      year: [
        { key: '2015', count: 2 },
        { key: '1985', count: 1 },
      ],
    });
    expect(all.dataset).toEqual([
      { key: 'xinjiang', count: 52 },
      { key: 'partners', count: 4 },
    ]);
  });

  test('a place has the names of all lists, and keeps the printed name and the facts of each', async () => {
    const { jurisdiction, byName } = await data(
      `{ jurisdiction(by: { slug: "cn-urumqi" }) {
           name german: name(languages: ["de"]) wikidataId location { latitude }
           descriptions { dataset { slug } listedAs location { latitude } }
         }
         byName: jurisdiction(by: { name: "Urumtschi" }) { slug } }`,
    );
    const { location, ...rest } = jurisdiction;
    expect(rest).toEqual({
      name: '乌鲁木齐市',
      german: 'Urumtschi',
      wikidataId: null,
      descriptions: [
        { dataset: { slug: 'xinjiang' }, listedAs: '乌鲁木齐市', location },
        { dataset: { slug: 'partners' }, listedAs: 'Urumtschi', location: { latitude: 43.8 } },
      ],
    });
    expect(byName).toEqual({ slug: 'cn-urumqi' });
  });

  test('each list is exported as it was loaded, whichever was first', async () => {
    const json = async (slug: string) => {
      let text = '';
      for await (const chunk of jsonOf(await DatasetReader.open(api.store, slug))) text += chunk;
      return text;
    };
    expect(await json('partners')).toBe(serializeDataset(partnerList()));
    expect(await json('xinjiang')).toBe(serializeDataset(xinjiang()));
  });

  test('the graph is whole; a list that is removed leaves nothing, and an unchanged one is not written again', async () => {
    expect((await checkGraph(engine, catalogue)).problems).toEqual([]);
    expect((await loadDataset(engine, catalogue, partnerList())).changesAnything).toBe(false);
    expect((await loadDataset(engine, catalogue, xinjiang())).changesAnything).toBe(false);
    await unloadDataset(engine, catalogue, 'xinjiang');
    expect((await checkGraph(engine, catalogue)).problems).toEqual([]);
    const other = await open();
    await loadDataset(other, catalogue, partnerList());
    const content = (text: string) => text.replaceAll(/"_position":\d+,?/g, '');
    expect(content(await contentOf(engine))).toBe(content(await contentOf(other)));
  });
});
