import { rename, rm, writeFile } from 'node:fs/promises';
import { BadUserInput } from '../errors.ts';

/** Writes a file from its pieces. Readers see the old file or the new one, never half of either. */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, pieces);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadUserInput(
      `${file}: cannot be written: ${reason}`,
      { file, expected: 'a file to write', found: reason },
      { cause },
    );
  }
}
