import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkIntegrity } from '../../src/dataset/integrity.ts';
import { readDataset } from '../../src/dataset/read.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { BadUserInput } from '../../src/errors.ts';
import { datasetText, importXinjiang } from '../import/xinjiang.ts';

const good = importXinjiang();

/** The dataset with the first item of a list changed. */
function withFirst<
  K extends 'countries' | 'jurisdictions' | 'successions' | 'sources' | 'friendships' | 'reportedTotals',
>(list: K, change: Partial<Dataset[K][number]>): Dataset {
  return { ...good, [list]: good[list].map((item, index) => (index === 0 ? { ...item, ...change } : item)) };
}

const nowhere = [{ source: 'nowhere' }];
const [claim] = good.friendships[0]?.dateClaims ?? [];

describe('a dataset is refused, with the path, what was expected and what was found,', () => {
  test.each<[string, Dataset, string]>([
    [
      'where a country is on a continent that is not there',
      { ...good, continents: [] },
      'countries[0].continent: expected the code of a continent of this dataset; found OC',
    ],
    [
      'where a total is of a continent that is not there',
      withFirst('reportedTotals', { continent: 'AF' }),
      'reportedTotals[0].continent: expected the code of a continent of this dataset; found AF',
    ],
    [
      'where a jurisdiction is in a country that is not there',
      withFirst('jurisdictions', { country: 'XX' }),
      'jurisdictions[0].country: expected the code of a country of this dataset; found XX',
    ],
    [
      'where a parent is not there',
      withFirst('jurisdictions', { parent: 'nowhere' }),
      'jurisdictions[0].parent: expected the ID of a jurisdiction of this dataset; found nowhere',
    ],
    [
      'where a jurisdiction is its own parent',
      withFirst('jurisdictions', { parent: 'au-narrandera' }),
      'jurisdictions[0].parent: expected no jurisdiction to be part of itself; found au-narrandera -> au-narrandera',
    ],
    [
      'where jurisdictions are parts of one another',
      {
        ...good,
        jurisdictions: good.jurisdictions.map((one) =>
          one.id === 'au-new-south-wales' ? { ...one, parent: 'au-narrandera' } : one,
        ),
      },
      'jurisdictions[0].parent: expected no jurisdiction to be part of itself; found au-narrandera -> au-new-south-wales -> au-narrandera',
    ],
    [
      'where a predecessor is not there',
      withFirst('successions', { predecessor: 'nowhere' }),
      'successions[0].predecessor: expected the ID of a jurisdiction of this dataset; found nowhere',
    ],
    [
      'where a place succeeds itself',
      withFirst('successions', { predecessor: 'jp-koshu' }),
      'successions[0].successor: expected a jurisdiction other than the predecessor; found jp-koshu',
    ],
    [
      'where a succession cites nothing that is there',
      withFirst('successions', { citations: nowhere }),
      'successions[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'where a row is on a continent that is not there',
      withFirst('friendships', { reportedContinent: 'AF' }),
      'friendships[0].reportedContinent: expected the code of a continent of this dataset; found AF',
    ],
    [
      'where a friendship cites nothing that is there',
      withFirst('friendships', { citations: nowhere }),
      'friendships[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'where a note cites nothing that is there',
      withFirst('friendships', { notes: [{ text: 'x', language: 'zh', citations: nowhere }] }),
      'friendships[0].notes[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'where a claim cites nothing that is there',
      withFirst('friendships', { dateClaims: [{ date: '2000-01-01', rank: 'PREFERRED', citations: nowhere }] }),
      'friendships[0].dateClaims[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'where two dates are preferred',
      withFirst('friendships', { dateClaims: claim ? [claim, claim] : [] }),
      'friendships[0].dateClaims: expected at most one PREFERRED claim; found 2',
    ],
    [
      'where a party is not there',
      withFirst('friendships', {
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-xinjiang' },
          { side: 'PARTNER', jurisdiction: 'nowhere' },
        ],
      }),
      'friendships[0].parties[1].jurisdiction: expected the ID of a jurisdiction of this dataset; found nowhere',
    ],
    [
      'where a friendship has no partner',
      withFirst('friendships', {
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-xinjiang' },
          { side: 'LOCAL', jurisdiction: 'cn-hami' },
        ],
      }),
      'friendships[0].parties: expected a party with side PARTNER; found none',
    ],
    [
      'where a place is friends with itself',
      withFirst('friendships', {
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-hami' },
          { side: 'PARTNER', jurisdiction: 'cn-hami' },
        ],
      }),
      'friendships[0].parties: expected each jurisdiction at most once; found cn-hami, cn-hami',
    ],
    [
      'where a place is printed under a name that it does not have',
      withFirst('jurisdictions', { listedAs: 'Nowhere' }),
      'jurisdictions[0].listedAs: expected the text of one of its names; found Nowhere',
    ],
    [
      'where a country is printed under a name that it does not have',
      withFirst('countries', { listedAs: 'Nowhere' }),
      'countries[0].listedAs: expected the text of one of its names; found Nowhere',
    ],
    [
      'where an id stands twice',
      { ...good, friendships: [...good.friendships, ...good.friendships.slice(0, 1)] },
      'friendships[52].id: expected a unique value (friendships[0] has the same); found cn-xinjiang~ru-altai-krai',
    ],
    [
      'where a number stands twice',
      withFirst('sources', { number: 2 }),
      'sources[1].number: expected a unique value (sources[0] has the same); found 2',
    ],
    [
      'where a code stands twice',
      withFirst('countries', { code: 'BY' }),
      'countries[1].code: expected a unique value (countries[0] has the same); found BY',
    ],
  ])('%s', (_where, dataset, message) => {
    expect(() => checkIntegrity(dataset, 'a.json')).toThrow(BadUserInput);
    expect(() => checkIntegrity(dataset, 'a.json')).toThrow(`a.json: ${message}`);
  });

  test('but not where it is whole', () => {
    expect(() => checkIntegrity(good)).not.toThrow();
  });
});

