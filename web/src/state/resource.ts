import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { AskError, ask } from '../api/ask.ts';
import type { Operation, Whole } from '../api/operation.ts';

/** What is known of an answer. While a new one is on its way, or when none came, the last one stays to be looked at. */
export type Asked<Data> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly last?: Data | undefined }
  | { readonly status: 'ready'; readonly data: Data }
  | { readonly status: 'failed'; readonly error: AskError; readonly last?: Data | undefined };

export interface Resource<Data> {
  readonly asked: ReadonlySignal<Asked<Data>>;
  readonly retry: () => void;
}

/**
 * Asks whenever what is wanted changes; undefined wants nothing. An answer that is no longer wanted is dropped.
 *
 * @param read asks once for `undefined`, or again with what it needs; `more` shows what is there so far.
 */
export function resource<Wanted, Data>(
  wanted: () => Wanted | undefined,
  read: (wanted: Wanted, signal: AbortSignal, more: (data: Data) => void) => Promise<Data>,
): Resource<Data> {
  const asked = signal<Asked<Data>>({ status: 'idle' });
  const attempt = signal(0);
  let known: string | undefined;
  let last: Data | undefined;
  let running: AbortController | undefined;

  effect(() => {
    const want = wanted();
    const key = want === undefined ? undefined : `${attempt.value} ${JSON.stringify(want)}`;
    if (key === known) return;
    known = key;
    running?.abort();
    if (want === undefined) {
      asked.value = { status: 'idle' };
      return;
    }
    running = new AbortController();
    const { signal: gone } = running;
    const show = (data: Data) => {
      if (gone.aborted) return;
      last = data;
      asked.value = { status: 'ready', data };
    };
    asked.value = { status: 'loading', last };
    read(want, gone, show).then(show, (error: unknown) => {
      if (gone.aborted) return;
      asked.value = {
        status: 'failed',
        error: error instanceof AskError ? error : new AskError('INTERNAL', String(error)),
        last,
      };
    });
  });
  return {
    asked,
    retry: () => {
      attempt.value += 1;
    },
  };
}

/** The same for one operation. */
export function answerTo<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: () => Variables | undefined,
): Resource<Whole<Data>> {
  return resource(variables, (wanted: Variables, signal) => ask(operation, wanted, signal));
}

/** What can be shown now: the answer, or the last one where there is none. */
export function shown<Data>(asked: Asked<Data>): Data | undefined {
  if (asked.status === 'ready') return asked.data;
  return asked.status === 'idle' ? undefined : asked.last;
}
