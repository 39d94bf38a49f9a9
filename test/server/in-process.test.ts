import { expect, test } from 'vitest';
import { Refusal } from '../../src/server/answer.ts';
import { askInProcess } from '../../src/server/in-process.ts';

const operation = { query: '{ hello }', variables: { a: '友城' } };

test('the operation is posted as it is', async () => {
  const reply = await askInProcess(
    async (question) => ({
      status: 200,
      headers: {},
      body: JSON.stringify({ data: JSON.parse(await question.body()) }),
    }),
    operation,
    1_000,
  );
  expect(reply).toEqual({ data: operation });
});

test('what HTTP would refuse comes back as an error with its code', async () => {
  const refuse = () => Promise.reject(new Refusal(415, 'BAD_USER_INPUT', 'Not this.'));
  const refused = { errors: [{ message: 'Not this.', extensions: { code: 'BAD_USER_INPUT' } }] };
  expect(await askInProcess(refuse, operation, 1_000)).toEqual(refused);
});

test('a body that is too large is not looked at', async () => {
  const defect = () => Promise.reject(new Error('was asked'));
  expect(await askInProcess(defect, operation, 20)).toMatchObject({
    errors: [{ message: 'The request body is larger than 20 bytes.', extensions: { limit: 20 } }],
  });
  await expect(askInProcess(defect, operation, 1_000)).rejects.toThrow('was asked');
});
