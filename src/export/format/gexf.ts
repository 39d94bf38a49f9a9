import { lastDay } from '../../dataset/partial-date.ts';
import type { About } from '../about.ts';
import type { Column, Record, Table } from '../table/table.ts';
import { escapeXml, xmlText } from './xml.ts';

const types = {
  text: 'string',
  date: 'string',
  list: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/**
 * Nodes and edges as a dynamic graph in GEXF 1.3: an edge begins on the first day on which the relation may exist, and ends with the
 * day on which it ended.
 */
export async function* gexfOf(about: About, nodes: Table, edges: Table): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>youcheng</creator><description>${escapeXml(JSON.stringify(about))}</description></meta>
<graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
${attributes('node', nodes.columns)}${attributes('edge', edges.columns)}<nodes>
`;
  for await (const records of nodes.pages())
    yield records
      .map((record) => element('node', nodes.columns, record, ` label="${labelOf(nodes, record)}"`))
      .join('');
  yield '</nodes>\n<edges>\n';
  for await (const records of edges.pages())
    yield records.map((record) => element('edge', edges.columns, record, span(edges.columns, record))).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes(domain: 'node' | 'edge', columns: readonly Column[]): string {
  const declared = columns
    .filter(({ name }) => !isAttribute(domain, name))
    .map(({ name, type }) => `<attribute id="${domain}_${name}" title="${name}" type="${types[type]}"/>\n`);
  return `<attributes class="${domain}" mode="static">\n${declared.join('')}</attributes>\n`;
}

function isAttribute(domain: 'node' | 'edge', name: string): boolean {
  return name === 'id' || (domain === 'edge' && (name === 'source' || name === 'target'));
}

function element(domain: 'node' | 'edge', columns: readonly Column[], record: Record, more: string): string {
  const own: string[] = [];
  const values: string[] = [];
  for (const [position, { name }] of columns.entries()) {
    const text = xmlText(record[position]);
    if (isAttribute(domain, name)) own.push(` ${name}="${text ?? ''}"`);
    else if (text !== null) values.push(`<attvalue for="${domain}_${name}" value="${text}"/>`);
  }
  const content = values.length > 0 ? `<attvalues>${values.join('')}</attvalues>` : '';
  return `<${domain}${own.join('')}${more}>${content}</${domain}>\n`;
}

/** The name, which Gephi shows; without that column the ID. */
function labelOf({ columns }: Table, record: Record): string {
  return xmlText(cellIn(columns, record, 'name')) ?? xmlText(cellIn(columns, record, 'id')) ?? '';
}

/** The time in which the edge exists; without the columns of dates, always. */
function span(columns: readonly Column[], record: Record): string {
  const start = cellIn(columns, record, 'established_not_before');
  const ended = cellIn(columns, record, 'ended_on');
  const end = typeof ended === 'string' ? lastDay(ended) : null;
  // Gephi refuses a time that ends before it begins, which sources can state.
  const isPossible = end !== null && (typeof start !== 'string' || start <= end);
  return [typeof start === 'string' ? ` start="${start}"` : '', isPossible ? ` end="${end}"` : ''].join('');
}

function cellIn(columns: readonly Column[], record: Record, name: string) {
  return record[columns.findIndex((column) => column.name === name)];
}
