import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import { Internal } from '../../errors.ts';
import type { Parameters, Row, Value } from '../engine.ts';

/** Converts integers to Neo4j integers: JavaScript has one number type, and `LIMIT 5.0` is an error. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return mapValues(parameters, parameter);
}

function parameter(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map(parameter) : mapValues(value, parameter);
}

/**
 * Rows as plain JSON. Lists and maps are changed in place, because nothing else uses the driver's objects.
 *
 * @throws Internal for a node, relationship, path or point: the statement must return its properties instead.
 */
export function fromNeo4j(statement: string, records: readonly DriverRecord[]): readonly Row[] {
  return records.map((record) => {
    const row: Record<string, Value> = {};
    for (const [index, key] of record.keys.entries()) {
      const value = plain(record.get(index));
      if (value instanceof NotPlain) throw value.error(statement, String(key));
      row[String(key)] = value;
    }
    return row;
  });
}

/** A value that is not JSON, with its path, which is built from the inside out. */
class NotPlain {
  readonly #kind: string;
  #path = '';

  constructor(value: unknown) {
    this.#kind = typeof value === 'object' && value !== null ? value.constructor.name : String(value);
  }

  within(step: string): this {
    this.#path = `${step}${this.#path}`;
    return this;
  }

  error(statement: string, key: string): Internal {
    const path = `${key}${this.#path}`;
    return new Internal(`The statement "${statement}" returns a value that is not JSON at "${path}": ${this.#kind}.`, {
      statement,
      path,
    });
  }
}

function plain(value: unknown): Value | NotPlain {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // The driver converts an integer above 2^53 to Infinity.
      return Number.isFinite(value) ? value : new NotPlain(value);
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return plainList(value);
      if (Object.getPrototypeOf(value) === Object.prototype) return plainMap(value as Record<string, unknown>);
      return isTemporal(value) ? value.toString() : new NotPlain(value);
    default:
      return new NotPlain(value);
  }
}

function plainList(list: unknown[]): readonly Value[] | NotPlain {
  for (let index = 0; index < list.length; index += 1) {
    const value = plain(list[index]);
    if (value instanceof NotPlain) return value.within(`[${index}]`);
    list[index] = value;
  }
  return list as Value[];
}

function plainMap(map: Record<string, unknown>): Value | NotPlain {
  for (const key in map) {
    const value = plain(map[key]);
    if (value instanceof NotPlain) return value.within(`.${key}`);
    map[key] = value;
  }
  return map as Record<string, Value>;
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

function mapValues<T, U>(map: { readonly [key: string]: T } | object, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
