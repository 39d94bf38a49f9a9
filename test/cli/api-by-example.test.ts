import { expect, test } from 'vitest';
import { readOperations } from '../../src/api/example-operations.ts';
import { questionsAsMarkdown } from '../../src/cli/api-by-example.ts';

test('every question stands there with its operation and its answer, long lists cut and marked', async () => {
  const text = await questionsAsMarkdown(async () => ({
    data: { nodes: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }, { n: 5 }], short: { list: [1, 2, 3] } },
  }));
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

test('a question that requires variables has those of its file', async () => {
  const asked: unknown[] = [];
  const text = await questionsAsMarkdown(async ({ query, variables }) => {
    asked.push([query, variables]);
    return { data: {} };
  });
  expect(asked).toEqual(readOperations().map(({ query, variables }) => [query, variables]));
  const printed = [...text.matchAll(/Variables:\n\n```json\n(.*?)\n```/gs)].map(([, json = '']) => JSON.parse(json));
  expect(printed).toEqual(readOperations().flatMap(({ variables }) => (variables ? [variables] : [])));
});

test('a question that fails is not written down as if it were answered', async () => {
  const ask = async () => ({ data: null, errors: [{ message: 'No.' }] });
  await expect(questionsAsMarkdown(ask)).rejects.toThrow('shared-partners.graphql failed with "No."');
});
