import type { DatasetJurisdiction } from '../dataset/schema.ts';
import { abroad, home, type SyntheticCountry } from './countries.ts';
import { generateName, namesOfPlace, type SyntheticName, slugOf } from './naming.ts';
import type { Random } from './random.ts';
import type { InChinese } from './transcription.ts';

/** A synthetic place. */
export interface SyntheticPlace {
  readonly row: DatasetJurisdiction;
  readonly country: SyntheticCountry;
  readonly level: NonNullable<DatasetJurisdiction['level']>;
  /** Whether it may have friendships; some places and parents have none. */
  readonly linked: boolean;
}

interface Kind {
  readonly home: string;
  readonly abroad: string;
  readonly chinese: Readonly<Record<'home' | 'abroad', InChinese>>;
}

const inHan = (simplified: string, traditional: string, pinyin: string) => ({ simplified, traditional, pinyin });
const city = inHan('市', '市', 'shì');
const kinds: Readonly<Record<SyntheticPlace['level'], Kind>> = {
  PROVINCIAL: {
    home: 'province',
    abroad: 'state',
    chinese: { home: inHan('省', '省', 'shěng'), abroad: inHan('州', '州', 'zhōu') },
  },
  PREFECTURAL: { home: 'prefecture-level city', abroad: 'city', chinese: { home: city, abroad: city } },
  COUNTY: {
    home: 'county',
    abroad: 'town',
    chinese: { home: inHan('县', '縣', 'xiàn'), abroad: inHan('镇', '鎮', 'zhèn') },
  },
};

/** Number of places on each side, and number of those that may have friendships. */
export function sidesOf(jurisdictions: number) {
  const locals = Math.floor((jurisdictions * 2) / 5);
  const linked = (places: number) => [...Array(places).keys()].filter((n) => isLinked(n, parentsOf(places))).length;
  const partners = jurisdictions - locals;
  return { locals, partners, linkedLocals: linked(locals), linkedPartners: linked(partners) };
}

/** Generates the places of both sides. */
export function generatePlaces(jurisdictions: number, random: Random) {
  const { locals, partners } = sidesOf(jurisdictions);
  const place = placeMaker(random);
  return { locals: place(locals, [home]), partners: place(partners, abroad.slice(0, Math.max(1, partners / 12))) };
}

function placeMaker(random: Random) {
  let made = 0;
  return (count: number, countries: readonly SyntheticCountry[]): SyntheticPlace[] => {
    const parents = parentsOf(count);
    const likely = countries.flatMap((country) => Array.from({ length: Math.max(1, country.weight) }, () => country));
    const above = new Map<
      SyntheticCountry,
      { provinces: string[]; cities: string[]; last: SyntheticName | undefined }
    >();
    return Array.from({ length: count }, (_, n) => {
      // the first parents are in different countries, so that every country has one
      const parent = n < parents;
      const country = (n < countries.length ? countries[n] : undefined) ?? random.pick(likely);
      const known = above.get(country) ?? { provinces: [], cities: [], last: undefined };
      above.set(country, known);
      const level = parent ? 'PROVINCIAL' : random.happens(11, 20) ? 'PREFECTURAL' : 'COUNTY';
      const name = known.last && random.happens(3, 100) ? known.last : generateName(country.style, random);
      const inCity = level === 'COUNTY' && known.cities.length > 0 && random.happens(3, 10);
      const over = inCity ? known.cities : known.provinces;
      made += 1;
      const id = `${country.code.toLowerCase()}-${slugOf(name.latin)}-${made}`;
      const row = {
        id,
        country: country.code,
        ...(parent || over.length === 0 ? {} : { parent: random.pick(over) }),
        ...facts(country, level, name, random),
      };
      if (level === 'PROVINCIAL') known.provinces.push(id);
      if (level === 'PREFECTURAL') known.cities.push(id);
      if (!parent) known.last = name;
      return { row, country, level, linked: isLinked(n, parents) };
    });
  };
}

function facts(country: SyntheticCountry, level: SyntheticPlace['level'], name: SyntheticName, random: Random) {
  const where = country === home ? 'home' : 'abroad';
  const names = namesOfPlace(name, country.style, country.language, kinds[level].chinese[where], random);
  const listed = names.find(({ language }) => language === (random.happens(7, 10) ? 'zh-Hans' : 'zh-Hant'));
  if (random.happens(4, 100))
    names.push({ text: generateName(country.style, random).native, language: country.language, kind: 'FORMER' });
  if (random.happens(4, 100)) {
    const other = generateName(country.style, random);
    names.push({ text: other.chinese.simplified, language: 'zh-Hans', kind: 'ALTERNATE' });
  }
  const [south, north, west, east] = country.box;
  return {
    kind: kinds[level][where],
    level,
    ...(listed ? { listedAs: listed.text } : {}),
    names,
    ...(random.happens(9, 10)
      ? {
          location: {
            latitude: random.between(south * 10_000, north * 10_000) / 10_000,
            longitude: random.between(west * 10_000, east * 10_000) / 10_000,
            kind: level === 'PROVINCIAL' ? ('LABEL_POINT' as const) : ('PLACE' as const),
          },
        }
      : {}),
    ...(random.happens(1, 100)
      ? { doubt: 'The list does not state which of two places with this name it refers to.' }
      : {}),
  };
}

function parentsOf(places: number): number {
  return Math.max(1, Math.round(places / 25));
}

/** Every second parent and every tenth other place has no friendship. */
function isLinked(n: number, parents: number): boolean {
  return n < parents ? n % 2 === 0 : n % 10 !== 9;
}
