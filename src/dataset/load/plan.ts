import type { Catalogue } from '../../graph/catalogue.ts';
import { Deadline } from '../../graph/deadline.ts';
import { type Query, type QueryInput, run } from '../../graph/define-query.ts';
import type { Engine } from '../../graph/engine.ts';
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
export async function planLoad(
  engine: Engine,
  catalogue: Catalogue,
  rows: DatasetRows,
  rewrite: boolean,
): Promise<Plan> {
  const options = { deadline: Deadline.after(readMs) };
  const dataset = rows.dataset.id;
  const stored = async <Q extends Query>(query: Q, parameters: QueryInput<Q>) =>
    (await run(engine, catalogue, query, parameters, options)).rows;
  const comparable = <R extends { readonly hash: string }>(nodes: readonly R[]): readonly R[] =>
    rewrite ? nodes.map((node) => ({ ...node, hash: '' })) : nodes;

  const [datasets, continents, countries, jurisdictions, successions, sources, friendships] = [
    await stored(statements.storedDataset, { dataset }),
    await stored(statements.storedContinents, {}),
    await stored(statements.storedCountries, {}),
    await stored(statements.storedJurisdictions, {}),
    await stored(statements.storedSuccessions, { dataset }),
    await stored(statements.storedSources, { dataset }),
    await stored(statements.storedFriendships, { dataset }),
  ];
  const plan = {
    continents: shared(dataset, rows.continents, comparable(continents)),
    countries: shared(dataset, rows.countries, comparable(countries)),
    jurisdictions: shared(dataset, rows.jurisdictions, comparable(jurisdictions)),
    successions: successionChanges(rows.successions, comparable(successions)),
    sources: own(rows.sources, comparable(sources)),
    friendships: own(rows.friendships, comparable(friendships)),
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
    if (!node) changes.added.push({ ...row, describedBy: [dataset] });
    else if (node.describedBy[0] === dataset) {
      if (node.hash !== row.hash) changes.changed.push({ ...row, describedBy: node.describedBy });
    } else {
      if (node.hash !== row.hash) changes.kept.push(row.id);
      if (!node.describedBy.includes(dataset))
        changes.described.push({ id: row.id, describedBy: [...node.describedBy, dataset] });
    }
  }
  for (const { id, describedBy } of stored) {
    if (wanted.has(id) || !describedBy.includes(dataset)) continue;
    const others = describedBy.filter((other) => other !== dataset);
    if (others.length === 0) changes.removed.push(id);
    else changes.described.push({ id, describedBy: others });
  }
  return changes;
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
