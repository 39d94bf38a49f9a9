import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import helmet from 'helmet';

/**
 * Headers of every response. A page that needs more sets its own Content-Security-Policy. Helmet is configured once here:
 * `@fastify/helmet` configures it again for every request, which costs more than the rest of a cached response (decision 0018).
 */
export const securityHeaders = fastifyPlugin(async (app: FastifyInstance) => {
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // TLS is terminated by a proxy, which knows whether every subdomain has it.
    strictTransportSecurity: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('cache-control', 'no-cache');
    setHeaders(request.raw, reply.raw, () => done());
  });
});
