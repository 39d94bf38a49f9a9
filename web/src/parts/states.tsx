import type { AskError } from '../api/ask.ts';
import { clearFilters, hasFilters, state } from '../state/navigation.ts';
import { word } from '../state/words.ts';

export function Loading() {
  return (
    <p class="state" role="status">
      {word('loading')}
    </p>
  );
}

export function Failed({ error, retry }: { readonly error: AskError; readonly retry: () => void }) {
  return (
    <div class="state" role="alert">
      <h2>{word('failed')}</h2>
      <p>
        {error.code === 'UNREACHABLE' || error.code === 'UNAVAILABLE'
          ? word('unreachable')
          : `${error.message} (${error.code})`}
      </p>
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
