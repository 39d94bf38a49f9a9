import type { GrafeoValue, QueryResult } from '@grafeo-db/js';
import { Internal } from '../../errors.ts';
import type { Row, Value } from '../engine.ts';
import { inTurn } from '../turns.ts';

/** Number of rows that are converted before the event loop may run other work. */
const rowsPerTurn = 500;

/**
 * Rows as plain JSON.
 *
 * @throws Internal for a node, relationship or path: the statement must return its properties instead.
 */
export async function fromGrafeo(statement: string, result: QueryResult): Promise<readonly Row[]> {
  const converted = (row: object) => mapValues(row, (value, key) => plain(statement, value, key));
  // Faster than row by row.
  if (result.length <= rowsPerTurn) return result.toArray().map(converted);
  const rows: Row[] = [];
  const convert = () => {
    const end = Math.min(rows.length + rowsPerTurn, result.length);
    while (rows.length < end) rows.push(converted(result.get(rows.length)));
  };
  convert();
  while (rows.length < result.length) await inTurn(convert);
  return rows;
}

function plain(statement: string, value: unknown, path: string): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((element, index) => plain(statement, element, `${path}[${index}]`));
      if (value instanceof Date) return value.toISOString();
      if (Object.getPrototypeOf(value) === Object.prototype && !isEntity(value)) {
        return mapValues(value, (inner, key) => plain(statement, inner, `${path}.${key}`));
      }
  }
  const kind =
    typeof value === 'object' ? (isEntity(value) ? 'a node or relationship' : value?.constructor.name) : value;
  throw new Internal(`The statement "${statement}" returns a value that is not JSON at "${path}": ${kind}.`, {
    statement,
    path,
  });
}

function isEntity(value: object | null): boolean {
  return value !== null && '_id' in value && ('_labels' in value || '_type' in value);
}

function mapValues(
  map: { readonly [key: string]: GrafeoValue } | object,
  change: (value: unknown, key: string) => Value,
) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
