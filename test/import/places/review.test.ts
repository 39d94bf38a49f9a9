import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifyPlaces } from '../../../src/import/places/identify-places.ts';
import type { IdentifiedPlaces, KnownPlace } from '../../../src/import/places/place.ts';
import { placesFile } from '../../../src/import/places/places-file.ts';
import { readReview } from '../../../src/import/places/read-review.ts';
import type { ReadList } from '../../../src/import/relation.ts';
import { listOf } from './list-of.ts';

const known: readonly KnownPlace[] = [
  {
    slug: 'de-aachen',
    country: 'DE',
    names: [{ text: 'Aachen' }],
    unitNames: [],
    latitude: 50.776,
    longitude: 6.084,
  },
];

const list = listOf(
  { name: 'Aachen', country: 'DE', latitude: 50.78, longitude: 6.09 },
  { name: 'Aachen', country: 'DE' },
  { name: 'Springfield', country: 'US', latitude: 39.8, longitude: -89.6 },
  { name: 'Springfield', country: 'US', latitude: 39.9, longitude: -83.8 },
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
});
afterAll(async () => rm(folder, { recursive: true }));

/** The text of `places.csv` without the byte order mark, in lines. */
function linesOf(result: IdentifiedPlaces): string[] {
  return placesFile(result.printed).replace('\uFEFF', '').trimEnd().split('\r\n');
}

async function importWith(lines: readonly string[], name = 'places.csv', of: ReadList = list) {
  const file = join(folder, name);
  await writeFile(file, `\uFEFF${lines.join('\r\n')}\r\n`);
  return identifyPlaces(of, { known, reviewed: await readReview(file) });
}

const slugsOf = ({ slugs }: IdentifiedPlaces) => slugs.map(([slug]) => slug);
const first = identifyPlaces(list, { known });
const lines = linesOf(first);

/** The lines with `from` replaced in the line that contains `where`. */
function edited(where: string, from: string, to: string): string[] {
  const edit = lines.map((line) => (line.includes(where) ? line.replace(from, to) : line));
  expect(edit).not.toEqual(lines);
  return edit;
}

test('the file has one row for each printed place, with the evidence', () => {
  expect(lines).toEqual([
    'name,country,unit,latitude,longitude,wikidata,geonames,match,status,evidence,confidence,candidates,reviewed,suggested,count,first',
    'Aachen,DE,,,,,,de-aachen-2,new,"same name, but no coordinates or first-level unit to compare",low,"de-aachen (same name, but no coordinates or first-level unit to compare)",,de-aachen-2,1,row 3',
    'Aachen,DE,,50.78,6.09,,,de-aachen,known,"same name, 0.6 km away",high,"de-aachen-2 (same name, but no coordinates or first-level unit to compare)",,de-aachen,1,row 2',
    'Springfield,US,,39.8,-89.6,,,us-springfield,new,not the same as others of this name,medium,"us-springfield-2 (same name, 495 km away)",,us-springfield,1,row 4',
    'Springfield,US,,39.9,-83.8,,,us-springfield-2,new,not the same as others of this name,medium,"us-springfield (same name, 495 km away)",,us-springfield-2,1,row 5',
    'Zzyzx,US,,35.1433,-116.1044,,,us-zzyzx,new,no other place of this name,high,,,us-zzyzx,4,row 2',
  ]);
  expect(first.findings.map(({ position }) => position.place)).toEqual(['row 3']);
});

test('a file that nobody edited changes nothing', async () => {
  const again = await importWith(lines);
  expect(again).toEqual(first);
});

