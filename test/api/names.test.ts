import { beforeAll, describe, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import { loadDataset } from '../../src/load/load.ts';
import { fold } from '../../src/names/fold.ts';
import { type Api, apiOver, apiWith, catalogue, dataOf, errorOf, xinjiang } from '../support/api.ts';
import { runRead, runWrite } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';
import { clashingDataset, clashingNames } from '../support/synthetic-datasets.ts';

const byName = 'query ($name: String!) { jurisdiction(by: { name: $name }) { slug } }';
const slugOf = async (api: Api, name: string) =>
  (await dataOf(api.execute(byName, { name }))).jurisdiction?.slug ?? null;
const bestMatch =
  'query ($query: String!) { search(query: $query, first: 1) { edges { score node { ... on Jurisdiction { slug } } } } }';

describeEngines('the printed names of the list', (open) => {
  test('identify exactly one place each', async () => {
    const api = await apiWith(await open());
    const listed = xinjiang().jurisdictions.flatMap(({ id, listedAs }) => (listedAs ? [{ id, listedAs }] : []));
    expect(listed).toHaveLength(69);
    for (const { id, listedAs } of listed) expect([listedAs, await slugOf(api, listedAs)]).toEqual([listedAs, id]);
    expect(await slugOf(api, '加济安泰普')).toBe('tr-gaziantep');
  });
});

describeEngines('a graph loaded by an earlier version', (open) => {
  test('can be queried by name, and is updated by the next load', async () => {
    const engine = await open();
    const api = await apiWith(engine, [clashingDataset()]);
    const names = await runRead(engine, 'MATCH (n:Name) RETURN n.id AS id, n.text AS text');
    const rows = names.map(({ id, text }) => ({ id: String(id), folded: fold(String(text)) }));
    await runWrite(engine, 'UNWIND $rows AS r MATCH (n:Name {id: r.id}) SET n._folded = r.folded', { rows });
    await runWrite(engine, "MATCH (n) WHERE n._hash IS NOT NULL SET n._hash = 'of an earlier version'");
    for (const name of ['Samuel', 'Goethe', 'Köln', 'Düro'])
      expect([name, await slugOf(api, name)]).not.toEqual([name, null]);
    expect((await checkGraph(engine, catalogue)).problems).toHaveLength(1);
    await loadDataset(engine, catalogue, clashingDataset());
    expect((await checkGraph(engine, catalogue)).problems).toEqual([]);
    expect(await slugOf(apiOver(engine), 'Moellevangen')).toBe('fr-malmoe');
  });
});

describeEngines('ambiguous names', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open(), [clashingDataset()]);
  });

  const printedOnce = clashingNames.listed.filter(([, printed]) => printed !== 'Springfield');
  test.each(printedOnce.map(([id, printed]): [string, string] => [id, printed]))(
    '%s is identified by its printed name %s',
    async (id, printed) => {
      expect(await slugOf(api, printed)).toBe(id);
      expect(await slugOf(api, `  ${printed.normalize('NFD')} `)).toBe(id);
    },
  );

  const names: [string, string | null, string][] = [
    ['Gaziantep', 'us-antep', 'a complete name before a part of another name'],
    ['koeln', 'fr-nowhere', 'a name before the spelling of another place, even without friendships'],
    ['Suez', 'ke-suez', 'a name before the spelling of another place, even without friendships'],
    ['suz', 'ke-suz', 'a name without marks, not a spelling of Suez'],
    ['DUERO', 'fr-duero', 'the name in another case before a spelling'],
    ['duro', 'fr-duro', 'the name without marks'],
    ['Göthe', 'fr-goethe', 'a name that the list prints with two letters for an umlaut'],
    ['Nuernberg', 'fr-nuernberg', 'an umlaut in two letters'],
    ['NUERNBERG', 'fr-nuernberg', 'an umlaut in two letters'],
    ['nurnberg', 'fr-nuernberg', 'an umlaut in one letter'],
    ['Malmoe', 'fr-malmoe', 'an umlaut in two letters'],
    ['Moellevangen', 'fr-malmoe', 'an umlaut in two letters and a ring in one'],
    ['Mollevaangen', 'fr-malmoe', 'a ring in two letters and an umlaut in one'],
    ['Aarhus', 'fr-aarhus', 'a ring in two letters'],
    ['Tromsoe', 'fr-aarhus', 'a stroke in two letters'],
    ['Samuel', 'ke-samuel', 'two letters that are not an umlaut'],
    ['مشـهد', 'ke-mashhad', 'a tatweel'],
    ['مَشهَد', 'ke-mashhad', 'diacritics'],
    ['مش\u200cهد', 'ke-mashhad', 'a joiner'],
    ['\u202bمشهد\u202c', 'ke-mashhad', 'direction marks'],
    ['ﻣﺸﻬﺪ', 'ke-mashhad', 'presentation forms'],
    ['Sam\u00aduel', 'ke-samuel', 'a soft hyphen'],
    ['Samuel\ufe0f', 'ke-samuel', 'a variation selector'],
    ['Ｓａｍｕｅｌ', 'ke-samuel', 'full width'],
    ['Samul', null, 'two letters that are not an umlaut'],
    ['Gothe', null, 'two letters that are not an umlaut'],
  ];
  test.each(names)('%s is %s: %s', async (name, slug, _why) => {
    expect(await slugOf(api, name)).toBe(slug);
  });

  test.each([
    ['Springfield', ['ke-springfield', 'us-springfield']],
    ['springfield', ['ke-springfield', 'us-springfield']],
    ['Hub', ['fr-bristol', 'cn-hub']],
    ['Nowhere', ['fr-nowhere', 'ke-nowhere']],
  ])('%s is ambiguous, and the error lists all candidates', async (name, slugs) => {
    const { code, candidates } = await errorOf(api.execute(byName, { name }));
    expect(code).toBe('AMBIGUOUS_NAME');
    expect((candidates as { slug: string }[]).map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted());
  });

  describe('are also found by their spellings', () => {
    test.each([
      ['Nuernberg', 'fr-nuernberg', 1],
      ['nuern', 'fr-nuernberg', 0.8],
      ['Nuernburg', 'fr-nuernberg', 0.4],
      ['Tromsoe', 'fr-aarhus', 1],
      ['moellevang', 'fr-malmoe', 0.8],
      ['Duero', 'fr-duero', 1],
      ['Samuel', 'ke-samuel', 1],
      ['مشـهد', 'ke-mashhad', 1],
      ['Nuern\u00adberg', 'fr-nuernberg', 1],
    ])('%s: %s', async (query, slug, score) => {
      const { search } = await dataOf(api.execute(bestMatch, { query }));
      expect(search.edges).toEqual([{ score, node: { slug } }]);
    });
  });
});
