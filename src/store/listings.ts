import type { FriendshipRow } from './rows.ts';

type Statements = NonNullable<FriendshipRow['statements']>;

/** What one dataset states about a friendship. */
export type ListingRow = Statements['listings'][number] & {
  readonly dateClaims: readonly DateClaimRow[];
  readonly notes: Statements['notes'];
  readonly citations: Statements['citations'];
};
export type DateClaimRow = Statements['dateClaims'][number] & { readonly datasetId: string };

/** The listings of a friendship in the order of the datasets, each with its own statements. */
export function listingsOf({ listings, dateClaims, notes, citations }: Statements): ListingRow[] {
  return listings.map((listing) => {
    const own = <T extends { readonly listingId: string }>(statements: readonly T[]) =>
      statements.filter(({ listingId }) => listingId === listing.id);
    const { datasetId } = listing;
    return {
      ...listing,
      dateClaims: own(dateClaims).map((claim) => ({ ...claim, datasetId })),
      notes: own(notes),
      citations: own(citations),
    };
  });
}

/**
 * The date claims of all listings. Only one is preferred, the first one in the order of the datasets, and it comes first.
 */
export function dateClaimsOf(statements: Statements): DateClaimRow[] {
  const claims = listingsOf(statements).flatMap(({ dateClaims }) => dateClaims);
  const preferred = claims.find(({ rank }) => rank === 'PREFERRED');
  if (!preferred) return claims;
  const others = claims.filter((claim) => claim !== preferred);
  return [preferred, ...others.map((claim) => ({ ...claim, rank: 'ALTERNATIVE' as const }))];
}
