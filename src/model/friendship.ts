import { z } from 'zod';
import {
  administrativeLevels,
  claimRanks,
  continentCodes,
  friendshipKinds,
  friendshipStatuses,
  partySides,
  sourceStatuses,
} from '../dataset/schema.ts';
import { datePrecisions } from './date-precision.ts';
import { defineKind } from './kind.ts';
import { continent, jurisdiction } from './place.ts';
import { collected, computed, derived, internal, planned, property, renamed } from './property.ts';
import { source } from './source.ts';

const text = z.string();
const texts = z.array(z.string());
const optionalText = text.nullable();
const level = z.enum(administrativeLevels).nullable();
const continentId = z.enum(continentCodes).nullable();
const statuses = z.array(z.enum(sourceStatuses));

/** `collect` has no fixed order in the engines; `position` is the order in the list. */
const inOrder = <T extends { position: number }>(rows: T[]): T[] => rows.sort((a, b) => a.position - b.position);
const citation = z.object({ sourceId: text, locator: optionalText, position: z.int() });
const citations = z.array(citation).transform(inOrder);
const ofListing = { listingId: text, position: z.int() };
const dateClaim = z.object({ ...ofListing, date: text, rank: z.enum(claimRanks), text: optionalText, citations });
const note = z.object({ ...ofListing, text, language: text, citations });

/** One element for each party. `partySides` is empty if the list has no sides. */
const parties = {
  partyIds: internal(computed(texts)),
  partySides: internal(computed(z.array(z.enum(partySides)))),
};

/** What one dataset states about a friendship. */
export const listing = defineKind({
  domain: 'listing',
  variable: 'l',
  base: {
    id: computed(text),
    datasetId: computed(text),
    friendshipId: computed(text),
    kind: property(z.enum(friendshipKinds).nullable()),
    kindText: property(optionalText),
    status: property(z.enum(friendshipStatuses).nullable()),
    endedOn: property(optionalText),
    signedAt: property(optionalText),
    level: property(level),
    continentId: renamed('reportedContinent', continentId),
    establishedOn: computed(optionalText),
    ...parties,
    /** The ID in the dataset file. */
    fileId: internal(computed(text)),
    /** All claimed dates. */
    dates: internal(computed(texts)),
    sourceIds: internal(computed(texts)),
    sourceNumbers: internal(computed(z.array(z.int()))),
    sourceStatuses: internal(computed(statuses)),
  },
  groups: {},
  captions: {},
  keys: { hash: planned(text) },
  orders: {},
  related: {},
});

const listingOfRow = z.object({
  id: text,
  datasetId: text,
  kind: z.enum(friendshipKinds).nullable(),
  kindText: optionalText,
  status: z.enum(friendshipStatuses).nullable(),
  endedOn: optionalText,
  signedAt: optionalText,
  level,
  continentId,
  fileId: text,
  partyIds: texts,
  partySides: z.array(z.enum(partySides)),
  position: z.int(),
});

/** A friendship in the world. The loader computes it from all of its listings. */
export const friendship = defineKind({
  domain: 'friendship',
  variable: 'f',
  base: {
    id: computed(text),
    kind: computed(z.enum(friendshipKinds)),
    status: computed(z.enum(friendshipStatuses)),
    level: computed(level),
    continentId: computed(continentId),
    establishedOn: computed(optionalText),
    endedOn: computed(optionalText),
    disputed: computed(z.boolean()),
    ...parties,
    sourceIds: internal(computed(texts)),
  },
  groups: {
    statements: {
      /** In the order of the datasets. */
      listings: collected(z.array(listingOfRow).transform(inOrder)),
      dateClaims: collected(z.array(dateClaim).transform(inOrder)),
      notes: collected(z.array(note).transform(inOrder)),
      citations: collected(z.array(citation.extend({ listingId: text })).transform(inOrder)),
    },
  },
  captions: {
    /** The first and the last day of the period that `establishedOn` stands for. */
    establishedNotBefore: computed(optionalText, { isDate: true }),
    establishedNotAfter: computed(optionalText, { isDate: true }),
  },
  keys: {
    sortKey: computed(text),
    /** Of the most precise claim that agrees with `establishedOn`. */
    datePrecision: computed(z.enum(datePrecisions)),
    /** Datasets whose own dates exclude each other, and pairs of datasets whose dates do. */
    disputedWithin: computed(texts),
    disputedBetween: computed(texts),
    datasetIds: computed(texts),
    continentIds: computed(texts),
    localIds: computed(texts),
    partnerIds: computed(texts),
    sourceNumbers: computed(z.array(z.int())),
    sourceStatuses: computed(statuses),
    onlySourceStatus: computed(z.enum(sourceStatuses).nullable()),
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
