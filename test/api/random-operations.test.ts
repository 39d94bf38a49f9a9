import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { createErrorMask } from '../../src/server/graphql/error-mask.ts';
import { createLogger } from '../../src/server/logger.ts';
import { type Api, apiOver, catalogue, xinjiang } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';
import { type DataValues, type RandomRequest, randomRequest } from '../support/random-request.ts';

/** Number of operations per engine. */
const operationCount = Number(process.env.RANDOM_OPERATIONS ?? 1_000);
const seed = Number(process.env.RANDOM_SEED ?? 20_261_127);

function valuesOf({ id, jurisdictions, countries, sources, friendships }: ReturnType<typeof xinjiang>): DataValues {
  const slugs = jurisdictions.map((place) => place.id);
  return {
    slugs,
    names: jurisdictions.flatMap(({ names }) => names.slice(0, 2).map(({ text }) => text)),
    countries: countries.map(({ code }) => code),
    datasets: [id],
    sources: sources.length,
    ids: [...slugs.map((slug) => `Jurisdiction:${slug}`), ...countries.map(({ code }) => `Country:${code}`)],
    friendshipIds: friendships.map((friendship) => `Friendship:${id}/${friendship.id}`),
  };
}

/** If several fields below one null fail, any of them may be reported. Errors are therefore compared by the path of the null. */
function comparable(body: string): { data: string; nulls: readonly string[]; requestErrors: readonly unknown[] } {
  const { data, errors = [] }: { data?: unknown; errors?: { path?: (string | number)[] }[] } = JSON.parse(body);
  const nulls = errors.flatMap(({ path }) => (path ? [pathOfNull(data, path).join('.')] : []));
  const requestErrors = errors.filter(({ path }) => path === undefined);
  return { data: JSON.stringify(data), nulls: [...new Set(nulls)].toSorted(), requestErrors };
}

function pathOfNull(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data;
  const reached: (string | number)[] = [];
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string, unknown>)[step];
    reached.push(step);
  }
  return reached;
}

describeEngines('random operations', (open) => {
  let engine: Engine;
  let cold: Api;
  let warm: Api;
  /** Caches rows, but not responses. */
  let rows: Api;
  beforeAll(async () => {
    engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
    cold = apiOver(engine, { cacheRows: 0 });
    rows = apiOver(engine);
    warm = apiOver(engine, { cacheRows: 200_000, cacheResponsesBytes: 50_000_000 });
  });

  const mask = createErrorMask(createLogger('silent'));
  /** An error as the server sends it, without the extension that sets the HTTP status and headers. */
  const maskedError = (error: unknown) => {
    const { extensions, ...shown } = mask(error).toJSON();
    const { http: _, ...sent } = extensions ?? {};
    return { ...shown, extensions: sent };
  };
  /** The response of graphql-js with the same repositories, a complete projection and no cache. */
  async function expected({ query, variables }: RandomRequest): Promise<string> {
    const contextValue = { store: await cold.store.begin(callOptions().signal) };
    const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
    return JSON.stringify({ ...result, ...(result.errors ? { errors: result.errors.map(maskedError) } : {}) });
  }

  const send = async (api: Api, request: RandomRequest) =>
    String((await api.handle({ body: JSON.stringify(request) })).body);

  test('return the same bytes as graphql-js, with cold and warm caches', async () => {
    const values = valuesOf(xinjiang());
    let compared = 0;
    let rejected = 0;
    let failed = 0;
    for (let round = 0; compared < operationCount; round += 1) {
      for (const draw of fc.sample(fc.gen(), { numRuns: 100, seed: seed + round })) {
        if (compared >= operationCount) break;
        const request = randomRequest(draw, schema, values);
        const label = `seed ${seed + round}: ${JSON.stringify(request)}`;
        expect(validate(schema, parse(request.query)), label).toEqual([]);
        const first = await send(cold, request);
        if (first.includes('"QUERY_TOO_COMPLEX"')) {
          rejected += 1;
          continue;
        }
        const reference = await expected(request);
        if (reference.includes('"errors"')) failed += 1;
        for (const body of [first, await send(warm, request), await send(warm, request)]) {
          if (body !== reference) expect(comparable(body), label).toEqual(comparable(reference));
        }
        // The data cached for a document must not depend on how often it was sent.
        const repetitions = compared % 10 === 0 ? 12 : 0;
        for (let time = 0; time < repetitions; time += 1) {
          expect(comparable(await send(rows, request)), label).toEqual(comparable(reference));
        }
        compared += 1;
      }
    }
    process.stdout.write(
      `${compared} random operations compared (seed ${seed}); ${failed} with errors, ${rejected} rejected\n`,
    );
    expect(failed).toBeLessThan(compared / 2);
  }, 3_600_000);

  test.each([
    [
      'a fragment under a directive in one place and without in another',
      `query ($place: String!, $full: Boolean!) {
         jurisdiction(by: { name: $place }) { country { ...C @include(if: $full) } parent { country { ...C } } }
       }
       fragment C on Country { code }`,
      (n: number) => ({ place: ['Gwadar', 'Karamay', 'Kashgar Prefecture'][n % 3], full: false }),
    ],
    [
      'a fragment spread twice in one selection',
      'query ($o: Boolean!) { country(code: "PK") { ...G @include(if: $o) ...G } } fragment G on Country { alpha3 }',
      (n: number) => ({ o: n % 2 === 0 }),
    ],
    [
      'a condition variable with a default, sometimes null',
      'query ($inc: Boolean = true) { country(code: "PK") { code alpha3 @include(if: $inc) } }',
      (n: number) => (n % 3 === 0 ? { inc: null } : n % 3 === 1 ? {} : { inc: false }),
    ],
  ])('return the expected response in thirty runs of one document: %s', async (_what, query, variablesOf) => {
    for (let n = 0; n < 30; n += 1) {
      const request = { query, variables: variablesOf(n) };
      const reference = await expected(request);
      for (const api of [rows, warm, cold]) expect(await send(api, request)).toBe(reference);
    }
  });
});
