import type { Catalogue } from '../graph/catalogue.ts';
import { type Query, type QueryInput, run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import type { DatasetRows } from './rows.ts';
import * as statements from './statements.ts';

/** The differences between the stored nodes of one kind and a dataset. */
export interface Changes<R> {
  readonly added: readonly R[];
  readonly changed: readonly R[];
  /** IDs that are no longer in the dataset and not needed by anything else. */
  readonly removed: readonly string[];
}

/**
 * Continents, countries and jurisdictions are shared by datasets. The first dataset that describes one owns its facts; the
 * others are recorded in `describedBy`. When the owner drops it, the next one becomes the owner and writes its facts at its next
 * load.
 */
export interface SharedChanges<R> extends Changes<R> {
  /** Only the list of describing datasets changes. */
  readonly described: readonly { readonly id: string; readonly describedBy: readonly string[] }[];
  /** IDs that the dataset describes differently from their owner, whose facts are kept. */
  readonly kept: readonly string[];
}

export interface Plan {
  /** Revision of the graph when the comparison began; null before the first write. */
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
  /** The stored parties of changed and removed friendships. */
  readonly partiesBefore: ReadonlyMap<string, readonly string[]>;
  /** False if the graph already matches the dataset. */
  readonly changesAnything: boolean;
}

type Described = { readonly describedBy: readonly string[] };
type Stored = { readonly id: string; readonly hash: string };

/** Time limit for reading the stored state of a dataset. */
const readMs = 120_000;

/**
 * Compares a dataset with the graph. Writes nothing. With `rewrite`, everything that the dataset owns counts as changed, which
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
  const stored = async <Q extends Query>(query: Q, parameters: QueryInput<Q>) =>
    (await run(engine, catalogue, query, parameters, { signal })).rows;
  const comparable = <R extends { readonly hash: string }>(nodes: readonly R[]): readonly R[] =>
    rewrite ? nodes.map((node) => ({ ...node, hash: '' })) : nodes;

  const [revisions, datasets, continents, countries, jurisdictions, successions, sources, friendships] = [
    // first, so that everything read after it is at least as new
    await stored(statements.storedRevision, {}),
    await stored(statements.storedDataset, { dataset }),
    await stored(statements.storedContinents, {}),
    await stored(statements.storedCountries, {}),
    await stored(statements.storedJurisdictions, {}),
    await stored(statements.storedSuccessions, { dataset }),
    await stored(statements.storedSources, { dataset }),
    await stored(statements.storedFriendships, { dataset }),
  ];
  // A node that others still refer to is kept until they are rewritten, even if no dataset describes it.
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
  const listed = new Set(rows.map(({ id }) => id));
  return {
    added: rows.filter(({ id }) => !hashes.has(id)),
    changed: rows.filter(({ id, hash }) => hashes.has(id) && hashes.get(id) !== hash),
    removed: stored.map(({ id }) => id).filter((id) => !listed.has(id)),
  };
}

function shared<R extends Stored>(
  dataset: string,
  rows: readonly R[],
  stored: readonly (Stored & Described)[],
  rewrite: boolean,
): SharedChanges<R & Described> {
  const before = new Map(stored.map((node) => [node.id, node]));
  const listed = new Set(rows.map(({ id }) => id));
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
    if (listed.has(id)) continue;
    const others = describedBy.filter((other) => other !== dataset);
    if (others.length === 0) changes.removed.push(id);
    else if (others.length < describedBy.length) changes.described.push({ id, describedBy: others });
  }
  return changes;
}

/** The nodes that exist after the load, with their facts. */
function remaining<F extends { readonly id: string }>(changes: Changes<F>, stored: readonly F[]): readonly F[] {
  const removed = new Set(changes.removed);
  const facts = new Map<string, F>(stored.filter(({ id }) => !removed.has(id)).map((node) => [node.id, node]));
  for (const row of [...changes.added, ...changes.changed]) facts.set(row.id, row);
  return [...facts.values()];
}

/** Cancels the removal of nodes that are still needed: they are kept without a describing dataset. */
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

/** Keeps the parents of remaining jurisdictions, and their parents. */
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
  const listed = new Set(rows.map(key));
  return {
    written: rows.filter((row) => hashes.get(key(row)) !== row.hash),
    removed: stored.filter((one) => !listed.has(key(one))),
  };
}
