import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '../../errors.ts';
import { etagOf, isUnchanged } from '../http/etag.ts';
import { HttpError, retryAfterSeconds, statusOf } from '../http/http-error.ts';
import { addVary } from '../http/negotiation.ts';
import { countingAs } from '../http/rate-limit.ts';
import { textHandler } from '../http/text-handler.ts';

/** An export reads as much as many requests. */
const requestsPerExport = 10;

/** A file that is written as it is read. */
interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly about: {
    readonly revision: string;
    readonly filter: object;
    readonly friendships: number;
    readonly datasets: readonly {
      readonly id: string;
      readonly asOf: string;
      readonly licence: string;
      readonly licenceUrl: string;
    }[];
  };
  /** Fail if the file cannot be completed. */
  readonly chunks: AsyncGenerator<string | Uint8Array>;
}

export interface ExportParts {
  /** The JSON-LD context of the files, as text. */
  readonly context: string;
  /** @throws CodedError for an invalid request. */
  readonly open: (request: {
    readonly what: string;
    readonly format: string;
    readonly parameters: URLSearchParams;
  }) => Promise<ExportedFile>;
  /** Maximum number of exports at a time. */
  readonly concurrency: number;
}

/** `GET /export/<what>.<format>`: a complete file, or an error; a file that cannot be completed ends with a broken connection. */
export async function exportRoute(app: FastifyInstance, { context, open, concurrency }: ExportParts): Promise<void> {
  /** Part of the `ETag`, because processes of other versions may write other files. */
  const version = randomUUID();
  const count = countingAs(requestsPerExport, app);
  let running = 0;
  const acquire = () => {
    if (running >= concurrency)
      throw new HttpError(503, 'UNAVAILABLE', `${concurrency} exports are running. Retry shortly.`, {
        'retry-after': retryAfterSeconds,
      });
    running += 1;
    let released = false;
    return () => {
      if (!released) running -= 1;
      released = true;
    };
  };

  app.get('/export/context.jsonld', textHandler(context, 'application/ld+json; charset=utf-8'));

  app.route<{ Params: { what: string; format: string } }>({
    method: 'GET',
    url: '/export/:what.:format',
    handler: async (request, reply) => {
      await count(request, reply);
      const release = acquire();
      reply.raw.once('close', release);
      const { what, format } = request.params;
      const search = request.url.split('?').slice(1).join('?');
      const file = await coded(() => open({ what, format, parameters: new URLSearchParams(search) }));
      const etag = etagOf([version, file.about.revision, what, format, search].join(' '));
      setHeaders(reply, file, etag);
      if (isUnchanged(request.headers, etag)) return reply.code(304).send();
      // A stream, because no body would be announced with a length of 0.
      if (request.method === 'HEAD') return reply.send(Readable.from([]));
      // An error before the first chunk still has a status.
      const first = await coded(() => file.chunks.next());
      const content = Readable.from(resumed(first, file.chunks), { objectMode: false });
      if (!acceptsGzip(request)) return reply.send(content);
      reply.header('content-encoding', 'gzip');
      return reply.send(content.compose(createGzip()));
    },
  });
}

function setHeaders(reply: FastifyReply, { name, mediaType, about }: ExportedFile, etag: string): void {
  const { revision, filter, friendships, datasets } = about;
  const stated = {
    revision,
    filter,
    friendships,
    datasets: datasets.map(({ id, asOf, licence }) => ({ id, asOf, licence })),
  };
  const licences = [...new Set(datasets.map(({ licenceUrl }) => licenceUrl))];
  addVary(reply, 'Accept-Encoding');
  reply.headers({
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    // Weak, because the same file is sent compressed and not.
    etag: `W/${etag}`,
    'youcheng-export': asciiJson(stated),
    ...(licences.length > 0 ? { link: licences.map((url) => `<${url}>; rel="license"`).join(', ') } : {}),
  });
}

async function* resumed<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/** JSON with escapes for everything that a header cannot have. */
function asciiJson(value: object): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function acceptsGzip({ headers }: FastifyRequest): boolean {
  const gzip = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+)\s*)?(?:,|$)/.exec(String(headers['accept-encoding'] ?? ''));
  return gzip !== null && Number(gzip[1] ?? 1) > 0;
}

/** Errors that are safe to show keep their message; any other is masked. */
async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodedError) || error.code === 'INTERNAL') throw error;
    const headers = error.code === 'UNAVAILABLE' ? { 'retry-after': retryAfterSeconds } : {};
    throw new HttpError(statusOf(error.code), error.code, error.message, headers, error.details);
  }
}
