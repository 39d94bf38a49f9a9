import { beforeAll, expect, test } from 'vitest';
import { checkGraph } from '../../src/check/check.ts';
import { readCatalogue } from '../../src/graph/catalogue.ts';
import { dialects } from '../../src/graph/dialects.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { runnableText } from '../../src/graph/runnable-text.ts';
import { apiWith } from '../support/api.ts';
import { runRead } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';

const catalogue = readCatalogue();
const writes = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/;

test('prints a statement with a `:param` line for each parameter', () => {
  expect(runnableText(catalogue, 'source/count', dialects[0], { statuses: ['LIVE'], languages: ["zh's"] })).toBe(
    [
      ":param statuses => ['LIVE']",
      ":param languages => ['zh\\'s']",
      'MATCH (s:Source)',
      "WHERE s._sortKey > ''",
      '  AND s.status IN $statuses',
      '  AND s.language IN $languages',
      'RETURN count(s) AS total;',
    ].join('\n'),
  );
  expect(() => runnableText(catalogue, 'source/count', dialects[0], { status: [] })).toThrow(
    '`source/count` has no parameter `status`. It has `datasets`, `statuses`, `languages`, `numbers`.',
  );
});

describeEngines('the printed text of a read statement', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await apiWith(engine);
    await checkGraph(engine, catalogue);
  });

  test('runs with the values of its `:param` lines', async () => {
    const reading = catalogue.names.filter(
      (name) => !/:.*DESC/.test(name) && !writes.test(catalogue.statement(name, engine.dialect).text),
    );
    for (const name of reading) {
      const lines = runnableText(catalogue, name, engine.dialect).split('\n');
      const values = new Map(
        lines
          .flatMap((line) => /^:param (\w+) => (.*)$/s.exec(line)?.slice(1, 3).join('\n') ?? [])
          .map((pair) => pair.split('\n') as [string, string]),
      );
      const text = lines
        .filter((line) => !line.startsWith(':param'))
        .join('\n')
        .replace(/;$/, '');
      const run = runRead(
        engine,
        text.replaceAll(/\$(\w+)/g, (_, parameter) => values.get(parameter) ?? '$missing'),
      );
      await expect(run, name).resolves.toBeInstanceOf(Array);
    }
  });
});
