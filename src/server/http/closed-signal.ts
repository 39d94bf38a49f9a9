import type { ServerResponse } from 'node:http';
import { Cancelled } from '../../errors.ts';

/**
 * Aborted when the connection closes before the response is sent. Fastify's `request.signal` follows the request instead, which
 * is closed as soon as the body of a POST is read, so that a later disconnect goes unnoticed.
 */
export function closedSignal(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished)
      closed.abort(new Cancelled('The client disconnected before the response was ready.'));
  });
  return closed.signal;
}
