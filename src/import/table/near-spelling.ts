import { distance } from 'fastest-levenshtein';
import { fold } from '../../names/fold.ts';

/** The candidate with the nearest spelling, undefined if none is near. */
export function nearestSpelling(text: string, candidates: readonly string[]): string | undefined {
  const written = fold(text);
  const near = candidates
    .map((candidate) => ({ candidate, typos: distance(written, fold(candidate)) }))
    .filter(
      ({ candidate, typos }) => typos <= Math.max(1, Math.ceil(Math.min(written.length, fold(candidate).length) / 3)),
    );
  return near.toSorted((a, b) => a.typos - b.typos)[0]?.candidate;
}
