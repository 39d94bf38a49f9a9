import type { GrafeoError } from '@grafeo-db/js';
import { CodedError, Conflict, Internal, Unavailable } from '../../errors.ts';
import { timeLimitExceeded } from '../time-limit.ts';

/** The library's own code of a failure, which it gives in the text alone: `GRAFEO-S002`. */
export function grafeoCode(error: unknown): string | undefined {
  return error instanceof Error ? /\bGRAFEO-[A-Z]\d{3}\b/.exec(error.message)?.[0] : undefined;
}

/** Whether the transaction may be tried again: another writer came between. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Conflict && gqlStatus(error.cause) === '40000';
}

/** Whether the transaction was over before. */
export function hasEnded(error: unknown): boolean {
  return gqlStatus(error) === '25000';
}

export function closed(): Unavailable {
  return new Unavailable('The graph is closed: the server is stopping.', { reason: 'CLOSED' });
}

/** The file cannot be written any more: the disk is full, or gone. */
export function cannotKeep(location: string, cause: unknown): Unavailable {
  return new Unavailable(
    `The graph cannot be written to ${location}. Is the disk full? What was committed before is kept.`,
    { reason: 'STORAGE' },
    { cause },
  );
}

/** Maps an error of the library to a coded error. A panic of the library is a rejected promise and is mapped too. */
export function codedError(error: unknown, signal: AbortSignal, statement: string | undefined): CodedError {
  if (error instanceof CodedError) return error;
  // A full disk fails a commit as a conflict would; only the system's words tell the two apart.
  if (error instanceof Error && /\bos error 28\b/.test(error.message)) return cannotKeep('its file', error);
  const details = statement === undefined ? {} : { statement };
  switch (gqlStatus(error)) {
    case '40000':
      return new Conflict('Others changed the same part of the graph at the same time. Nothing was changed.', details, {
        cause: error,
      });
    case 'G2000': // an identity that is taken
    case 'G1001': // a deletion that would leave relationships without an end
      return new Conflict('The change contradicts what is in the graph. Nothing was changed.', details, {
        cause: error,
      });
  }
  switch (grafeoCode(error)) {
    case 'GRAFEO-Q003': // the library's fixed time-out
      return timeLimitExceeded(signal, { cause: error });
    case 'GRAFEO-T007':
      return closed();
  }
  return new Internal('The graph refused a statement.', { ...details, engineCode: gqlStatus(error) }, { cause: error });
}

function gqlStatus(error: unknown): string | undefined {
  return error instanceof Error ? (error as GrafeoError).gqlStatus : undefined;
}
