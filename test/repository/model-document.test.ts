import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../src/load/load.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { runRead } from '../support/cypher.ts';
import { describeEngines, describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';

const text = readFileSync('docs/model.md', 'utf8');

/** A property in the table of the document. */
interface Documented {
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const documented: readonly Documented[] = tablesOf(section('## Properties')).flatMap(([, ...rows]) =>
  rows.flatMap(([owner = '', names = '', type = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({
      owner: owner.replaceAll('`', ''),
      name,
      type: type.replace('?', ''),
      nullable: type.endsWith('?'),
    })),
  ),
);

describeEngines('the properties in the model document', (open) => {
  test('are the stored properties of a loaded graph', async () => {
    const engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
    // Only Neo4j has points.
    const expected = documented.filter(({ type }) => type !== 'Point' || engine.dialect.name === 'neo4j');
    expect(await storedKeys(engine)).toEqual(expected.map(({ owner, name }) => `${owner}.${name}`).toSorted());
    const required = expected.filter(({ nullable }) => !nullable);
    for (const { owner, name } of required) {
      const pattern = /^[A-Z_]+$/.test(owner) ? `()-[n:${owner}]->()` : `(n:${owner})`;
      const [missing] = await runRead(engine, `MATCH ${pattern} WHERE n.${name} IS NULL RETURN count(n) AS total`);
      expect([owner, name, missing?.total]).toEqual([owner, name, 0]);
    }
  });
});

describeNeo4j('the model document', (server) => {
  let driver: Driver;
  beforeAll(async () => {
    const engine = await openEmptyNeo4j(server);
    await loadDataset(engine, catalogue, xinjiang());
    await engine.close();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user ?? 'neo4j', server.password ?? ''), {
      disableLosslessIntegers: true,
    });
  });
  afterAll(() => driver.close());

  test('states the type of each property', async () => {
    const types = new Map<string, Set<string>>();
    for (const pattern of ['(n) UNWIND labels(n)', '()-[n]->() UNWIND [type(n)]']) {
      const { records } = await driver.executeQuery(
        `MATCH ${pattern} AS owner UNWIND keys(n) AS name RETURN DISTINCT owner, name, valueType(n[name]) AS type`,
      );
      for (const record of records) {
        const key = `${record.get('owner')}.${record.get('name')}`;
        const type = String(record.get('type')).replaceAll(' NOT NULL', '');
        types.set(key, (types.get(key) ?? new Set()).add(type));
      }
    }
    for (const { owner, name, type } of documented) {
      const found = [...(types.get(`${owner}.${name}`) ?? [])].filter((one) => one !== 'LIST<NOTHING>');
      expect([owner, name, ...found]).toEqual([owner, name, type.toUpperCase()]);
    }
  });

  describe('shows the result of each query', () => {
    const queries = section('## Example queries').split('\n### ').slice(1);

    test('has ten queries', () => expect(queries).toHaveLength(10));

    test.each(queries.map((query) => [query.split('\n')[0] ?? '', query]))('%s', async (_title, query) => {
      const [, statement = ''] = /```cypher\n([^`]*)```/.exec(query) ?? [];
      const { keys, records } = await driver.executeQuery(statement);
      const rows = records.map((record) => keys.map((key) => String(record.get(key) ?? '')));
      expect(tablesOf(query)).toEqual([[keys, ...rows]]);
      expect(rows).not.toEqual([]);
    });
  });
});

async function storedKeys(engine: Parameters<typeof runRead>[0]): Promise<string[]> {
  const nodes = await runRead(engine, 'MATCH (n) RETURN DISTINCT labels(n)[0] AS owner, keys(n) AS names');
  const relations = await runRead(engine, 'MATCH ()-[n]->() RETURN DISTINCT type(n) AS owner, keys(n) AS names');
  const keys = [...nodes, ...relations].flatMap(({ owner, names }) =>
    (Array.isArray(names) ? names : []).map((name) => `${owner}.${name}`),
  );
  return [...new Set(keys)].toSorted();
}

/** The text of a second-level section. */
function section(heading: string): string {
  const [, ...after] = text.split(`\n${heading}\n`);
  return after.join('').split('\n## ')[0] ?? '';
}

/** The tables in Markdown, each as rows of cells with the header first. */
function tablesOf(markdown: string): string[][][] {
  return [...markdown.matchAll(/(?:^\|.*\|\n?)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .filter((_line, index) => index !== 1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}
