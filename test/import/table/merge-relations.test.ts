import { expect, test } from 'vitest';
import type { Mapping } from '../../../src/import/table/mapping.ts';
import { inputFile, line, read, report } from './table-files.ts';

const mapping: Mapping = {
  parties: [
    {
      name: { column: 'a' },
      country: { column: 'ac' },
      unit: { column: 'au' },
      latitude: { column: 'lat' },
      longitude: { column: 'lng' },
    },
    { name: { column: 'b' }, country: { column: 'bc' } },
  ],
  relation: { date: { column: 'since' }, kind: { column: 'kind', values: { p: 'SISTER_CITY', f: 'FRIENDSHIP' } } },
};

async function reading(...rows: string[]) {
  const { relations, findings } = await read(
    inputFile(`a,ac,au,lat,lng,b,bc,since,kind\n${rows.join('\n')}\n`),
    mapping,
  );
  return { lines: relations.map(line), reports: findings.map(report), relations };
}

test('merges entries that agree into one relation with the more precise date', async () => {
  const { lines, reports } = await reading(
    'Lyon,FR,,,,Köln,DE,1960,p',
    'Köln,DE,,,,Lyon,FR,1960-10-15,p',
    'LYON,FR,,,,Köln,DE,1960-10,p',
    'Lyon,FR,,,,Köln,DE,,p',
    'Lyon,FR,,,,Köln,DE,1975,f',
  );
  expect(lines).toEqual(['Lyon FR – Köln DE 1960-10-15', 'Lyon FR – Köln DE 1975']);
  expect(reports).toEqual([
    'left out row 3: A relation is listed from both sides.',
    'left out row 4: A relation is listed twice.',
    'left out row 5: A relation is listed twice.',
  ]);
});

test('keeps all dates that do not agree, and prefers none', async () => {
  const { lines, reports, relations } = await reading(
    'Lyon,FR,,,,Leipzig,DE,1981,p',
    'Leipzig,DE,,,,Lyon,FR,1986,p',
    'Leipzig,DE,,,,Lyon,FR,1986-05,p',
  );
  expect(lines).toEqual(['Lyon FR – Leipzig DE no date']);
  expect(relations[0]?.otherDates).toEqual([{ date: '1981' }, { date: '1986-05' }]);
  expect(reports).toEqual([
    'doubtful row 3: A relation is listed with different dates.',
    'left out row 4: A relation is listed from both sides.',
  ]);
});

test('does not merge two entries of the same direction with different dates', async () => {
  const { lines, reports } = await reading('Lyon,FR,,,,Köln,DE,1960,p', 'Lyon,FR,,,,Köln,DE,1970,p');
  expect(lines).toEqual(['Lyon FR – Köln DE 1960', 'Lyon FR – Köln DE 1970']);
  expect(reports).toEqual(['doubtful row 3: A relation is listed with different dates.']);
});

test('distinguishes places with the same name by unit or distance', async () => {
  const { lines, reports } = await reading(
    'Neustadt,DE,Hessen,,,Lyon,FR,1985,p',
    'Neustadt,DE,Sachsen,,,Lyon,FR,1985,p',
    'Halle,DE,,51.48,11.97,Nice,FR,1985,p',
    'Halle,DE,,52.06,8.36,Nice,FR,1985,p',
    'Halle,DE,,51.49,11.98,Nice,FR,1985,p',
  );
  expect(lines).toEqual([
    'Neustadt DE – Lyon FR 1985',
    'Neustadt DE – Lyon FR 1985',
    'Halle DE – Nice FR 1985',
    'Halle DE – Nice FR 1985',
  ]);
  expect(reports).toEqual(['left out row 6: A relation is listed twice.']);
});

test('leaves out pairs of a place with itself, and counts domestic pairs', async () => {
  const { lines, reports } = await reading(
    'Lyon,FR,,,,Lyon,FR,1985,p',
    'Lyon,FR,,,,Nice,FR,1985,p',
    'Brest,FR,,,,Brest,BY,1985,p',
  );
  expect(lines).toEqual(['Lyon FR – Nice FR 1985', 'Brest FR – Brest BY 1985']);
  expect(reports).toEqual([
    'left out row 2: A place is paired with itself.',
    'doubtful row 3: All places are in the same country.',
  ]);
});
