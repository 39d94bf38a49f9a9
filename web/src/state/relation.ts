import type { DataOf } from '../api/operation.ts';
import type { viewOperation } from '../api/operations.ts';

export type RelationData = DataOf<typeof viewOperation>['friendships']['nodes'][number];
export type Party = RelationData['parties'][number]['jurisdiction'];

/** A relation with its parties by side. Each side has at least one. */
export interface Relation extends Omit<RelationData, 'parties'> {
  readonly locals: readonly Party[];
  readonly partners: readonly Party[];
}

export function relationOf({ parties, ...relation }: RelationData): Relation {
  return { ...relation, locals: partiesOn('LOCAL', parties), partners: partiesOn('PARTNER', parties) };
}

interface PartyOf<Jurisdiction> {
  readonly side: Side | null;
  readonly jurisdiction: Jurisdiction;
}
export type Side = 'LOCAL' | 'PARTNER';

/** The parties that count as being on a side: in a list without sides, the first one is local. */
export function partiesOn<Of>(of: Side, parties: readonly PartyOf<Of>[]): readonly Of[] {
  return parties
    .filter(({ side }, index) => (side ?? (index === 0 ? 'LOCAL' : 'PARTNER')) === of)
    .map(({ jurisdiction }) => jurisdiction);
}

/** Whether two dates can be the same day: `1998` and `1998-12-21`, but not `1998` and `1999`. */
export function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

interface Dated {
  readonly establishedOn: string | null;
  readonly dateClaims: readonly { readonly date: string }[];
}

/** The stated dates that exclude the preferred one. */
export function otherDates({ establishedOn, dateClaims }: Dated): readonly string[] {
  return [...new Set(dateClaims.map(({ date }) => date))].filter((date) => !agree(date, establishedOn ?? ''));
}

/** The code of the continent for colours and classes; `none` if no list states one. */
export function continentOf({ reportedContinent }: { readonly reportedContinent: { code: string } | null }): string {
  return reportedContinent?.code ?? 'none';
}

export function partiesOf({ locals, partners }: Pick<Relation, 'locals' | 'partners'>): readonly Party[] {
  return [...locals, ...partners];
}

/** With more parties, lines go from the first to each other one, because n(n-1)/2 lines would hide the rest. */
const maxPairedParties = 6;

/** The lines of a relation: one for each pair of parties. */
export function pairsOf<Of>(parties: readonly Of[]): readonly (readonly [Of, Of])[] {
  return parties.flatMap((one, index) =>
    index > 0 && parties.length > maxPairedParties
      ? []
      : parties.slice(index + 1).map((other): readonly [Of, Of] => [one, other]),
  );
}
