import { byCodePoint } from '../../names/code-point-order.ts';
import { countryOf, describePlace, nameForSlug, unitForSlug } from './describe-place.ts';
import { groupPlaces } from './group-places.ts';
import { type Judgement, judgeAll } from './judge.ts';
import { findEvidence } from './links.ts';
import type { PlaceNode } from './node.ts';
import type { IdentifiedPlace } from './place.ts';
import { slugsFor } from './slug.ts';

/** Places with their slugs. */
export interface Assignment {
  readonly places: readonly IdentifiedPlace[];
  readonly slugOf: ReadonlyMap<PlaceNode, string>;
  /** Of printed places. */
  readonly judgements: ReadonlyMap<PlaceNode, Judgement>;
}

/** Identifies known and printed places with each other and gives each new place a slug. `newSlugs` are anchors that are slugs. */
export function assignPlaces(
  known: readonly PlaceNode[],
  printed: readonly PlaceNode[],
  newSlugs: ReadonlySet<string>,
  reviewed: ReadonlySet<string>,
): Assignment {
  // The order of places decides nothing, and sorted nodes make that easy to see.
  const nodes = [...known, ...printed].sort((left, right) => byCodePoint(left.key, right.key));
  const evidence = findEvidence(nodes);
  const groups = groupPlaces(nodes, evidence.links).map((group) =>
    group.toSorted((left, right) => byCodePoint(left.key, right.key)),
  );
  const slugOf = new Map<PlaceNode, string>();
  const give = (group: readonly PlaceNode[], slug: string) => {
    for (const node of group) slugOf.set(node, slug);
  };
  const unnamed = groups.filter((group) => {
    const slug = group.find((node) => node.known)?.known?.slug ?? chosenSlug(group, newSlugs);
    if (slug !== undefined) give(group, slug);
    return slug === undefined;
  });
  const taken = new Set([...known.flatMap((node) => node.known?.slug ?? []), ...newSlugs]);
  const slugs = slugsFor(unnamed.map(unnamedPlace), taken);
  for (const [index, group] of unnamed.entries()) give(group, slugs[index] ?? '');
  const judgements = judgeAll(printed, evidence, reviewed, slugOf);
  const places = groups
    .filter((group) => group.some((node) => node.printed))
    .map((group) => describePlace(group[0] ? (slugOf.get(group[0]) ?? '') : '', group, judgements))
    .sort((left, right) => byCodePoint(left.slug, right.slug));
  return { places, slugOf, judgements };
}

function chosenSlug(group: readonly PlaceNode[], newSlugs: ReadonlySet<string>): string | undefined {
  return group.find(({ anchor }) => anchor !== undefined && newSlugs.has(anchor))?.anchor;
}

function unnamedPlace(group: readonly PlaceNode[]) {
  const { country } = countryOf(group);
  const unit = unitForSlug(group);
  return {
    name: nameForSlug(group),
    order: group[0]?.key ?? '',
    ...(country === undefined ? {} : { country }),
    ...(unit === undefined ? {} : { unit }),
  };
}
