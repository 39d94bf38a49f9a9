import { LRUCache } from 'lru-cache';
import type { Observer } from './observer.ts';

type Rows = readonly object[];

/** Rows cached between operations, by revision and key; least recently used ones are evicted first. */
export type SharedRows = LRUCache<string, Rows>;

/** About as much memory as a row takes. */
const charactersPerRow = 250;

/** @param size approximate number of rows; 0 caches nothing. */
export function createSharedRows(size: number): SharedRows {
  return new LRUCache({
    // Nothing fits into size 1, which is the least that the library takes.
    maxSize: Math.max(1, size),
    // A result without rows takes memory too, and a key can be longer than a row: it contains what the client sent.
    sizeCalculation: (rows, key) => rows.length + 2 + Math.ceil(key.length / charactersPerRow),
  });
}

/**
 * The rows of one operation: all that it has read, and all that were read at the same revision before it. A key is a statement
 * with its parameters, or the kind and the ID of a node.
 */
export class RowCache {
  readonly #own = new Map<string, Rows>();
  readonly #shared: SharedRows;
  readonly #revision: string;
  readonly #observer: Observer | undefined;

  constructor(shared: SharedRows, revision: string, observer: Observer | undefined) {
    this.#shared = shared;
    this.#revision = revision;
    this.#observer = observer;
  }

  /** @param suffice whether the rows have what is required; by default, any have. */
  get(key: string, suffice?: (rows: Rows) => boolean): Rows | undefined {
    const own = this.#own.get(key);
    if (own && (!suffice || suffice(own))) return own;
    const shared = this.#shared.get(`${this.#revision} ${key}`);
    if (!shared || (suffice && !suffice(shared))) return undefined;
    this.#observer?.lookedUp(1, 0);
    return shared;
  }

  /** Like `get`, but not counted by the observer: for a row that is about to be replaced. */
  peek(key: string): Rows | undefined {
    return this.#own.get(key) ?? this.#shared.get(`${this.#revision} ${key}`);
  }

  set(key: string, rows: Rows): void {
    this.#own.set(key, rows);
    this.#shared.set(`${this.#revision} ${key}`, rows);
  }
}
