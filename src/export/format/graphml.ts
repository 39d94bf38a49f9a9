import type { About } from '../about.ts';
import type { Column, Record, Table } from '../table/table.ts';
import { escapeXml, xmlText } from './xml.ts';

const types = { text: 'string', date: 'string', list: 'string', integer: 'int', number: 'double', boolean: 'boolean' };

/** Nodes and edges as GraphML. What the file is about is JSON in the description of the graph. */
export async function* graphmlOf(about: About, nodes: Table, edges: Table): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys('node', nodes.columns, ['id'])}${keys('edge', edges.columns, ['id', 'source', 'target'])}<graph id="youcheng" edgedefault="undirected">
<desc>${escapeXml(JSON.stringify(about))}</desc>
`;
  for await (const records of nodes.pages())
    yield records.map((record) => element('node', nodes.columns, record)).join('');
  for await (const records of edges.pages())
    yield records.map((record) => element('edge', edges.columns, record)).join('');
  yield '</graph>\n</graphml>\n';
}

function keys(domain: 'node' | 'edge', columns: readonly Column[], attributes: readonly string[]): string {
  return columns
    .filter(({ name }) => !attributes.includes(name))
    .map(
      ({ name, type, description }) =>
        `<key id="${domain}_${name}" for="${domain}" attr.name="${name}" attr.type="${types[type]}"><desc>${escapeXml(description)}</desc></key>\n`,
    )
    .join('');
}

function element(domain: 'node' | 'edge', columns: readonly Column[], record: Record): string {
  const attributes: string[] = [];
  const data: string[] = [];
  for (const [position, { name }] of columns.entries()) {
    const text = xmlText(record[position]);
    if (name === 'id' || (domain === 'edge' && (name === 'source' || name === 'target')))
      attributes.push(` ${name}="${text ?? ''}"`);
    else if (text !== null) data.push(`<data key="${domain}_${name}">${text}</data>`);
  }
  return `<${domain}${attributes.join('')}>${data.join('')}</${domain}>\n`;
}
