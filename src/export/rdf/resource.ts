import { replaceExcluded } from '../../dataset/characters.ts';
import type { NameRow } from '../../model/names-of.ts';
import type { ClassName, Datatype, Property } from './vocabulary.ts';

/** A resource by its IRI, a literal, or a resource without an IRI. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string; readonly datatype?: Datatype }
  | { readonly nested: Description };

/** A property without values is left out. */
export type Facts = readonly (readonly [Property, Value | readonly Value[] | null])[];

export interface Description {
  readonly types: readonly ClassName[];
  readonly facts: Facts;
}

export interface Resource extends Description {
  readonly iri: string;
}

/** The values of a fact. */
export function valuesOf(value: Value | readonly Value[] | null): readonly Value[] {
  return value === null ? [] : isList(value) ? value : [value];
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

/** The types that the API has IDs for, listings and successions. */
type NodeType =
  | 'Jurisdiction'
  | 'Country'
  | 'Continent'
  | 'Friendship'
  | 'Listing'
  | 'Succession'
  | 'Source'
  | 'Dataset';

/**
 * The IRI of a node: `urn:youcheng:` and its ID in the API. It is a name and no address, so that it stays the same wherever a graph
 * is served, and files of several servers can be joined.
 */
export function iriOf(type: NodeType, id: string, part?: string): string {
  const fragment = part === undefined ? '' : `#${encodeURIComponent(part)}`;
  return `urn:youcheng:${type}:${encodeURIComponent(id).replaceAll('%2F', '/')}${fragment}`;
}

export function reference(type: NodeType, id: string): Value {
  return { iri: iriOf(type, id) };
}

export function nested(types: readonly ClassName[], facts: Facts): Value {
  return { nested: { types, facts } };
}

/** Tags of languages are in lower case, because some programs compare them as texts, and others change their case. */
export function text(value: string, language?: string): Value {
  const clean = replaceExcluded(value);
  return language === undefined ? { text: clean } : { text: clean, language: language.toLowerCase() };
}

export function textOrNull(value: string | null, language?: string): Value | null {
  return value === null ? null : text(value, language);
}

/** A date as precise as it is known: a year, a month or a day. */
export function date(value: string): Value {
  const datatype = value.length === 4 ? 'xsd:gYear' : value.length === 7 ? 'xsd:gYearMonth' : 'xsd:date';
  return { text: value, datatype };
}

export function dateOrNull(value: string | null): Value | null {
  return value === null ? null : date(value);
}

export function integer(value: number): Value {
  return { text: String(value), datatype: 'xsd:integer' };
}

export function double(value: number): Value {
  return { text: String(value), datatype: 'xsd:double' };
}

/** An address on the web, with escapes for what an IRI cannot have. */
export function address(url: string): Value {
  return { iri: replaceExcluded(url).replace(/[\0-\x20<>"{}|^`\\]/g, encodeURIComponent) };
}

export function addressOrNull(url: string | null): Value | null {
  return url === null ? null : address(url);
}

/** A value that schema.org has no property for. */
export function named(propertyID: string, value: string | null): readonly Value[] {
  if (value === null) return [];
  return [
    nested(
      ['PropertyValue'],
      [
        ['propertyID', text(propertyID)],
        ['value', text(value)],
      ],
    ),
  ];
}

/** Current names, and others. */
export function namesAsFacts(names: readonly NameRow[]): Facts {
  const of = (isName: boolean) =>
    names
      .filter(({ kind }) => (kind === 'OFFICIAL' || kind === 'SHORT') === isName)
      .map(({ text: value, language }) => text(value, language));
  return [
    ['name', of(true)],
    ['alternateName', of(false)],
  ];
}
