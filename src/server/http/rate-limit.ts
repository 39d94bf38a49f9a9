import rateLimitPlugin from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
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
    errorResponseBuilder: (_request, { ttl, max }) => {
      const seconds = Math.ceil(ttl / 1000);
      return new HttpError(
        429,
        'RATE_LIMITED',
        `More than ${max} requests in a minute. Retry in ${seconds} seconds.`,
        { 'retry-after': String(seconds) },
        { limit: max },
      );
    },
  });
});
