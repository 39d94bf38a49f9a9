import { BadUserInput } from '../errors.ts';
import type { About } from './about.ts';
import { csvOf } from './format/csv.ts';
import { geojsonOf } from './format/geojson.ts';
import { gexfOf } from './format/gexf.ts';
import { graphmlOf } from './format/graphml.ts';
import { jsonLinesOf, jsonOf, nodeLinkOf } from './format/json.ts';
import { jsonLdOf } from './format/json-ld.ts';
import { turtleOf } from './format/turtle.ts';
import { xlsxOf } from './format/xlsx.ts';
import type { Resource } from './rdf/resource.ts';
import type { Table } from './table/table.ts';

/** What is written: one table, whose rows may have positions, or the nodes and edges of a network. */
export type Content = {
  readonly sources: Table;
  /** The same as RDF, unless it is a table only. */
  readonly resources?: () => AsyncIterable<readonly Resource[]>;
} & (
  | { readonly kind: 'table' | 'places'; readonly table: Table }
  | { readonly kind: 'network'; readonly nodes: Table; readonly edges: Table }
);

export type Chunks = AsyncGenerator<string | Uint8Array>;

/** A file format; what it has no writer for, it cannot hold. */
interface Format {
  readonly mediaType: string;
  readonly table?: (about: About, table: Table, sources: Table) => Chunks;
  /** A table whose rows have positions, if the format is for such tables only. */
  readonly places?: (about: About, table: Table) => Chunks;
  readonly network?: (about: About, nodes: Table, edges: Table, sources: Table) => Chunks;
  /** Has names in all languages, and no columns. */
  readonly resources?: (about: About, resources: AsyncIterable<readonly Resource[]>) => Chunks;
}

/** By the ending of the file. */
export const formats = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', table: (_about, table) => csvOf(table) },
  json: { mediaType: 'application/json; charset=utf-8', table: jsonOf, network: nodeLinkOf },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', table: (_about, table) => jsonLinesOf(table) },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    table: (about, table, sources) => xlsxOf(about, table.name === 'sources' ? [table] : [table, sources]),
    network: (about, ...tables) => xlsxOf(about, tables),
  },
  graphml: { mediaType: 'application/graphml+xml; charset=utf-8', network: graphmlOf },
  gexf: { mediaType: 'application/gexf+xml; charset=utf-8', network: gexfOf },
  geojson: {
    mediaType: 'application/geo+json; charset=utf-8',
    places: (about, table) => geojsonOf(about, table),
    network: (about, nodes, edges) => geojsonOf(about, nodes, edges),
  },
  ttl: { mediaType: 'text/turtle; charset=utf-8', resources: turtleOf },
  jsonld: { mediaType: 'application/ld+json; charset=utf-8', resources: jsonLdOf },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** @throws BadUserInput if the format cannot hold the content. */
export function write(name: FormatName, about: About, content: Content): Chunks {
  const chunks = written(formats[name], about, content);
  if (chunks) return chunks;
  const others = formatNames.filter((other) => written(formats[other], about, content)).join(', ');
  throw new BadUserInput(`\`${name}\` cannot hold this content. Formats that can: ${others}.`, { expected: others });
}

/** The chunks of the file, which are not read yet; undefined if the format cannot hold the content. */
function written(format: Format, about: About, content: Content): Chunks | undefined {
  const { table, places, network, resources } = format;
  if (resources) return content.resources && resources(about, content.resources());
  switch (content.kind) {
    case 'table':
      return table?.(about, content.table, content.sources);
    case 'places':
      return (table ?? places)?.(about, content.table, content.sources);
    case 'network':
      return network?.(about, content.nodes, content.edges, content.sources);
    default:
      return content satisfies never;
  }
}
