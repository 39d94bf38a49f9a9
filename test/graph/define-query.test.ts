import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { type Catalogue, readCatalogue } from '../../src/graph/catalogue.ts';
import {
  checkQueries,
  defineQuery,
  type ParametersSchema,
  type Query,
  type QueryInput,
  type QueryRow,
  type RowSchema,
  run,
  runIn,
} from '../../src/graph/define-query.ts';
import type { StatementName } from '../../src/graph/statement-names.ts';
import { callOptions } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';

/** A query over the catalogue of this test. */
const define = <P extends ParametersSchema, R extends RowSchema>(query: Query<P, R>) => query;

const create = define({
  statement: 'place/create',
  parameters: z.object({ rows: z.array(z.object({ id: z.string(), year: z.int().nullable() })) }),
  row: z.object({ created: z.number() }),
});
const list = define({
  statement: 'place/list',
  parameters: z.object({ limit: z.int().default(10) }),
  row: z.object({ id: z.string(), year: z.int() }).transform(({ id, year }) => ({ id, decade: year - (year % 10) })),
});

const folder = join(mkdtempSync(join(tmpdir(), 'youcheng-')), 'cypher');
let catalogue: Catalogue;
beforeAll(async () => {
  await mkdir(join(folder, 'place'), { recursive: true });
  await writeFile(
    join(folder, 'place', 'create.cypher'),
    '// Creates places.\nUNWIND $rows AS row CREATE (p:Place {id: row.id, year: row.year}) RETURN count(p) AS created',
  );
  await writeFile(
    join(folder, 'place', 'list.cypher'),
    '// All places.\nMATCH (p:Place) RETURN p.id AS id, p.year AS year ORDER BY id LIMIT $limit',
  );
  catalogue = readCatalogue(folder);
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

describeEngines('a defined query', (open) => {
  test('returns rows in the declared shape, and the snapshot', async () => {
    const engine = await open();
    const rows = [
      { id: 'a', year: 1985 },
      { id: 'b', year: 2010 },
    ];
    const created = await engine.write((transaction) => runIn(transaction, catalogue, create, { rows }), callOptions());
    expect(created).toEqual([{ created: 2 }]);
    const result = await run(engine, catalogue, list, {}, callOptions());
    expect(result).toEqual({
      rows: [
        { id: 'a', decade: 1980 },
        { id: 'b', decade: 2010 },
      ],
      snapshot: expect.any(String),
    });
    expectTypeOf(result.rows).toEqualTypeOf<readonly { id: string; decade: number }[]>();
  });

  test('a row with an unexpected shape is an INTERNAL error with the statement and the path', async () => {
    const engine = await open();
    const rows = [
      { id: 'a', year: 1985 },
      { id: 'b', year: null },
    ];
    await engine.write((transaction) => runIn(transaction, catalogue, create, { rows }), callOptions());
    await expect(run(engine, catalogue, list, {}, callOptions())).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('"place/list" returned an invalid value at "[1].year"'),
      details: { statement: 'place/list', path: '[1].year' },
    });
    await expect(
      engine.write((transaction) => runIn(transaction, catalogue, list, {}), callOptions()),
    ).rejects.toMatchObject({
      details: { statement: 'place/list', path: '[1].year' },
    });
  });

  test('an invalid parameter is an INTERNAL error, and no statement is sent', async () => {
    const engine = await open();
    await expect(run(engine, catalogue, list, { limit: 0.5 }, callOptions())).rejects.toMatchObject({
      code: 'INTERNAL',
      details: { statement: 'place/list', path: 'limit' },
    });
  });
});

test('the types of parameters and rows follow from the schemas', () => {
  expectTypeOf<QueryInput<typeof list>>().toEqualTypeOf<{ limit?: number | undefined }>();
  expectTypeOf<QueryRow<typeof list>>().toEqualTypeOf<{ id: string; decade: number }>();
});

test('the type of parameters accepts plain values only', () => {
  // @ts-expect-error a Date does not cross the port
  define({ statement: 'place/list', parameters: z.object({ on: z.date() }), row: z.object({}) });
  // @ts-expect-error undefined does not cross the port
  define({ statement: 'place/list', parameters: z.object({ on: z.string().optional() }), row: z.object({}) });
});

test('the name of a statement is checked by its type, and its parameters against its text', () => {
  const project = readCatalogue();
  expect(() => checkQueries(project)).not.toThrow();
  // @ts-expect-error no statement has this name
  expectTypeOf<'friendship/cuont'>().toExtend<StatementName>();
  const statement = 'source/nearest-numbers';
  const valid = { statement, parameters: z.object({ number: z.int() }), row: z.object({}) } as const;
  defineQuery(valid);
  expect(() => checkQueries(project)).not.toThrow();
  defineQuery({ statement, parameters: z.object({ nmuber: z.int() }), row: z.object({}) });
  expect(() => checkQueries(project)).toThrow(
    'The statement "source/nearest-numbers" has the parameter "number", which its query does not have.',
  );
  defineQuery(valid);
});
