import type { Catalogue } from '../graph/catalogue.ts';
import { rowReader } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { type FriendshipRow, type ListingFacts, mergeListings } from './merge-listings.ts';
import { mergeContinents, mergeCountries, mergeJurisdictions } from './merge-places.ts';
import { type DatasetRows, type ListingRow, model } from './rows.ts';
import * as statements from './statements.ts';

/** The differences between what is stored of one kind and a dataset. */
export interface Changes<R> {
  readonly added: readonly R[];
  readonly changed: readonly R[];
  /** IDs that are no longer in the dataset. */
  readonly removed: readonly string[];
}

/**
 * Several datasets can describe the same place. Each description is stored, and the node of the place is computed from all of
 * them, in the order of the datasets.
 */
interface PlaceChanges<D, N> extends Changes<D> {
  /** The nodes to write, in the order of the dataset; then those that only other datasets describe now. */
  readonly nodes: readonly N[];
  /** IDs of nodes that no dataset describes any more. */
  readonly removedNodes: readonly string[];
  /** IDs of nodes of which an earlier dataset states other facts than this one. */
  readonly differing: readonly string[];
}

/** The same for friendships and their listings. */
export interface FriendshipChanges extends Changes<ListingRow> {
  readonly nodes: readonly FriendshipToWrite[];
  readonly removedNodes: readonly string[];
}

export interface FriendshipToWrite {
  readonly row: FriendshipRow;
  /** The listing of this dataset, if it has one and it is new or changed. */
  readonly listing: ListingRow | undefined;
  /** The IDs of all its listings, in the order of the datasets. */
  readonly listingIds: readonly string[];
}

export interface Plan {
  /** Revision of the graph when the comparison began; null before the first write. */
  readonly revision: string | null;
  /** Whether another version of the program wrote the graph, with another model. All datasets have to be loaded again. */
  readonly outdated: boolean;
  /** Place of the dataset in the order of all datasets. */
  readonly position: number;
  readonly continents: PlaceChanges<DatasetRows['continents'][number], ReturnType<typeof mergeContinents>>;
  readonly countries: PlaceChanges<DatasetRows['countries'][number], ReturnType<typeof mergeCountries>>;
  readonly jurisdictions: PlaceChanges<DatasetRows['jurisdictions'][number], ReturnType<typeof mergeJurisdictions>>;
  readonly successions: {
    readonly written: readonly DatasetRows['successions'][number][];
    readonly removed: readonly { readonly predecessorId: string; readonly successorId: string }[];
  };
  readonly sources: Changes<DatasetRows['sources'][number]>;
  readonly friendships: FriendshipChanges;
  /** The stored parties of the friendships to write or remove. */
  readonly partiesBefore: ReadonlyMap<string, readonly string[]>;
  /** False if the graph already matches the dataset. */
  readonly changesAnything: boolean;
}

type Stored = { readonly id: string; readonly hash: string };

/** Time limit for reading the stored state of a dataset. */
const readMs = 120_000;

/**
 * Compares a dataset with the graph. Writes nothing. With `rewrite`, everything that the dataset states counts as changed, which
 * repairs a graph that was modified by other programs.
 */
export function planLoad(engine: Engine, catalogue: Catalogue, rows: DatasetRows, rewrite: boolean): Promise<Plan> {
  return withTimeLimit(readMs, (signal) => compare(engine, catalogue, rows, rewrite, signal));
}

async function compare(
  engine: Engine,
  catalogue: Catalogue,
  rows: DatasetRows,
  rewrite: boolean,
  signal: AbortSignal,
): Promise<Plan> {
  const dataset = rows.dataset.id;
  const stored = rowReader(engine, catalogue, { signal });
  const [graph, datasets] = [
    // first, so that everything read after it is at least as new
    (await stored(statements.storedGraph, {}))[0],
    await stored(statements.storedDatasets, {}),
  ];
  const outdated = graph !== undefined && graph.model !== model;
  const comparable = <R extends { readonly hash: string }>(nodes: readonly R[]): readonly R[] =>
    rewrite || outdated ? nodes.map((node) => ({ ...node, hash: '' })) : nodes;

  const [descriptions, successions, sources, listings] = [
    comparable(await stored(statements.storedDescriptions, { dataset })),
    await stored(statements.storedSuccessions, { dataset }),
    await stored(statements.storedSources, { dataset }),
    comparable(await stored(statements.storedListings, { dataset })),
  ];
  const position = datasets.find(({ id }) => id === dataset)?.position ?? nextPosition(datasets);
  const positions = new Map([...datasets, { id: dataset, position }].map((one) => [one.id, one.position]));
  /** In the order of the datasets. */
  const inOrder = <T extends { readonly datasetId: string }>(statements: readonly T[]): T[] =>
    statements.toSorted((a, b) => (positions.get(a.datasetId) ?? 0) - (positions.get(b.datasetId) ?? 0));

  const describedBefore = (of: string) => descriptions.filter((one) => one.of === of);
  const ofOthers = async <D extends { readonly datasetId: string }>(
    ids: string[],
    read: () => Promise<readonly D[]>,
  ) => (ids.length === 0 ? [] : (await read()).filter(({ datasetId }) => datasetId !== dataset));

  const changedContinents = changes(rows.continents, describedBefore('Continent'));
  const changedCountries = changes(rows.countries, describedBefore('Country'));
  const changedJurisdictions = changes(rows.jurisdictions, describedBefore('Jurisdiction'));
  const changedListings = changes(rows.listings, listings);
  const continentIds = idsOf(changedContinents);
  const countryIds = idsOf(changedCountries);
  const jurisdictionIds = idsOf(changedJurisdictions);
  const friendshipIds = idsOf(changedListings).map((id) => id.slice(dataset.length + 1));

  const [otherContinents, otherCountries, otherJurisdictions, otherListings, friendships] = [
    await ofOthers(continentIds, () => stored(statements.descriptionsOfContinents, { ids: continentIds })),
    await ofOthers(countryIds, () => stored(statements.descriptionsOfCountries, { ids: countryIds })),
    await ofOthers(jurisdictionIds, () => stored(statements.descriptionsOfJurisdictions, { ids: jurisdictionIds })),
    await ofOthers(friendshipIds, () => stored(statements.listingsOfFriendships, { ids: friendshipIds })),
    friendshipIds.length === 0 ? [] : await stored(statements.partiesOfFriendships, { ids: friendshipIds }),
  ];
  const plan = {
    revision: graph?.revision ?? null,
    outdated,
    position,
    continents: placeChanges(rows.continents, changedContinents, otherContinents, inOrder, mergeContinents),
    countries: placeChanges(rows.countries, changedCountries, otherCountries, inOrder, mergeCountries),
    jurisdictions: placeChanges(
      rows.jurisdictions,
      changedJurisdictions,
      otherJurisdictions,
      inOrder,
      mergeJurisdictions,
    ),
    successions: successionChanges(rows.successions, comparable(successions)),
    sources: changes(rows.sources, comparable(sources)),
    friendships: friendshipChanges(rows.listings, changedListings, friendshipIds, otherListings, inOrder),
    partiesBefore: new Map(friendships.map(({ id, partyIds }) => [id, partyIds])),
  };
  const current = datasets.find(({ id }) => id === dataset);
  const complete = current?.revision === rows.dataset.revision && !current.loading;
  const differs =
    [plan.continents, plan.countries, plan.jurisdictions, plan.sources, plan.friendships].some(
      ({ added, changed, removed }: Changes<unknown>) => added.length + changed.length + removed.length > 0,
    ) || plan.successions.written.length + plan.successions.removed.length > 0;
  return { ...plan, changesAnything: outdated || !complete || differs };
}

