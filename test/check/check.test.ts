import { beforeEach, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { change, cypher, soon } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';

const urumqi = "MATCH (j:Jurisdiction {id: 'cn-urumqi'})";
const gwadar = "MATCH (f:Friendship {id: 'xinjiang/cn-karamay~pk-gwadar'})";

const otherSpellings =
  'names or titles that are searched by other spellings than this version stores; load the datasets again with --rewrite';

/** Each way to break the graph beside the problem that names it, and one that has it. */
const damages: [string, string, string][] = [
  ['MATCH (d:Dataset) SET d.loading = true', 'datasets whose load was cut off; load them again', 'xinjiang'],
  [
    "MATCH (d:Dataset) SET d.sourceIds = ['xinjiang/another']",
    'datasets that do not list just what is theirs; load them again with --rewrite',
    'xinjiang',
  ],
  [
    `MATCH (d:Dataset) SET d.friendshipIds = d.friendshipIds + ['xinjiang/another']`,
    'datasets that do not list just what is theirs; load them again with --rewrite',
    'xinjiang',
  ],
  [
    `${gwadar}<-[p:PARTY {side: 'PARTNER'}]-(j) DELETE p`,
    'friendships that miss a party, their dataset or their continent',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}-[r:IN_DATASET]->(d) DELETE r`,
    'friendships that miss a party, their dataset or their continent',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}-[r:REPORTED_ON]->(k) DELETE r`,
    'friendships that miss a party, their dataset or their continent',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [`${urumqi}-[r:IN_COUNTRY]->(c) DELETE r`, 'jurisdictions in no country, or in another than they say', 'cn-urumqi'],
  [
    `${urumqi} SET j.describedBy = ['elsewhere']`,
    'jurisdictions, countries or continents that no loaded dataset describes',
    'cn-urumqi',
  ],
  [
    "MATCH (j:Jurisdiction {id: 'cn-urumqi'})-[r:PART_OF]->(p) DELETE r",
    'jurisdictions that are not part of the parent they say',
    'cn-urumqi',
  ],
  [
    "MATCH (j:Jurisdiction {id: 'pk-gwadar'}) SET j.describedBy = []",
    'friendships with a party that their dataset does not describe; load the dataset with --rewrite',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    "MATCH (c:Country {id: 'PK'})-[:NAMED]->(n) DETACH DELETE n",
    'countries whose stored names or continent are not those they have',
    'PK',
  ],
  [
    "MATCH (c:Country {id: 'PK'})-[r:ON_CONTINENT]->(k) DELETE r",
    'countries whose stored names or continent are not those they have',
    'PK',
  ],
  [
    "MATCH (f:Friendship {id: 'xinjiang/cn-karamay~pk-gwadar'})-[r:RESTS_ON]->(s:Source) SET s.degree = 7",
    'sources whose stored count or key does not fit the friendships that rest on them',
    'xinjiang/2015-04-24-559249e0',
  ],
  ["CREATE (:Name {id: 'x', text: 'x', folded: 'x'})", 'names that nothing bears', 'x'],
  ["CREATE (:DateClaim {id: 'x'})", 'date claims about no friendship', 'x'],
  ["CREATE (:Note {id: 'x'})", 'notes about no friendship', 'x'],
  ["CREATE (:ReportedTotal {id: 'x'})", 'reported totals of no dataset', 'x'],
  [
    "MATCH (a:Jurisdiction {id: 'cn-karamay'})-[e:PARTNER]->(b:Jurisdiction {id: 'pk-gwadar'}) DELETE e",
    'friendships whose partner edges are not one for every two parties',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    "MATCH (a:Jurisdiction {id: 'cn-karamay'}) MATCH (b:Jurisdiction {id: 'pk-karachi'}) CREATE (a)-[:PARTNER {friendshipId: 'none'}]->(b)",
    'partner edges without their friendship',
    'cn-karamay - pk-karachi',
  ],
  [
    `${gwadar} SET f.disputed = true`,
    'friendships whose stored date is not the one of their claims',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f.establishedOn = date('2015-04-21')`,
    'friendships whose stored date is not the one of their claims',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f.sortKey = '2015-04-21|' + f.id`,
    'friendships whose stored date is not the one of their claims',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f.partnerKey = 'a'`,
    'friendships whose countries or order keys do not fit their parties',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f.countryIds = ['CN']`,
    'friendships whose countries or order keys do not fit their parties',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f.partnerCountryIds = ['CN']`,
    'friendships whose countries or order keys do not fit their parties',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}-[r:RESTS_ON]->(s) DELETE r`,
    'friendships whose stored sources are not the cited ones',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}-[r:CITES]->(s) DELETE r WITH f MATCH (f)-[:HAS_CLAIM]->(c) DETACH DELETE c`,
    'friendships whose stored sources are not the cited ones',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    `${urumqi} SET j.degree = 3`,
    'jurisdictions whose stored counts, keys or partners do not fit their friendships',
    'cn-urumqi',
  ],
  [
    `${urumqi} SET j.partnerCountryIds = ['PK']`,
    'jurisdictions whose stored counts, keys or partners do not fit their friendships',
    'cn-urumqi',
  ],
  [
    `${urumqi}-[:NAMED]->(n:Name {text: 'Ürümqi'}) DETACH DELETE n`,
    'jurisdictions whose stored names are not the names they bear',
    'cn-urumqi',
  ],
  [
    `${urumqi} SET j.nameTexts = ['x'], j.nameLanguages = ['en']`,
    'jurisdictions whose stored names are not the names they bear',
    'cn-urumqi',
  ],
  [`${urumqi}-[:NAMED]->(n:Name {text: 'Ürümqi'}) SET n.folded = 'uerumqi'`, otherSpellings, 'cn-urumqi/en/Ürümqi'],
  [`${urumqi} SET j.folded = replace(j.folded, 'ueruemqi', 'urumqi')`, otherSpellings, 'cn-urumqi'],
  [`${urumqi} SET j.spellings = null`, otherSpellings, 'cn-urumqi'],
  [
    "MATCH (s:Source {id: 'xinjiang/2015-04-24-559249e0'}) SET s.folded = ''",
    otherSpellings,
    'xinjiang/2015-04-24-559249e0',
  ],
];

describeEngines('checking the graph', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
  });

  test('a loaded graph is whole, and is counted', async () => {
    const { counts, problems } = await checkGraph(engine, catalogue);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(counts.map(({ label, total }) => [label, total]))).toMatchObject({
      Friendship: 52,
      Jurisdiction: 92,
      Source: 27,
      Note: 3,
      ReportedTotal: 13,
      DateClaim: 54,
    });
  });

  test.each(damages)('%s', async (damage, meaning, id) => {
    await change(engine, damage);
    const { problems } = await checkGraph(engine, catalogue);
    expect(problems.find((problem) => problem.meaning === meaning)?.ids).toContain(id);
  });

  test('a missing index is named', async () => {
    await engine.define([cypher('DROP INDEX name_folded')], soon());
    const { problems } = await checkGraph(engine, catalogue);
    expect(problems).toEqual([
      {
        meaning: 'constraints or indexes that are missing; load a dataset to make them',
        ids: ['name_folded'],
        more: false,
      },
    ]);
  });

  test('of many the first five are named', async () => {
    await change(engine, 'MATCH (f:Friendship) SET f.disputed = NOT f.disputed');
    const [problem] = (await checkGraph(engine, catalogue)).problems;
    expect(problem?.ids).toHaveLength(5);
    expect(problem?.more).toBe(true);
  });
});
