import { expect, test } from 'vitest';
import { BadUserInput } from '../../src/errors.ts';
import { urlOf } from '../../src/server/http/listen.ts';
import { serve } from './serving.ts';

test('rejects a port in use with a message', async () => {
  const { port } = new URL((await serve()).url);
  const second = serve({ environment: { PORT: port } });
  await expect(second).rejects.toThrow(BadUserInput);
  await expect(second).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop the program that uses it, or set PORT to another port (0 for any free one).`,
  );
});

test.each(['no-such-host.invalid', '192.0.2.1'])(
  'rejects %s, which is not an address of this machine',
  async (host) => {
    const attempt = serve({ environment: { HOST: host } });
    await expect(attempt).rejects.toThrow(BadUserInput);
    await expect(attempt).rejects.toThrow(new RegExp(`^HOST is "${host}"`));
  },
);

test('returns an address that a browser can open', () => {
  expect(urlOf('127.0.0.1', 4000)).toBe('http://127.0.0.1:4000');
  expect(urlOf('0.0.0.0', 4000)).toBe('http://localhost:4000');
  expect(urlOf('::1', 4000)).toBe('http://[::1]:4000');
});
