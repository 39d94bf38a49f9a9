import { z } from 'zod';
import { sourceStatuses } from '../dataset/schema.ts';
import { defineKind } from './kind.ts';
import { computed, derived, planned, property } from './property.ts';

const text = z.string();
const texts = z.array(z.string());
const optionalText = text.nullable();

export const source = defineKind({
  domain: 'source',
  variable: 's',
  base: {
    id: computed(text),
    datasetId: computed(text),
    number: property(z.int()),
    title: property(text),
    status: property(z.enum(sourceStatuses)),
  },
  groups: {
    reference: {
      authors: property(texts),
      editors: property(texts),
      container: property(optionalText),
      publisher: property(optionalText),
      place: property(optionalText),
      detail: property(optionalText),
      format: property(optionalText),
      via: property(optionalText),
      language: property(text),
      publishedOn: property(optionalText),
      accessedOn: property(optionalText, { isDate: true }),
      archivedOn: property(optionalText, { isDate: true }),
      isbn: property(optionalText),
      issn: property(optionalText),
    },
  },
  captions: {},
  keys: {
    sortKey: computed(text),
    titleKey: computed(text),
    folded: computed(text),
    spellings: computed(text),
    hash: planned(text),
    degree: derived(z.int()),
    degreeKey: derived(text),
  },
  orders: {},
  related: {},
});
