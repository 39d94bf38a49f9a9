import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { type Api, apiWith, type Result, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';
import { randomOperation } from '../support/random-operation.ts';
import type { Values } from '../support/random-value.ts';

const dataset = xinjiang();
const slugs = dataset.jurisdictions.map(({ id }) => id);
const values: Values = {
  slugs,
  countries: dataset.countries.map(({ code }) => code),
  datasets: [dataset.id],
  sources: dataset.sources.length,
  ids: [
    ...slugs.map((id) => `Jurisdiction:${id}`),
    ...dataset.countries.map(({ code }) => `Country:${code}`),
    ...dataset.friendships.map(({ id }) => `Friendship:${dataset.id}/${id}`),
  ],
};

/** Expected error codes. */
const expectedCodes = ['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS_NAME', 'QUERY_TOO_COMPLEX'];

/** `bench/worst-operation.ts` searches for the slowest of these on a large graph. */
describeEngines('random valid operations', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open(), [dataset], { deadlineMs: 60_000 });
  });

  test('return data or a coded error', async () => {
    const results: Result[] = [];
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const result = await api.execute(randomOperation(draw, schema, values));
        results.push(result);
        for (const { message, extensions } of result.errors ?? []) {
          expect(expectedCodes, message).toContain(extensions.code);
          // The document is valid, so the error is about values.
          expect(message).not.toMatch(/^(Syntax Error|Cannot query|Unknown|Field|Expected|Fields)/);
        }
        if (result.errors === undefined) expect(result.data).toEqual(expect.any(Object));
      }),
      { numRuns: 150, seed: 2026 },
    );
    // Otherwise the test would cover too little.
    const complete = results.filter(({ errors }) => errors === undefined);
    expect(complete.length).toBeGreaterThan(30);
  });
});
