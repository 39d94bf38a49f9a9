import { open } from 'node:fs/promises';
import { unreadable } from '../../dataset/json-file.ts';
import { BadUserInput } from '../../errors.ts';

/** The usual reasons in words. */
function missing(file: string, cause: unknown): BadUserInput | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code !== 'ENOENT' && code !== 'EISDIR') return undefined;
  const [found, advice] =
    code === 'ENOENT' ? ['no file', 'Check the path.'] : ['a folder', 'Give the path of a file in it.'];
  return new BadUserInput(
    `${file}: expected a file; found ${found}. ${advice}`,
    { file, expected: 'a file', found },
    { cause },
  );
}

export const sampleSize = 65_536;

/** The beginning of a file. */
export async function firstBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw missing(file, cause) ?? unreadable(file, cause);
  }
}
