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

/** A statement of the catalogue, with the shapes of what goes in and what comes out. */
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

/** Every query of the program, by its statement. */
const defined = new Map<string, Query>();

/** The query of a statement, if a module that is loaded defines it. */
export function queryOf(statement: string): Query | undefined {
  return defined.get(statement);
}

/**
 * Compares all queries with the catalogue: each parameter of a statement, and each that its lines depend on, is in the shape of
 * the query's parameters.
 *
 * @throws Internal naming the statement and the parameter.
 */
export function checkQueries(catalogue: Catalogue): void {
  for (const [statement, { parameters }] of defined) {
    for (const name of catalogue.parameters(statement)) {
      if (!(name in parameters.shape))
        throw new Internal(`The statement "${statement}" has the parameter "${name}", which its query does not give.`, {
          statement,
          parameter: name,
        });
    }
  }
}

export interface Rows<T> {
  readonly rows: readonly T[];
  /** As in `ReadResult`: two with the same snapshot were read from the same state of the graph. */
  readonly snapshot: string;
}

/** @throws Internal also when a parameter or a row is not of the query's shape. */
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

/** The same inside a transaction, where a statement may also write. */
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

/** Those of the parameters that the statement names. */
function sent({ name, parameters }: SelectedStatement, values: Parameters): Parameters {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = values[parameter];
      if (value === undefined)
        throw new Internal(`The statement "${name}" is not given "${parameter}".`, { statement: name });
      return [parameter, value];
    }),
  );
}

/** @throws Internal naming the statement and the path: what callers say was checked before it came here. */
function parseParameters<Q extends Query>(query: Q, parameters: QueryInput<Q>): Parameters {
  const result = query.parameters.safeParse(parameters);
  if (result.success) return result.data;
  throw mismatch(query, 'is sent', [], result.error);
}

/** @throws Internal naming the statement and the path: the graph holds what must not be there. */
async function parseRows<Q extends Query>(query: Q, rows: readonly Row[]): Promise<readonly QueryRow<Q>[]> {
  const schema: Q['row'] = query.row;
  const parsed: QueryRow<Q>[] = [];
  const parse = (start: number) => {
    for (const [offset, row] of rows.slice(start, start + rowsOfATurn).entries()) {
      const result = schema.safeParse(row);
      if (!result.success) throw mismatch(query, 'answers', [start + offset], result.error);
      parsed.push(result.data);
    }
  };
  parse(0);
  for (let start = rowsOfATurn; start < rows.length; start += rowsOfATurn) await inTurn(() => parse(start));
  return parsed;
}

/** How many rows are parsed before the turn of the event loop is looked at. */
const rowsOfATurn = 500;

function mismatch({ statement }: Query, verb: string, place: readonly PropertyKey[], error: z.ZodError): Internal {
  const [issue] = error.issues;
  const path = z.core.toDotPath([...place, ...(issue?.path ?? [])]);
  return new Internal(
    `The statement "${statement}" ${verb} something unexpected at "${path}": ${issue?.message}.`,
    { statement, path },
    { cause: error },
  );
}
