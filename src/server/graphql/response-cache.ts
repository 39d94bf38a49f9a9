import { createHash, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isUnchanged, listsTag } from '../http/etag.ts';
import type { GraphqlRequest, GraphqlResponse } from './exchange.ts';

/** The revisions of the data. */
export interface Revisions {
  /** The current revision; undefined if it is not known without reading the data. */
  readonly current: () => string | undefined;
  /** The revision that a result was read at; undefined if there are several, or the result must not be cached. */
  readonly ofResult: (result: object) => string | undefined;
}

/** Approximate bytes that an entry takes in addition to its body and its key. */
const overhead = 500;
/** No single response takes more than this share of the cache. */
const maxShare = 1 / 8;

/**
 * Caches responses of the current revision. A GET response has an `ETag` derived from revision and key, so that a 304 needs neither
 * the cached response nor the data.
 */
export class ResponseCache {
  readonly #revisions: Revisions;
  readonly #responses: LRUCache<string, CachedResponse> | undefined;
  /** Part of the `ETag`, because processes of other versions may have other responses. */
  readonly #process = randomUUID();
  #revision: string | undefined;

  /** @param maxBytes approximate size of all responses; 0 caches none. */
  constructor(revisions: Revisions, maxBytes: number) {
    this.#revisions = revisions;
    if (maxBytes === 0) return;
    this.#responses = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(1, Math.floor(maxBytes * maxShare)),
      sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + overhead,
    });
  }

  /** The cached response, or 304 if the client has it; undefined if the data must be read. */
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
