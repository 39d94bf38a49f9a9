import type { VNode } from 'preact';
import type { ApiError } from '../api/request.ts';
import { clearFilters, hasFilters, state } from '../state/navigation.ts';
import type { Resource } from '../state/resource.ts';
import { type Word, word } from '../state/words.ts';

export function Loading() {
  return (
    <p class="state" role="status">
      {word('loading')}
    </p>
  );
}

const reasons: Readonly<Record<string, Word>> = {
  UNREACHABLE: 'unreachable',
  UNAVAILABLE: 'unreachable',
  NOT_FOUND: 'unknown',
};

/** Shows the data of a response when it is there. */
export function WhenReady<Data>({ of, show }: WhenReadyProps<Data>) {
  const response = of.response.value;
  if (response.status === 'failed') return <Failed error={response.error} retry={of.retry} />;
  if (response.status !== 'ready') return <Loading />;
  return show(response.data) ?? <p class="state">{word('unknown')}</p>;
}

interface WhenReadyProps<Data> {
  readonly of: Resource<Data>;
  /** Null or undefined if the response has no such entry. */
  readonly show: (data: Data) => VNode | null | undefined;
}

/** An error message in the language of the page; messages of the API are for authors of queries. */
export function Failed({ error, retry }: { readonly error: ApiError; readonly retry: () => void }) {
  return (
    <div class="state" role="alert">
      <h2>{word('failed')}</h2>
      <p>{word(reasons[error.code] ?? 'refused')}</p>
      <button type="button" onClick={retry}>
        {word('retry')}
      </button>
    </div>
  );
}

export function Nothing() {
  return (
    <div class="state">
      <p>{word('nothing')}</p>
      {hasFilters(state.value) && (
        <button type="button" onClick={clearFilters}>
          {word('clear')}
        </button>
      )}
    </div>
  );
}