function nextPosition(datasets: readonly { readonly position: number }[]): number {
  return Math.max(0, ...datasets.map(({ position }) => position)) + 1;
}

function changes<R extends Stored>(rows: readonly R[], stored: readonly Stored[]): Changes<R> {
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const listed = new Set(rows.map(({ id }) => id));
  return {
    added: rows.filter(({ id }) => !hashes.has(id)),
    changed: rows.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    removed: stored.map(({ id }) => id).filter((id) => !listed.has(id)),
  };
}

function idsOf({ added, changed, removed }: Changes<{ readonly id: string }>): string[] {
  return [...added, ...changed].map(({ id }) => id).concat(removed);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

type InOrder = <T extends { readonly datasetId: string }>(statements: readonly T[]) => T[];

/** @param others What other datasets state about the places that change. */
function placeChanges<D extends { readonly id: string; readonly datasetId: string }, R extends D, N>(
  rows: readonly R[],
  changed: Changes<R>,
  others: readonly D[],
  inOrder: InOrder,
  merge: (descriptions: readonly D[]) => N,
): PlaceChanges<R, N> {
  const touched = new Set(idsOf(changed));
  const own: readonly D[] = rows.filter(({ id }) => touched.has(id));
  const places = groupBy([...own, ...others], ({ id }) => id);
  const described = [...places.values()].map((all) => inOrder(all));
  return {
    ...changed,
    nodes: described.map(merge),
    removedNodes: changed.removed.filter((id) => !places.has(id)),
    differing: described.flatMap((all) => (all.some((one) => statesOther(one, all[0])) ? (all[0]?.id ?? []) : [])),
  };
}

/** Whether two descriptions state different values of a fact other than names. */
function statesOther(one: object, first: object | undefined): boolean {
  return Object.entries(first ?? {}).some(([name, value]) => {
    const other: unknown = Reflect.get(one, name);
    return !notCompared.has(name) && value !== null && other !== null && other !== undefined && other !== value;
  });
}
const notCompared = new Set([
  'id',
  'datasetId',
  'hash',
  'displayName',
  'listedAs',
  'nameTexts',
  'nameLanguages',
  'nameKinds',
]);

function friendshipChanges(
  rows: readonly ListingRow[],
  changed: Changes<ListingRow>,
  touched: readonly string[],
  others: readonly ListingFacts[],
  inOrder: InOrder,
): FriendshipChanges {
  const own = new Map(rows.map((row) => [row.friendshipId, row]));
  const othersOf = groupBy(others, ({ friendshipId }) => friendshipId);
  const nodes: FriendshipToWrite[] = [];
  const removedNodes: string[] = [];
  for (const id of touched) {
    const listing = own.get(id);
    const listings = inOrder([...(listing ? [listing] : []), ...(othersOf.get(id) ?? [])]);
    if (listings.length === 0) removedNodes.push(id);
    else nodes.push({ row: mergeListings(id, listings), listing, listingIds: listings.map((one) => one.id) });
  }
  return { ...changed, nodes, removedNodes };
}

function successionChanges(
  rows: DatasetRows['successions'],
  stored: readonly { predecessorId: string; successorId: string; hash: string }[],
): Plan['successions'] {
  const key = (one: { predecessorId: string; successorId: string }) => `${one.predecessorId}~${one.successorId}`;
  const hashes = new Map(stored.map((one) => [key(one), one.hash]));
  const listed = new Set(rows.map(key));
  return {
    written: rows.filter((row) => hashes.get(key(row)) !== row.hash),
    removed: stored.filter((one) => !listed.has(key(one))),
  };
}
