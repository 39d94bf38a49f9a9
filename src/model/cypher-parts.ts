import { describedProperties, propertiesOf } from './file-item.ts';
import { friendship, listing } from './friendship.ts';
import { type Kind, storedName } from './kind.ts';
import { continent, country, jurisdiction } from './place.ts';
import type { Property } from './property.ts';
import { source } from './source.ts';

/** The parts of statements that follow from the model, by their files below `cypher/`. `npm run schema` writes them. */
export function cypherParts(): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const kind of [continent, country, jurisdiction, source, friendship, listing]) {
    parts.set(`${kind.domain}/_row.cypher`, rowPart(kind));
    if (kind !== friendship && kind !== listing) parts.set(`${kind.domain}/_map.cypher`, mapPart(kind));
    parts.set(`${kind.domain}/_properties.cypher`, propertiesPart(kind));
  }
  for (const kind of [continent, country, jurisdiction]) {
    parts.set(`${kind.domain}/_described.cypher`, describedPart(kind));
    parts.set(`${kind.domain}/_description.cypher`, descriptionPart(kind));
  }
  return parts;
}

/** The parameter that selects a group or related nodes. */
export function selectedBy<S extends string>(name: S): `with${Capitalize<S>}` {
  return `with${name.charAt(0).toUpperCase()}${name.slice(1)}` as `with${Capitalize<S>}`;
}

/** The columns of a row. */
function rowPart(kind: Kind): string {
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

/** The same as a map, for a node that is related to another. The embedded engine takes it for a map by its first entry. */
function mapPart(kind: Kind): string {
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

/** What the loader writes of a node, from the map `r`. */
function propertiesPart(kind: Kind): string {
  const stored = propertiesOf(kind).filter(([, { origin }]) => origin !== 'derived' && origin !== 'collected');
  return written('The properties that the loader writes, from the row r.', [
    `  ${stored.map(([name, property]) => `${storedName(kind, name, property)}: ${property.isDate ? `date(r.${name})` : `r.${name}`}`).join(', ')}`,
  ]);
}

/** What the loader writes of one dataset's description of a node, from the map `r`. */
function describedPart(kind: Kind): string {
  return written('The properties of the description of a node by a dataset, from the row r.', [
    `  ${describedProperties(kind)
      .filter(([name]) => name !== 'id')
      .map(([name, property]) => `${storedName(kind, name, property)}: r.${name}`)
      .join(', ')}`,
  ]);
}

/** The columns of a description, from its node `x`. */
function descriptionPart(kind: Kind): string {
  return written('The columns of the description of a node by a dataset.', [
    `  x.datasetId AS datasetId, x.nodeId AS id, ${describedProperties(kind)
      .filter(([name]) => name !== 'id')
      .map(([name, property]) => `x.${storedName(kind, name, property)} AS ${name}`)
      .join(', ')}`,
  ]);
}

/** The embedded engine takes a map for one of a node by its first entry. */
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
