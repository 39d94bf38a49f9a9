import { open } from 'node:fs/promises';
import { unreadable } from '../../dataset/json-file.ts';

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
    throw unreadable(file, cause);
  }
}
