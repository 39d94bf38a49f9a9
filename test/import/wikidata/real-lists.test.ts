import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ImportedRelation, ReadList } from '../../../src/import/relation.ts';
import { detectWikidata } from '../../../src/import/wikidata/detect.ts';
import { readEntities } from '../../../src/import/wikidata/entities/read-entities.ts';
import { readSparqlResults } from '../../../src/import/wikidata/sparql/read-results.ts';
import { hasRealLists, readRealList, realList } from '../real-lists.ts';
import { formatFindings, formatRelations } from './format.ts';

const party = z.object({ name: z.string().nullable(), country: z.string().nullable() });
const expectedSchema = z.object({
  relations: z.array(
    z.object({
      a: party,
      b: party,
      date: z.string().nullable(),
      date_any_of: z.array(z.string().nullable()).optional(),
      kind: z.string(),
      status: z.string(),
    }),
  ),
});

function expectedOf(name: string) {
  return expectedSchema.parse(JSON.parse(readRealList(`cases/${name}/expected.json`))).relations;
}

function asExpected({ parties: [a, b], established, kind, status }: ImportedRelation) {
  const place = (one: typeof a) => ({ name: one?.name.text, country: one?.country });
  return { a: place(a), b: place(b), date: established?.date ?? null, kind, status };
}

/** Compares with the expected relations, of which some allow several dates. */
function expectRelations({ relations }: ReadList, name: string) {
  const expected = expectedOf(name);
  expect(relations.map(asExpected)).toEqual(
    expected.map(({ date_any_of: dates, ...one }, index) => {
      const read = relations[index]?.established?.date ?? null;
      return { ...one, date: dates?.includes(read) ? read : one.date };
    }),
  );
}

describe.skipIf(!hasRealLists)('real Wikidata files', () => {
  test('of entities with statements of all ranks are read', async () => {
    const list = await readEntities({ file: realList('cases/30-wikidata-ranks/input.json') });
    expectRelations(list, '30-wikidata-ranks');
    expect(list.findings.map(({ position, found }) => [position.place, found])).toEqual([
      ['entities.Q64.claims.P190[2]', 'Q64 and Q649 (Moscow)'],
      ['entities.Q64.claims.P190[4]', 'Q64 and Q84 (London)'],
    ]);
    expect(list.relations.map(({ sources }) => sources)).toEqual([
      [{ url: 'https://example.org/partner', accessedOn: '2021-03-04' }],
      [],
      [],
      [],
    ]);
  });

  test('of results with unknown values, missing labels and repeated rows are read', async () => {
    const list = await readSparqlResults({
      file: realList('cases/34-sparql-json-blank-nodes/input.json'),
      format: 'json',
    });
    expectRelations(list, '34-sparql-json-blank-nodes');
    expect(formatFindings(list)).toEqual([
      'left out: The partner is an unknown value. (bindings[5] b)',
      'left out: The partner is an unknown value. (bindings[6] b)',
      'doubtful: The precision of a date is not certain. (bindings[10] start)',
      'left out: The row repeats an earlier one. (bindings[4])',
      'left out: A place has no name. (bindings[7])',
    ]);
    expect(list.relations.at(-1)?.parties[1]?.name).toEqual({ text: 'القاهرة', language: 'ar' });
  });

  test('of an excerpt of results without ids are read', async () => {
    const list = await readSparqlResults({ file: realList('wikidata-sparql-excerpt.tsv'), format: 'tsv' });
    const rows = readRealList('wikidata-sparql-excerpt.tsv')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
    const pairs = new Set(rows.map((row) => [row[0], row[5]].join(' + ')));
    expect(new Set(list.relations.map(({ parties }) => parties.map(({ name }) => name.text).join(' + ')))).toEqual(
      pairs,
    );
    expect(formatRelations(list)[0]).toBe('Veliko Tarnovo BG + Asti IT: undated');
    expect(
      list.relations
        .flatMap(({ parties }) => parties)
        .filter(({ country, latitude }) => !country || latitude === undefined),
    ).toEqual([]);
    expect(new Set(list.findings.map(({ rule }) => rule))).toEqual(
      new Set(['A variable is not imported.', 'The row repeats an earlier one.']),
    );
  });

  test('are detected', () => {
    const files = [
      'cases/30-wikidata-ranks/input.json',
      'cases/34-sparql-json-blank-nodes/input.json',
      'bulgaria-nested.json',
      'rgre-germany.csv',
    ];
    expect(files.map((file) => detectWikidata(readRealList(file).slice(0, 65_536)))).toEqual([
      'entities',
      'sparql-json',
      undefined,
      undefined,
    ]);
  });
});
