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

/** The dataset with changes to the first item of a list. */
function withFirst<
  K extends 'countries' | 'jurisdictions' | 'successions' | 'sources' | 'friendships' | 'reportedTotals',
>(list: K, change: Partial<Dataset[K][number]>): Dataset {
  return { ...good, [list]: good[list].map((item, index) => (index === 0 ? { ...item, ...change } : item)) };
}

const nowhere = [{ source: 'nowhere' }];
const [claim] = good.friendships[0]?.dateClaims ?? [];

describe('the error for an invalid dataset has path, expected and found value:', () => {
  test.each<[string, Dataset, string]>([
    [
      'country with an unknown continent',
      { ...good, continents: [] },
      'countries[0].continent: expected the code of a continent of this dataset; found OC',
    ],
    [
      'total with an unknown continent',
      withFirst('reportedTotals', { continent: 'AF' }),
      'reportedTotals[0].continent: expected the code of a continent of this dataset; found AF',
    ],
    [
      'jurisdiction with an unknown country',
      withFirst('jurisdictions', { country: 'XX' }),
      'jurisdictions[0].country: expected the code of a country of this dataset; found XX',
    ],
    [
      'unknown parent',
      withFirst('jurisdictions', { parent: 'nowhere' }),
      'jurisdictions[0].parent: expected the ID of a jurisdiction of this dataset; found nowhere',
    ],
    [
      'jurisdiction that is its own parent',
      withFirst('jurisdictions', { parent: 'au-narrandera' }),
      'jurisdictions[0].parent: expected no jurisdiction to be part of itself; found au-narrandera -> au-narrandera',
    ],
    [
      'cycle of parents',
      {
        ...good,
        jurisdictions: good.jurisdictions.map((one) =>
          one.id === 'au-new-south-wales' ? { ...one, parent: 'au-narrandera' } : one,
        ),
      },
      'jurisdictions[0].parent: expected no jurisdiction to be part of itself; found au-narrandera -> au-new-south-wales -> au-narrandera',
    ],
    [
      'unknown predecessor',
      withFirst('successions', { predecessor: 'nowhere' }),
      'successions[0].predecessor: expected the ID of a jurisdiction of this dataset; found nowhere',
    ],
    [
      'place that succeeds itself',
      withFirst('successions', { predecessor: 'jp-koshu' }),
      'successions[0].successor: expected a jurisdiction other than the predecessor; found jp-koshu',
    ],
    [
      'succession with an unknown source',
      withFirst('successions', { citations: nowhere }),
      'successions[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'friendship with an unknown reported continent',
      withFirst('friendships', { reportedContinent: 'AF' }),
      'friendships[0].reportedContinent: expected the code of a continent of this dataset; found AF',
    ],
    [
      'friendship with an unknown source',
      withFirst('friendships', { citations: nowhere }),
      'friendships[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'note with an unknown source',
      withFirst('friendships', { notes: [{ text: 'x', language: 'zh', citations: nowhere }] }),
      'friendships[0].notes[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'date claim with an unknown source',
      withFirst('friendships', { dateClaims: [{ date: '2000-01-01', rank: 'PREFERRED', citations: nowhere }] }),
      'friendships[0].dateClaims[0].citations[0].source: expected the ID of a source of this dataset; found nowhere',
    ],
    [
      'two preferred dates',
      withFirst('friendships', { dateClaims: claim ? [claim, claim] : [] }),
      'friendships[0].dateClaims: expected at most one PREFERRED claim; found 2',
    ],
    [
      'unknown party',
      withFirst('friendships', {
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-xinjiang' },
          { side: 'PARTNER', jurisdiction: 'nowhere' },
        ],
      }),
      'friendships[0].parties[1].jurisdiction: expected the ID of a jurisdiction of this dataset; found nowhere',
    ],
    [
      'friendship without a partner',
      withFirst('friendships', {
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-xinjiang' },
          { side: 'LOCAL', jurisdiction: 'cn-hami' },
        ],
      }),
      'friendships[0].parties: expected a party with side PARTNER; found none',
    ],
    [
      'friendship of a place with itself',
      withFirst('friendships', {
        parties: [
          { side: 'LOCAL', jurisdiction: 'cn-hami' },
          { side: 'PARTNER', jurisdiction: 'cn-hami' },
        ],
      }),
      'friendships[0].parties: expected each jurisdiction at most once; found cn-hami, cn-hami',
    ],
    [
      'place whose printed name is not one of its names',
      withFirst('jurisdictions', { listedAs: 'Nowhere' }),
      'jurisdictions[0].listedAs: expected the text of one of its names; found Nowhere',
    ],
    [
      'country whose printed name is not one of its names',
      withFirst('countries', { listedAs: 'Nowhere' }),
      'countries[0].listedAs: expected the text of one of its names; found Nowhere',
    ],
    [
      'duplicate ID',
      { ...good, friendships: [...good.friendships, ...good.friendships.slice(0, 1)] },
      'friendships[52].id: expected a unique value (friendships[0] has the same); found cn-xinjiang~ru-altai-krai',
    ],
    [
      'duplicate number',
      withFirst('sources', { number: 2 }),
      'sources[1].number: expected a unique value (sources[0] has the same); found 2',
    ],
    [
      'duplicate code',
      withFirst('countries', { code: 'BY' }),
      'countries[1].code: expected a unique value (countries[0] has the same); found BY',
    ],
  ])('%s', (_where, dataset, message) => {
    expect(() => checkIntegrity(dataset, 'a.json')).toThrow(BadUserInput);
    expect(() => checkIntegrity(dataset, 'a.json')).toThrow(`a.json: ${message}`);
  });

  test('a valid dataset has no error', () => {
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

  test('can be read', async () => {
    await writeFile(file, datasetText);
    expect(await readDataset(file)).toEqual(good);
  });

  test('that does not exist is rejected', async () => {
    await expect(readDataset(file)).rejects.toThrow(BadUserInput);
    await expect(readDataset(file)).rejects.toThrow(`${file}: cannot be read`);
  });

  test('that is not JSON is rejected', async () => {
    await writeFile(file, datasetText.slice(0, 1000));
    await expect(readDataset(file)).rejects.toThrow(BadUserInput);
    await expect(readDataset(file)).rejects.toThrow(`${file}: expected JSON`);
  });

  test('with the wrong structure is rejected with the path of the problem', async () => {
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
  ])('with %s as %s is rejected with the value found', async (valid, invalid, message) => {
    expect(datasetText).toContain(valid);
    await writeFile(file, datasetText.replace(valid, invalid));
    await expect(readDataset(file)).rejects.toThrow(message);
  });

  test('with a dangling reference is rejected with its path', async () => {
    await writeFile(file, datasetText.replace('"parent": "au-new-south-wales"', '"parent": "au-nowhere"'));
    await expect(readDataset(file)).rejects.toThrow(
      `${file}: jurisdictions[0].parent: expected the ID of a jurisdiction`,
    );
  });
});
