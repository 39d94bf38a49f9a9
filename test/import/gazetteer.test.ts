import { expect, test } from 'vitest';
import { gazetteerSchema, indexGazetteer } from '../../src/import/gazetteer.ts';
import { gazetteer } from './xinjiang.ts';

const index = indexGazetteer(gazetteer);
const ids = (name: string) => index.places(name).map(({ id }) => id);

test('finds places in any Han variant', () => {
  expect(ids('克拉瑪依市')).toEqual(['cn-karamay']);
  expect(ids('克拉玛依市')).toEqual(['cn-karamay']);
  expect(ids('胜沼町')).toEqual(['jp-katsunuma']);
});

test('prefers the listed name to the short name of another place', () => {
  expect(ids('加济安泰普')).toEqual(['tr-gaziantep']);
  expect(ids('塔什库尔干塔吉克自治县')).toEqual(['cn-taxkorgan']);
});

test('finds countries and continents by any spelling', () => {
  expect(['俄羅斯', '俄罗斯'].map((name) => index.country(name)?.alpha2)).toEqual(['RU', 'RU']);
  expect(['亞洲', '亚洲'].map((name) => index.continent(name)?.code)).toEqual(['AS', 'AS']);
  expect(index.country('亚特兰蒂斯')).toBeUndefined();
});

test.each([
  ['parent', { parent: 'nowhere' }, 'the ID of a jurisdiction of this gazetteer'],
  ['successor', { successor: 'nowhere' }, 'the ID of a jurisdiction of this gazetteer'],
  ['country', { country: 'XX' }, 'the alpha2 code of a country of this gazetteer'],
  ['kind', { kind: 'EMPIRE' }, 'a key of kinds'],
  ['id', { id: 'by-gomel-region' }, 'a unique ID'],
])('an invalid %s is rejected', (_field, change, message) => {
  const jurisdictions = gazetteer.jurisdictions.map((place, position) =>
    position === 0 ? { ...place, ...change } : place,
  );
  const result = gazetteerSchema.safeParse({ ...gazetteer, jurisdictions });
  expect(result.error?.issues.map((issue) => issue.message)).toContain(message);
});