describe('a person', () => {
  test('matches a place with a known one', async () => {
    const result = await importWith(edited('DE,,,,', 'de-aachen-2', 'de-aachen'));
    expect(slugsOf(result)).toEqual(['de-aachen', 'de-aachen', 'us-springfield', 'us-springfield-2']);
    expect(result.findings).toEqual([]);
    expect(linesOf(result)[1]).toBe(
      'Aachen,DE,,,,,,de-aachen,known,decided by a person,certain,,yes,de-aachen-2,1,row 3',
    );
  });

  test('makes a new place of one that was matched', async () => {
    const result = await importWith(edited('50.78', 'de-aachen,known', 'new,known'));
    expect(slugsOf(result)).not.toContain('de-aachen');
    expect(new Set(slugsOf(result)).size).toBe(4);
  });

  test('chooses the slug of a new place', async () => {
    const result = await importWith(edited('-89.6', 'us-springfield,', 'new:us-springfield-illinois,'));
    expect(slugsOf(result)).toEqual(['de-aachen', 'de-aachen-2', 'us-springfield-illinois', 'us-springfield']);
  });

  test('makes one place of two printed ones', async () => {
    const result = await importWith(edited('-83.8', 'us-springfield-2', 'us-springfield'));
    expect(slugsOf(result).slice(2)).toEqual(['us-springfield', 'us-springfield']);
    expect(result.places.filter(({ slug }) => slug.startsWith('us-springfield'))).toHaveLength(1);
  });

  test('splits printed places that the import made one', async () => {
    const near = listOf(
      { name: 'Springfield', country: 'US', latitude: 39.8, longitude: -89.6 },
      { name: 'Springfield', country: 'US', latitude: 39.81, longitude: -89.6 },
    );
    const before = identifyPlaces(near, { known });
    expect(new Set(slugsOf(before)).size).toBe(1);
    const split = linesOf(before).map((line) =>
      line.includes('39.81') ? line.replace('us-springfield', 'new') : line,
    );
    expect(new Set(slugsOf(await importWith(split, 'split.csv', near))).size).toBe(2);
  });

  test('confirms that an unclear place is another one', async () => {
    const result = await importWith(edited('DE,,,,', ',,de-aachen-2,1', ',yes,de-aachen-2,1'));
    expect(slugsOf(result)).toEqual(slugsOf(first));
    expect(result.findings).toEqual([]);
    expect(result.places.find(({ slug }) => slug === 'de-aachen-2')?.doubt).toBeUndefined();
  });

  test('keeps decisions in the file of the next import', async () => {
    const once = await importWith(edited('-83.8', 'us-springfield-2', 'new:us-springfield-ohio'));
    const twice = await importWith(linesOf(once), 'again.csv');
    expect(twice).toEqual(once);
    expect(linesOf(twice)).toContain(
      'Springfield,US,,39.9,-83.8,,,new:us-springfield-ohio,new,decided by a person,certain,"us-springfield (same name, 495 km away)",yes,us-springfield-2,1,row 5',
    );
  });

  test('may save the file with semicolons and without the columns of the import', async () => {
    const rows = [
      'name;country;unit;latitude;longitude;wikidata;geonames;match',
      'Aachen;DE;;;;;;de-aachen',
      'Springfield;US;;39,9;-83,8;;;new:us-springfield-ohio',
    ];
    const result = await importWith(rows, 'semicolons.csv');
    expect(slugsOf(result)).toEqual(['de-aachen', 'de-aachen', 'us-springfield', 'us-springfield-ohio']);
  });
});

describe('a bad edit is reported with row and column', () => {
  test.each<[string, string[], string, string, string]>([
    ['an unknown slug', edited('DE,,,,', 'de-aachen-2', 'de-achen'), 'row 2', 'match', 'No place has this slug.'],
    [
      'no slug',
      edited('DE,,,,', 'de-aachen-2', 'De Aachen'),
      'row 2',
      'match',
      'The match of a reviewed place cannot be read.',
    ],
    [
      'a taken slug',
      edited('DE,,,,', 'de-aachen-2', 'new:de-aachen'),
      'row 2',
      'match',
      'A new place has the slug of an existing one.',
    ],
    [
      'a latitude',
      edited('50.78', '50.78', 'north'),
      'row 3',
      'latitude',
      'A cell that identifies a reviewed place cannot be read.',
    ],
    [
      'a confirmation',
      edited('50.78', ',,de-aachen,1', ',perhaps,de-aachen,1'),
      'row 3',
      'reviewed',
      'It cannot be read whether a place is reviewed.',
    ],
    [
      'two decisions',
      [...edited('DE,,,,', 'de-aachen-2', 'de-aachen'), 'Aachen,DE,,,,,,new'],
      'row 7',
      'match',
      'A printed place has two decisions.',
    ],
  ])('%s', async (name, edit, row, column, rule) => {
    const file = `${name}.csv`;
    const { findings } = await importWith(edit, file);
    expect(findings.filter(({ severity }) => severity === 'unreadable')).toEqual([
      expect.objectContaining({ rule, position: { place: `${join(folder, file)}, ${row}`, cell: column } }),
    ]);
  });

  test('a place that is not in the list any more is only a doubt', async () => {
    const { findings } = await importWith([...lines, 'Bonn,DE,,,,,,new'], 'gone.csv');
    expect(findings.map(({ severity, rule }) => `${severity}: ${rule}`)).toContain(
      'doubtful: A reviewed place is not in the list.',
    );
  });

  test('a suggestion is made for an unknown slug', async () => {
    const { findings } = await importWith(edited('DE,,,,', 'de-aachen-2', 'de-achen'), 'typo.csv');
    expect(findings[0]?.expected).toBe('the slug of an existing place; did you mean de-aachen?');
  });

  test('a missing column stops the import', async () => {
    await expect(importWith(['name,country', 'Aachen,DE'], 'columns.csv')).rejects.toThrow(
      /unit, latitude, longitude, wikidata, geonames, match is missing/,
    );
  });
});

test('a name that a spreadsheet would read as a formula keeps its text', async () => {
  const formula = listOf({ name: '=1+1', country: 'DE' });
  const before = identifyPlaces(formula, { known });
  const rows = linesOf(before).map((line) => line.replace('de-1-1,new', 'new:de-sum,new'));
  expect(rows[1]).toMatch(/^'=1\+1,DE/);
  expect(slugsOf(await importWith(rows, 'formula.csv', formula))).toEqual(['de-sum']);
});
