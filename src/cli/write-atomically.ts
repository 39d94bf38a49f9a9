import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadUserInput, CodedError } from '../errors.ts';

export type Chunks = Iterable<string> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file from chunks, atomically: readers see the old file or the new one, never a partial one.
 *
 * @throws BadUserInput if the file cannot be written. Errors of the chunks are rethrown.
 */
export async function writeAtomically(file: string, chunks: Chunks): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(temporary));
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof CodedError || !isSystemError(cause)) throw cause;
    throw new BadUserInput(
      `${file}: cannot be written: ${cause.message}`,
      { file, expected: 'a file to write', found: cause.message },
      { cause },
    );
  }
}

/** Prints chunks with backpressure. A reader that closes the pipe (`| head`) is not an error. */
export async function printChunks(chunks: Chunks): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EPIPE') throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
