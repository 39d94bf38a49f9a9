import { propertiesOf } from './file-item.ts';
import { friendship } from './friendship.ts';
import { type Kind, storedName } from './kind.ts';
import { continent, country, jurisdiction } from './place.ts';
import type { Property } from './property.ts';
import { source } from './source.ts';

/** The fragments of statements that are generated from the model, by their path in `cypher/`. `npm run schema` writes them. */
export function cypherFragments(): ReadonlyMap<string, string> {
  const fragments = new Map<string, string>();
  for (const kind of [continent, country, jurisdiction, source, friendship]) {
    fragments.set(`${kind.domain}/_row.cypher`, rowFragment(kind));
    if (kind !== friendship) fragments.set(`${kind.domain}/_map.cypher`, mapFragment(kind));
    fragments.set(`${kind.domain}/_properties.cypher`, propertiesFragment(kind));
  }
  return fragments;
}

/** The parameter that selects a group or related nodes. */
export function selectedBy<S extends string>(name: S): `with${Capitalize<S>}` {
  return `with${name.charAt(0).toUpperCase()}${name.slice(1)}` as `with${Capitalize<S>}`;
}

/** The columns of a row. */
function rowFragment(kind: Kind): string {
  const { variable, base, groups, related } = kind;
  return written('The columns of a row.', [
    ...Object.keys(related).map((name) => `  ${name}, //? ${selectedBy(name)}`),
    ...Object.entries(groups).map(
      ([name, properties]) => `  ${groupMap(kind, properties)} AS ${name}, //? ${selectedBy(name)}`,
    ),
    `  ${Object.entries(base)
      .map(
        ([name, property]) => `${read(`${variable}.${storedName(kind, name, property)}`, property.isDate)} AS ${name}`,
      )
      .join(', ')}`,
  ]);
}

/** The columns as a map, for a related node. The first entry must be a property: the embedded engine recognizes the map by it. */
function mapFragment(kind: Kind): string {
  const { variable, groups, related } = kind;
  const { id: _, ...base } = kind.base;
  return written('The columns of a row as a map, for a node that is related to the node of the row.', [
    `  ${variable} {`,
    '    .id,',
    ...Object.keys(related).map((name) => `    ${name}: ${name}, //? ${selectedBy(name)}`),
    ...Object.entries(groups).map(
      ([name, properties]) => `    ${name}: ${groupMap(kind, properties)}, //? ${selectedBy(name)}`,
    ),
    `    ${entries(kind, base)}`,
    '  }',
  ]);
}

/** The properties that the loader writes, from the map `r`. */
function propertiesFragment(kind: Kind): string {
  const stored = propertiesOf(kind).filter(([, { origin }]) => origin !== 'derived' && origin !== 'collected');
  return written('The properties that the loader writes, from the row r.', [
    `  ${stored.map(([name, property]) => `${storedName(kind, name, property)}: ${property.isDate ? `date(r.${name})` : `r.${name}`}`).join(', ')}`,
  ]);
}

/** The embedded engine recognizes a map projection of a node by its first entry. */
function groupMap(kind: Kind, properties: Readonly<Record<string, Property>>): string {
  const names = Object.keys(properties);
  const written = entries(kind, properties);
  return Object.values(properties).every(({ origin }) => origin === 'collected')
    ? `{${names.map((name) => `${name}: ${name}`).join(', ')}}`
    : `${written.startsWith('.') ? `${kind.variable} ` : ''}{${written}}`;
}

function entries(kind: Kind, properties: Readonly<Record<string, Property>>): string {
  return Object.entries(properties)
    .map(([name, property]) => {
      const stored = storedName(kind, name, property);
      return stored === name && !property.isDate
        ? `.${name}`
        : `${name}: ${read(`${kind.variable}.${stored}`, property.isDate)}`;
    })
    .join(', ');
}

function read(expression: string, isDate: boolean): string {
  return isDate ? `toString(${expression})` : expression;
}

function written(title: string, lines: readonly string[]): string {
  return [`// ${title} Written from src/model by \`npm run schema\`.`, ...lines, ''].join('\n');
}
