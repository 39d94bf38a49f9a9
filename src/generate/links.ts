import { powerLawDegrees } from './degrees.ts';
import type { Random } from './random.ts';

/** A link between two places, given by their positions on their sides. */
export interface Link {
  readonly local: number;
  readonly partner: number;
}

interface Shape {
  /** Number of places on each side; the first ones have the most links. */
  readonly locals: number;
  readonly partners: number;
  readonly links: number;
  /** Number of places on both sides, including those without links. The maximum degree is one hundredth of it. */
  readonly places: number;
}

/**
 * Creates the requested number of links between two sides. Degrees on each side follow a power law; a few places form small
 * components; some pairs are linked twice. Every place has a link, unless there are fewer than two links per place.
 */
export function generateLinks(shape: Shape, random: Random): Link[] {
  const { links } = shape;
  if (links === 0) return [];
  const localDegrees = degreesOf(shape.locals, shape, random);
  const partnerDegrees = degreesOf(shape.partners, shape, random);
  const fixed = [
    ...linkSmallComponents(localDegrees, partnerDegrees),
    ...linkTwice(localDegrees, partnerDegrees, Math.floor(links / 150), random),
  ];
  return random.shuffled([
    ...fixed,
    ...match(random.shuffled(ends(localDegrees)), ends(partnerDegrees), fixed, random),
  ]);
}

function degreesOf(side: number, { links, places }: Shape, random: Random): number[] {
  const count = Math.min(side, Math.ceil(links / 2));
  // in a small network, one hundredth of the places would be too few for a hub
  const most = Math.max(Math.round(places / 100), Math.ceil((4 * links) / count));
  return powerLawDegrees(count, Math.min(most, links - count + 1), links, random);
}

/** Links some places of low degree with partners that have no other links, as small components. */
function linkSmallComponents(localDegrees: number[], partnerDegrees: number[]): Link[] {
  const links: Link[] = [];
  const singles = positions(partnerDegrees, 1, 1);
  for (const size of [1, 2, 3])
    for (const local of positions(localDegrees, size, size).slice(0, Math.floor(localDegrees.length / 300))) {
      if (singles.length < size) break;
      for (const partner of singles.splice(-size)) {
        links.push({ local, partner });
        partnerDegrees[partner] = 0;
      }
      localDegrees[local] = 0;
    }
  return links;
}

/** Links some pairs of places of high degree twice. */
function linkTwice(localDegrees: number[], partnerDegrees: number[], count: number, random: Random): Link[] {
  const links: Link[] = [];
  const able = (degrees: readonly number[]) => random.shuffled(positions(degrees, 4, Number.POSITIVE_INFINITY));
  const partners = able(partnerDegrees);
  for (const [index, local] of able(localDegrees).slice(0, count).entries()) {
    const partner = partners[index];
    if (partner === undefined) break;
    links.push({ local, partner }, { local, partner });
    localDegrees[local] = (localDegrees[local] ?? 0) - 2;
    partnerDegrees[partner] = (partnerDegrees[partner] ?? 0) - 2;
  }
  return links;
}

function positions(degrees: readonly number[], least: number, most: number): number[] {
  return [...degrees.keys()].filter((place) => (degrees[place] ?? 0) >= least && (degrees[place] ?? 0) <= most);
}

/** Repeats each position by its degree. */
function ends(degrees: readonly number[]): number[] {
  return degrees.flatMap((degree, place) => Array.from({ length: degree }, () => place));
}

const attempts = 100;

/** Matches the link ends of both sides, avoiding duplicate pairs where possible. */
function match(
  locals: readonly number[],
  partnerDegrees: readonly number[],
  fixed: readonly Link[],
  random: Random,
): Link[] {
  const partners = random.shuffled(partnerDegrees);
  const key = (local: number, partner: number) => local * 10_000_000 + partner;
  const taken = new Map<number, number>();
  const count = (pair: number, by: number) => taken.set(pair, (taken.get(pair) ?? 0) + by);
  const pairAt = (a: number, b: number) => key(locals[a] ?? 0, partners[b] ?? 0);
  for (const { local, partner } of fixed) count(key(local, partner), 1);
  for (const index of locals.keys()) count(pairAt(index, index), 1);
  for (const index of locals.keys()) {
    for (let attempt = 0; attempt < attempts && (taken.get(pairAt(index, index)) ?? 0) > 1; attempt += 1) {
      const other = random.between(0, locals.length - 1);
      if (taken.get(pairAt(index, other)) || taken.get(pairAt(other, index))) continue;
      for (const end of [index, other]) count(pairAt(end, end), -1);
      [partners[index], partners[other]] = [partners[other] ?? 0, partners[index] ?? 0];
      for (const end of [index, other]) count(pairAt(end, end), 1);
    }
  }
  return locals.map((local, index) => ({ local, partner: partners[index] ?? 0 }));
}
