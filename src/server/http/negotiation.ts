import type { FastifyReply, FastifyRequest } from 'fastify';

/** A browser that opens a page, not a program that requests data. */
export function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method !== 'POST' && (headers.accept ?? '').includes('text/html');
}

/** Prepends `names` to the `Vary` header. */
export function addVary(reply: FastifyReply, names: string): void {
  const present = reply.getHeader('vary');
  reply.header('vary', present === undefined ? names : `${names}, ${present}`);
}
