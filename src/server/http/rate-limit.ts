import rateLimitPlugin from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { HttpError } from './http-error.ts';

/** In the `config` of a route that is not counted. */
export const notLimited = { rateLimit: false } as const;

/** Limits the requests of one client address (one /64 network for IPv6) per minute; 0 sets no limit. */
export const rateLimit = fastifyPlugin(async (app: FastifyInstance, { perMinute }: { perMinute: number }) => {
  if (perMinute === 0) return;
  await app.register(rateLimitPlugin, {
    max: perMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, exceeded) => tooMany(exceeded),
  });
});

/**
 * Counts requests that do the work of several as so many. Each has been counted once before its handler runs.
 *
 * @returns counts a request. @throws HttpError above the limit.
 */
export function countingAs(requests: number, app: FastifyInstance) {
  if (!app.hasDecorator('createRateLimit')) return () => Promise.resolve();
  const count = app.createRateLimit();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    for (let counted = 1; counted < requests; counted += 1) {
      const result = await count(request);
      if (result.isAllowed) return;
      reply.header('ratelimit-remaining', result.remaining);
      if (result.isExceeded) throw tooMany(result);
    }
  };
}

function tooMany({ ttl, max }: { readonly ttl: number; readonly max: number }): HttpError {
  const seconds = Math.ceil(ttl / 1000);
  return new HttpError(
    429,
    'RATE_LIMITED',
    `More than ${max} requests in a minute. Retry in ${seconds} seconds.`,
    { 'retry-after': String(seconds) },
    { limit: max },
  );
}
