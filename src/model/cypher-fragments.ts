import { propertiesOf } from './file-item.ts';
import { type Kind, orderKeys, storedName } from './kind.ts';
import { kinds } from './kinds.ts';
import type { Property } from './property.ts';

/** The fragments of statements that are generated from the model, by their path in `cypher/`. `npm run schema` writes them. */
export function cypherFragments(): ReadonlyMap<string, string> {
  const fragments = new Map([['neo4j/schema/_order-indexes.cypher', orderIndexes()]]);
  const related = new Set(kinds.flatMap((kind) => Object.values(kind.related)));
  for (const kind of kinds) {
    fragments.set(`${kind.domain}/_row.cypher`, rowFragment(kind));
    if (related.has(kind)) fragments.set(`${kind.domain}/_map.cypher`, mapFragment(kind));
    fragments.set(`${kind.domain}/_properties.cypher`, propertiesFragment(kind));
  }
  return fragments;
}

/** The domains whose statements may have a list of orders: `// orders: sortKey -> localKey, partnerKey`. */
export const orderedDomains = kinds.filter(({ orders }) => Object.keys(orders).length > 0).map(({ domain }) => domain);

/** A statement of a domain with its list of orders as in the model: the first one that it names, and those declared after it. */
export function withOrders(domain: string, text: string): string {
  const keys = kinds.filter((kind) => kind.domain === domain).flatMap(orderKeys);
  return text.replace(/^\/\/ orders: (\w+).*$/m, (line, first: string) => {
    const position = keys.indexOf(first);
    return position < 0 ? line : `// orders: ${first} -> ${keys.slice(position + 1).join(', ')}`;
  });
}

/** The indexes that pages are anchored at. The embedded engine has no index that serves an order. */
function orderIndexes(): string {
  const indexes = kinds.flatMap((kind) =>
    orderKeys(kind).map((key) => {
      const label = `${kind.domain.charAt(0).toUpperCase()}${kind.domain.slice(1)}`;
      const name = `${kind.domain}_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      return `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n._${key});`;
    }),
  );
  return written('The indexes of the sort orders.', indexes);
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
