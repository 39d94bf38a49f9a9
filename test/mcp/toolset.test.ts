import { beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import type { ToolResult } from '../../src/mcp/tool.ts';
import type { Toolset } from '../../src/mcp/toolset.ts';
import { type Api, apiWith, committedDataset, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { answerTokens, callTool, textOf, toolsetOf } from './testing.ts';
import { countTokens } from './tokenizer.ts';

/** The committed list, with a second place called Hami and a place whose name looks like a slug. */
function withAmbiguousNames(): Dataset {
  const dataset = xinjiang();
  const hami = dataset.jurisdictions.find(({ id }) => id === 'cn-hami');
  if (!hami) throw new Error('Expected Hami in the dataset.');
  const other = (id: string, english: string) => {
    dataset.jurisdictions.push({
      ...hami,
      id,
      kind: 'prefecture',
      names: [
        { text: english, language: 'en', kind: 'SHORT' },
        { text: '哈密地区', language: 'zh-Hans', kind: 'OFFICIAL' },
      ],
    });
    dataset.friendships.push({
      id: `${id}~pk-gwadar`,
      level: 'COUNTY',
      reportedContinent: 'AS',
      parties: [
        { side: 'LOCAL', jurisdiction: id },
        { side: 'PARTNER', jurisdiction: 'pk-gwadar' },
      ],
      dateClaims: [],
      notes: [],
      citations: [],
    });
  };
  other('cn-hami-prefecture', 'Hami');
  other('cn-ba-al-khobar', 'Al-Khobar');
  return dataset;
}

function errorOf({ isError, structuredContent }: ToolResult): Record<string, unknown> {
  expect(isError).toBe(true);
  return { ...(structuredContent.error as object) };
}

/** All pages of an answer, until there is no `after`. */
async function pagesOf(tools: Toolset, tool: string, input: object): Promise<ToolResult[]> {
  const pages: ToolResult[] = [];
  let after: unknown;
  do {
    const page = await callTool(tools, tool, { ...input, ...(after === undefined ? {} : { after }) });
    expect(page.isError, textOf(page)).toBeUndefined();
    pages.push(page);
    ({ after } = (page.structuredContent.more ?? {}) as { after?: unknown });
  } while (after !== undefined && pages.length < 500);
  return pages;
}

/** The list at a path of the data. */
function itemsOf(result: ToolResult, path: readonly string[]): readonly unknown[] {
  let value: unknown = result.structuredContent.data;
  for (const key of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (!Array.isArray(value)) throw new Error(`Expected a list at ${path.join('.')}.`);
  return value;
}

describeEngines('tools', (open) => {
  let engine: Engine;
  let api: Api;
  let tools: Toolset;
  beforeAll(async () => {
    engine = await open();
    api = await apiWith(engine, [withAmbiguousNames()]);
    tools = toolsetOf(api);
  });
  const call = (tool: string, input?: unknown) => callTool(tools, tool, input);

  test('an answer has the data, its sources and its lists', async () => {
    const { structuredContent } = await call('shared_partners', { places: ['Kashgar Prefecture', 'Karamay'] });
    expect(structuredContent).toEqual({
      data: {
        total: 1,
        items: [
          {
            slug: 'pk-gwadar',
            name: 'Gwadar',
            country: 'PK',
            sharedBy: [
              { slug: 'cn-kashgar-prefecture', name: 'Kashgar Prefecture', country: 'CN' },
              { slug: 'cn-karamay', name: 'Karamay', country: 'CN' },
            ],
            friendships: [
              {
                parties: [
                  { slug: 'cn-karamay', name: 'Karamay', country: 'CN' },
                  { slug: 'pk-gwadar', name: 'Gwadar', country: 'PK' },
                ],
                establishedOn: '2015-04-20',
                sources: ['25'],
              },
              {
                parties: [
                  { slug: 'cn-kashgar-prefecture', name: 'Kashgar Prefecture', country: 'CN' },
                  { slug: 'pk-gwadar', name: 'Gwadar', country: 'PK' },
                ],
                establishedOn: '2016-06-26',
                sources: ['21'],
              },
            ],
          },
        ],
      },
      sources: [
        { ref: '21', title: '新疆举办2016中巴经济走廊·喀什论坛', status: 'ARCHIVED' },
        { ref: '25', title: '我市与瓜达尔成友好城市', status: 'PRINT' },
      ],
      lists: [
        {
          slug: 'xinjiang',
          url: 'https://zh.wikipedia.org/wiki/新疆维吾尔自治区国际友好城市列表',
          asOf: '2023-12-01',
        },
      ],
    });
  });

  test('places are found by names in any script, slugs and IDs', async () => {
    const places = [
      'Ürümqi',
      '乌鲁木齐市',
      '烏魯木齊',
      'ئۈرۈمچى شەھىرى',
      'cn-urumqi',
      'Jurisdiction:cn-urumqi',
      ' urumchi ',
    ];
    const answers = await Promise.all(places.map((place) => call('partners', { place, languages: ['zh'] })));
    expect(textOf(answers[0] ?? (await call('partners')))).toContain(
      '白沙瓦 (pk-peshawar, PK), establishedOn 1985-07-12, [10]',
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    // A name in the form of a slug.
    expect(textOf(await call('place', { place: 'al-khobar' }))).toContain('(cn-ba-al-khobar, CN)');
  });

  test('an ambiguous name is answered with the candidates', async () => {
    const answer = await call('partners', { place: 'hami' });
    expect(errorOf(answer)).toMatchObject({
      code: 'AMBIGUOUS_NAME',
      candidates: [
        { slug: 'cn-hami', country: 'CN' },
        { slug: 'cn-hami-prefecture', country: 'CN' },
      ],
    });
    expect(textOf(answer)).toMatch(
      /^AMBIGUOUS_NAME: "hami".*\ncandidates:\n- slug cn-hami, .*\n- slug cn-hami-prefecture, /,
    );
  });

  test.each([
    ['partners', { place: 'Urumqy' }],
    ['place', { place: 'Urumqy' }],
    ['place_in_network', { place: 'Urumqy' }],
    ['paths', { from: 'Urumqy', to: 'Karachi' }],
    ['shared_partners', { places: ['Karamay', 'Urumqy'] }],
    ['disputed_dates', { party: ['Urumqy'] }],
    ['statistics', { place: ['Urumqy'] }],
    ['partners', { place: 'cn-urumqy' }],
  ])('%s answers an unknown name with near spellings', async (tool, input) => {
    const answer = await call(tool, input);
    expect(errorOf(answer)).toMatchObject({ code: 'NOT_FOUND', suggestions: [{ slug: 'cn-urumqi' }] });
    expect(textOf(answer)).toContain('Did you mean');
  });

  test('an unknown source and country are answered with near ones', async () => {
    expect(textOf(await call('source', { number: 99 }))).toMatch(
      /^NOT_FOUND: No source has the number 99\. Did you mean 27\?/,
    );
    expect(textOf(await call('source', { number: 8, dataset: 'sinkiang' }))).toMatch(/^NOT_FOUND: /);
    expect(textOf(await call('friendships', { country: ['ZK'] }))).toContain('`KZ`');
  });

  test.each([
    ['partners', {}, 'The argument `place` is required.'],
    ['partners', { plcae: 'Karamay' }, 'There is no argument "plcae". Did you mean `place`?'],
    ['partners', { place: 'Karamay', colour: 1 }, 'There is no argument "colour". The arguments are place, country,'],
    ['partners', { place: 7 }, '`place` must name a place as text'],
    ['partners', { place: { name: 'Karamay' } }, '`place` must name a place as text'],
    ['partners', { place: '' }, '`name` must contain a letter or digit'],
    ['partners', { place: 'x'.repeat(100_000) }, '`name`'],
    ['partners', { place: 'Karamay', after: 'nonsense' }, '`after`'],
    ['partners', { place: 'Karamay', country: 'Pakistan!' }, 'country'],
    ['partners', { place: 'Karamay', languages: ['not a tag'] }, 'anguage'],
    ['statistics', { by: 'COLOUR' }, 'StatisticsDimension'],
    ['statistics', { after: '-1' }, '`after` must be the value that the last answer gave, got "-1".'],
    ['statistics', { establishedFrom: 'yesterday' }, 'yesterday'],
    ['source', { number: '8' }, 'Int cannot represent'],
    ['source', { number: 1e20 }, 'Int cannot represent'],
    ['paths', { from: 'Karamay', to: 'Karamay' }, 'differ'],
    ['paths', { from: 'Karamay', to: 'Gwadar', first: 99 }, '`first` must be between 1 and 20'],
    ['shared_partners', { places: [] }, 'must not be empty'],
    ['shared_partners', { places: Array.from({ length: 500 }, (_, n) => `Place ${n}`) }, '100'],
    ['graphql', {}, 'The argument `query` is required.'],
    ['graphql', { query: 7 }, '`query` must be a GraphQL document'],
    ['graphql', { query: '{ datasets { slug } }', variables: [1] }, '`variables` must be an object'],
    ['graphql', { query: '{ nothing }' }, 'Cannot query field "nothing"'],
    ['graphql', { query: 'mutation { delete }' }, 'mutation'],
    ['graphql', { query: '{' }, 'Syntax Error'],
  ])('%s rejects %j with the reason', async (tool, input, reason) => {
    const answer = await call(tool, input);
    expect(errorOf(answer).code).toBe('BAD_USER_INPUT');
    expect(textOf(answer)).toContain(reason);
    expect(countTokens(textOf(answer))).toBeLessThan(500);
  });

  test('arguments that are not an object count as none, and null as absent', async () => {
    for (const input of [null, 7, 'text', []]) expect((await call('statistics', input)).isError).toBeUndefined();
    expect((await call('partners', { place: 'Karamay', after: null, country: null })).isError).toBeUndefined();
  });

  test('the limits of the API apply', async () => {
    const fields =
      '{ friendships(first: 100) { nodes { parties { jurisdiction { friendships(first: 100) { nodes { id } } } } } } }';
    expect(errorOf(await call('graphql', { query: fields })).code).toBe('QUERY_TOO_COMPLEX');
    const deep = `{ jurisdiction(by: { slug: "cn-urumqi" }) ${'{ parent '.repeat(20)}{ id }${' }'.repeat(20)} }`;
    expect(errorOf(await call('graphql', { query: deep })).code).toBe('QUERY_TOO_COMPLEX');
  });

  test('graphql returns the data, shortened to the budget', async () => {
    const small = await call('graphql', {
      query: 'query ($slug: String!) { jurisdiction(by: { slug: $slug }) { slug } }',
      variables: { slug: 'pk-gwadar' },
    });
    expect(small.structuredContent.data).toEqual({ jurisdiction: { slug: 'pk-gwadar' } });
    const answer = await call('graphql', { query: '{ friendships(first: 100) { nodes { id establishedOn } } }' });
    expect(textOf(answer)).toContain('friendships.nodes had 54 items.');
    expect(countTokens(textOf(answer)) + countTokens(answer.structuredContent)).toBeLessThanOrEqual(answerTokens);
  });

  test('graphql returns the data of fields without errors, and the errors', async () => {
    const query = '{ datasets { slug } friendships(first: 0) { totalCount } }';
    expect((await call('graphql', { query })).structuredContent).toMatchObject({
      data: { datasets: [{ slug: 'xinjiang' }], friendships: null },
      errors: [{ code: 'BAD_USER_INPUT', path: 'friendships' }],
    });
  });

  test('answers are cut at whole items, and `after` continues them', async () => {
    const whole = toolsetOf(api, { answerTokens: 100_000 });
    const small = toolsetOf(api, { answerTokens: 1_000 });
    for (const [tool, input, path] of [
      ['friendships', {}, ['items']],
      ['partners', { place: 'Ürümqi' }, ['friendships', 'items']],
      ['statistics', { by: 'PARTNER' }, ['breakdown']],
      ['network', {}, ['central', 'items']],
    ] as const) {
      const pages = await pagesOf(small, tool, input);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages)
        expect(countTokens(textOf(page)) + countTokens(page.structuredContent)).toBeLessThanOrEqual(1_000);
      const complete = await pagesOf(whole, tool, input);
      const itemsOfAll = (results: readonly ToolResult[]) => results.flatMap((result) => itemsOf(result, path));
      expect(itemsOfAll(pages)).toEqual(itemsOfAll(complete));
    }
  });

  test('an answer without items names the lists that were searched', async () => {
    const { structuredContent, content } = await call('paths', {
      from: 'Missouri',
      to: 'Karachi',
      relations: ['FRIENDSHIP'],
    });
    expect(structuredContent).toMatchObject({ data: [], lists: [{ slug: 'xinjiang' }] });
    expect(content[0]?.text).toMatch(/^Nothing was found\.\nList xinjiang: /);
  });

  test('an answer over many lists fits the budget', async () => {
    const title = '国际友好城市列表'.repeat(20);
    const datasets = Array.from({ length: 60 }, (_, n) => ({
      slug: `list-${n}`,
      title,
      url: null,
      asOf: '2024',
      licence: 'CC0-1.0',
    }));
    const many = toolsetOf(api, {
      execute: async ({ query, variables = {} }) => {
        const result = await api.execute(query, { ...variables });
        return result.data?.datasets ? { data: { ...result.data, datasets } } : result;
      },
    });
    for (const [tool, input] of [
      ['statistics', {}],
      ['network', {}],
      ['search', { query: 'Kashgar' }],
      ['graphql', { query: '{ __typename }' }],
    ] as const) {
      const answer = await callTool(many, tool, input);
      expect(answer.isError, textOf(answer)).toBeUndefined();
      expect(textOf(answer)).toMatch(/And \d+ other lists\./);
      expect(countTokens(textOf(answer)) + countTokens(answer.structuredContent)).toBeLessThanOrEqual(answerTokens);
    }
  });

  test('if only persisted operations are allowed, there is no tool for other queries', async () => {
    const persisted = toolsetOf(api, { anyQuery: false });
    expect(persisted.schema).toBeUndefined();
    expect(persisted.call('graphql', { query: '{ datasets { slug } }' }, new AbortController().signal)).toBeUndefined();
    expect((await callTool(persisted, 'statistics')).isError).toBeUndefined();
  });

  test('an unexpected error has an ID only', async () => {
    const logged: unknown[] = [];
    const failing = toolsetOf(api, {
      execute: () => Promise.reject(new Error('password of the database')),
      onError: (error) => `id ${logged.push(error)}`,
    });
    const answer = await callTool(failing, 'network');
    expect(errorOf(answer)).toEqual({
      code: 'INTERNAL',
      message: 'Internal server error. Include the ID in a report.',
      id: 'id 1',
    });
    expect(JSON.stringify(answer)).not.toContain('password');
    expect(logged).toHaveLength(1);
  });

  test('outcomes are reported, and the signal reaches the operation', async () => {
    const outcomes: string[] = [];
    const signals: AbortSignal[] = [];
    const observed = toolsetOf(api, {
      onCall: (tool, outcome) => outcomes.push(`${tool} ${outcome}`),
      execute: ({ query, variables = {} }, signal) => {
        signals.push(signal);
        return api.execute(query, { ...variables });
      },
    });
    const { signal } = new AbortController();
    await observed.call('network', {}, signal);
    await observed.call('place', { place: 'Atlantis' }, signal);
    expect(outcomes).toEqual(['network OK', 'place NOT_FOUND']);
    expect(new Set(signals)).toEqual(new Set([signal]));
  });
});

describeEngines('tools over other lists', (open) => {
  test('with several lists, references name the list of a source', async () => {
    const several = toolsetOf(
      await apiWith(await open(), [xinjiang(), committedDataset('examples/spreadsheet/dataset.json')]),
    );
    const answer = textOf(await callTool(several, 'partners', { place: 'Osh' }));
    expect(answer).toContain('disputed, [xinjiang#14] [my-list#1], listings xinjiang; my-list');
    expect(answer).toContain('\n[my-list#1] (n.d.). https://example.org/council/2015 (LIVE)\n');
    expect(answer).toContain('\nList my-list: My partner cities, as of 2026, ');
    // The answer mentions one list: a number is enough with the name of that list.
    const single = textOf(await callTool(several, 'partners', { place: 'Karachi' }));
    expect(single).toContain(', [18]\nSources (dataset xinjiang):\n[18] Three Chinese towns');
  });
});
