import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import { Internal } from '../../errors.ts';
import type { Parameters, Row, Value } from '../engine.ts';

/** Whole numbers become Neo4j integers: JavaScript has one kind of number, and `LIMIT 5.0` is an error. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return mapValues(parameters, parameter);
}

function parameter(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(parameter) : mapValues(value, parameter);
}

/** Rows as plain JSON. A node, relationship, path or point is a defect of the statement. */
export function fromNeo4j(statement: string, records: readonly DriverRecord[]): readonly Row[] {
  return records.map((record) =>
    Object.fromEntries(record.keys.map((key) => [String(key), plain(statement, record.get(key), String(key))])),
  );
}

function plain(statement: string, value: unknown, path: string): Value {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // The driver turns an integer past 2^53 into Infinity.
      if (Number.isFinite(value)) return value;
      break;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((element, index) => plain(statement, element, `${path}[${index}]`));
      if (isTemporal(value)) return value.toString();
      if (Object.getPrototypeOf(value) === Object.prototype) {
        return mapValues(value, (inner, key) => plain(statement, inner, `${path}.${key}`));
      }
  }
  const kind = typeof value === 'object' ? value?.constructor.name : String(value);
  throw new Internal(`The statement "${statement}" returns what is not plain JSON at "${path}": ${kind}.`, {
    statement,
    path,
  });
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

function isList(value: Value & object): value is readonly Value[] {
  return Array.isArray(value);
}

function mapValues<T, U>(map: { readonly [key: string]: T } | object, change: (value: T, key: string) => U) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
