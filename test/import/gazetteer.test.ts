import { expect, test } from 'vitest';
import { gazetteerSchema, indexGazetteer } from '../../src/import/gazetteer.ts';
import { gazetteer } from './xinjiang.ts';

const index = indexGazetteer(gazetteer);
const ids = (name: string) => index.places(name).map(({ id }) => id);

test('places are found in any Han variant', () => {
  expect(ids('克拉瑪依市')).toEqual(['cn-karamay']);
  expect(ids('克拉玛依市')).toEqual(['cn-karamay']);
  expect(ids('胜沼町')).toEqual(['jp-katsunuma']);
});

test('the name in the list goes before the short name of another place', () => {
  expect(ids('加济安泰普')).toEqual(['tr-gaziantep']);
  expect(ids('塔什库尔干塔吉克自治县')).toEqual(['cn-taxkorgan']);
});

test('countries and continents are found by any spelling', () => {
  expect(['俄羅斯', '俄罗斯'].map((name) => index.country(name)?.alpha2)).toEqual(['RU', 'RU']);
  expect(['亞洲', '亚洲'].map((name) => index.continent(name)?.code)).toEqual(['AS', 'AS']);
  expect(index.country('亚特兰蒂斯')).toBeUndefined();
});

test.each([
  ['parent', { parent: 'nowhere' }, 'the id of a jurisdiction; found nowhere'],
  ['successor', { successor: 'nowhere' }, 'the id of a jurisdiction; found nowhere'],
  ['country', { country: 'XX' }, 'the alpha2 of one of the countries; found XX'],
  ['kind', { kind: 'EMPIRE' }, 'one of the kinds; found EMPIRE'],
  ['id', { id: 'by-gomel-region' }, 'each id once; by-gomel-region stands twice'],
])('a %s that leads nowhere is refused', (_field, change, message) => {
  const jurisdictions = gazetteer.jurisdictions.map((place, position) =>
    position === 0 ? { ...place, ...change } : place,
  );
  const result = gazetteerSchema.safeParse({ ...gazetteer, jurisdictions });
  expect(result.error?.issues.map((issue) => issue.message)).toContain(message);
});