describe('a dataset file', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'youcheng-read-'));
    file = join(folder, 'dataset.json');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('is read', async () => {
    await writeFile(file, datasetText);
    expect(await readDataset(file)).toEqual(good);
  });

  test('that is not there is refused', async () => {
    await expect(readDataset(file)).rejects.toThrow(BadUserInput);
    await expect(readDataset(file)).rejects.toThrow(`${file}: cannot be read`);
  });

  test('that is not JSON is refused', async () => {
    await writeFile(file, datasetText.slice(0, 1000));
    await expect(readDataset(file)).rejects.toThrow(BadUserInput);
    await expect(readDataset(file)).rejects.toThrow(`${file}: expected JSON`);
  });

  test('of another shape is refused with the place in it', async () => {
    await writeFile(file, datasetText.replace('"latitude": -34.7475', '"latitude": "south"'));
    await expect(readDataset(file)).rejects.toThrow(`${file}: jurisdictions[0].location.latitude: `);
    await expect(readDataset(file)).rejects.toThrow(BadUserInput);
  });

  test.each([
    [
      '"latitude": -34.7475',
      '"latitude": "south"',
      'jurisdictions[0].location.latitude: expected a number; found "south"',
    ],
    ['"latitude": -34.7475', '"latitude": 99', 'jurisdictions[0].location.latitude: expected at most 90; found 99'],
    [
      '"id": "xinjiang"',
      '"id": "A b"',
      'id: expected a slug: lower-case Latin letters and digits, joined by single hyphens; found "A b"',
    ],
    ['"id": "xinjiang"', '"id": "xinjiang", "x": 1, "y": 2', 'the whole file: expected no unknown keys; found x, y'],
    [
      '"language": "zh"',
      '"language": "not a tag"',
      'language: expected a BCP 47 language tag such as zh-Hans; found "not a tag"',
    ],
    ['"licence": "', '"licence": "", "licenceOf": "', 'licence: expected at least 1 character; found ""'],
    ['"level": "PROVINCIAL"', '"level": "CITY"', 'expected one of PROVINCIAL, PREFECTURAL, COUNTY; found "CITY"'],
    ['"licence"', '"license"', 'licence: expected a string; found nothing'],
    ['"number": 1,', '"number": 1.5,', 'sources[0].number: expected an integer; found 1.5'],
  ])('with %s as %s is refused with the value found', async (right, wrong, message) => {
    expect(datasetText).toContain(right);
    await writeFile(file, datasetText.replace(right, wrong));
    await expect(readDataset(file)).rejects.toThrow(message);
  });

  test('whose references lead nowhere is refused with the place in it', async () => {
    await writeFile(file, datasetText.replace('"parent": "au-new-south-wales"', '"parent": "au-nowhere"'));
    await expect(readDataset(file)).rejects.toThrow(
      `${file}: jurisdictions[0].parent: expected the ID of a jurisdiction`,
    );
  });
});
