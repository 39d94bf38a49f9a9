import { deepPage } from './deep-page.ts';
import { filtered } from './filtered.ts';
import { friendships } from './friendships.ts';
import { partnersOfPartners } from './partners-of-partners.ts';
import { path } from './path.ts';
import { place } from './place.ts';
import { places } from './places.ts';
import type { Question } from './question.ts';
import { sharedPartners } from './shared-partners.ts';
import { statistics } from './statistics.ts';

export const questions: readonly Question[] = [
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
