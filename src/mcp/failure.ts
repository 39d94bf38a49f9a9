import type { GraphQLFormattedError } from 'graphql';
import { BadUserInput, CodedError, type ErrorCode, shortened } from '../errors.ts';
import type { ToolResult } from './tool.ts';

/** Maximum number of candidates and suggestions in an error. */
const maxNamed = 10;
const maxMessageLength = 1_000;

/** An error of an operation, with its code and details. */
export class OperationError extends CodedError {
  override readonly code: ErrorCode;

  constructor({ message, extensions = {} }: GraphQLFormattedError) {
    const { code, ...details } = extensions;
    super(message, details);
    // Errors of operations are masked, so that they have a code.
    this.code = code as ErrorCode;
  }
}

/** An error as the result of a call: the model reads its code and message, and corrects the call. */
export function failureOf({ code, message, details }: CodedError): ToolResult {
  const text = shortened(message, maxMessageLength);
  const named = Object.fromEntries(
    (['candidates', 'suggestions'] as const).flatMap((key) => {
      const list = details[key];
      return Array.isArray(list) && list.length > 0 ? [[key, list.slice(0, maxNamed)]] : [];
    }),
  );
  const { id } = details;
  const lines = Object.entries(named).flatMap(([key, list]) => [`${key}:`, ...list.map(lineOf)]);
  return {
    content: [
      { type: 'text', text: [`${code}: ${text}`, ...(id === undefined ? [] : [`ID: ${id}`]), ...lines].join('\n') },
    ],
    structuredContent: { error: { code, message: text, ...(id === undefined ? {} : { id }), ...named } },
    isError: true,
  };
}

function lineOf(candidate: unknown): string {
  const parts = typeof candidate === 'object' && candidate !== null ? Object.entries(candidate) : [];
  return `- ${parts
    .filter(([key]) => key !== 'id')
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}`;
}

export function unknownArgument(name: string, known: readonly string[], nearest: string | undefined): BadUserInput {
  const question = nearest === undefined ? `The arguments are ${known.join(', ')}.` : `Did you mean \`${nearest}\`?`;
  return new BadUserInput(`There is no argument ${JSON.stringify(name.slice(0, 100))}. ${question}`, {
    argument: name,
  });
}
