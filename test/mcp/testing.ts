import { schema } from '../../src/api/schema.ts';
import type { ToolResult } from '../../src/mcp/tool.ts';
import { createToolset, type Toolset, type ToolsetParts } from '../../src/mcp/toolset.ts';
import type { Api } from '../support/api.ts';

export const answerTokens = 2_000;

/** The tools over an API, without a protocol. */
export function toolsetOf(api: Api, parts: Partial<ToolsetParts> = {}): Toolset {
  return createToolset({
    schema,
    execute: ({ query, variables = {} }) => api.execute(query, { ...variables }),
    answerTokens,
    anyQuery: true,
    onError: (error) => {
      throw error;
    },
    ...parts,
  });
}

/** Calls a tool that exists. */
export async function callTool(toolset: Toolset, tool: string, input: unknown = {}): Promise<ToolResult> {
  const result = await toolset.call(tool, input, new AbortController().signal);
  if (result === undefined) throw new Error(`Expected a tool ${tool}.`);
  return result;
}

export function textOf({ content }: ToolResult): string {
  return content.map(({ text }) => text).join('\n');
}
