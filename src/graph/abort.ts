import { Cancelled, CodedError } from '../errors.ts';

/** Why a signal was aborted: its reason, if that is an error for callers. */
export function abortError(signal: AbortSignal): CodedError {
  const reason: unknown = signal.reason;
  return reason instanceof CodedError ? reason : new Cancelled('The operation was aborted.', {}, { cause: reason });
}

/** @throws `abortError` if the signal is aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError(signal);
}

/**
 * Settles as `work` does, or rejects with `abortError` as soon as the signal is aborted; `onAbort` then ends the work. Leaves no
 * listener behind at the signal, which may outlive the work.
 */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>, onAbort?: () => void): Promise<T> {
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      reject(abortError(signal));
      onAbort?.();
    };
  });
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
    work.catch(() => undefined); // a late failure of abandoned work has no one to tell
  }
}
