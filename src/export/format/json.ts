import type { About } from '../about.ts';
import type { Cell, Column, Record, Table } from '../table/table.ts';

/** A table as JSON: what it is about, its columns, and one object for each row. */
export async function* jsonOf(about: About, table: Table): AsyncGenerator<string> {
  const head = JSON.stringify({ about, columns: table.columns }, null, 2).replace(/\n\}$/, '');
  yield `${head},\n  "rows": `;
  yield* listText(table);
  yield '\n}\n';
}

/** One JSON object in a line for each row. */
export async function* jsonLinesOf(table: Table): AsyncGenerator<string> {
  for await (const records of table.pages())
    yield records.map((record) => `${JSON.stringify(objectOf(table.columns, record))}\n`).join('');
}

/** Nodes and edges as the node-link form of NetworkX. */
export async function* nodeLinkOf(about: About, nodes: Table, edges: Table): AsyncGenerator<string> {
  const head = { directed: false, multigraph: true, graph: about };
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "nodes": `;
  yield* listText(nodes);
  yield ',\n  "edges": ';
  yield* listText(edges, ({ id, ...rest }) => ({ ...rest, key: id }));
  yield '\n}\n';
}

type Row = { readonly [column: string]: Cell | undefined };

async function* listText(table: Table, change: (row: Row) => object = (row) => row): AsyncGenerator<string> {
  let opened = false;
  for await (const records of table.pages()) {
    if (records.length === 0) continue;
    const texts = records.map((record) => `    ${JSON.stringify(change(objectOf(table.columns, record)))}`);
    yield `${opened ? ',\n' : '[\n'}${texts.join(',\n')}`;
    opened = true;
  }
  yield opened ? '\n  ]' : '[]';
}

function objectOf(columns: readonly Column[], record: Record): Row {
  return Object.fromEntries(columns.map(({ name }, position) => [name, record[position] ?? null]));
}
