import { z } from 'zod';
import { administrativeLevels, claimRanks, continentCodes, partySides, sourceStatuses } from '../dataset/schema.ts';
import { defineKind } from './kind.ts';
import { continent, jurisdiction } from './place.ts';
import { collected, computed, derived, internal, planned, property, renamed } from './property.ts';
import { source } from './source.ts';

const text = z.string();
const texts = z.array(z.string());

/** `collect` has no fixed order in the engines; `position` is the order in the list. */
const inOrder = <T extends { position: number }>(rows: T[]): T[] => rows.sort((a, b) => a.position - b.position);
const citations = z.array(z.object({ sourceId: text, locator: text.nullable(), position: z.int() })).transform(inOrder);
const dateClaim = z.object({
  date: text,
  rank: z.enum(claimRanks),
  text: text.nullable(),
  position: z.int(),
  citations,
});
const note = z.object({ text, language: text, position: z.int(), citations });

export const friendship = defineKind({
  domain: 'friendship',
  variable: 'f',
  base: {
    id: computed(text),
    datasetId: computed(text),
    level: property(z.enum(administrativeLevels)),
    continentId: renamed('reportedContinent', z.enum(continentCodes)),
    establishedOn: computed(text.nullable(), { isDate: true }),
    disputed: computed(z.boolean()),
    partyIds: internal(computed(texts)),
    partySides: internal(computed(z.array(z.enum(partySides)))),
    sourceIds: internal(computed(texts)),
  },
  groups: {
    statements: {
      dateClaims: collected(z.array(dateClaim).transform(inOrder)),
      notes: collected(z.array(note).transform(inOrder)),
      citations: collected(citations),
    },
  },
  captions: {},
  keys: {
    sortKey: computed(text),
    localIds: computed(texts),
    partnerIds: computed(texts),
    sourceNumbers: computed(z.array(z.int())),
    sourceStatuses: computed(z.array(z.enum(sourceStatuses))),
    onlySourceStatus: computed(z.enum(sourceStatuses).nullable()),
    hash: planned(text),
    countryIds: derived(texts),
    partnerCountryIds: derived(texts),
    partnerCountryId: derived(text),
    localKey: derived(text),
    partnerKey: derived(text),
    countryKey: derived(text),
  },
  orders: {
    ESTABLISHED_ON: { key: 'sortKey' },
    LOCAL_NAME: { key: 'localKey' },
    PARTNER_NAME: { key: 'partnerKey' },
    COUNTRY: { key: 'countryKey' },
  },
  related: { parties: jurisdiction, sources: source, continents: continent },
});
