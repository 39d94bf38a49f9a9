import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { HttpError } from './http-error.ts';

const order = ['GET', 'HEAD', 'POST'] as const;

/**
 * Handles OPTIONS for every path, and rejects unknown paths with 404 and other methods with 405, before a body is read.
 * Fastify itself has one response for both. Must be registered before the routes.
 */
export const methods = fastifyPlugin(async (app: FastifyInstance) => {
  const methodsByPath = new Map<string, Set<string>>();

  app.addHook('onRoute', ({ url, method }) => {
    const known = methodsByPath.get(url) ?? new Set();
    for (const name of [method].flat()) known.add(name);
    methodsByPath.set(url, known);
  });

  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'OPTIONS' && !request.is404) {
      done();
      return;
    }
    const path = pathOf(request);
    const known = methodsByPath.get(path) ?? [...methodsByPath].find(([url]) => hasParameters(url, path))?.[1];
    if (known === undefined) {
      done(notFound());
      return;
    }
    const allowed = order.filter((method) => known.has(method));
    const allow = [...allowed, 'OPTIONS'].join(', ');
    if (request.method === 'OPTIONS') {
      reply.code(204).header('allow', allow).send();
      return;
    }
    const use = allowed.filter((method) => method !== 'HEAD').join(' or ');
    done(new HttpError(405, 'BAD_USER_INPUT', `${request.method} is not allowed at ${path}. Use ${use}.`, { allow }));
  });
});

/** Whether the path is one of a route with parameters, such as `/export/:what.:format`, with values of a usual length. */
function hasParameters(url: string, path: string): boolean {
  if (!url.includes(':')) return false;
  const pattern = url.replaceAll('.', '\\.').replace(/:[a-z]+/g, '[^/]{1,100}');
  return new RegExp(`^${pattern}$`).test(path);
}

export function notFound(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'Not found. The GraphQL endpoint is /graphql.');
}

function pathOf({ raw }: FastifyRequest): string {
  return (raw.url ?? '/').split('?', 1)[0] ?? '/';
}
