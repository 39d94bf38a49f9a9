import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { NonNullData, Operation } from '../api/operation.ts';
import { ApiError, request } from '../api/request.ts';

/** The state of a response. While a new one is loading, or after an error, the previous data remains available. */
export type ResourceState<Data> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly last?: Data | undefined }
  | { readonly status: 'ready'; readonly data: Data }
  | { readonly status: 'failed'; readonly error: ApiError; readonly last?: Data | undefined };

export interface Resource<Data> {
  readonly response: ReadonlySignal<ResourceState<Data>>;
  readonly retry: () => void;
}

/**
 * Loads data whenever the input changes; undefined loads nothing. Outdated responses are discarded.
 *
 * @param read Loads the data for an input; `more` displays the data loaded so far.
 */
export function resource<Input, Data>(
  readInput: () => Input | undefined,
  read: (input: Input, signal: AbortSignal, more: (data: Data) => void) => Promise<Data>,
): Resource<Data> {
  const response = signal<ResourceState<Data>>({ status: 'idle' });
  const attempt = signal(0);
  let currentKey: string | undefined;
  let last: Data | undefined;
  let running: AbortController | undefined;

  effect(() => {
    const input = readInput();
    const key = input === undefined ? undefined : `${attempt.value} ${JSON.stringify(input)}`;
    if (key === currentKey) return;
    currentKey = key;
    running?.abort();
    if (input === undefined) {
      response.value = { status: 'idle' };
      return;
    }
    running = new AbortController();
    const { signal: gone } = running;
    const show = (data: Data) => {
      if (gone.aborted) return;
      last = data;
      response.value = { status: 'ready', data };
    };
    response.value = { status: 'loading', last };
    read(input, gone, show).then(show, (error: unknown) => {
      if (gone.aborted) return;
      response.value = {
        status: 'failed',
        error: error instanceof ApiError ? error : new ApiError('INTERNAL', String(error)),
        last,
      };
    });
  });
  return {
    response,
    retry: () => {
      attempt.value += 1;
    },
  };
}

/** The same for a single operation. */
export function resourceFor<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: () => Variables | undefined,
): Resource<NonNullData<Data>> {
  return resource(variables, (input: Variables, signal) => request(operation, input, signal));
}

/** The data to display: the current data, or else the previous. */
export function latestData<Data>(response: ResourceState<Data>): Data | undefined {
  if (response.status === 'ready') return response.data;
  return response.status === 'idle' ? undefined : response.last;
}
