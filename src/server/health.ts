import { type Answer, Refusal, retryAfterSeconds, text } from './answer.ts';
import type { Logger } from './logger.ts';

const readyDeadlineMs = 2_000;

/** The process runs; it says nothing about the graph. */
export function live(): Answer {
  return text('{"status":"live"}', 'application/json; charset=utf-8', { 'cache-control': 'no-store' });
}

/** Asks the graph, and waits no longer than a probe does: a driver may hang where a database keeps silent. */
export function createReadyHandler(ready: () => Promise<void>, logger: Logger): () => Promise<Answer> {
  let wasReady = true;
  return async () => {
    try {
      await within(readyDeadlineMs, ready);
      if (!wasReady) logger.info('the graph answers again');
      wasReady = true;
    } catch (error) {
      // A probe comes every few seconds; the log wants the change.
      if (wasReady) logger.warn({ err: error }, 'the graph does not answer');
      wasReady = false;
      throw new Refusal(503, 'UNAVAILABLE', 'The graph does not answer.', {
        'retry-after': retryAfterSeconds,
        'cache-control': 'no-store',
      });
    }
    return text('{"status":"ready"}', 'application/json; charset=utf-8', { 'cache-control': 'no-store' });
  };
}

async function within(limitMs: number, work: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
