import type { Catalogue } from '../graph/catalogue.ts';
import { type Query, type QueryInput, run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import type { DatasetRows } from './rows.ts';
import * as statements from './statements.ts';

/** How what is stored of one kind differs from what a dataset says. */
export interface Changes<R> {
  readonly added: readonly R[];
  readonly changed: readonly R[];
  /** Ids that left the dataset, and that nothing else keeps. */
  readonly removed: readonly string[];
}

/**
 * Continents, countries and jurisdictions belong to no dataset alone. The first that describes one owns its facts; the
 * others are noted beside it, and when the owner lets go, the next one owns it and its facts are written at its next load.
 */
export interface SharedChanges<R> extends Changes<R> {
  /** Whose list of describing datasets changes and nothing else. */
  readonly described: readonly { readonly id: string; readonly describedBy: readonly string[] }[];
  /** Ids that the dataset describes otherwise than their owner does; the owner's facts stay. */
  readonly kept: readonly string[];
}

export interface Plan {
  /** That the graph had when the comparison began; null before the first write into it. */
  readonly revision: string | null;
  readonly continents: SharedChanges<DatasetRows['continents'][number] & Described>;
  readonly countries: SharedChanges<DatasetRows['countries'][number] & Described>;
  readonly jurisdictions: SharedChanges<DatasetRows['jurisdictions'][number] & Described>;
  readonly successions: {
    readonly written: readonly DatasetRows['successions'][number][];
    readonly removed: readonly { readonly predecessorId: string; readonly successorId: string }[];
  };
  readonly sources: Changes<DatasetRows['sources'][number]>;
  readonly friendships: Changes<DatasetRows['friendships'][number]>;
  /** The parties that stored friendships have which are changed or removed. */
  readonly partiesBefore: ReadonlyMap<string, readonly string[]>;
  /** False when the graph already says all that the dataset says. */
  readonly changesAnything: boolean;
}

type Described = { readonly describedBy: readonly string[] };
type Stored = { readonly id: string; readonly hash: string };

/** Reading what is stored of the largest dataset takes this long at most. */
const readMs = 120_000;

/**
 * Compares a dataset with the graph. Writes nothing. With `rewrite`, all that the dataset owns counts as changed, so that
 * a graph which was damaged by other hands is made right again.
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
  const stored = async <Q extends Query>(query: Q, parameters: QueryInput<Q>) =>
    (await run(engine, catalogue, query, parameters, { signal })).rows;
  const comparable = <R extends { readonly hash: string }>(nodes: readonly R[]): readonly R[] =>
    rewrite ? nodes.map((node) => ({ ...node, hash: '' })) : nodes;

  const [revisions, datasets, continents, countries, jurisdictions, successions, sources, friendships] = [
    // first: what is read after it is not older
    await stored(statements.storedRevision, {}),
    await stored(statements.storedDataset, { dataset }),
    await stored(statements.storedContinents, {}),
    await stored(statements.storedCountries, {}),
    await stored(statements.storedJurisdictions, {}),
    await stored(statements.storedSuccessions, { dataset }),
    await stored(statements.storedSources, { dataset }),
    await stored(statements.storedFriendships, { dataset }),
  ];
  // What others stand in or on stays until they are written anew, though nobody describes it any more.
  const plannedJurisdictions = keepParents(shared(dataset, rows.jurisdictions, jurisdictions, rewrite), jurisdictions);
  const usedCountries = new Set(
    remaining<{ id: string; countryId: string }>(plannedJurisdictions, jurisdictions).map(({ countryId }) => countryId),
  );
  const plannedCountries = keepNeeded(shared(dataset, rows.countries, countries, rewrite), countries, (code) =>
    usedCountries.has(code),
  );
  const usedContinents = new Set(
    remaining<{ id: string; continentId: string }>(plannedCountries, countries).map(({ continentId }) => continentId),
  );
  const sharedContinents = shared(dataset, rows.continents, continents, rewrite);
  const plan = {
    revision: revisions[0]?.revision ?? null,
    continents: keepNeeded(sharedContinents, continents, (continent) => usedContinents.has(continent)),
    countries: plannedCountries,
    jurisdictions: plannedJurisdictions,
    successions: successionChanges(rows.successions, comparable(successions)),
    sources: own(rows.sources, comparable(sources)),
    friendships: rewrite
      ? { added: rows.friendships, changed: [], removed: friendships.map(({ id }) => id) }
      : own(rows.friendships, friendships),
    partiesBefore: new Map(friendships.map(({ id, partyIds }) => [id, partyIds])),
  };
  const complete = datasets[0]?.revision === rows.dataset.revision && !datasets[0].loading;
  const differs =
    [plan.continents, plan.countries, plan.jurisdictions, plan.sources, plan.friendships].some(
      (changes: Changes<unknown> & { readonly described?: readonly unknown[] }) =>
        changes.added.length + changes.changed.length + changes.removed.length + (changes.described?.length ?? 0) > 0,
    ) || plan.successions.written.length + plan.successions.removed.length > 0;
  return { ...plan, changesAnything: !complete || differs };
}

function own<R extends Stored>(rows: readonly R[], stored: readonly Stored[]): Changes<R> {
  const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
  const wanted = new Set(rows.map(({ id }) => id));
  return {
    added: rows.filter(({ id }) => !hashes.has(id)),
    changed: rows.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    removed: stored.map(({ id }) => id).filter((id) => !wanted.has(id)),
  };
}

function shared<R extends Stored>(
  dataset: string,
  rows: readonly R[],
  stored: readonly (Stored & Described)[],
  rewrite: boolean,
): SharedChanges<R & Described> {
  const before = new Map(stored.map((node) => [node.id, node]));
  const wanted = new Set(rows.map(({ id }) => id));
  const changes = {
    added: [] as (R & Described)[],
    changed: [] as (R & Described)[],
    removed: [] as string[],
    described: [] as { id: string; describedBy: readonly string[] }[],
    kept: [] as string[],
  };
  for (const row of rows) {
    const node = before.get(row.id);
    const owner = node?.describedBy[0] ?? dataset;
    if (!node) changes.added.push({ ...row, describedBy: [dataset] });
    else if (owner === dataset) {
      const owned = node.describedBy.length > 0 ? node.describedBy : [dataset];
      if (rewrite || node.hash !== row.hash || owned !== node.describedBy)
        changes.changed.push({ ...row, describedBy: owned });
    } else {
      if (node.hash !== row.hash) changes.kept.push(row.id);
      if (!node.describedBy.includes(dataset))
        changes.described.push({ id: row.id, describedBy: [...node.describedBy, dataset] });
    }
  }
  for (const { id, describedBy } of stored) {
    if (wanted.has(id)) continue;
    const others = describedBy.filter((other) => other !== dataset);
    if (others.length === 0) changes.removed.push(id);
    else if (others.length < describedBy.length) changes.described.push({ id, describedBy: others });
  }
  return changes;
}

/** What will be there after the load, with the facts that it will have. */
function remaining<F extends { readonly id: string }>(changes: Changes<F>, stored: readonly F[]): readonly F[] {
  const removed = new Set(changes.removed);
  const facts = new Map<string, F>(stored.filter(({ id }) => !removed.has(id)).map((node) => [node.id, node]));
  for (const row of [...changes.added, ...changes.changed]) facts.set(row.id, row);
  return [...facts.values()];
}

/** Takes back the removal of what is still needed: it stays, described by nobody. */
function keepNeeded<R>(
  changes: SharedChanges<R>,
  stored: readonly (Stored & Described)[],
  needed: (id: string) => boolean,
): SharedChanges<R> {
  const orphaned = new Map(stored.filter(({ describedBy }) => describedBy.length > 0).map((node) => [node.id, node]));
  const kept = changes.removed.filter(needed);
  return {
    ...changes,
    removed: changes.removed.filter((id) => !needed(id)),
    described: [...changes.described, ...kept.filter((id) => orphaned.has(id)).map((id) => ({ id, describedBy: [] }))],
  };
}

/** Parents of parents too. */
function keepParents<R extends { readonly id: string; readonly parentId: string | null; readonly countryId: string }>(
  changes: SharedChanges<R>,
  stored: readonly (Stored & Described & { readonly parentId: string | null; readonly countryId: string })[],
): SharedChanges<R> {
  type Facts = { readonly id: string; readonly parentId: string | null };
  const parents = new Set(remaining<Facts>(changes, stored).flatMap(({ parentId }) => parentId ?? []));
  const next = keepNeeded(changes, stored, (id) => parents.has(id));
  return next.removed.length === changes.removed.length ? next : keepParents(next, stored);
}

function successionChanges(
  rows: DatasetRows['successions'],
  stored: readonly { predecessorId: string; successorId: string; hash: string }[],
): Plan['successions'] {
  const key = (one: { predecessorId: string; successorId: string }) => `${one.predecessorId}~${one.successorId}`;
  const hashes = new Map(stored.map((one) => [key(one), one.hash]));
  const wanted = new Set(rows.map(key));
  return {
    written: rows.filter((row) => hashes.get(key(row)) !== row.hash),
    removed: stored.filter((one) => !wanted.has(key(one))),
  };
}
