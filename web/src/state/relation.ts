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
  const on = (of: 'LOCAL' | 'PARTNER') =>
    parties.filter(({ side }) => side === of).map(({ jurisdiction }) => jurisdiction);
  return { ...relation, locals: on('LOCAL'), partners: on('PARTNER') };
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
