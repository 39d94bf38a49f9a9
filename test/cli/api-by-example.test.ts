import { expect, test } from 'vitest';
import { readChapters, readOperations } from '../../src/api/example-operations.ts';
import { examplesAsMarkdown } from '../../src/cli/api-by-example.ts';

test('prints each example with its document and response, and truncates long lists', async () => {
  const text = await examplesAsMarkdown((_, work) =>
    work(async () => ({
      data: { nodes: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }, { n: 5 }], short: { list: [1, 2, 3] } },
    })),
  );
  for (const { title, query } of readOperations()) {
    expect(text).toContain(`#### ${title}\n`);
    expect(text).toContain(query.trim());
  }
  expect(text).toContain(
    `{
  "data": {
    "nodes": [
      { "n": 1 },
      { "n": 2 },
      { "n": 3 }
      // and 2 more
    ],
    "short": { "list": [1, 2, 3] }
  }
}`,
  );
});

test('prints and sends the variables of an example', async () => {
  const requests: unknown[] = [];
  const text = await examplesAsMarkdown((_, work) =>
    work(async ({ query, variables }) => {
      requests.push([query, variables]);
      return { data: {} };
    }),
  );
  expect(requests).toEqual(readOperations().map(({ query, variables }) => [query, variables]));
  const printed = [...text.matchAll(/Variables:\n\n```json\n(.*?)\n```/gs)].map(([, json = '']) => JSON.parse(json));
  expect(printed).toEqual(readOperations().flatMap(({ variables }) => (variables ? [variables] : [])));
});

test('runs each chapter on its datasets, and names them', async () => {
  const used: unknown[] = [];
  const text = await examplesAsMarkdown(({ title, datasets }, work) => {
    used.push([title, datasets]);
    return work(async () => ({ data: {} }));
  });
  expect(used).toEqual(readChapters().map(({ title, datasets }) => [title, datasets]));
  expect(text).toContain(
    '### Several lists\n\nThe responses come from a graph with [examples/spreadsheet/dataset.json]',
  );
});

test('throws if an example fails', async () => {
  const execute = async () => ({ data: null, errors: [{ message: 'No.' }] });
  await expect(examplesAsMarkdown((_, work) => work(execute))).rejects.toThrow(
    'shared-partners.graphql failed with "No."',
  );
});
