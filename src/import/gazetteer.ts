import { z } from 'zod';
import { readJsonFile } from '../dataset/json-file.ts';
import { isPartialDate } from '../dataset/partial-date.ts';
import { continentCodes } from '../dataset/schema.ts';
import { fold } from '../names/fold.ts';

/**
 * Facts about places that a list does not give. Gazetteer files have more properties (sources, populations, remarks); only those
 * that a dataset needs are read, and the others are ignored.
 */
const text = z.string().trim().min(1);
const value = z.object({ value: text });
const nameIn = z.object({ lang: text, value: text });
const pinyin = z.object({ tone: text });
const continentCode = z.enum(continentCodes);

const placeSchema = z.object({
  id: text,
  country: text,
  parent: text.nullish(),
  kind: text,
  kindEn: text.optional(),
  names: z.object({
    zhListed: text.nullish(),
    zhHans: value.nullish(),
    zhHant: value.nullish(),
    zhFull: value.extend({ zhHant: text.nullish() }).nullish(),
    zhAlternates: z.array(value).default([]),
    pinyin: pinyin.nullish(),
    pinyinFull: pinyin.nullish(),
    en: value,
    enAlternates: z.array(value).default([]),
    native: z.array(nameIn).default([]),
    former: z.array(nameIn).default([]),
  }),
  point: z
    .object({
      lat: z.number(),
      lon: z.number(),
      kind: z.enum(['place', 'label-point', 'mean-of-places', 'seat', 'successor']),
    })
    .nullish(),
  ids: z
    .object({
      geonames: z.object({ value: z.int() }).nullish(),
      geonamesAdmin: z.object({ value: z.int() }).nullish(),
      iso3166_2: value.nullish(),
      gb2260: value.nullish(),
    })
    .default({}),
  doubt: text.nullish(),
  dissolved: z
    .object({
      value: z.string().refine(isPartialDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD'),
      remark: text.nullish(),
    })
    .nullish(),
  successor: text.nullish(),
});

const countrySchema = z.object({
  alpha2: text,
  alpha3: text,
  m49Continent: continentCode,
  names: z.object({
    zhHans: text,
    zhHant: text,
    zhListed: z.array(text).default([]),
    zhCldr: text.nullish(),
    zhHantTW: text.nullish(),
    pinyin: pinyin.nullish(),
    en: text,
    native: z.array(nameIn).default([]),
    ug: text.nullish(),
  }),
});

const continentSchema = z.object({
  code: continentCode,
  names: z.object({
    zhHans: text,
    zhHant: text,
    zhCldr: text.nullish(),
    pinyin: pinyin.nullish(),
    en: text,
    ug: text.nullish(),
    ru: text.nullish(),
  }),
});

export const gazetteerSchema = z
  .object({
    kinds: z.record(z.string(), z.object({ en: text, rank: z.int().positive() })),
    jurisdictions: z.array(placeSchema),
    countries: z.array(countrySchema),
    continents: z.array(continentSchema),
  })
  .superRefine((gazetteer, context) => {
    const ids = new Set(gazetteer.jurisdictions.map(({ id }) => id));
    const countries = new Set(gazetteer.countries.map(({ alpha2 }) => alpha2));
    const continents = new Set(gazetteer.continents.map(({ code }) => code));
    const expect = (isValid: boolean, path: PropertyKey[], message: string) => {
      if (!isValid) context.addIssue({ code: 'custom', path, message });
    };
    const seen = new Set<string>();
    for (const [index, { id, country, parent, successor, kind }] of gazetteer.jurisdictions.entries()) {
      const at = (key: string) => ['jurisdictions', index, key];
      expect(!seen.has(id), at('id'), 'a unique ID');
      seen.add(id);
      expect(countries.has(country), at('country'), 'the alpha2 code of a country of this gazetteer');
      expect(Object.hasOwn(gazetteer.kinds, kind), at('kind'), 'a key of kinds');
      expect(!parent || ids.has(parent), at('parent'), 'the ID of a jurisdiction of this gazetteer');
      expect(!successor || ids.has(successor), at('successor'), 'the ID of a jurisdiction of this gazetteer');
    }
    for (const [index, { m49Continent }] of gazetteer.countries.entries()) {
      const path = ['countries', index, 'm49Continent'];
      expect(continents.has(m49Continent), path, 'the code of a continent of this gazetteer');
    }
  });

export type Gazetteer = z.infer<typeof gazetteerSchema>;
export type GazetteerPlace = Gazetteer['jurisdictions'][number];
export type GazetteerCountry = Gazetteer['countries'][number];
export type GazetteerContinent = Gazetteer['continents'][number];

/** Reads a gazetteer. @throws BadUserInput with the file, the path of each problem and the expected value. */
export function readGazetteer(file: string): Promise<Gazetteer> {
  return readJsonFile(file, gazetteerSchema);
}

/** Looks up the names on a page, in any Han variant. */
export interface GazetteerIndex {
  /** Places accepted by `among` that have the name: as a listed name, else as an official name, else as an alternate or former name. */
  places(name: string, among?: (place: GazetteerPlace) => boolean): readonly GazetteerPlace[];
  country(name: string): GazetteerCountry | undefined;
  continent(name: string): GazetteerContinent | undefined;
}

export function indexGazetteer({ jurisdictions, countries, continents }: Gazetteer): GazetteerIndex {
  const tiers = [
    groupByName(jurisdictions, ({ names }) => [names.zhListed]),
    groupByName(jurisdictions, (place) => officialChineseNames(place)),
    groupByName(jurisdictions, ({ names }) => [
      ...names.zhAlternates.map((name) => name.value),
      ...names.former.filter(({ lang }) => /^zh\b/u.test(lang)).map((name) => name.value),
    ]),
  ];
  const countriesByName = groupByName(countries, ({ names }) => [
    ...names.zhListed,
    names.zhHans,
    names.zhHant,
    names.zhCldr,
    names.zhHantTW,
  ]);
  const continentsByName = groupByName(continents, ({ names }) => [names.zhHans, names.zhHant, names.zhCldr]);
  return {
    places: (name, among = () => true) => {
      const found = tiers.map((tier) => tier.get(fold(name))?.filter(among) ?? []);
      return found.find((places) => places.length > 0) ?? [];
    },
    country: (name) => countriesByName.get(fold(name))?.[0],
    continent: (name) => continentsByName.get(fold(name))?.[0],
  };
}

/** The official Chinese names of a place: short and full, simplified and traditional. */
export function officialChineseNames({ names }: GazetteerPlace): string[] {
  const all = [names.zhFull?.value, names.zhFull?.zhHant, names.zhHans?.value, names.zhHant?.value];
  return all.filter((name): name is string => typeof name === 'string');
}

function groupByName<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly (string | null | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(namesOf(item).map((name) => fold(name ?? '')))) {
      if (key !== '') groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return groups;
}
