import type { GrafeoError } from '@grafeo-db/js';
import { CodedError, Conflict, Internal, Unavailable } from '../../errors.ts';
import { timeLimitExceeded } from '../time-limit.ts';

/** The library's error code, such as `GRAFEO-S002`, which only the message contains. */
export function grafeoCode(error: unknown): string | undefined {
  return error instanceof Error ? /\bGRAFEO-[A-Z]\d{3}\b/.exec(error.message)?.[0] : undefined;
}

/** Whether the transaction conflicted with another writer and may be retried. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Conflict && gqlStatus(error.cause) === '40000';
}

/** Whether the transaction had already ended. */
export function hasEnded(error: unknown): boolean {
  return gqlStatus(error) === '25000';
}

export function closed(): Unavailable {
  return new Unavailable('The graph is closed: the server is stopping.', { reason: 'CLOSED' });
}

/** The file can no longer be written: the disk is full or not available. */
export function storageFailed(location: string, cause: unknown): Unavailable {
  return new Unavailable(
    `The graph cannot be written to ${location}. Check the disk space. Earlier commits are not lost.`,
    { reason: 'STORAGE' },
    { cause },
  );
}

/** Maps an error of the library to a coded error. A panic of the library is a rejected promise and is mapped too. */
export function codedError(error: unknown, signal: AbortSignal, statement: string | undefined): CodedError {
  if (error instanceof CodedError) return error;
  // A commit on a full disk has the status of a conflict; only the operating system's message differs.
  if (error instanceof Error && /\bos error 28\b/.test(error.message)) return storageFailed('its file', error);
  const details = statement === undefined ? {} : { statement };
  switch (gqlStatus(error)) {
    case '40000':
      return new Conflict('The change conflicts with a concurrent change. Nothing was changed. Retry.', details, {
        cause: error,
      });
    case 'G2000': // an existing unique value
    case 'G1001': // the deletion of a node with relationships
      return new Conflict('The change violates a constraint of the graph. Nothing was changed.', details, {
        cause: error,
      });
  }
  switch (grafeoCode(error)) {
    case 'GRAFEO-Q003': // the library's fixed timeout
      return timeLimitExceeded(signal, { cause: error });
    case 'GRAFEO-T007':
      return closed();
  }
  return new Internal(
    'The graph database rejected a statement.',
    { ...details, engineCode: gqlStatus(error) },
    { cause: error },
  );
}

function gqlStatus(error: unknown): string | undefined {
  return error instanceof Error ? (error as GrafeoError).gqlStatus : undefined;
}
