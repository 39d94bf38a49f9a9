import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';

test('a machine without a build of the engine is told so, and that NEO4J_URI is the way out', async () => {
  // Where the library looks for its binary. A file of its own, for what is loaded once stays loaded.
  process.env.NAPI_RS_NATIVE_LIBRARY_PATH = '/nowhere/grafeo.node';
  await expect(openEmbedded()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('Set NEO4J_URI'),
    details: { reason: 'ENGINE' },
  });
});
