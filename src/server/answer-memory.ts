import { createHash, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import { namesTag, unchanged } from './etag.ts';
import type { Question } from './question.ts';

/** Which state of the data answers are of. */
export interface Revisions {
  /** The revision that may be answered from memory; undefined when only the data itself can say. */
  readonly believed: () => string | undefined;
  /** The one revision that a result is of, for certain; undefined when there is none, or the result is not to be kept. */
  readonly of: (result: object) => string | undefined;
}

/** A kept answer takes about so many bytes besides its body and its key. */
const overhead = 500;
/** No single answer drives out more than this share of the others. */
const largestShare = 1 / 8;

/**
 * Whole answers, kept by their question as long as the data has one revision. A GET gets an `ETag` of revision and question,
 * and is told with 304 that its client has the answer already: that needs neither the answer nor the data.
 */
export class AnswerMemory {
  readonly #revisions: Revisions;
  readonly #kept: LRUCache<string, Kept> | undefined;
  /** Another process may be of another version, which answers otherwise. */
  readonly #process = randomUUID();
  #revision: string | undefined;

  /** @param maxBytes about as much memory as all answers may take; 0 keeps none. */
  constructor(revisions: Revisions, maxBytes: number) {
    this.#revisions = revisions;
    if (maxBytes === 0) return;
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.max(1, Math.floor(maxBytes * largestShare)),
      sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + overhead,
    });
  }

  /** The answer, or that the client has it, when that is known without asking the data. */
  recall(question: Question, key: string): Answer | undefined {
    const revision = this.#revisions.believed();
    if (revision === undefined) return undefined;
    const etag = question.method === 'GET' ? this.#etag(revision, key) : undefined;
    if (etag !== undefined && namesTag(question.headers, etag)) return notModified(etag);
    const kept = this.#revision === revision ? this.#kept?.get(key) : undefined;
    return (
      kept && { status: 200, body: kept.body, headers: etag === undefined ? kept.headers : { ...kept.headers, etag } }
    );
  }

  /** The answer as it goes out, kept if it is whole: of one revision and without errors. */
  keep(question: Question, key: string, result: object, answer: Answer): Answer {
    const revision = 'errors' in result ? undefined : this.#revisions.of(result);
    if (revision === undefined) return answer;
    const { headers } = answer;
    const body = Buffer.from(answer.body);
    if (revision === this.#revisions.believed()) {
      if (revision !== this.#revision) this.#kept?.clear();
      this.#revision = revision;
      this.#kept?.set(key, { headers, body });
    }
    if (question.method !== 'GET') return { status: 200, headers, body };
    const etag = this.#etag(revision, key);
    return unchanged(question.headers, etag) ? notModified(etag) : { status: 200, headers: { ...headers, etag }, body };
  }

  #etag(revision: string, key: string): string {
    return `"${createHash('sha256').update(`${this.#process} ${revision} ${key}`).digest('base64url')}"`;
  }
}

interface Kept {
  readonly headers: Answer['headers'];
  readonly body: Buffer;
}

function notModified(etag: string): Answer {
  return { status: 304, headers: { etag }, body: '' };
}
