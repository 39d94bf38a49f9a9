import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, isUnchanged } from './etag.ts';

/** Sends a fixed text. */
export function textHandler(text: string, mediaType: string) {
  const etag = etagOf(text);
  return ({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.header('etag', etag);
    return isUnchanged(headers, etag) ? reply.code(304).send() : reply.type(mediaType).send(text);
  };
}
