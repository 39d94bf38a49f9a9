import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';

test('without a build of the embedded engine for the platform, the error suggests setting NEO4J_URI', async () => {
  // The path at which the library looks for its binary. In a separate file, because a loaded binary stays loaded in its process.
  process.env.NAPI_RS_NATIVE_LIBRARY_PATH = '/nowhere/grafeo.node';
  await expect(openEmbedded()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('Set NEO4J_URI'),
    details: { reason: 'ENGINE' },
  });
});
