import { NotFound, shortened } from '../../errors.ts';
import { type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { OperationStore } from '../../store/store.ts';
import type { Context } from '../context.ts';

/**
 * Codes, slugs and numbers in an argument must exist; otherwise the error is NOT_FOUND with suggestions. An omitted list stays
 * null.
 */
type Existing<T> = MaybePromise<T[] | null>;

/** @throws NotFound for the first code that no country has. */
export function existingCountries(codes: string[] | null, argument: string, { store }: Context): Existing<string> {
  if (codes === null) return null;
  return mapMaybe(store.countries.all(), (all) => {
    const existing = new Set<string>(all.map(({ id }) => id));
    return unlessMissing(codes, existing, (code) => noCountry(code, argument, store));
  });
}

/** @throws NotFound for the first slug that no dataset has. */
export function existingDatasets(slugs: string[] | null, argument: string, { store }: Context): Existing<string> {
  if (slugs === null) return null;
  return mapMaybe(store.datasets.all(), (all) => {
    const existing = new Set(all.map(({ id }) => id));
    return unlessMissing(slugs, existing, (slug) => noDataset(slug, argument, store));
  });
}

/** @throws NotFound for the first number that no source has. */
export function existingSources(numbers: number[] | null, argument: string, { store }: Context): Existing<number> {
  if (numbers === null) return null;
  return mapMaybe(store.sources.existingNumbers(numbers), (existing) =>
    unlessMissing(numbers, new Set(existing), (number) => noSource(number, argument, store)),
  );
}

function unlessMissing<T>(list: T[], existing: ReadonlySet<T>, error: (missing: T) => Promise<NotFound>): Existing<T> {
  const missing = list.find((value) => !existing.has(value));
  if (missing === undefined) return list;
  return error(missing).then((notFound) => {
    throw notFound;
  });
}

async function noCountry(code: string, argument: string, store: OperationStore): Promise<NotFound> {
  const near = await store.suggestions.countries(code);
  const suggestions = near.map(({ id, displayName }) => ({ code: id, name: displayName }));
  const question = didYouMean(suggestions.map((country) => `\`${country.code}\` (${country.name})`));
  return new NotFound(`No country has the code \`${code}\`.${question}`, { argument, country: code, suggestions });
}

/** The error for a slug that no dataset has. It lists the available ones. */
export async function noDataset(slug: string, argument: string, store: OperationStore): Promise<NotFound> {
  const near = await store.suggestions.datasets(slug);
  const suggestions = near.map(({ id, title }) => ({ slug: id, title }));
  const available = suggestions.map((dataset) => `\`${dataset.slug}\``).join(', ');
  const fix =
    available === '' ? 'The graph has no dataset. Load one with `youcheng load`.' : `Available: ${available}.`;
  return new NotFound(`No dataset has the slug \`${shortened(slug)}\`. ${fix}`, { argument, slug, suggestions });
}

async function noSource(number: number, argument: string, store: OperationStore): Promise<NotFound> {
  const near = await store.suggestions.sourceNumbers(number);
  const suggestions = near.map((other) => ({ number: other }));
  const question = didYouMean(near.map(String));
  return new NotFound(`No source has the number ${number}.${question}`, { argument, number, suggestions });
}

/** ` Did you mean A, B or C?`; empty without suggestions. */
export function didYouMean(suggestions: readonly string[]): string {
  const last = suggestions.at(-1);
  if (last === undefined) return '';
  const others = suggestions.slice(0, -1).join(', ');
  return ` Did you mean ${others === '' ? last : `${others} or ${last}`}?`;
}
