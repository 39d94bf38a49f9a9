import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './render.ts';
import { renderAnswer } from './render.ts';
import type { JsonSchema } from './schemas.ts';

export interface ToolResult {
  readonly content: readonly { readonly type: 'text'; readonly text: string }[];
  readonly structuredContent: { readonly [key: string]: unknown };
  readonly isError?: true;
}

export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  /** @throws CodedError */
  readonly call: (input: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<ToolResult>;
}

/** One operation, and its response: the interface to the API. */
export type Execute = (
  operation: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> },
  signal: AbortSignal,
) => Promise<OperationResponse>;

export interface OperationResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** An answer for both kinds of clients: those that show the model the text, and those that show it the structured content. */
export function resultOf({ data, sources = [], lists = [], otherLists = 0, more }: Answer, text?: string): ToolResult {
  const structuredContent = {
    data,
    ...(sources.length > 0
      ? {
          sources: sources.map(({ ref, title, url, status }) => ({
            ref,
            title,
            ...(url === null ? {} : { url }),
            status,
          })),
        }
      : {}),
    ...(lists.length > 0
      ? { lists: lists.map(({ slug, url, asOf }) => ({ slug, ...(url === null ? {} : { url }), asOf })) }
      : {}),
    ...(more ? { more } : {}),
  };
  const content = text ?? renderAnswer({ data, sources, lists, otherLists, ...(more ? { more } : {}) });
  return { content: [{ type: 'text', text: content }], structuredContent };
}
