import { kilometresBetween } from '../table/coordinates.ts';
import type { CityIndex, GazetteerCity } from './city.ts';
import { clearlyNearer, nearbyKilometres, type Point } from './nearby.ts';

/**
 * The city of a gazetteer that a name means: the only one within 30 km of the point, or the clearly nearest. Without a point,
 * the only one in the country. Undefined if there is none, or if it would be a guess.
 */
export function locateCity(
  cities: CityIndex,
  country: string | undefined,
  forms: readonly string[],
  point: Point | undefined,
): GazetteerCity | undefined {
  if (!point) {
    const [only, another] = country === undefined ? [] : cities.find(country, forms);
    return another ? undefined : only;
  }
  const near = cities
    .find(country, forms)
    .map((city) => ({ city, kilometres: kilometresBetween(point, city) }))
    .filter(({ kilometres }) => kilometres <= nearbyKilometres)
    .sort((left, right) => left.kilometres - right.kilometres || left.city.geonamesId - right.city.geonamesId);
  const [first, second] = near;
  if (!first || !second || clearlyNearer(first.kilometres, second.kilometres)) return first?.city;
  // A city and its old centre or a quarter may have the same name.
  const byPopulation = near.toSorted((left, right) => right.city.population - left.city.population);
  const [largest, next] = byPopulation;
  return largest && next && largest.city.population >= 10 * Math.max(next.city.population, 1)
    ? largest.city
    : undefined;
}
