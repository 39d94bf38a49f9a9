import type { Random } from './random.ts';

/**
 * Degrees of `count` places that follow a power law: at least one, at most `most` (the first place), with the sum `total`. The
 * exponent is the one that gives the closest sum.
 */
export function powerLawDegrees(count: number, most: number, total: number, random: Random): number[] {
  const degrees = closest(count, most, total);
  let missing = total - degrees.reduce((sum, degree) => sum + degree, 0);
  // Corrects the sum in proportion to the degrees, which preserves the distribution.
  const draws = random.shuffled(degrees.flatMap((degree, place) => Array.from({ length: degree }, () => place)));
  for (let draw = 0; missing !== 0; draw += 1) {
    const place = draws[draw % draws.length] ?? 0;
    const degree = (degrees[place] ?? 0) + Math.sign(missing);
    if (place === 0 || degree < 1 || degree >= most) continue;
    degrees[place] = degree;
    missing -= Math.sign(missing);
  }
  return degrees;
}

const sixteenths = 64;

/** The degrees for the largest exponent of 0, 1/16, ..., 4 whose sum is not below `total`. */
function closest(count: number, most: number, total: number): number[] {
  let [flat, steep] = [0, sixteenths];
  while (steep - flat > 1) {
    const middle = Math.floor((flat + steep) / 2);
    const sum = quantiles(count, most, middle).reduce((all, degree) => all + degree, 0);
    if (sum >= total) flat = middle;
    else steep = middle;
  }
  return quantiles(count, most, flat);
}

/** Degrees at equidistant quantiles of the distribution, highest first. */
function quantiles(count: number, most: number, exponent: number): number[] {
  const weights = Array.from({ length: most }, (_, index) => 1 / powerOfSixteenths(index + 1, exponent));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const degrees: number[] = [];
  let degree = most;
  let above = weights[most - 1] ?? 0;
  for (let place = 0; place < count; place += 1) {
    while (degree > 1 && above * count < (place + 0.5) * all) {
      degree -= 1;
      above += weights[degree - 1] ?? 0;
    }
    degrees.push(place === 0 ? most : degree);
  }
  return degrees;
}

/** Uses only square roots and products, which round identically on every machine, unlike `Math.pow`. */
function powerOfSixteenths(base: number, exponent: number): number {
  const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(base))));
  let result = 1;
  for (let n = 0; n < exponent; n += 1) result *= root;
  return result;
}
