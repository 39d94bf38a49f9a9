import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { AskError, ask } from '../api/ask.ts';
import type { Operation, Whole } from '../api/operation.ts';

/** The state of a response. While a new one is loading, or after an error, the previous data remains available. */
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
 * Loads data whenever the input changes; undefined loads nothing. Outdated responses are discarded.
 *
 * @param read Loads the data for an input; `more` displays the data loaded so far.
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

/** The same for a single operation. */
export function answerTo<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: () => Variables | undefined,
): Resource<Whole<Data>> {
  return resource(variables, (wanted: Variables, signal) => ask(operation, wanted, signal));
}

/** The data to display: the current data, or else the previous. */
export function shown<Data>(asked: Asked<Data>): Data | undefined {
  if (asked.status === 'ready') return asked.data;
  return asked.status === 'idle' ? undefined : asked.last;
}
