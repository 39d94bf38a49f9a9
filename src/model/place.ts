import { z } from 'zod';
import { administrativeLevels, continentCodes, geoPointKinds, nameKinds } from '../dataset/schema.ts';
import { defineKind } from './kind.ts';
import { computed, derived, internal, planned, property, renamed } from './property.ts';

const text = z.string();
const texts = z.array(z.string());
const optionalText = text.nullable();

/** Names for people who query the graph directly: English, or else as listed; and Chinese. */
const captions = { name: computed(text), nameZh: computed(optionalText) };

/** Parallel lists, with one element for each name. */
const names = {
  nameTexts: internal(computed(texts)),
  nameLanguages: internal(computed(texts)),
  nameKinds: internal(computed(z.array(z.enum(nameKinds)))),
};

/** The datasets that describe a node, starting with the one whose facts are stored, and a hash to detect changes. */
const ownership = { describedBy: planned(texts), hash: planned(text) };

export const continent = defineKind({
  domain: 'continent',
  variable: 'k',
  base: { id: renamed('code', z.enum(continentCodes)), displayName: internal(computed(text)) },
  groups: { names },
  captions,
  keys: ownership,
  orders: {},
  related: {},
});

export const country = defineKind({
  domain: 'country',
  variable: 'c',
  base: {
    id: renamed('code', text),
    displayName: internal(computed(text)),
    alpha3: property(text),
    continentId: renamed('continent', z.enum(continentCodes)),
  },
  groups: { names, facts: { listedAs: property(optionalText) } },
  captions,
  keys: ownership,
  orders: {},
  related: { continents: continent },
});

export const jurisdiction = defineKind({
  domain: 'jurisdiction',
  variable: 'j',
  base: {
    id: property(text),
    displayName: internal(computed(text)),
    kind: property(text),
    countryId: renamed('country', text),
  },
  groups: {
    names,
    facts: {
      /** The name printed in the list, if there is one. */
      listedAs: property(optionalText),
      level: property(z.enum(administrativeLevels).nullable()),
      parentId: renamed('parent', optionalText),
      latitude: computed(z.number().nullable()),
      longitude: computed(z.number().nullable()),
      pointKind: computed(z.enum(geoPointKinds).nullable()),
      iso3166_2: property(optionalText),
      gbT2260: property(optionalText),
      geonamesId: property(z.int().nullable()),
      doubt: property(optionalText),
      dissolvedOn: property(optionalText),
    },
    totals: {
      /** Number of friendships. */
      degree: derived(z.int()),
      partnerCount: derived(z.int()),
    },
  },
  captions,
  keys: {
    nameKey: computed(text),
    folded: computed(text),
    spellings: computed(text),
    ...ownership,
    sides: derived(texts),
    reportedContinentIds: derived(texts),
    partnerCountryIds: derived(texts),
    firstKey: derived(text),
    degreeKey: derived(text),
  },
  orders: {
    NAME: { key: 'nameKey' },
    FRIENDSHIP_COUNT: { key: 'degreeKey', reversed: true },
    EARLIEST_FRIENDSHIP: { key: 'firstKey' },
  },
  related: { countries: country },
});
