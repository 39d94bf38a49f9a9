import type { Point } from '../picture/viewport.ts';
import { continentOf, type Party, pairsOf, partiesOf, type Relation } from '../state/relation.ts';

/** A place on the map with its relations. */
export interface Place {
  readonly slug: string;
  readonly name: string;
  readonly level: Party['level'];
  readonly country: string;
  /** On the local side, or a partner with the continent that the list reports. */
  readonly continent: string | undefined;
  readonly relations: readonly Relation[];
  readonly location: NonNullable<Party['location']>;
}

/** A line between two parties of a relation that are both on the map. */
export interface Arc {
  readonly key: string;
  readonly relation: Relation;
  readonly from: Place['location'];
  readonly to: Place['location'];
}

export interface Shown {
  readonly places: ReadonlyMap<string, Place>;
  /** Places without a location. */
  readonly elsewhere: readonly { readonly slug: string; readonly name: string }[];
  readonly arcs: readonly Arc[];
}

export function shownOf(relations: readonly Relation[]): Shown {
  const found = new Map<string, { party: Party; continent: string | undefined; relations: Relation[] }>();
  const note = (party: Party, continent: string | undefined, relation: Relation) => {
    const known = found.get(party.slug);
    if (!known) found.set(party.slug, { party, continent, relations: [relation] });
    else {
      known.relations.push(relation);
      // A place on both sides is shown as local, and a continent that one list states is shown.
      if (continent === undefined || known.continent === 'none') known.continent = continent;
    }
  };
  for (const relation of relations) {
    for (const local of relation.locals) note(local, undefined, relation);
    for (const partner of relation.partners) note(partner, continentOf(relation), relation);
  }
  const places = new Map<string, Place>();
  const elsewhere: Party[] = [];
  for (const [slug, { party, continent, relations: own }] of found) {
    const { name, level, country, location } = party;
    if (location) places.set(slug, { slug, name, level, country: country.code, continent, relations: own, location });
    else elsewhere.push(party);
  }
  const arcs = relations.flatMap((relation) =>
    pairsOf(partiesOf(relation)).flatMap(([{ slug, location: from }, { slug: other, location: to }]): Arc[] =>
      from && to ? [{ key: `${relation.id} ${slug} ${other}`, relation, from, to }] : [],
    ),
  );
  return { places, elsewhere, arcs };
}

/** Screen offsets for places with the same point, so that their marks do not overlap. */
export function offsetsOf(places: Iterable<Place>, apart: number): ReadonlyMap<string, Point> {
  const at = new Map<string, Place[]>();
  for (const place of places) {
    const key = `${place.location.longitude.toFixed(2)} ${place.location.latitude.toFixed(2)}`;
    const same = at.get(key);
    if (same) same.push(place);
    else at.set(key, [place]);
  }
  const offsets = new Map<string, Point>();
  for (const same of at.values()) {
    // A place with an exact point is not moved.
    same.sort((a, b) => Number(b.location.kind === 'PLACE') - Number(a.location.kind === 'PLACE'));
    const others = same.slice(1);
    const radius = Math.max(apart, (apart * others.length) / (2 * Math.PI));
    for (const [index, { slug }] of others.entries()) {
      const angle = Math.PI / 4 + (2 * Math.PI * index) / others.length;
      offsets.set(slug, [radius * Math.cos(angle), radius * Math.sin(angle)]);
    }
  }
  return offsets;
}

/** A country with its count, at the mean position of its displayed places. */
export interface CountryCircle {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly continent: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** The partner countries as circles, and the countries without a displayed place. */
export function countryCircles(
  places: Iterable<Place>,
  counts: readonly { readonly key: string; readonly label: string; readonly count: number }[],
): { readonly circles: readonly CountryCircle[]; readonly rest: typeof counts } {
  const sums = new Map<string, { x: number; y: number; z: number; continent: string }>();
  for (const { country, continent, location } of places) {
    if (continent === undefined) continue;
    const [longitude, latitude] = [radians(location.longitude), radians(location.latitude)];
    const sum = sums.get(country) ?? { x: 0, y: 0, z: 0, continent };
    sum.x += Math.cos(latitude) * Math.cos(longitude);
    sum.y += Math.cos(latitude) * Math.sin(longitude);
    sum.z += Math.sin(latitude);
    sums.set(country, sum);
  }
  const circles: CountryCircle[] = [];
  const rest = counts.filter(({ key, label, count }) => {
    const sum = sums.get(key);
    if (!sum) return true;
    const longitude = degrees(Math.atan2(sum.y, sum.x));
    const latitude = degrees(Math.atan2(sum.z, Math.hypot(sum.x, sum.y)));
    circles.push({ code: key, label, count, continent: sum.continent, longitude, latitude });
    return false;
  });
  return { circles, rest };
}

/** The radius for a circle area proportional to the count. */
export function radiusOf(count: number, most: number, largest: number, smallest: number): number {
  return Math.max(smallest, largest * Math.sqrt(count / Math.max(1, most)));
}

/** Number of iterations of the overlap removal, and strength of the pull towards the original position. */
const rounds = 120;
const pull = 0.04;

/** Offsets of circles so that none overlap, as small as possible. */
export function spread(circles: readonly { readonly at: Point; readonly radius: number }[]): readonly Point[] {
  const now = circles.map(({ at: [x, y] }) => ({ x, y }));
  for (let round = 0; round < rounds; round += 1) {
    // The last iterations only remove overlaps.
    const back = pull * (1 - round / rounds);
    for (const [index, one] of now.entries()) {
      const { at = [0, 0], radius = 0 } = circles[index] ?? {};
      one.x += (at[0] - one.x) * back;
      one.y += (at[1] - one.y) * back;
      for (let next = index + 1; next < now.length; next += 1) {
        const other = now[next] ?? one;
        const [dx, dy] = [other.x - one.x || 0.01 * (next - index), other.y - one.y];
        const far = Math.hypot(dx, dy);
        const missing = radius + (circles[next]?.radius ?? 0) + 1 - far;
        if (missing <= 0) continue;
        const [px, py] = [(dx / far) * (missing / 2), (dy / far) * (missing / 2)];
        one.x -= px;
        one.y -= py;
        other.x += px;
        other.y += py;
      }
    }
  }
  return now.map(({ x, y }, index): Point => {
    const [fromX, fromY] = circles[index]?.at ?? [0, 0];
    return [x - fromX, y - fromY];
  });
}

function radians(of: number): number {
  return (of * Math.PI) / 180;
}

function degrees(of: number): number {
  return (of * 180) / Math.PI;
}
