import type { z } from 'zod';
import { countedSide } from '../dataset/counted-side.ts';
import { dateKey, firstDay, lastDay } from '../dataset/partial-date.ts';
import type { Written } from '../model/file-item.ts';
import type { friendship, listing } from '../model/friendship.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { contradict, disputedBetween, disputedWithin, knownPrecision } from './date-claims.ts';

/** What a dataset states about a friendship, but for its notes and citations. */
export type ListingFacts = {
  readonly [P in keyof (typeof listing)['base']]: z.output<(typeof listing)['base'][P]['schema']>;
};
export type FriendshipRow = Written<typeof friendship>;

/** A friendship as the graph stores it, from the listings of all datasets in their order, of which there is at least one. */
export function mergeListings(id: string, listings: readonly ListingFacts[]): FriendshipRow {
  const firstOf = <T>(pick: (listing: ListingFacts) => T | null): T | null => {
    for (const one of listings) {
      const value = pick(one);
      if (value !== null) return value;
    }
    return null;
  };
  const union = <T>(pick: (listing: ListingFacts) => readonly T[]): T[] => [...new Set(listings.flatMap(pick))];
  const establishedOn = firstOf((one) => one.establishedOn);
  const { partyIds, partySides } = listings.find((one) => one.partySides.length > 0) ?? listings[0] ?? noParties;
  const statuses = union((one) => one.sourceStatuses).sort(byCodePoint);
  return {
    id,
    kind: firstOf((one) => (one.kind === 'UNSPECIFIED' ? null : one.kind)) ?? 'UNSPECIFIED',
    status: firstOf((one) => one.status) ?? 'ACTIVE',
    level: firstOf((one) => one.level),
    continentId: firstOf((one) => one.continentId),
    establishedOn,
    endedOn: firstOf((one) => one.endedOn),
    establishedNotBefore: establishedOn && firstDay(establishedOn),
    establishedNotAfter: establishedOn && lastDay(establishedOn),
    disputed: contradict(union((one) => one.dates)),
    partyIds: [...partyIds],
    partySides: [...partySides],
    datePrecision: knownPrecision(establishedOn, listings),
    disputedWithin: disputedWithin(listings),
    disputedBetween: disputedBetween(listings),
    sortKey: `${dateKey(establishedOn)}|${id}`,
    datasetIds: listings.map((one) => one.datasetId),
    continentIds: union((one) => (one.continentId === null ? [] : [one.continentId])),
    localIds: partyIds.filter((_, position) => countedSide(partySides, position) === 'LOCAL'),
    partnerIds: partyIds.filter((_, position) => countedSide(partySides, position) === 'PARTNER'),
    sourceIds: union((one) => one.sourceIds),
    sourceNumbers: union((one) => one.sourceNumbers),
    sourceStatuses: statuses,
    onlySourceStatus: statuses.length === 1 ? (statuses[0] ?? null) : null,
  };
}

const noParties = { partyIds: [], partySides: [] } as const;
