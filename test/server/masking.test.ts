import { describe, expect, test } from 'vitest';
import { BadUserInput, Unavailable } from '../../src/errors.ts';
import { secret } from './failing-schema.ts';
import { runProgram } from './program.ts';
import { post, sendQuery, serve } from './serving.ts';

const masked = {
  message: 'Internal server error. Include the ID in a report.',
  extensions: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
};
const defects = ['internal', 'unknown', 'graphql', 'thrownText', 'unserializable'];

describe('a coded error', () => {
  test('is returned with its code and details', async () => {
    const { url } = await serve();
    expect(await sendQuery(url, '{ coded }')).toMatchObject({
      status: 200,
      data: { coded: null },
      errors: [
        {
          message: '伊宁 is ambiguous.',
          path: ['coded'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'AMBIGUOUS_NAME', candidates: ['yining-shi', 'yining-xian'] },
        },
      ],
    });
  });

  test('is returned if it is the cause of another error', async () => {
    const { url } = await serve();
    const { errors } = await sendQuery(url, '{ wrapped }');
    expect(errors).toMatchObject([{ message: 'first must be positive.', extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('in a scalar keeps the message of GraphQL, which names the variable', async () => {
    const { url } = await serve();
    const { status, data, errors } = await sendQuery(url, 'query Q($on: Day) { day(on: $on) }', { on: 'today' });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message:
          'Variable "$on" got invalid value "today"; Expected type "Day". "today" is not a day. Use a date such as 2012-08-09.',
        locations: [{ line: 1, column: 9 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('UNAVAILABLE has Retry-After, and its cause is only in the log', async () => {
    const { url, log } = await serve();
    const { status, headers, errors } = await sendQuery(url, '{ unavailable }');
    expect(status).toBe(200);
    expect(headers.get('retry-after')).toBe('2');
    expect(errors).toMatchObject([{ message: 'The graph cannot be reached.', extensions: { code: 'UNAVAILABLE' } }]);
    expect(JSON.stringify(log)).toContain(secret);
  });

  test.each([
    [new Unavailable('The graph cannot be reached.'), 503, 'UNAVAILABLE'],
    [new BadUserInput('No such language.'), 400, 'BAD_USER_INPUT'],
    [new Error(secret), 500, 'INTERNAL'],
    [secret, 500, 'INTERNAL'],
  ])('sets the status if it occurs before execution', async (thrown, status, code) => {
    const { url } = await serve({ createContext: () => Promise.reject(thrown) });
    const response = await sendQuery(url, '{ hello }');
    expect(response).toMatchObject({ status, errors: [{ extensions: { code } }] });
    expect(response.data).toBeUndefined();
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '2' : null);
    expect(JSON.stringify(response)).not.toContain(secret);
  });
});

describe('a GraphQL error about the request', () => {
  test.each([
    ['syntax', '{ hello', undefined, 'Syntax Error: Expected Name, found <EOF>.'],
    [
      'an unknown field',
      '{ helo }',
      undefined,
      'Cannot query field "helo" on type "Query". Did you mean "held" or "hello"?',
    ],
    [
      'a variable',
      'query Q($s: Int) { day(size: $s) }',
      { s: 'x' },
      'Variable "$s" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
    [
      'an ambiguous operation',
      'query A { hello } query B { hello }',
      undefined,
      'Could not determine what operation to execute.',
    ],
  ])('%s keeps its message', async (_what, query, variables, message) => {
    const { url } = await serve();
    const { status, data, errors } = await sendQuery(url, query, variables);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(Object.keys(errors[0].extensions)).toEqual(['code']);
  });
});

test('an invalid argument found during execution keeps the message of GraphQL', async () => {
  const { url } = await serve();
  const { status, data, errors } = await sendQuery(url, 'query Q($s: Int) { sized(size: $s) }', { s: null });
  expect({ status, data }).toEqual({ status: 200, data: { sized: null } });
  expect(errors).toMatchObject([
    { message: 'Argument "size" of non-null type "Int!" must not be null.', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

describe('any other error', () => {
  test.each(defects)('%s is returned as an ID and logged once', async (field) => {
    const { url, log } = await serve();
    const response = await sendQuery(url, `{ ${field} }`);
    expect(response.status).toBe(200);
    expect(response.errors).toEqual([{ ...masked, path: [field], locations: [{ line: 1, column: 3 }] }]);
    expect(log).toHaveLength(1);
    expect(log[0]?.id).toBe(response.errors[0].extensions.id);
    expect(JSON.stringify(log)).toContain(secret);
  });

  test('that affects many fields has one ID and is logged once', async () => {
    const { url, log } = await serve();
    const { errors } = await sendQuery(url, '{ many { name } }');
    expect(new Set(errors.map((error: { extensions: { id: string } }) => error.extensions.id)).size).toBe(1);
    expect(errors).toHaveLength(5);
    expect(log).toHaveLength(1);
  });

  test('is masked if a non-null field is null', async () => {
    const { url } = await serve();
    const { status, data, errors } = await sendQuery(url, '{ missing }');
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toMatchObject([masked]);
  });

  test('is masked if a scalar throws while it parses a variable', async () => {
    const { url } = await serve();
    const { status, errors } = await sendQuery(url, 'query Q($on: Day) { day(on: $on) }', { on: 'defect' });
    expect(status).toBe(500);
    expect(errors).toMatchObject([masked]);
    expect(JSON.stringify(errors)).not.toContain(secret);
  });

  test('is masked in every hook of a plugin', async () => {
    const fail = () => {
      throw new Error(secret);
    };
    const plugins = [
      { onParams: fail },
      { onParse: fail },
      { onValidate: fail },
      { onContextBuilding: fail },
      { onExecute: fail },
      { onExecutionResult: fail },
    ];
    for (const plugin of plugins) {
      const { url } = await serve({ plugins: [plugin] });
      const response = await post(url, { query: '{ hello }' });
      const body = await response.text();
      expect(response.status).toBe(500);
      expect(JSON.parse(body).errors).toMatchObject([masked]);
      expect(body).not.toContain(secret);
    }
  });
});

// Libraries read NODE_ENV when they are loaded, so each value is tested in a new process.
describe.each(['development', 'production', 'test', undefined])('with NODE_ENV %s', (mode) => {
  test('responses contain no stack trace and no internal message', async () => {
    const program = await runProgram(new URL('./failing-server.ts', import.meta.url), { NODE_ENV: mode });
    for (const field of defects) {
      const response = await (await post(program.url, { query: `{ ${field} }` })).text();
      expect(JSON.parse(response).errors).toMatchObject([masked]);
      expect(response).not.toMatch(/SECRET|stack|node_modules|\.ts:|originalError/);
    }
    for (const body of [
      '{',
      '{"query":"{"}',
      '{"query":"{nope}"}',
      '{"query":1}',
      '{"query":"{hello}","variables":3}',
    ]) {
      const response = await (await post(program.url, body)).text();
      expect(JSON.parse(response).errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(response).not.toMatch(/SECRET|stack|node_modules|\.ts:|originalError/);
    }
    expect(program.errorOutput()).toContain(secret);
  });
});
