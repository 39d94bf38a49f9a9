import { areSpellings } from './name-forms.ts';
import type { PlaceNode } from './node.ts';

/**
 * All pairs of places that can be the same: those that share an identifier or a city of the gazetteer, or a name in the same
 * country. A place without a country is paired with places of its name in all countries. Two known places are never the same.
 */
export function* comparablePairs(nodes: readonly PlaceNode[]): Generator<readonly [PlaceNode, PlaceNode]> {
  const buckets = new Map<string, number[]>();
  const add = (key: string, index: number) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(index);
    else buckets.set(key, [index]);
  };
  const formsWithoutCountry = new Set(
    nodes.filter(({ country }) => country === undefined).flatMap(({ forms }) => forms),
  );
  for (const [index, { wikidataId, geonamesId, city, country, forms }] of nodes.entries()) {
    if (wikidataId !== undefined) add(`wikidata ${wikidataId}`, index);
    if (geonamesId !== undefined) add(`geonames ${geonamesId}`, index);
    if (city) add(`city ${city.geonamesId}`, index);
    for (const form of forms) {
      if (country !== undefined) add(`${country} ${form}`, index);
      if (formsWithoutCountry.has(form)) add(`* ${form}`, index);
    }
  }
  const seen = new Set<number>();
  for (const [key, bucket] of buckets) {
    for (const [position, first] of bucket.entries()) {
      const a = nodes[first];
      for (let next = position + 1; next < bucket.length; next += 1) {
        const second = bucket[next] ?? first;
        const b = nodes[second];
        if (!a || !b || (a.known && b.known)) continue;
        if (key.startsWith('* ') && a.country !== undefined && b.country !== undefined) continue;
        if (!isIdentifier.test(key) && !shareName(a, b)) continue;
        const pair = first * nodes.length + second;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}

const isIdentifier = /^(?:wikidata|geonames|city) /;

/**
 * `Weingarten (Baden)` and `Weingarten (Pfalz)` share no name, but both share one with `Weingarten`. `Friedberg (Hessen)` and
 * `Friedberg, Hesse` share one.
 */
function shareName(a: PlaceNode, b: PlaceNode): boolean {
  if (a.forms.some((form) => b.fullForms.has(form)) || b.forms.some((form) => a.fullForms.has(form))) return true;
  return [...a.qualifiers].some((one) => [...b.qualifiers].some((other) => areSpellings(one, other)));
}
