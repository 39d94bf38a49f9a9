import type { FastifyInstance } from 'fastify';
import { HttpError, retryAfterSeconds } from '../http/http-error.ts';
import { notLimited } from '../http/rate-limit.ts';
import type { Logger } from '../logger.ts';

const readyDeadlineMs = 2_000;
const noStore = { 'cache-control': 'no-store' };

interface HealthParts {
  /** Resolves if the graph is available. */
  readonly ready: () => Promise<void>;
  readonly logger: Logger;
}

/** `/health/live`: the process is running. `/health/ready`: the graph responds within the timeout of a probe. */
export async function health(app: FastifyInstance, { ready, logger }: HealthParts): Promise<void> {
  app.get('/health/live', { config: notLimited }, (_request, reply) =>
    reply.headers(noStore).type('application/json; charset=utf-8').send('{"status":"live"}'),
  );

  let wasReady = true;
  app.get('/health/ready', { config: notLimited }, async (_request, reply) => {
    try {
      await within(readyDeadlineMs, ready);
      if (!wasReady) logger.info('the graph is available again');
      wasReady = true;
    } catch (error) {
      // Probes come every few seconds; only changes are logged.
      if (wasReady) logger.warn({ err: error }, 'the graph is not available');
      wasReady = false;
      throw new HttpError(503, 'UNAVAILABLE', 'The graph is not available.', {
        'retry-after': retryAfterSeconds,
        ...noStore,
      });
    }
    return reply.headers(noStore).type('application/json; charset=utf-8').send('{"status":"ready"}');
  });
}

/** A driver may wait forever for a database that does not respond. */
async function within(limitMs: number, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no response within ${limitMs} ms`)), limitMs);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
