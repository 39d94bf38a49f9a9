import { BadUserInput, QueryTooComplex } from '../errors.ts';
import type { Json, ListedDataset } from './convert.ts';
import { OperationError } from './failure.ts';
import { shownLists, tokensOf } from './fit.ts';
import { loadedLists } from './loaded-lists.ts';
import { checkArguments } from './operation-tool.ts';
import { listLine, otherListsLine } from './render.ts';
import type { JsonSchema } from './schemas.ts';
import { type Execute, type OperationResponse, resultOf, type Tool, type ToolResult } from './tool.ts';

/** Address of the resource with the schema. */
export const schemaUri = 'youcheng://schema';

const inputs = [
  { name: 'query', required: true, isPlace: false },
  { name: 'variables', required: false, isPlace: false },
];

const inputSchema: JsonSchema = {
  type: 'object',
  properties: { query: { type: 'string' }, variables: { type: 'object' } },
  required: ['query'],
};

const outputSchema: JsonSchema = { type: 'object', properties: { data: {}, errors: {}, lists: {}, more: {} } };

/** The tool for everything that the others do not answer. */
export function graphqlTool(execute: Execute, answerTokens: number): Tool {
  return {
    name: 'graphql',
    description: `Run a read-only GraphQL query; \`first\` is at most 100. Only if no other tool fits. The schema is the resource ${schemaUri}; it can also be introspected, such as { __type(name: "Friendship") { fields { name } } }.`,
    inputSchema,
    outputSchema,
    async call(input, signal) {
      checkArguments(inputs, input);
      const { data, errors = [] } = await execute(operationOf(input), signal);
      const [error] = errors;
      if (error && (data === undefined || data === null)) throw new OperationError(error);
      const lists = await loadedLists(execute, signal);
      return fitData(JSON.parse(JSON.stringify(data ?? {})), shown(errors), lists, answerTokens);
    },
  };
}

type Input = Parameters<Tool['call']>[0];

function operationOf({ query, variables }: Input): Parameters<Execute>[0] {
  if (typeof query !== 'string' || query.trim() === '')
    throw new BadUserInput('`query` must be a GraphQL document as text.', { argument: 'query' });
  if (variables === undefined || variables === null) return { query };
  if (typeof variables !== 'object' || Array.isArray(variables))
    throw new BadUserInput('`variables` must be an object, such as {"first": 5}.', { argument: 'variables' });
  return { query, variables: { ...variables } };
}

const maxErrors = 3;

/** Errors of fields; the others have data. */
function shown(errors: NonNullable<OperationResponse['errors']>): readonly object[] {
  return errors.slice(0, maxErrors).map(({ message, path, extensions }) => ({
    code: extensions?.code,
    message: message.slice(0, 300),
    path: path?.join('.'),
  }));
}

const listLimits = { listLength: 5, textLength: 80 };

/** Shortens the longest lists of the data to half, until the answer fits. */
function fitData(data: Json, errors: readonly object[], lists: readonly ListedDataset[], budget: number): ToolResult {
  const cut = new Map<string, number>();
  const about = shownLists(lists, listLimits);
  while (true) {
    const notes = [...cut].map(([path, length]) => `${path} had ${length} items.`);
    const note = `Lists are cut; request smaller pages or fewer fields. ${notes.join(' ')}`;
    const text = [
      JSON.stringify(data),
      ...errors.map((error) => JSON.stringify(error)),
      ...about.lists.map(listLine),
      ...(about.otherLists > 0 ? [otherListsLine(about.otherLists)] : []),
      ...(cut.size > 0 ? [note] : []),
    ];
    const result = resultOf({ data, ...about, ...(cut.size > 0 ? { more: { note } } : {}) }, text.join('\n'));
    const complete: ToolResult =
      errors.length === 0
        ? result
        : { ...result, structuredContent: { ...result.structuredContent, errors }, isError: true };
    if (tokensOf(complete) <= budget) return complete;
    const longest = longestList(data);
    if (longest === undefined)
      throw new QueryTooComplex(
        `The answer is longer than ${budget} tokens, even with one item in each list. Select fewer fields.`,
        {
          limit: budget,
        },
      );
    if (!cut.has(longest.path)) cut.set(longest.path, longest.list.length);
    longest.list.length = Math.floor(longest.list.length / 2);
  }
}

interface LongList {
  readonly path: string;
  readonly list: Json[];
  readonly size: number;
}

/** The list of several items with the most text. Lists at the same place of different items have one path. */
function longestList(data: Json): LongList | undefined {
  let longest: LongList | undefined;
  const sizeOf = (value: Json, path: string): number => {
    if (typeof value !== 'object' || value === null) return String(value).length;
    let size = 2;
    for (const [key, inner] of Object.entries(value))
      size += Array.isArray(value)
        ? sizeOf(inner, path)
        : key.length + sizeOf(inner, path === '' ? key : `${path}.${key}`);
    if (Array.isArray(value) && value.length > 1 && size > (longest?.size ?? 0)) longest = { path, list: value, size };
    return size;
  };
  sizeOf(data, '');
  return longest;
}
