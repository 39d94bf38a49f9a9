import { byCodePoint } from '../../names/code-point-order.ts';
import type { Finding, ReadList } from '../relation.ts';
import { type AppliedReview, applyReview, noReview } from './apply-review.ts';
import { assignPlaces } from './assign.ts';
import type { CityIndex } from './city.ts';
import { knownNode, printedNode } from './node.ts';
import type { IdentifiedPlaces, KnownPlace, PrintedPlace } from './place.ts';
import { groupPrinted } from './printed-key.ts';
import type { PlaceReview } from './review.ts';

export interface PlaceSources {
  /** Places of dataset files made earlier, each slug once. */
  readonly known: readonly KnownPlace[];
  /** An edited `places.csv` of an earlier import of the list. */
  readonly reviewed?: PlaceReview;
  /** A gazetteer for coordinates and identifiers that the list does not state. */
  readonly cities?: CityIndex;
}

/**
 * Identifies the places of a list with known places and with each other. Evidence, in this order: the same Wikidata or GeoNames
 * ID; else the same name in the same country, within 30 km or in the same first-level unit. Anything else is a new place.
 * Places for which the evidence is missing or contradicts itself stay apart, and are reported. The result does not depend on
 * the order of the relations, except for the positions in it.
 */
export function identifyPlaces(list: Pick<ReadList, 'relations'>, sources: PlaceSources): IdentifiedPlaces {
  const { groups, keys } = groupPrinted(list.relations);
  const isFirstLevel = firstLevels(list, keys);
  const known = sources.known.map((place) => knownNode(place, sources.cities));
  const slugsOfKnown = new Set(sources.known.map(({ slug }) => slug));
  const review = sources.reviewed
    ? applyReview(sources.reviewed, new Set(groups.map(({ key }) => key)), slugsOfKnown)
    : noReview;
  const assign = ({ anchors, newSlugs, reviewed }: AppliedReview) => {
    const nodes = groups.map((group) =>
      printedNode(group, isFirstLevel.get(group.key), anchors.get(group.key), sources.cities),
    );
    return { nodes, ...assignPlaces(known, nodes, newSlugs, reviewed) };
  };
  const { nodes, places, slugOf, judgements } = assign(review);
  const withoutReview = review.anchors.size === 0 ? undefined : assign(noReview);
  const slugs = new Map<string, string>();
  const unclear = new Set<string>();
  const rows = nodes.map((node, index) => {
    const group = groups[index];
    const judgement = judgements.get(node);
    if (!group || !judgement) throw new TypeError(`The place ${node.key} was not judged.`);
    const slug = slugOf.get(node) ?? '';
    const before = withoutReview?.nodes[index];
    slugs.set(group.key, slug);
    if (judgement.unclear > 0) unclear.add(group.key);
    const row: PrintedPlace = {
      ...group.facts,
      count: group.parties.length,
      firstPosition: group.firstPosition,
      slug,
      isNew: !slugsOfKnown.has(slug),
      suggested: (before && withoutReview?.slugOf.get(before)) ?? slug,
      isReviewed: review.reviewed.has(group.key),
      evidence: judgement.evidence,
      confidence: judgement.confidence,
      candidates: judgement.candidates,
    };
    return { key: group.key, row };
  });
  return {
    places,
    slugs: keys.map((parties) => parties.map((key) => slugs.get(key) ?? '')),
    printed: rows.toSorted((left, right) => byCodePoint(left.key, right.key)).map(({ row }) => row),
    findings: [...review.findings, ...rows.filter(({ key }) => unclear.has(key)).map(({ row }) => ambiguity(row))],
  };
}

/** Whether each printed place is a first-level unit, as far as the relations agree on it. */
function firstLevels(
  { relations }: Pick<ReadList, 'relations'>,
  keys: readonly (readonly string[])[],
): ReadonlyMap<string, boolean | undefined> {
  const levels = new Map<string, boolean | undefined>();
  for (const [index, { level }] of relations.entries()) {
    const isFirst = level === undefined ? undefined : level === 'PROVINCIAL';
    for (const key of keys[index] ?? []) {
      levels.set(key, !levels.has(key) || levels.get(key) === isFirst ? isFirst : undefined);
    }
  }
  return levels;
}

function ambiguity({ name, country, unit, firstPosition, slug, candidates }: PrintedPlace): Finding {
  const printed = [name, unit, country].filter((part) => part !== undefined).join(', ');
  const others = candidates.map((candidate) => `${candidate.slug} (${candidate.reason})`).join(', ');
  return {
    severity: 'doubtful',
    rule: 'A place may be the same as another one.',
    position: { place: firstPosition },
    found: `${printed}: imported as ${slug}; it may be ${others}`,
    expected: 'an ID, coordinates or a first-level unit that tell the places apart',
    advice: 'The places stay apart. Decide in the column match of places.csv, and import again.',
  };
}
