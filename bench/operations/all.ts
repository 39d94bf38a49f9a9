import { deepPage } from './deep-page.ts';
import { filtered } from './filtered.ts';
import { friendships } from './friendships.ts';
import type { BenchOperation } from './operation.ts';
import { partnersOfPartners } from './partners-of-partners.ts';
import { path } from './path.ts';
import { place } from './place.ts';
import { places } from './places.ts';
import { sharedPartners } from './shared-partners.ts';
import { statistics } from './statistics.ts';

export const operations: readonly BenchOperation[] = [
  place,
  places,
  friendships,
  sharedPartners,
  partnersOfPartners,
  statistics,
  path,
  filtered,
  deepPage,
];
