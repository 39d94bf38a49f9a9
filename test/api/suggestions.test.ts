import { beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../src/load/load.ts';
import { type Api, apiOver, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('a reference to an object that does not exist', (open) => {
  let engine: ReturnType<typeof recordingEngine>;
  let api: Api;
  beforeAll(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
    api = apiOver(engine);
  });

  const gwadar = {
    id: 'Jurisdiction:pk-gwadar',
    slug: 'pk-gwadar',
    name: '瓜达尔',
    kind: expect.any(String),
    country: 'PK',
    matched: 'Gwadar',
  };

  test('suggests similar names, by name, slug and ID', async () => {
    const error = await errorOf(api.execute('{ sharedPartners(of: [{ name: "Gwader" }]) { totalCount } }'));
    expect(error).toEqual({
      code: 'NOT_FOUND',
      path: 'sharedPartners',
      message: 'No jurisdiction has the name "Gwader". Did you mean "Gwadar" (`pk-gwadar`)?',
      argument: 'of',
      name: 'Gwader',
      suggestions: [gwadar],
    });
  });

  const fields: [string, string][] = [
    ['friendships(filter: { local: [REF] }) { totalCount }', 'local'],
    ['friendships(filter: { partner: [REF] }) { totalCount }', 'partner'],
    ['friendships(filter: { party: [{ slug: "pk-gwadar" }, REF] }) { totalCount }', 'party'],
    ['statistics(filter: { party: [REF] }) { friendships }', 'party'],
    ['sharedPartners(of: [{ slug: "cn-karamay" }, REF]) { totalCount }', 'of'],
    ['paths(from: REF, to: { slug: "cn-karamay" }) { length }', 'from'],
    ['paths(from: { slug: "cn-karamay" }, to: REF) { length }', 'to'],
    ['neighborhood(of: REF) { truncated }', 'of'],
    ['country(code: "PK") { friendships(filter: { partner: [REF] }) { totalCount } }', 'partner'],
  ];
  test.each(fields)('%s', async (query, argument) => {
    const references: [string, string][] = [
      ['{ name: "Gwader" }', 'No jurisdiction has the name "Gwader". Did you mean "Gwadar" (`pk-gwadar`)?'],
      ['{ slug: "pk-gwader" }', 'No jurisdiction has the slug `pk-gwader`. Did you mean `pk-gwadar`?'],
      ['{ slug: "cn-gwadar" }', 'No jurisdiction has the slug `cn-gwadar`. Did you mean `pk-gwadar`?'],
      ['{ slug: "PK-GWADAR" }', 'No jurisdiction has the slug `PK-GWADAR`. Did you mean `pk-gwadar`?'],
      [
        '{ id: "Jurisdiction:pk-gwader" }',
        'No jurisdiction has the id `Jurisdiction:pk-gwader`. Did you mean `Jurisdiction:pk-gwadar`?',
      ],
      ['{ name: "Atlantis" }', 'No jurisdiction has the name "Atlantis".'],
    ];
    for (const [reference, message] of references)
      expect(await errorOf(api.execute(`{ ${query.replace('REF', reference)} }`))).toMatchObject({
        code: 'NOT_FOUND',
        message,
        argument,
        suggestions: reference.includes('Atlantis') ? [] : [{ slug: 'pk-gwadar', matched: expect.any(String) }],
      });
  });

  test('is null for a lookup of one object', async () => {
    expect(
      await dataOf(
        api.execute(
          '{ a: jurisdiction(by: { name: "Gwader" }) { id } b: jurisdiction(by: { slug: "pk-gwader" }) { id } c: country(code: "XX") { id } d: source(number: 999) { id } }',
        ),
      ),
    ).toEqual({ a: null, b: null, c: null, d: null });
  });

  const others: [string, string, object][] = [
    [
      'friendships(filter: { country: ["PK", "ZZ"] }) { totalCount }',
      'No country has the code `ZZ`.',
      { argument: 'country', country: 'ZZ', suggestions: [] },
    ],
    [
      'friendships(filter: { country: ["ZK"] }) { nodes { id } }',
      'No country has the code `ZK`. Did you mean `KZ` (哈萨克斯坦)?',
      { suggestions: [{ code: 'KZ', name: '哈萨克斯坦' }] },
    ],
    [
      'statistics(filter: { country: ["zz"] }) { friendships }',
      'No country has the code `ZZ`.',
      { argument: 'country' },
    ],
    [
      'jurisdictions(filter: { country: ["ZZ"] }) { totalCount }',
      'No country has the code `ZZ`.',
      { argument: 'country' },
    ],
    [
      'jurisdiction(by: { slug: "cn-karamay" }) { partners(filter: { country: ["ZZ"] }) { totalCount } }',
      'No country has the code `ZZ`.',
      { argument: 'country' },
    ],
    [
      'friendships(filter: { citesSource: [4, 999] }) { totalCount }',
      'No source has the number 999. Did you mean 27?',
      { argument: 'citesSource', number: 999, suggestions: [{ number: 27 }] },
    ],
    [
      'friendships(filter: { citesSource: [-1] }) { totalCount }',
      'No source has the number -1. Did you mean 1?',
      { argument: 'citesSource', suggestions: [{ number: 1 }] },
    ],
    [
      'friendships(filter: { dataset: ["xinjiang", "xinjang"] }) { totalCount }',
      'No dataset has the slug `xinjang`. Available: `xinjiang`.',
      { argument: 'dataset', slug: 'xinjang', suggestions: [{ slug: 'xinjiang', title: expect.any(String) }] },
    ],
    [
      'sources(dataset: ["xinjang"]) { totalCount }',
      'No dataset has the slug `xinjang`. Available: `xinjiang`.',
      { argument: 'dataset' },
    ],
    [
      'source(number: 1, dataset: "xinjang") { title }',
      'No dataset has the slug `xinjang`. Available: `xinjiang`.',
      { argument: 'dataset' },
    ],
  ];
  test.each(others)('%s', async (query, message, details) => {
    expect(await errorOf(api.execute(`{ ${query} }`))).toMatchObject({ code: 'NOT_FOUND', message, ...details });
  });

  test('searches suggestions only for the first errors of an operation', async () => {
    const unknown = Array.from({ length: 30 }, (_, n) => `{ name: "Gwader${'x'.repeat(n % 2)}", }`);
    const names = Array.from({ length: 100 }, (_, n) => `{ name: "Nowhere ${n}" }`);
    const searches = async (query: string) => {
      engine.statements.length = 0;
      await errorOf(apiOver(engine, { cacheRows: 0 }).execute(query));
      return engine.statements.filter((name) => name.startsWith('search/jurisdictions:')).length;
    };
    expect(await searches(`{ friendships(filter: { party: [${names}] }) { totalCount } }`)).toBe(1);
    const fields = unknown.map(
      (reference, n) => `f${n}: neighborhood(of: ${reference}, maxJurisdictions: 1) { truncated }`,
    );
    expect(await searches(`{ ${fields.join(' ')} }`)).toBeLessThanOrEqual(3);
    expect(await searches(`{ neighborhood(of: { name: "${'a'.repeat(400)}" }) { truncated } }`)).toBe(0);
  });
});

describeEngines('an empty list argument', (open) => {
  const optional: [string, string][] = [
    ...[
      'level',
      'country',
      'reportedContinent',
      'local',
      'partner',
      'party',
      'citesSource',
      'sourceStatus',
      'dataset',
    ].map((name): [string, string] => [`friendships(filter: { ${name}: [] }) { totalCount }`, name]),
    ...['level', 'country', 'continent'].map((name): [string, string] => [
      `jurisdictions(filter: { ${name}: [] }) { totalCount }`,
      name,
    ]),
    ...['status', 'language', 'dataset'].map((name): [string, string] => [`sources(${name}: []) { totalCount }`, name]),
    ['countries(continent: []) { totalCount }', 'continent'],
    ['search(query: "x", kinds: []) { totalCount }', 'kinds'],
  ];
  test('is rejected, with advice to omit it only if it is optional', async () => {
    const api = apiOver(await open());
    for (const [query, argument] of optional)
      expect(await errorOf(api.execute(`{ ${query} }`))).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
        message: `\`${argument}\` must not be empty. Omit it for no restriction.`,
      });
    expect(await errorOf(api.execute('{ sharedPartners(of: []) { totalCount } }'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'of',
      message: '`of` must not be empty. Give 1 to 100 values.',
    });
  });
});
