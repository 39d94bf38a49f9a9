import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Refusal } from './answer.ts';

/** One HTTP request, as the routes see it. */
export interface Question {
  readonly method: string;
  readonly path: string;
  /** The query string with its `?`, or nothing. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** Aborted when the client goes away before it has its answer. */
  readonly signal: AbortSignal;
  /** Reads the body as UTF-8. Throws a `Refusal` when it is larger than allowed or no UTF-8, `ClientGone` when it breaks off. */
  readonly body: () => Promise<string>;
}

/** A browser that opens a page, and no program that asks for data. */
export function wantsPage({ method, headers }: Question): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** The client went away; nobody waits for an answer. */
export class ClientGone extends Error {}

export function toQuestion(request: IncomingMessage, signal: AbortSignal, bodyLimitBytes: number): Question {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    search: mark < 0 ? '' : target.slice(mark),
    headers: request.headers,
    signal,
    body: async () => decode(await readBody(request, bodyLimitBytes)),
  };
}

function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  // An honest length is refused before a byte of the body is kept.
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      // The rest is read and dropped, so that a client that only listens when it is done hears the refusal;
      // the server's request time-out bounds for how long.
      chunks.length = 0;
      reject(tooLarge(limit));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', (cause) => reject(new ClientGone('The request broke off.', { cause })));
    request.on('close', () => reject(new ClientGone('The request broke off.')));
  });
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(413, 'BAD_USER_INPUT', `The request body is larger than ${limit} bytes.`, {}, { limit });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new Refusal(400, 'BAD_USER_INPUT', 'The request body is not UTF-8.');
  }
}
