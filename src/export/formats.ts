import { BadUserInput } from '../errors.ts';
import type { About } from './about.ts';
import { csvOf } from './format/csv.ts';
import { jsonLinesOf, jsonOf, nodeLinkOf } from './format/json.ts';
import type { Table } from './table/table.ts';

/** What is written: one table, or the nodes and edges of a network. */
export type Content =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'network'; readonly nodes: Table; readonly edges: Table };

export type Chunks = AsyncGenerator<string | Uint8Array>;

/** A file format; what it has no writer for, it cannot hold. */
interface Format {
  readonly mediaType: string;
  readonly table?: (about: About, table: Table) => Chunks;
  readonly network?: (about: About, nodes: Table, edges: Table) => Chunks;
}

/** By the ending of the file. */
export const formats = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', table: (_about, table) => csvOf(table) },
  json: { mediaType: 'application/json; charset=utf-8', table: jsonOf, network: nodeLinkOf },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', table: (_about, table) => jsonLinesOf(table) },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** @throws BadUserInput if the format cannot hold the content. */
export function write(name: FormatName, about: About, content: Content): Chunks {
  const format: Format = formats[name];
  if (content.kind === 'table' && format.table) return format.table(about, content.table);
  if (content.kind === 'network' && format.network) return format.network(about, content.nodes, content.edges);
  const others = formatNames.filter((other) => content.kind in formats[other]).join(', ');
  throw new BadUserInput(`\`${name}\` cannot hold this content. Formats that can: ${others}.`, { expected: others });
}
