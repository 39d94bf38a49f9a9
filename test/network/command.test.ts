import { expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { expected } from './expected.ts';

test('the compiled command measures the network, and ends', async () => {
  const { code, stdout } = await runCommand(['query', '--text', '{ network { diameter averagePathLength } }']);
  expect(code).toBe(0);
  const { diameter, averagePathLength } = expected.xinjiang;
  expect(JSON.parse(stdout)).toEqual({ data: { network: { diameter, averagePathLength } } });
});
