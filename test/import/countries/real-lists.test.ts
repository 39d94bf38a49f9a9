import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findCountry } from '../../../src/import/countries/find-country.ts';
import { hasRealLists, readRealList } from '../real-lists.ts';

const rows = z.array(z.record(z.string(), z.string()));

/** Country texts in these columns that are not resolved to one country. */
function undecided(file: string, columns: readonly string[]): Record<string, unknown> {
  const texts = new Set<string>();
  for (const row of rows.parse(parse(readRealList(file), { columns: true, bom: true }))) {
    for (const column of columns) texts.add(row[column] ?? '');
  }
  texts.delete('');
  return Object.fromEntries(
    [...texts].sort().flatMap((text) => {
      const found = findCountry(text);
      if (found.kind === 'country') return found.doubt === undefined ? [] : [[text, `${found.code}?`]];
      return [
        [
          text,
          found.kind === 'unknown'
            ? found.suggestions[0]?.code
            : found.kind === 'ambiguous'
              ? found.codes
              : found.successors,
        ],
      ];
    }),
  );
}

describe.skipIf(!hasRealLists)('countries of real lists', () => {
  test('of the Wikipedia list are found, except these', () => {
    expect(undecided('wikipedia-pairs-world.csv', ['country1', 'country2'])).toEqual({
      Congo: ['CG', 'CD'],
      Georgia: 'GE?',
      Kazakhstah: 'KZ',
      'Northern Cyprus': ['CY'],
      'in Italy': 'IT',
    });
  });

  test('of the list of Germany are found in both languages, except these', () => {
    expect(undecided('rgre-germany.csv', ['land', 'country'])).toEqual({
      Congo: ['CG', 'CD'],
      Kongo: ['CG', 'CD'],
      Philipinen: 'PH',
    });
  });

  test('of the case with country forms are found', () => {
    const { relations } = z
      .object({
        relations: z.array(z.object({ a: z.object({ country: z.string() }), b: z.object({ country: z.string() }) })),
      })
      .parse(JSON.parse(readRealList('cases/23-country-name-forms/expected.json')));
    const read = rows.parse(parse(readRealList('cases/23-country-name-forms/input.csv'), { columns: true }));
    const found = (text = '') => {
      const result = findCountry(text);
      return result.kind === 'country' ? result.code : result.kind;
    };
    expect(read.map((row) => [found(row.country), found(row.partner_country)])).toEqual(
      relations.map(({ a, b }) => [a.country, b.country]),
    );
  });
});
