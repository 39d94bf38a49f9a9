import { z } from 'zod';
import { selectedBy } from '../model/cypher-fragments.ts';
import { friendship } from '../model/friendship.ts';
import { type Selectable, selectableOf } from '../model/kind.ts';
import { continent, country, jurisdiction } from '../model/place.ts';
import { source } from '../model/source.ts';

/** A group of columns in `src/model`, or nodes that are read in the same statement. */
type ModelSelection = Selectable<typeof friendship>;

/** What else a statement can return: */
type StatementSelection =
  /** the number of friendships in a list, on all pages */
  | 'listTotals'
  /** the friendships that make a jurisdiction a partner */
  | 'links'
  /** the places by which friendships are counted */
  | 'labels';

export type Selection = ModelSelection | StatementSelection;

/** What an operation reads. A row has no other groups, and nothing else is read with it. */
export type Projection = { readonly [S in Selection]: boolean };

const ofModel: readonly ModelSelection[] = selectableOf(friendship);

const nothing: Projection = {
  ...allOf(ofModel, false),
  listTotals: false,
  links: false,
  labels: false,
};

export function projectionOf(selected: Iterable<Selection>): Projection {
  return { ...nothing, ...allOf([...selected], true) };
}

/** The default: rows have every group, and related nodes are read by statements of their own. */
export const completeProjection = projectionOf([
  'names',
  'facts',
  'totals',
  'reference',
  'statements',
  'listTotals',
  'links',
]);

/** A parameter of a statement: its lines `//? withNames` are sent unless it is null. */
export const flag = z.literal(true).nullable();

type FlagShape<S extends string> = { readonly [N in S as `with${Capitalize<N>}`]: typeof flag };

function flagsFor<S extends Selection>(selections: readonly S[]): FlagShape<S> {
  return Object.fromEntries(selections.map((name) => [selectedBy(name), flag])) as FlagShape<S>;
}

/** The flags that the statements of each kind take. */
export const continentFlags = flagsFor(selectableOf(continent));
export const countryFlags = flagsFor(selectableOf(country));
export const countryLabelFlags = flagsFor([...selectableOf(country), 'countries']);
export const jurisdictionFlags = flagsFor(selectableOf(jurisdiction));
export const partnerFlags = { ...jurisdictionFlags, ...flagsFor(['links']) };
export const placeLabelFlags = { ...jurisdictionFlags, ...flagsFor(['labels']) };
export const sourceFlags = flagsFor(selectableOf(source));
export const friendshipFlags = flagsFor(selectableOf(friendship));

export type Flags<Shape> = { readonly [Name in keyof Shape]: true | null };

const selections = Object.keys(nothing) as Selection[];
const selectionOfFlag = new Map<string, Selection>(selections.map((name) => [selectedBy(name), name]));

/** The values of some flags under a projection. */
export function flagValues<Shape extends object>(shape: Shape, projection: Projection): Flags<Shape> {
  const values = Object.keys(shape).map((name) => {
    const selection = selectionOfFlag.get(name);
    return [name, (selection !== undefined && projection[selection]) || null];
  });
  return Object.fromEntries(values) as Flags<Shape>;
}

/** The groups of a kind that are selected. */
export function selectedGroups<G extends ModelSelection>(
  { groups }: { readonly groups: { readonly [N in G]: unknown } },
  projection: Projection,
): readonly G[] {
  return (Object.keys(groups) as G[]).filter((group) => projection[group]);
}

function allOf<S extends string>(names: readonly S[], value: boolean): { readonly [N in S]: boolean } {
  return Object.fromEntries(names.map((name) => [name, value])) as { [N in S]: boolean };
}
