import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/graph/engine.ts';
import { type Api, apiOver, apiWith, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('references to jurisdictions', (open) => {
  let engine: Engine;
  let api: Api;
  beforeAll(async () => {
    // A second place called Hami, so that one name is ambiguous.
    const dataset = xinjiang();
    const hami = dataset.jurisdictions.find(({ id }) => id === 'cn-hami');
    if (!hami) throw new Error('Expected Hami in the dataset.');
    dataset.jurisdictions.push({
      ...hami,
      id: 'cn-hami-prefecture',
      kind: 'prefecture',
      names: [
        { text: '哈密地区', language: 'zh-Hans', kind: 'OFFICIAL' },
        { text: 'Hami', language: 'en', kind: 'SHORT' },
      ],
    });
    dataset.friendships.push({
      id: 'cn-hami-prefecture~pk-gwadar',
      level: 'COUNTY',
      reportedContinent: 'AS',
      parties: [
        { side: 'LOCAL', jurisdiction: 'cn-hami-prefecture' },
        { side: 'PARTNER', jurisdiction: 'pk-gwadar' },
      ],
      dateClaims: [],
      notes: [],
      citations: [],
    });
    engine = await open();
    api = await apiWith(engine, [dataset]);
  });

  const references: [string, string][] = [
    ['id: "Jurisdiction:cn-urumqi"', 'cn-urumqi'],
    ['slug: "cn-urumqi"', 'cn-urumqi'],
    ['name: "乌鲁木齐市"', 'cn-urumqi'],
    ['name: "烏魯木齊"', 'cn-urumqi'],
    ['name: "Ürümqi"', 'cn-urumqi'],
    ['name: "urumqi"', 'cn-urumqi'],
    ['name: "  URUMCHI "', 'cn-urumqi'],
    ['name: "ئۈرۈمچى شەھىرى"', 'cn-urumqi'],
    ['name: "wū lǔ mù qí shì"', 'cn-urumqi'],
    ['name: "迪化"', 'cn-urumqi'],
    ['name: "Усть-Каменогорск"', 'kz-oskemen'],
    ['name: "усть каменогорск"', 'kz-oskemen'],
    ['name: "North-West Frontier Province"', 'pk-khyber-pakhtunkhwa'],
    ['name: "塩山市"', 'jp-enzan'],
    ['name: "گوادر"', 'pk-gwadar'],
  ];
  test.each(references)('{ %s } resolves to %s', async (reference, slug) => {
    const { jurisdiction } = await dataOf(api.execute(`{ jurisdiction(by: { ${reference} }) { slug } }`));
    expect(jurisdiction).toEqual({ slug });
  });

  test.each([
    'name: "Atlantis"',
    'slug: "atlantis"',
    'slug: "CN-URUMQI"',
    'id: "Jurisdiction:atlantis"',
    'name: "Urum"',
  ])('{ %s } resolves to null', async (reference) => {
    expect(await dataOf(api.execute(`{ jurisdiction(by: { ${reference} }) { slug } }`))).toEqual({
      jurisdiction: null,
    });
    expect(await errorOf(api.execute(`{ sharedPartners(of: [{ ${reference} }]) { totalCount } }`))).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'of',
    });
  });

  test('the error for an ambiguous name lists both places', async () => {
    expect(await errorOf(api.execute('{ jurisdiction(by: { name: "hami" }) { slug } }'))).toEqual({
      code: 'AMBIGUOUS_NAME',
      path: 'jurisdiction',
      message: '"hami" is the name of 2 jurisdictions. Use one of their slugs instead: cn-hami, cn-hami-prefecture.',
      name: 'hami',
      candidates: [
        { id: 'Jurisdiction:cn-hami', slug: 'cn-hami', name: '哈密市', kind: 'prefecture-level city', country: 'CN' },
        {
          id: 'Jurisdiction:cn-hami-prefecture',
          slug: 'cn-hami-prefecture',
          name: '哈密市',
          kind: 'prefecture',
          country: 'CN',
        },
      ],
    });
  });

  const rejections: [string, string][] = [
    ['jurisdiction(by: { name: "..." }) { slug }', '`name` must contain a letter or digit, got "...".'],
    [
      'jurisdiction(by: { id: "pk-gwadar" }) { slug }',
      '"pk-gwadar" is not a valid ID. Use the value of an `id` field, such as `Jurisdiction:pk-gwadar`.',
    ],
    [
      'jurisdiction(by: { id: "Country:PK" }) { slug }',
      '"Country:PK" is the ID of a Country, not of a Jurisdiction. Use an ID such as `Jurisdiction:pk-gwadar`.',
    ],
    [
      'friendship(id: "Jurisdiction:pk-gwadar") { id }',
      '"Jurisdiction:pk-gwadar" is the ID of a Jurisdiction, not of a Friendship. Use an ID such as `Friendship:xinjiang/cn-karamay~pk-gwadar`.',
    ],
    [
      'node(id: "Planet:3") { id }',
      '"Planet:3" is not a valid ID. Use the value of an `id` field, such as `Jurisdiction:pk-gwadar`.',
    ],
    [
      'node(id: "constructor:3") { id }',
      '"constructor:3" is not a valid ID. Use the value of an `id` field, such as `Jurisdiction:pk-gwadar`.',
    ],
    [
      `nodes(ids: [${Array.from({ length: 101 }, () => '"Country:PK"')}]) { id }`,
      '`ids` takes at most 100 IDs, got 101.',
    ],
  ];
  test.each(rejections)('rejects %.60s', async (query, message) => {
    expect(await errorOf(api.execute(`{ ${query} }`))).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('rejects several keys, and no key', async () => {
    for (const by of ['{ slug: "pk-gwadar", name: "Gwadar" }', '{}', '{ slug: null }'])
      expect(await errorOf(api.execute(`{ jurisdiction(by: ${by}) { slug } }`))).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });

  test('nodes of every type are returned by ID in the requested order, or null', async () => {
    const ids = [
      'Country:PK',
      'Jurisdiction:pk-gwadar',
      'Source:none',
      'Continent:AS',
      'Dataset:xinjiang',
      'Friendship:xinjiang/cn-karamay~pk-gwadar',
      'Country:PK',
    ];
    const { nodes, node } = await dataOf(
      api.execute(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } node(id: "Friendship:nowhere/a~b") { id } }',
        {
          ids,
        },
      ),
    );
    expect(nodes).toEqual(ids.map((id) => (id === 'Source:none' ? null : { __typename: id.split(':')[0], id })));
    expect(node).toBeNull();
  });

  test('several root fields may return the same object', async () => {
    const uncached = apiOver(engine, { cacheRows: 0 });
    for (const id of ['Jurisdiction:pk-gwadar', 'Country:PK', 'Continent:AS', 'Dataset:xinjiang']) {
      const fields = `nodes(ids: ["${id}", "Jurisdiction:cn-karamay"]) { id } node(id: "${id}") { id } again: nodes(ids: ["${id}"]) { id }`;
      expect(await dataOf(uncached.execute(`{ ${fields} }`))).toEqual({
        nodes: [{ id }, { id: 'Jurisdiction:cn-karamay' }],
        node: { id },
        again: [{ id }],
      });
    }
  });

  test('a source is the same by ID and by number', async () => {
    const { source } = await dataOf(api.execute('{ source(number: 4) { id } }'));
    const { node } = await dataOf(
      api.execute('query ($id: ID!) { node(id: $id) { ... on Source { number } } }', { id: source.id }),
    );
    expect(node).toEqual({ number: 4 });
  });

  test('names are in the first requested language that has one', async () => {
    const { jurisdiction } = await dataOf(
      api.execute(
        '{ jurisdiction(by: { slug: "cn-urumqi" }) { listed: name ug: name(languages: ["ug"]) hant: name(languages: ["zh-Hant"]) zh: name(languages: ["zh"]) pinyin: name(languages: ["zh-Latn"]) british: name(languages: ["en-GB"]) fallback: name(languages: ["sw"]) second: name(languages: ["sw", "en"]) } }',
      ),
    );
    expect(jurisdiction).toEqual({
      listed: '乌鲁木齐市',
      ug: 'ئۈرۈمچى شەھىرى',
      hant: '烏魯木齊市',
      zh: '乌鲁木齐市',
      pinyin: 'wū lǔ mù qí shì',
      british: 'Ürümqi',
      fallback: '乌鲁木齐市',
      second: 'Ürümqi',
    });
    expect(
      await errorOf(api.execute('{ jurisdiction(by: { slug: "cn-urumqi" }) { name(languages: ["not a tag"]) } }')),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
