import { createHash, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isUnchanged, listsTag } from '../http/etag.ts';
import type { GraphqlRequest, GraphqlResponse } from './exchange.ts';

/** Which state of the data responses are of. */
export interface Revisions {
  /** The revision that may be answered from a cache; undefined when only the data itself can tell. */
  readonly current: () => string | undefined;
  /** The one revision that a result was read at; undefined when there is none, or the result must not be cached. */
  readonly ofResult: (result: object) => string | undefined;
}

/** Approximate bytes that an entry takes in addition to its body and its key. */
const overhead = 500;
/** No single response takes more than this share of the cache. */
const largestShare = 1 / 8;

/**
 * Responses by their cache key, as long as the data has one revision. A GET gets an `ETag` of revision and key, and 304 when its
 * client has that tag: this needs neither the cached response nor the data.
 */
export class ResponseCache {
  readonly #revisions: Revisions;
  readonly #responses: LRUCache<string, CachedResponse> | undefined;
  /** Another process may be of another version, whose responses differ. */
  readonly #process = randomUUID();
  #revision: string | undefined;

  /** @param maxBytes approximate size of all responses; 0 caches none. */
  constructor(revisions: Revisions, maxBytes: number) {
    this.#revisions = revisions;
    if (maxBytes === 0) return;
    this.#responses = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(1, Math.floor(maxBytes * largestShare)),
      sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + overhead,
    });
  }

  /** The cached response, or 304 when the client has it; undefined where the data has to be read. */
  get({ method, headers }: GraphqlRequest, key: string): GraphqlResponse | undefined {
    const revision = this.#revisions.current();
    if (revision === undefined) return undefined;
    const etag = method === 'GET' ? this.#etag(revision, key) : undefined;
    if (etag !== undefined && listsTag(headers, etag)) return notModified(etag);
    const cached = this.#revision === revision ? this.#responses?.get(key) : undefined;
    if (cached === undefined) return undefined;
    return {
      status: 200,
      headers: etag === undefined ? cached.headers : { ...cached.headers, etag },
      body: cached.body,
    };
  }

  /** Caches a response whose result is of one revision and has no errors. Returns the response to send, with its `ETag`. */
  set(request: GraphqlRequest, key: string, result: object, response: GraphqlResponse): GraphqlResponse {
    const revision = 'errors' in result ? undefined : this.#revisions.ofResult(result);
    if (revision === undefined) return response;
    const { headers } = response;
    const body = Buffer.from(response.body);
    if (revision === this.#revisions.current()) {
      if (revision !== this.#revision) this.#responses?.clear();
      this.#revision = revision;
      this.#responses?.set(key, { headers, body });
    }
    if (request.method !== 'GET') return { status: 200, headers, body };
    const etag = this.#etag(revision, key);
    return isUnchanged(request.headers, etag)
      ? notModified(etag)
      : { status: 200, headers: { ...headers, etag }, body };
  }

  #etag(revision: string, key: string): string {
    return `"${createHash('sha256').update(`${this.#process} ${revision} ${key}`).digest('base64url')}"`;
  }
}

interface CachedResponse {
  readonly headers: GraphqlResponse['headers'];
  readonly body: Buffer;
}

function notModified(etag: string): GraphqlResponse {
  return { status: 304, headers: { etag }, body: '' };
}
