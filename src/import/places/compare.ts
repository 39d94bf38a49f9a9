import { kilometresBetween } from '../table/coordinates.ts';
import { closeKilometres, distanceText, distantKilometres, nearbyKilometres } from './nearby.ts';
import type { PlaceNode } from './node.ts';
import type { Confidence } from './place.ts';

/** What the evidence says about two places that share a name or an identifier. */
export type Comparison =
  | {
      readonly kind: 'same';
      readonly evidence: string;
      readonly confidence: Exclude<Confidence, 'low'>;
      /** Smaller is stronger. Below 0: identifiers. */
      readonly strength: number;
    }
  /** `isOnlyFar`: nothing but coordinates, which can be wrong, says so. */
  | { readonly kind: 'different'; readonly reason: string; readonly isOnlyFar: boolean }
  /** Evidence is missing or contradicts itself. `of`: the places that a person should look at. */
  | {
      readonly kind: 'unclear';
      readonly reason: string;
      readonly of: readonly PlaceNode[];
      /** Whether something speaks against it, not only too little for it. */
      readonly isContradiction: boolean;
    };

/** Compares two places that share an identifier or, in the same country, a name. */
export function comparePlaces(a: PlaceNode, b: PlaceNode): Comparison {
  const byId = compareIdentifiers(a, b);
  if (byId) return byId;
  if (a.isFirstLevel !== undefined && b.isFirstLevel !== undefined && a.isFirstLevel !== b.isFirstLevel) {
    return contradiction(a, b, 'same name, but only one is a first-level unit');
  }
  const kilometres = a.point && b.point && kilometresBetween(a.point, b.point);
  if (a.country === undefined || b.country === undefined) return compareWithoutCountry(a, b, kilometres);
  const units = compareUnits(a, b);
  if (kilometres === undefined) return compareByUnit(a, b, units);
  const distance = `${distanceText(kilometres)} away`;
  if (a.city && a.city.geonamesId === b.city?.geonamesId) {
    const id = a.city.geonamesId;
    return {
      kind: 'same',
      evidence: `same city in the gazetteer (${id}), ${distance}`,
      confidence: isAssumed(a) || isAssumed(b) ? 'medium' : 'high',
      strength: kilometres / 2,
    };
  }
  if (kilometres > nearbyKilometres) {
    const reason = `same name${units === 'same' ? ' and first-level unit' : ''}, ${distance}`;
    if (units !== 'different' && a.onlyCity && a.onlyCity.geonamesId === b.onlyCity?.geonamesId) {
      return contradiction(a, b, `${reason}, but the gazetteer has only one city of this name`);
    }
    // Coordinates of a list can be wrong, and those of a large place can be far apart.
    return units === 'different' || kilometres > distantKilometres
      ? { kind: 'different', reason, isOnlyFar: units !== 'different' }
      : contradiction(a, b, reason);
  }
  if (units === 'different' && kilometres > closeKilometres) {
    return contradiction(a, b, `same name, ${distance}, but in another first-level unit`);
  }
  const isSure = kilometres <= closeKilometres && !isAssumed(a) && !isAssumed(b);
  return {
    kind: 'same',
    evidence: `same name${units === 'same' ? ' and first-level unit' : ''}, ${distance}`,
    confidence: isSure || (units === 'same' && !isAssumed(a) && !isAssumed(b)) ? 'high' : 'medium',
    strength: kilometres,
  };
}

function contradiction(a: PlaceNode, b: PlaceNode, reason: string): Comparison {
  return { kind: 'unclear', reason, of: [a, b], isContradiction: true };
}

/** Whether the point is an assumption: the only city of that name in the gazetteer. */
export function isAssumed({ known, printed, city }: PlaceNode): boolean {
  return city !== undefined && (known ?? printed?.facts)?.latitude === undefined;
}

/** Undefined: no identifier of the same kind on both sides. */
function compareIdentifiers(a: PlaceNode, b: PlaceNode): Comparison | undefined {
  const wikidata = equality(a.wikidataId, b.wikidataId);
  const geonames = equality(a.geonamesId, b.geonamesId);
  if (wikidata === undefined && geonames === undefined) return undefined;
  const ids = [
    ...(wikidata === true ? [`same Wikidata ID ${a.wikidataId}`] : []),
    ...(geonames === true ? [`same GeoNames ID ${a.geonamesId}`] : []),
  ];
  if (wikidata !== geonames && wikidata !== undefined && geonames !== undefined) {
    const other = wikidata ? 'GeoNames' : 'Wikidata';
    return contradiction(a, b, `${ids.join(', ')}, but different ${other} IDs`);
  }
  if (ids.length === 0) {
    return {
      kind: 'different',
      reason: wikidata === false ? 'another Wikidata ID' : 'another GeoNames ID',
      isOnlyFar: false,
    };
  }
  return { kind: 'same', evidence: ids.join(' and '), confidence: 'certain', strength: -ids.length };
}

/** Undefined: not stated on both sides. */
function equality<T>(a: T | undefined, b: T | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : a === b;
}

function compareWithoutCountry(a: PlaceNode, b: PlaceNode, kilometres: number | undefined): Comparison {
  if (kilometres === undefined) {
    const of = [a, b].filter(({ country }) => country === undefined);
    return { kind: 'unclear', reason: 'same name, but no country and no coordinates', of, isContradiction: false };
  }
  const distance = `${distanceText(kilometres)} away`;
  if (kilometres > nearbyKilometres) return { kind: 'different', reason: `same name, ${distance}`, isOnlyFar: false };
  return {
    kind: 'same',
    evidence: `same name, ${distance}, no country stated`,
    confidence: 'medium',
    // After all places whose country is stated.
    strength: nearbyKilometres + kilometres,
  };
}

/**
 * Units are comparable if one form is equal. Different forms mean different units only within one list: two lists may print a
 * unit in different languages.
 */
function compareUnits(a: PlaceNode, b: PlaceNode): 'same' | 'different' | 'unknown' {
  for (const form of a.unitForms) if (b.unitForms.has(form)) return 'same';
  const areFromList = a.printed?.facts.unit !== undefined && b.printed?.facts.unit !== undefined;
  return areFromList ? 'different' : 'unknown';
}

function compareByUnit(a: PlaceNode, b: PlaceNode, units: ReturnType<typeof compareUnits>): Comparison {
  switch (units) {
    case 'same':
      return {
        kind: 'same',
        evidence: 'same name and first-level unit',
        confidence: 'high',
        strength: 3 * nearbyKilometres,
      };
    case 'different':
      return { kind: 'different', reason: 'same name, but in another first-level unit', isOnlyFar: false };
    case 'unknown': {
      const withoutPoint = [a, b].filter(({ point }) => !point);
      const withoutBoth = withoutPoint.filter(({ unitForms }) => unitForms.size === 0);
      const reason =
        a.unitForms.size > 0 && b.unitForms.size > 0
          ? 'same name, but the first-level units cannot be compared'
          : 'same name, but no coordinates or first-level unit to compare';
      return {
        kind: 'unclear',
        reason,
        of: withoutBoth.length > 0 ? withoutBoth : withoutPoint,
        isContradiction: false,
      };
    }
  }
}
