import { z } from 'zod';
import { administrativeLevels, continentCodes, geoPointKinds, nameKinds } from '../dataset/schema.ts';
import { defineKind } from './kind.ts';
import { computed, derived, planned, property, renamed } from './property.ts';

const text = z.string();
const texts = z.array(z.string());
const optionalText = text.nullable();

/** The three lists have one element for each name. */
const names = {
  nameTexts: computed(texts),
  nameLanguages: computed(texts),
  nameKinds: computed(z.array(z.enum(nameKinds))),
};

/** Which datasets describe a node, first the one whose facts are stored; and a hash by which a load finds what changed. */
const ownership = { describedBy: planned(texts), hash: planned(text) };

export const continent = defineKind({
  domain: 'continent',
  variable: 'k',
  base: { id: renamed('code', z.enum(continentCodes)), displayName: computed(text) },
  groups: { names },
  keys: ownership,
  related: {},
});

export const country = defineKind({
  domain: 'country',
  variable: 'c',
  base: {
    id: renamed('code', text),
    displayName: computed(text),
    alpha3: property(text),
    continentId: renamed('continent', z.enum(continentCodes)),
  },
  groups: { names, facts: { listedAs: property(optionalText) } },
  keys: ownership,
  related: { continents: continent },
});

export const jurisdiction = defineKind({
  domain: 'jurisdiction',
  variable: 'j',
  base: {
    id: property(text),
    displayName: computed(text),
    kind: property(text),
    countryId: renamed('country', text),
  },
  groups: {
    names,
    facts: {
      /** The name in the list, if the jurisdiction is in the list. */
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
  related: { countries: country },
});
