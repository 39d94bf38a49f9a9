import type { Dataset } from '../../src/dataset/schema.ts';
import { byCodePoint } from '../../src/names/code-point-order.ts';
import { fold, visible } from '../../src/names/fold.ts';
import { spelledForms } from '../../src/names/spelled-forms.ts';

export interface Hit {
  readonly id: string;
  readonly score: number;
}

interface Entry {
  readonly id: string;
  readonly texts: readonly string[];
  readonly degree: number;
  readonly order: string;
}

/** A simple reference implementation of the search that compares the query with every text. */
export class ReferenceSearch {
  readonly #entries: readonly Entry[];

  constructor(dataset: Dataset) {
    const countFriendships = (condition: (friendship: Dataset['friendships'][number]) => boolean) =>
      dataset.friendships.filter(condition).length;
    const degrees = new Map(
      dataset.jurisdictions.map(({ id }) => [
        id,
        countFriendships(({ parties }) => parties.some(({ jurisdiction }) => jurisdiction === id)),
      ]),
    );
    const sortName = (names: Dataset['jurisdictions'][number]['names'], listedAs: string | undefined) =>
      fold(names.find(({ kind }) => kind === 'ROMANIZED')?.text ?? listedAs ?? names[0]?.text ?? '');
    this.#entries = [
      ...dataset.jurisdictions.map(({ id, names, listedAs }) => ({
        id: `Jurisdiction:${id}`,
        texts: names.map(({ text }) => text),
        degree: degrees.get(id) ?? 0,
        order: `${sortName(names, listedAs)}|${id}`,
      })),
      ...dataset.countries.map(({ code, names, listedAs }) => ({
        id: `Country:${code}`,
        texts: names.map(({ text }) => text),
        degree: dataset.jurisdictions
          .filter(({ country }) => country === code)
          .reduce((sum, { id }) => sum + (degrees.get(id) ?? 0), 0),
        order: `${sortName(names, listedAs)}|${code}`,
      })),
      ...dataset.sources.map(({ id, title, authors, container }) => ({
        id: `Source:${dataset.id}/${id}`,
        texts: [title, ...authors, ...(container === undefined ? [] : [container])],
        degree: countFriendships(({ citations, dateClaims, notes }) =>
          [citations, ...dateClaims.map((claim) => claim.citations), ...notes.map((note) => note.citations)]
            .flat()
            .some(({ source }) => source === id),
        ),
        order: `${fold(title)}|${dataset.id}/${id}`,
      })),
    ];
  }

  /** Best first. */
  find(query: string): Hit[] {
    return this.#entries
      .flatMap((entry) => {
        const texts = entry.texts.flatMap(spelledForms);
        const score = Math.max(...texts.map((text) => scoreOf(query, text)), acrossTexts(query, texts));
        return score > 0 ? [{ ...entry, score }] : [];
      })
      .toSorted((a, b) => b.score - a.score || b.degree - a.degree || byCodePoint(a.order, b.order))
      .map(({ id, score }) => ({ id, score }));
  }
}

const separators = /[^\p{L}\p{M}\p{N}'ʼʻʹ’]+/u;
const words = (text: string) => visible(text).split(separators).map(fold).filter(Boolean);

function acrossTexts(query: string, texts: readonly string[]): number {
  const queryWords = words(query);
  return queryWords.length > 0 && queryWords.every((word) => texts.some((text) => fold(text).includes(word))) ? 0.6 : 0;
}

function scoreOf(query: string, text: string): number {
  const [searched, found] = [fold(query), fold(text)];
  if (searched === '') return 0;
  if (found === searched) return 1;
  if (found.startsWith(searched)) return 0.8;
  if (found.includes(searched)) return 0.6;
  const missing = words(query).filter((word) => !found.includes(word));
  const pairs: [string, string][] = [
    [searched, found],
    ...(missing.length === 1 ? words(text).map((word): [string, string] => [missing[0] ?? '', word]) : []),
  ];
  const typos = Math.min(...pairs.filter((pair) => isApproximateMatch(...pair)).map((pair) => edits(...pair)));
  return typos === 1 ? 0.4 : typos === 2 ? 0.2 : 0;
}

function isApproximateMatch(written: string, word: string): boolean {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(word)) return false;
  const allowed = word.length < 4 || word.length > 24 ? 0 : word.length < 8 ? 1 : 2;
  return edits(written, word) <= allowed;
}

/** Levenshtein distance, except that one swap of adjacent letters counts as 1. */
function edits(a: string, b: string): number {
  for (let at = 0; at + 1 < b.length; at += 1)
    if (a !== b && a === b.slice(0, at) + b.charAt(at + 1) + b.charAt(at) + b.slice(at + 2)) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
