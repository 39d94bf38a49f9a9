import type { GraphQLSchema } from 'graphql';
import { readOperations } from '../api/example-operations.ts';
import { CodedError, Internal } from '../errors.ts';
import { compactSchema } from './compact-schema.ts';
import { failureOf } from './failure.ts';
import { graphqlTool, schemaUri } from './graphql-tool.ts';
import { operationTool } from './operation-tool.ts';
import type { Execute, Tool, ToolResult } from './tool.ts';
import { operationTools } from './tool-list.ts';

export interface ToolsetParts {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  /** Maximum number of tokens of an answer. */
  readonly answerTokens: number;
  /** Whether any query may be run: not if the server accepts persisted operations only. */
  readonly anyQuery: boolean;
  /** Logs an unexpected error. Returns the ID under which it is logged. */
  readonly onError: (error: unknown) => string;
  /** Called with the outcome of each call: OK or the code of the error. */
  readonly onCall?: ((tool: string, outcome: string, seconds: number) => void) | undefined;
}

/** The tools and the resource, independent of the protocol. */
export interface Toolset {
  readonly tools: readonly Tool[];
  /** The schema of the `graphql` tool; undefined without that tool. */
  readonly schema: { readonly uri: string; readonly text: string } | undefined;
  /** Undefined if there is no such tool. Never rejects: an error is a result. */
  readonly call: (name: string, input: unknown, signal: AbortSignal) => Promise<ToolResult> | undefined;
}

export function createToolset({ schema, execute, answerTokens, anyQuery, onError, onCall }: ToolsetParts): Toolset {
  const operations = new Map(readOperations().map((operation) => [operation.name, operation]));
  const tools = operationTools.map((entry) => {
    const operation = operations.get(entry.operation);
    if (operation === undefined) throw new Internal(`There is no operation ${entry.operation}.`);
    return operationTool(entry, operation, { schema, execute, answerTokens });
  });
  if (anyQuery) tools.push(graphqlTool(execute, answerTokens));
  const byName = new Map(tools.map((tool) => [tool.name, tool]));

  async function run(tool: Tool, input: unknown, signal: AbortSignal): Promise<ToolResult> {
    const begun = performance.now();
    const ended = (outcome: string) => onCall?.(tool.name, outcome, (performance.now() - begun) / 1000);
    try {
      const result = await tool.call(typeof input === 'object' && input !== null ? { ...input } : {}, signal);
      ended(result.isError ? 'PARTIAL' : 'OK');
      return result;
    } catch (error) {
      const failure = coded(error, onError);
      ended(failure.code);
      return failureOf(failure);
    }
  }

  return {
    tools,
    schema: anyQuery ? { uri: schemaUri, text: compactSchema(schema) } : undefined,
    call: (name, input, signal) => {
      const tool = byName.get(name);
      return tool && run(tool, input, signal);
    },
  };
}

/** An unexpected error is logged, and shown as an ID only. */
function coded(error: unknown, onError: (error: unknown) => string): CodedError {
  if (error instanceof CodedError && !(error instanceof Internal)) return error;
  return new Internal('Internal server error. Include the ID in a report.', { id: onError(error) });
}
