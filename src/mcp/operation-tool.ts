import { closest, distance } from 'fastest-levenshtein';
import { type GraphQLSchema, parse } from 'graphql';
import { BadUserInput, CodedError, NotFound } from '../errors.ts';
import { mentionedIn } from './convert.ts';
import { OperationError, unknownArgument } from './failure.ts';
import { fitAnswer } from './fit.ts';
import { loadedLists } from './loaded-lists.ts';
import { hasSlugForm, placeReferences } from './place-reference.ts';
import { type ArgumentInput, argumentsOf, inputSchemaOf, outputSchemaOf } from './schemas.ts';
import { shapeOf } from './shape.ts';
import type { Execute, Tool } from './tool.ts';
import type { OperationTool } from './tool-list.ts';

type Row = Readonly<Record<string, unknown>>;

export interface OperationToolParts {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  /** Maximum number of tokens of an answer. */
  readonly answerTokens: number;
}

/** Names the argument for the next items of a list without cursors. */
const offsetArgument: ArgumentInput = {
  name: 'after',
  schema: { type: 'string' },
  required: false,
  isPlace: false,
};

/** A tool that runs an example operation. Its schemas follow from the variables and the fields of the operation. */
export function operationTool(
  entry: OperationTool,
  { title, query }: { readonly title: string; readonly query: string },
  { schema, execute, answerTokens }: OperationToolParts,
): Tool {
  const document = parse(query);
  const shape = shapeOf(schema, document);
  const variables = argumentsOf(schema, document, entry.arguments);
  const hasCursors = entry.list === undefined || entry.arguments.includes('after');
  const inputs = hasCursors ? variables : [...variables, offsetArgument];

  async function run(input: Row, signal: AbortSignal, asNames: boolean): Promise<Row> {
    const { after, ...own } = input;
    const given = Object.entries(hasCursors ? input : own).map(([name, value]) => {
      const isPlace = variables.some((variable) => variable.name === name && variable.isPlace);
      return [name, isPlace ? placeReferences(name, value, asNames) : value];
    });
    const { data, errors } = await execute(
      { query, variables: { ...entry.values, ...Object.fromEntries(given) } },
      signal,
    );
    const [error] = errors ?? [];
    if (error) throw new OperationError(error);
    await requireSubject(entry, data ?? {}, Object.fromEntries(given), execute, signal);
    return data ?? {};
  }

  /** A text in the form of a slug that no place has may be a name. The first error is more helpful than one about the name. */
  async function runWithNames(input: Row, signal: AbortSignal): Promise<Row> {
    try {
      return await run(input, signal, false);
    } catch (error) {
      const places = variables.filter(({ isPlace }) => isPlace).map(({ name }) => input[name]);
      if (!isCoded(error, 'NOT_FOUND') || !places.some(hasSlugForm)) throw error;
      try {
        return await run(input, signal, true);
      } catch (second) {
        throw isCoded(second, 'AMBIGUOUS_NAME') ? second : error;
      }
    }
  }

  return {
    name: entry.name,
    description: `${entry.about} Example: ${title}`,
    inputSchema: inputSchemaOf(inputs),
    outputSchema: outputSchemaOf(shape),
    async call(input, signal) {
      const given = Object.fromEntries(
        Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
      );
      checkArguments(inputs, given);
      const from = hasCursors ? 0 : offsetOf(given.after);
      const response = await runWithNames(given, signal);
      const { severalLists, anyList } = mentionedIn(shape, response);
      // An answer without a mentioned list rests on all lists.
      const lists = anyList ? undefined : await loadedLists(execute, signal);
      const list = entry.list === undefined ? undefined : { path: entry.list, from };
      return fitAnswer(shape, response, list, { severalLists, lists }, answerTokens);
    },
  };
}

/** @throws BadUserInput for an unknown or missing argument; GraphQL checks the values. */
export function checkArguments(
  inputs: readonly Pick<ArgumentInput, 'name' | 'required' | 'isPlace'>[],
  input: Row,
): void {
  const known = inputs.map(({ name }) => name);
  for (const name of Object.keys(input)) {
    if (known.includes(name)) continue;
    const nearest = closest(name, known);
    throw unknownArgument(name, known, distance(name, nearest) <= 2 ? nearest : undefined);
  }
  const missing = inputs.find(({ name, required }) => required && input[name] === undefined);
  if (missing)
    throw new BadUserInput(`The argument \`${missing.name}\` is required.`, {
      argument: missing.name,
    });
}

function offsetOf(after: unknown): number {
  if (after === undefined) return 0;
  if (typeof after === 'string' && /^\d{1,6}$/.test(after)) return Number(after);
  throw new BadUserInput(
    `\`after\` must be the value that the last answer gave, got ${JSON.stringify(after)?.slice(0, 100)}.`,
    {
      argument: 'after',
    },
  );
}

/** If the subject does not exist, a condition on it has the error with suggestions. */
async function requireSubject(
  { subject }: OperationTool,
  data: Row,
  variables: Row,
  execute: Execute,
  signal: AbortSignal,
): Promise<void> {
  if (subject === undefined || data[subject.field] !== null) return;
  const { condition, argument } = subject;
  const type = condition === 'party' ? 'JurisdictionRef!' : 'Int!';
  const query = `query Subject($value: ${type}) { friendships(filter: { ${condition}: [$value] }, first: 1) { totalCount } }`;
  const { errors } = await execute({ query, variables: { value: variables[argument] } }, signal);
  const [error] = errors ?? [];
  if (error) throw new OperationError(error);
  throw new NotFound(`Nothing has the ${argument} ${JSON.stringify(variables[argument])} in this list.`, { argument });
}

function isCoded(error: unknown, code: CodedError['code']): boolean {
  return error instanceof CodedError && error.code === code;
}
