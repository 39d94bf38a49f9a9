import { readFileSync } from 'node:fs';
import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError, Server } from '@modelcontextprotocol/server';
import type { Toolset } from './toolset.ts';

const instructions = [
  'Sister cities: which places have friendships, since when, and which source says so.',
  'Places are given by a name in any language, or by the slug that answers show.',
  'Name the sources of an answer ([ref] in its items) to the user. Dates are as precise as their source states.',
].join(' ');

/** Next to `src/` and `dist/`. */
const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
/** The lists are the same for all clients, and change with the program only. */
const cached = { ttlMs: 3_600_000, cacheScope: 'public' } as const;

/** A server of the protocol for one request or one connection. */
export function createServer({ tools, schema, call }: Toolset): Server {
  const server = new Server(
    { name: 'youcheng', title: 'Youcheng 友城', version },
    {
      instructions,
      capabilities: { tools: {}, ...(schema ? { resources: {} } : {}) },
      cacheHints: {
        'tools/list': cached,
        'resources/list': cached,
        'resources/read': cached,
        'server/discover': cached,
      },
    },
  );
  const listed = tools.map(({ name, description, inputSchema, outputSchema }) => ({
    name,
    description,
    inputSchema: { ...inputSchema, type: 'object' as const },
    outputSchema: { ...outputSchema },
    annotations: { readOnlyHint: true, openWorldHint: false },
  }));

  server.setRequestHandler('tools/list', () => ({ tools: listed }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq, http }) => {
    const signal = http?.req ? AbortSignal.any([mcpReq.signal, http.req.signal]) : mcpReq.signal;
    const result = await call(params.name, params.arguments, signal);
    if (result === undefined)
      throw new ProtocolError(
        ProtocolErrorCode.InvalidParams,
        `There is no tool ${JSON.stringify(params.name.slice(0, 100))}. The tools are ${tools.map(({ name }) => name).join(', ')}.`,
      );
    return { ...result, content: [...result.content] };
  });
  if (schema) {
    const resource = { uri: schema.uri, mimeType: 'text/plain' };
    const name = 'schema';
    const description = 'GraphQL schema without descriptions, for the graphql tool.';
    server.setRequestHandler('resources/list', () => ({ resources: [{ ...resource, name, description }] }));
    server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [] }));
    server.setRequestHandler('resources/read', ({ params: { uri } }) => {
      if (uri !== schema.uri) throw new ResourceNotFoundError(uri);
      return { contents: [{ ...resource, text: schema.text }] };
    });
  }
  return server;
}
