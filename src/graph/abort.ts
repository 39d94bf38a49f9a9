import { Cancelled, CodedError } from '../errors.ts';

/** The error for an aborted signal: its reason, if that is a coded error. */
export function abortError(signal: AbortSignal): CodedError {
  const reason: unknown = signal.reason;
  return reason instanceof CodedError ? reason : new Cancelled('The operation was aborted.', {}, { cause: reason });
}

/** @throws `abortError` if the signal is aborted. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError(signal);
}

/**
 * Settles like `work`, or rejects with `abortError` as soon as the signal is aborted; `onAbort` then ends the work. Removes its
 * listener from the signal, which may outlive the work.
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
    work.catch(() => undefined); // ignore a late failure of abandoned work
  }
}
