import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, isUnchanged } from '../http/etag.ts';
import { addVary } from '../http/negotiation.ts';

interface Form {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** Sends a page under its Content-Security-Policy, compressed for clients that accept gzip. Each form is made once, on first use. */
export function htmlPage(html: string, policy: string) {
  const forms = new Map<boolean, Promise<Form>>();
  const make = async (zipped: boolean): Promise<Form> => {
    const bytes = zipped ? await promisify(gzip)(html, { level: 9 }) : Buffer.from(html);
    return { bytes, etag: etagOf(bytes) };
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const zipped = acceptsGzip(request.headers['accept-encoding']);
    const form = forms.get(zipped) ?? make(zipped);
    forms.set(zipped, form);
    const { bytes, etag } = await form;
    addVary(reply, 'Accept, Accept-Encoding');
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy).header('etag', etag);
    if (isUnchanged(request.headers, etag)) return reply.code(304).send();
    if (zipped) reply.header('content-encoding', 'gzip');
    return reply.send(bytes);
  };
}

/** The response for a page that was not built. */
export function sendNotBuilt(reply: FastifyReply, page: string): FastifyReply {
  addVary(reply, 'Accept');
  return reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send(`${page} is not built: run npm run build, then restart the server. /graphql works without it.\n`);
}

/** `gzip` is in the header, and not excluded by `q=0`. */
function acceptsGzip(header: FastifyRequest['headers']['accept-encoding']): boolean {
  return String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(([name, weight = 'q=1']) => name === 'gzip' && !/^q=0(\.0*)?$/.test(weight));
}
