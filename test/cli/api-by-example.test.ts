import { expect, test } from 'vitest';
import { readOperations } from '../../src/api/operations.ts';
import { questionsAsMarkdown } from '../../src/cli/api-by-example.ts';

test('every question stands there with its operation and its answer, long lists cut and marked', async () => {
  const text = await questionsAsMarkdown(async () => ({
    data: { nodes: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }, { n: 5 }], short: { list: [1, 2, 3] } },
  }));
  for (const { title, query, variables } of readOperations()) {
    expect(text).toContain(`#### ${title}\n`);
    expect(text).toContain(query.trim());
    if (variables) expect(text).toContain(`Variables:\n\n\`\`\`json\n${JSON.stringify(variables, null, 2)}`);
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

test('a question that fails is not written down as if it were answered', async () => {
  const ask = async () => ({ data: null, errors: [{ message: 'No.' }] });
  await expect(questionsAsMarkdown(ask)).rejects.toThrow('shared-partners.graphql is answered with "No."');
});
