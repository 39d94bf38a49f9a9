import type { Random } from './random.ts';

/**
 * How many friendships each of `count` places has: at least one, `most` for the first, `total` for all together, and
 * between them as many places of each degree as a power law has. The exponent is the one with which the sum comes closest.
 */
export function powerLawDegrees(count: number, most: number, total: number, random: Random): number[] {
  const degrees = closest(count, most, total);
  let missing = total - degrees.reduce((sum, degree) => sum + degree, 0);
  // Places with many friendships win or lose more of them, which keeps the shape.
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

/** Of the exponents 0, 1/16, ... 4, the degrees whose sum is the last that is not below the wanted one. */
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

/** The degrees of places at even steps through the distribution, the highest first. */
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

/** By square roots and products alone, which every machine rounds alike; `Math.pow` is not promised to be. */
function powerOfSixteenths(base: number, exponent: number): number {
  const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(base))));
  let result = 1;
  for (let n = 0; n < exponent; n += 1) result *= root;
  return result;
}
