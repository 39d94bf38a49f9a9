import { feature } from '@rapideditor/country-coder';
import { byCodePoint } from '../../names/code-point-order.ts';
import { isCountryCode } from '../countries/codes.ts';
import type { ImportedName, ImportedPlace } from '../relation.ts';
import { isAssumed } from './compare.ts';
import type { Judgement } from './judge.ts';
import { qualifiedName } from './name-forms.ts';
import type { PlaceNode } from './node.ts';
import type { IdentifiedPlace } from './place.ts';

/** The distinct names of a place: the most frequent printed one first, and names with the same count in code point order. */
function namesOf(nodes: readonly PlaceNode[]): readonly ImportedName[] {
  const counts = new Map<string, { readonly name: ImportedName; readonly isPrinted: boolean; count: number }>();
  const count = (name: ImportedName, isPrinted: boolean) => {
    const key = `${name.language ?? ''} ${name.text}`;
    const before = counts.get(key);
    if (before && (before.isPrinted || !isPrinted)) before.count += 1;
    else counts.set(key, { name, isPrinted, count: 1 + (before?.count ?? 0) });
  };
  for (const { name, otherNames = [] } of partiesOf(nodes)) {
    count(name, true);
    for (const other of otherNames) count(other, false);
  }
  return [...counts.entries()]
    .sort(
      ([leftKey, left], [rightKey, right]) =>
        Number(right.isPrinted) - Number(left.isPrinted) || right.count - left.count || byCodePoint(leftKey, rightKey),
    )
    .map(([, { name }]) => name);
}

/** The name for the slug: an English one, or else one in Latin letters, or else the first; without a qualifier such as `(Tokyo)`. */
export function nameForSlug(nodes: readonly PlaceNode[]): string {
  const names = namesOf(nodes);
  const name =
    names.find(({ language }) => language?.split('-')[0] === 'en') ??
    names.find(({ text }) => /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u.test(text)) ??
    names[0];
  return qualifiedName(name?.text ?? '').base;
}

/** The first-level unit as most often printed. */
function unitOf(nodes: readonly PlaceNode[]): string | undefined {
  return mostFrequent(partiesOf(nodes).flatMap(({ unit }) => unit ?? []));
}

/** The unit, or else the qualifier of the name. */
export function unitForSlug(nodes: readonly PlaceNode[]): string | undefined {
  return (
    unitOf(nodes) ?? mostFrequent(partiesOf(nodes).flatMap(({ name }) => qualifiedName(name.text).qualifier ?? []))
  );
}

/** The country as stated, or else the one at the coordinates. */
export function countryOf(nodes: readonly PlaceNode[]): { readonly country?: string; readonly isFromPoint: boolean } {
  const stated =
    nodes.find(({ known }) => known)?.country ?? mostFrequent(nodes.flatMap(({ country }) => country ?? []));
  if (stated !== undefined) return { country: stated, isFromPoint: false };
  const point = nodes.find((node) => node.point)?.point;
  const properties = point && feature([point.longitude, point.latitude])?.properties;
  const code = properties?.iso1A2 ?? properties?.country;
  return code !== undefined && isCountryCode(code) ? { country: code, isFromPoint: true } : { isFromPoint: false };
}

/** The place of a group of printed places, in the order of their keys, and at most one known place. */
export function describePlace(
  slug: string,
  nodes: readonly PlaceNode[],
  judgements: ReadonlyMap<PlaceNode, Judgement>,
): IdentifiedPlace {
  const printed = nodes.filter((node) => node.printed);
  const { country, isFromPoint } = countryOf(nodes);
  const unit = unitOf(printed);
  const located = printed.find((node) => node.point && !isAssumed(node)) ?? printed.find((node) => node.point);
  const wikidataId = printed.find((node) => node.wikidataId !== undefined)?.wikidataId;
  const geonamesId =
    printed.find((node) => node.geonamesId !== undefined)?.geonamesId ??
    printed.find((node) => node.city)?.city?.geonamesId;
  const doubts = [
    ...(isFromPoint ? [`The list states no country; ${country} is the country at the coordinates.`] : []),
    ...(located && isAssumed(located)
      ? ['The coordinates are those of the only city of this name and country in the gazetteer.']
      : []),
    ...printed.flatMap((node) => doubtsOf(judgements.get(node))),
  ];
  return {
    slug,
    isNew: nodes.length === printed.length,
    ...(country === undefined ? {} : { country }),
    names: namesOf(printed),
    ...(unit === undefined ? {} : { unit }),
    ...(located?.point ? { ...located.point, pointFrom: isAssumed(located) ? 'gazetteer' : 'list' } : {}),
    ...(wikidataId === undefined ? {} : { wikidataId }),
    ...(geonamesId === undefined ? {} : { geonamesId }),
    ...(doubts.length === 0 ? {} : { doubt: [...new Set(doubts)].slice(0, 5).join(' ') }),
  };
}

function doubtsOf(judgement: Judgement | undefined): string[] {
  return (judgement?.candidates.slice(0, judgement.unclear) ?? []).map(
    ({ slug, reason }) => `It may be the same place as ${slug}: ${reason}.`,
  );
}

function partiesOf(nodes: readonly PlaceNode[]): ImportedPlace[] {
  return nodes.flatMap(({ printed }) => printed?.parties ?? []);
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([left, one], [right, other]) => other - one || byCodePoint(left, right))[0]?.[0];
}
