import { beforeEach, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { callOptions, cypher, runWrite } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';

const urumqi = "MATCH (j:Jurisdiction {id: 'cn-urumqi'})";
const gwadar = "MATCH (f:Friendship {id: 'cn-karamay~pk-gwadar'})";

const otherSpellings =
  'names or titles whose search keys were written by another version; load the datasets again with --rewrite';

/** Statements that damage the graph, with the expected problem and an affected ID. */
const damageCases: [string, string, string][] = [
  ['MATCH (d:Dataset) SET d.loading = true', 'datasets with an interrupted load; load them again', 'xinjiang'],
  [
    "MATCH (d:Dataset) SET d._sourceIds = ['xinjiang/another']",
    'datasets whose stored row lists do not match their rows; load them again with --rewrite',
    'xinjiang',
  ],
  [
    `MATCH (d:Dataset) SET d._friendshipIds = d._friendshipIds + ['xinjiang/another']`,
    'datasets whose stored row lists do not match their rows; load them again with --rewrite',
    'xinjiang',
  ],
  [
    `${gwadar}<-[p:PARTY {side: 'PARTNER'}]-(j) DELETE p`,
    'friendships whose parties, listings or reported continents do not match the graph',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}<-[r:LISTS]-(l) DELETE r`,
    'friendships whose parties, listings or reported continents do not match the graph',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}-[r:REPORTED_ON]->(k) DELETE r`,
    'friendships whose parties, listings or reported continents do not match the graph',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${urumqi}-[r:IN_COUNTRY]->(c) DELETE r`,
    'jurisdictions without a country, or whose country does not match their countryId',
    'cn-urumqi',
  ],
  [
    `${urumqi} SET j._datasetIds = ['elsewhere']`,
    'jurisdictions, countries or continents whose descriptions do not match their datasets',
    'cn-urumqi',
  ],
  [
    "MATCH (j:Jurisdiction {id: 'cn-urumqi'})-[r:PART_OF]->(p) DELETE r",
    'jurisdictions whose parent does not match their parentId',
    'cn-urumqi',
  ],
  [
    "MATCH (j:Jurisdiction {id: 'pk-gwadar'}) SET j._datasetIds = []",
    'listings with a party that their dataset does not describe; load it with --rewrite',
    'xinjiang/cn-karamay~pk-gwadar',
  ],
  [
    "MATCH (c:Country {id: 'PK'})-[:NAMED]->(n) DETACH DELETE n",
    'countries whose stored names or continent do not match the graph',
    'PK',
  ],
  [
    "MATCH (c:Country {id: 'PK'})-[r:ON_CONTINENT]->(k) DELETE r",
    'countries whose stored names or continent do not match the graph',
    'PK',
  ],
  [
    "MATCH (f:Friendship {id: 'cn-karamay~pk-gwadar'})-[r:RESTS_ON]->(s:Source) SET s._degree = 7",
    'sources whose stored count or sort key does not match the friendships that they support',
    'xinjiang/2015-04-24-559249e0',
  ],
  ["CREATE (:Name {id: 'x', text: 'x', _folded: 'x'})", 'names without an owner', 'x'],
  ["CREATE (:Listing {id: 'x'})", 'listings without a dataset or a friendship', 'x'],
  ["CREATE (:Description {id: 'x'})", 'descriptions without a dataset or a place', 'x'],
  ["CREATE (:DateClaim {id: 'x'})", 'date claims without a listing', 'x'],
  ["CREATE (:Note {id: 'x'})", 'notes without a listing', 'x'],
  ["CREATE (:ReportedTotal {id: 'x'})", 'reported totals without a dataset', 'x'],
  [
    "MATCH (a:Jurisdiction {id: 'cn-karamay'})-[e:PARTNER]->(b:Jurisdiction {id: 'pk-gwadar'}) DELETE e",
    'friendships without exactly one PARTNER relationship per pair of parties',
    'cn-karamay~pk-gwadar',
  ],
  [
    "MATCH (a:Jurisdiction {id: 'cn-karamay'}) MATCH (b:Jurisdiction {id: 'pk-karachi'}) CREATE (a)-[:PARTNER {friendshipId: 'none'}]->(b)",
    'PARTNER relationships without a friendship',
    'cn-karamay - pk-karachi',
  ],
  [
    `${gwadar} SET f.disputed = true`,
    'friendships whose date or date key does not match their date claims',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f.establishedOn = '2015-04-21'`,
    'friendships whose date or date key does not match their date claims',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._sortKey = '2015-04-21|' + f.id`,
    'friendships whose date or date key does not match their date claims',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._datePrecision = 'YEAR'`,
    'friendships whose disputes or date precision do not match their date claims',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._disputedWithin = ['xinjiang']`,
    'friendships whose disputes or date precision do not match their date claims',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._disputedBetween = ['partners~xinjiang']`,
    'friendships whose disputes or date precision do not match their date claims',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._partnerKey = 'a'`,
    'friendships whose countries or sort keys do not match their parties',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._countryIds = ['CN']`,
    'friendships whose countries or sort keys do not match their parties',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar} SET f._partnerCountryIds = ['CN']`,
    'friendships whose countries or sort keys do not match their parties',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${gwadar}-[r:RESTS_ON]->(s) DELETE r`,
    'friendships whose stored sources do not match their citations',
    'cn-karamay~pk-gwadar',
  ],
  [
    "MATCH (l:Listing {id: 'xinjiang/cn-karamay~pk-gwadar'})-[r:CITES]->(s) DELETE r WITH l MATCH (l)-[:HAS_CLAIM]->(c) DETACH DELETE c",
    'friendships whose stored sources do not match their citations',
    'cn-karamay~pk-gwadar',
  ],
  [
    `${urumqi} SET j.degree = 3`,
    'jurisdictions whose stored counts, sort keys or partners do not match their friendships',
    'cn-urumqi',
  ],
  [
    `${urumqi} SET j._partnerCountryIds = ['PK']`,
    'jurisdictions whose stored counts, sort keys or partners do not match their friendships',
    'cn-urumqi',
  ],
  [
    `${urumqi}-[:NAMED]->(n:Name {text: 'Ürümqi'}) DETACH DELETE n`,
    'jurisdictions whose stored names do not match the graph',
    'cn-urumqi',
  ],
  [
    `${urumqi} SET j._nameTexts = ['x'], j._nameLanguages = ['en']`,
    'jurisdictions whose stored names do not match the graph',
    'cn-urumqi',
  ],
  [`${urumqi}-[:NAMED]->(n:Name {text: 'Ürümqi'}) SET n._folded = 'uerumqi'`, otherSpellings, 'cn-urumqi/en/Ürümqi'],
  [`${urumqi} SET j._folded = replace(j._folded, 'ueruemqi', 'urumqi')`, otherSpellings, 'cn-urumqi'],
  [`${urumqi} SET j._spellings = null`, otherSpellings, 'cn-urumqi'],
  [
    "MATCH (s:Source {id: 'xinjiang/2015-04-24-559249e0'}) SET s._folded = ''",
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

  test('a loaded graph has no problems, and its nodes are counted', async () => {
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

  test.each(damageCases)('%s', async (damage, expected, id) => {
    await runWrite(engine, damage);
    const { problems } = await checkGraph(engine, catalogue);
    expect(problems.find((problem) => problem.description === expected)?.ids).toContain(id);
  });

  test('a missing index is reported', async () => {
    await engine.define([cypher('DROP INDEX name_folded_key')], callOptions());
    const { problems } = await checkGraph(engine, catalogue);
    expect(problems).toEqual([
      {
        description: 'missing constraints or indexes; load a dataset to create them',
        ids: ['name_folded_key'],
        more: false,
      },
    ]);
  });

  test('at most five affected nodes are listed', async () => {
    await runWrite(engine, 'MATCH (f:Friendship) SET f.disputed = NOT f.disputed');
    const [problem] = (await checkGraph(engine, catalogue)).problems;
    expect(problem?.ids).toHaveLength(5);
    expect(problem?.more).toBe(true);
  });
});
