import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { HttpError } from './http-error.ts';

/**
 * Rejects cross-site requests of browsers unless the origin is allowed, and lets the pages of allowed origins read responses.
 * `@fastify/cors` writes the headers, but does not reject requests, which would run without them.
 */
export const crossOrigin = fastifyPlugin(async (app: FastifyInstance, { origins }: { origins: readonly string[] }) => {
  if (origins.length > 0) {
    await app.register(cors, {
      origin: [...origins],
      methods: ['GET', 'HEAD', 'POST'],
      allowedHeaders: ['Accept', 'Authorization', 'Content-Type', 'GraphQL-Cost', 'If-None-Match'],
      exposedHeaders: ['Content-Disposition', 'ETag', 'Link', 'Retry-After', 'Youcheng-Export'],
      maxAge: 600,
      // Every path has its own OPTIONS response, with `Allow`.
      preflightContinue: true,
      strictPreflight: false,
    });
  }
  app.addHook('onRequest', (request, _reply, done) => {
    done(rejectCrossSite(request, origins));
  });
});

/**
 * The error for a cross-site request. Clients other than browsers send neither `Origin` nor `Sec-Fetch-Site` and are accepted, as
 * are followed links, because the other site cannot read the response.
 */
function rejectCrossSite({ method, headers }: FastifyRequest, allowed: readonly string[]): HttpError | undefined {
  const { origin } = headers;
  if (origin !== undefined) {
    if (isOwn(origin, headers.host) || allowed.includes(origin)) return undefined;
    return forbidden(`Origin ${JSON.stringify(origin)} is not allowed; CORS_ORIGINS lists the origins that are.`);
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return undefined;
  if (headers['sec-fetch-mode'] === 'navigate' && (method === 'GET' || method === 'HEAD')) return undefined;
  return forbidden('Requests of other sites are not allowed; CORS_ORIGINS lists the origins that are.');
}

/** A proxy may have terminated TLS, so the scheme is not compared. */
function isOwn(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === canonicalHost(origin, host);
}

/** `Host` may include the default port of the scheme; an origin never does. */
function canonicalHost(origin: string, host: string): string | undefined {
  const url = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}

function forbidden(message: string): HttpError {
  return new HttpError(403, 'FORBIDDEN', message);
}
