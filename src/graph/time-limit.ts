import { setMaxListeners } from 'node:events';
import { DeadlineExceeded } from '../errors.ts';

interface TimeLimit {
  readonly milliseconds: number;
  readonly endsAt: number;
}

/** The time limit of each signal, which the signal itself does not have. Databases limit their own work by it. */
const timeLimits = new WeakMap<AbortSignal, TimeLimit>();

/**
 * Runs `work` with a signal that is aborted when the time is over (`DEADLINE_EXCEEDED`), or when `client` is, with its reason.
 * The timer is cleared when the work ends, and does not keep the process alive.
 */
export async function withTimeLimit<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  client?: AbortSignal,
): Promise<T> {
  const timeout = new AbortController();
  const limit = { milliseconds, endsAt: performance.now() + milliseconds };
  const signal = client ? AbortSignal.any([timeout.signal, client]) : timeout.signal;
  timeLimits.set(signal, limit);
  setMaxListeners(0, signal); // an operation may wait for hundreds of statements at once
  const abort = () => timeout.abort(exceeded(limit));
  if (milliseconds <= 0) abort();
  // A timer truncates fractions and may fire slightly early, but `remainingMs` must be 0 when it has fired.
  const timer = setTimeout(abort, Math.ceil(milliseconds) + 1).unref();
  try {
    return await work(signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds until the signal is aborted, never negative; infinite if it has no time limit. */
export function remainingMs(signal: AbortSignal): number {
  if (signal.aborted) return 0;
  const limit = timeLimits.get(signal);
  return limit ? Math.max(0, limit.endsAt - performance.now()) : Number.POSITIVE_INFINITY;
}

/** The error for work that the database itself ended because of the time limit. */
export function timeLimitExceeded(signal: AbortSignal, options: ErrorOptions): DeadlineExceeded {
  return exceeded(timeLimits.get(signal), options);
}

function exceeded(limit: TimeLimit | undefined, options?: ErrorOptions): DeadlineExceeded {
  const time = limit ? `within ${limit.milliseconds} ms` : 'in time';
  return new DeadlineExceeded(
    `The operation did not finish ${time}. Request less data, or retry later.`,
    limit ? { milliseconds: limit.milliseconds } : {},
    options,
  );
}
