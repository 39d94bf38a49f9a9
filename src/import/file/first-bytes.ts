import { open } from 'node:fs/promises';
import { BadUserInput } from '../../errors.ts';

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
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadUserInput(
      `${file}: cannot be read: ${reason}`,
      { file, expected: 'a file', found: reason },
      { cause },
    );
  }
}
