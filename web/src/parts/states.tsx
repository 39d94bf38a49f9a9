import type { ApiError } from '../api/request.ts';
import { clearFilters, hasFilters, state } from '../state/navigation.ts';
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
