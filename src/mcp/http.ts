import { createMcpHandler } from '@modelcontextprotocol/server';
import { createServer } from './server.ts';
import type { Toolset } from './toolset.ts';

/** Streamable HTTP without sessions: each request has its own server, so that any process can handle it. */
export function httpHandler(toolset: Toolset) {
  const { fetch, close } = createMcpHandler(() => createServer(toolset), { keepAliveMs: 0 });
  return { fetch, close };
}
