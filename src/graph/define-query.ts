import { z } from 'zod';
import { Internal } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import type { CallOptions, Engine, Parameters, Row, Transaction } from './engine.ts';
import type { StatementName } from './statement-names.ts';
import type { SelectedStatement } from './template.ts';
import { inTurn } from './turns.ts';

/** The parameters of a statement: a zod object whose output is plain values. */
export type ParametersSchema = z.ZodObject & z.ZodType<Parameters>;
/** A row that a statement returns. */
export type RowSchema = z.ZodType<object>;

/** A statement of the catalogue, with the schemas of its parameters and rows. */
export interface Query<P extends ParametersSchema = ParametersSchema, R extends RowSchema = RowSchema> {
  /** Its name in the catalogue: `friendship/list:sortKey,ASC`. */
  readonly statement: string;
  readonly parameters: P;
  readonly row: R;
}

export type QueryInput<Q extends Query> = z.input<Q['parameters']>;
export type QueryRow<Q extends Query> = z.output<Q['row']>;

/**
 * @example
 * const countFriendships = defineQuery({
 *   statement: 'friendship/count',
 *   parameters: z.object({ countryId: z.string() }),
 *   row: z.object({ total: z.number() }),
 * });
 * const { rows, snapshot } = await run(engine, catalogue, countFriendships, { countryId: 'JP' }, { signal });
 */
export function defineQuery<P extends ParametersSchema, R extends RowSchema>(
  definition: Query<P, R> & { readonly statement: StatementName },
): Query<P, R> {
  defined.set(definition.statement, definition);
  return definition;
}

/** All defined queries, by statement. */
const defined = new Map<string, Query>();

/** The query of a statement; undefined if no loaded module defines it. */
export function queryOf(statement: string): Query | undefined {
  return defined.get(statement);
}

/**
 * Checks that the schema of each query has all parameters of its statement, including those that only select lines.
 *
 * @throws Internal naming the statement and the parameter.
 */
export function checkQueries(catalogue: Catalogue): void {
  for (const [statement, { parameters }] of defined) {
    for (const name of catalogue.parameters(statement)) {
      if (!(name in parameters.shape))
        throw new Internal(`The statement "${statement}" has the parameter "${name}", which its query does not have.`, {
          statement,
          parameter: name,
        });
    }
  }
}

export interface Rows<T> {
  readonly rows: readonly T[];
  /** As in `ReadResult`: results with the same snapshot were read from the same state of the graph. */
  readonly snapshot: string;
}

/** @throws Internal also if the parameters or a row do not match the schema. */
export async function run<Q extends Query>(
  engine: Engine,
  catalogue: Catalogue,
  query: Q,
  parameters: QueryInput<Q>,
  options: CallOptions,
): Promise<Rows<QueryRow<Q>>> {
  const parsed = parseParameters(query, parameters);
  const statement = catalogue.statement(query.statement, engine.dialect, parsed);
  const { rows, snapshot } = await engine.read(statement, sent(statement, parsed), options);
  return { rows: await parseRows(query, rows), snapshot };
}

/** Runs queries that need only their rows. */
export function rowReader(engine: Engine, catalogue: Catalogue, options: CallOptions) {
  return async <Q extends Query>(query: Q, parameters: QueryInput<Q>): Promise<readonly QueryRow<Q>[]> =>
    (await run(engine, catalogue, query, parameters, options)).rows;
}

/** Like `run`, in a transaction, where a statement may also write. */
export async function runIn<Q extends Query>(
  transaction: Transaction,
  catalogue: Catalogue,
  query: Q,
  parameters: QueryInput<Q>,
): Promise<readonly QueryRow<Q>[]> {
  const parsed = parseParameters(query, parameters);
  const statement = catalogue.statement(query.statement, transaction.dialect, parsed);
  return await parseRows(query, await transaction.run(statement, sent(statement, parsed)));
}

/** The parameters that are in the text of the statement. */
function sent({ name, parameters }: SelectedStatement, values: Parameters): Parameters {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = values[parameter];
      if (value === undefined)
        throw new Internal(`The statement "${name}" requires the parameter "${parameter}", which is missing.`, {
          statement: name,
        });
      return [parameter, value];
    }),
  );
}

/** @throws Internal naming the statement and the path, because callers have validated user input already. */
function parseParameters<Q extends Query>(query: Q, parameters: QueryInput<Q>): Parameters {
  const result = query.parameters.safeParse(parameters);
  if (result.success) return result.data;
  throw mismatch(query, 'was sent', [], result.error);
}

/** @throws Internal naming the statement and the path, because the graph contains invalid data. */
async function parseRows<Q extends Query>(query: Q, rows: readonly Row[]): Promise<readonly QueryRow<Q>[]> {
  const schema: Q['row'] = query.row;
  const parsed: QueryRow<Q>[] = [];
  const parse = (start: number) => {
    for (const [offset, row] of rows.slice(start, start + rowsPerTurn).entries()) {
      const result = schema.safeParse(row);
      if (!result.success) throw mismatch(query, 'returned', [start + offset], result.error);
      parsed.push(result.data);
    }
  };
  parse(0);
  for (let start = rowsPerTurn; start < rows.length; start += rowsPerTurn) await inTurn(() => parse(start));
  return parsed;
}

/** Number of rows that are parsed before the event loop may run other work. */
const rowsPerTurn = 500;

function mismatch({ statement }: Query, verb: string, prefix: readonly PropertyKey[], error: z.ZodError): Internal {
  const [issue] = error.issues;
  const path = z.core.toDotPath([...prefix, ...(issue?.path ?? [])]);
  return new Internal(
    `The statement "${statement}" ${verb} an invalid value at "${path}": ${issue?.message}.`,
    { statement, path },
    { cause: error },
  );
}
