import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createApplication } from '../../src/server/application.ts';
import { createLogger } from '../../src/server/logger.ts';
import { postInProcess } from '../../src/server/post-in-process.ts';
import { failingSchema } from './failing-schema.ts';

function application(environment: Readonly<Record<string, string>> = {}) {
  return createApplication({
    config: readConfig(environment),
    schema: failingSchema(),
    createContext: () => ({}),
    ready: () => Promise.resolve(),
    logger: createLogger('silent'),
  });
}

test('posts the operation unchanged', async () => {
  const operation = {
    query: 'query A { hello } query B($s: Int) { day(size: $s) hello }',
    variables: { s: 1 },
    operationName: 'B',
  };
  expect(await postInProcess(await application(), operation)).toEqual({ data: { day: 'ok', hello: '你好' } });
});

test('returns HTTP errors as errors with a code', async () => {
  expect(await postInProcess(await application(), { query: '' })).toEqual({
    errors: [{ message: 'The request has no query.', extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('rejects a body that is too large', async () => {
  const operation = { query: `{ hello } # ${'城'.repeat(1_000)}` };
  expect(await postInProcess(await application({ BODY_LIMIT_BYTES: '2000' }), operation)).toMatchObject({
    errors: [{ message: 'The request body is larger than 2000 bytes.', extensions: { limit: 2000 } }],
  });
});

test('returns only an ID for an internal error', async () => {
  const { errors } = await postInProcess(await application(), { query: '{ unknown }' });
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL', id: expect.any(String) } }]);
});
