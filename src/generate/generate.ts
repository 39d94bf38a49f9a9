import type { Dataset } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { abroad, continents, home } from './countries.ts';
import { inventFriendships } from './friendships.ts';
import { inventLinks } from './links.ts';
import { inventPlaces, sidesOf } from './places.ts';
import { Random } from './random.ts';
import { citer, inventSources } from './sources.ts';
import { inventSuccessions } from './successions.ts';
import { inventTotals } from './totals.ts';

interface GenerateRequest {
  /** A slug. */
  readonly id: string;
  /** Exact number of places. */
  readonly jurisdictions: number;
  /** Exact number of friendships. */
  readonly friendships: number;
  readonly seed: number;
}

/**
 * Generates a dataset with the structure of the worldwide network of sister cities: degrees follow a power law, up to one hundredth
 * of all places; there are small components, places and parents without friendships, and namesakes. The same request gives
 * the same dataset on every machine.
 *
 * @throws BadUserInput if no such network exists for the given numbers.
 */
export function generateDataset({ id, jurisdictions, friendships, seed }: GenerateRequest): Dataset {
  checkNumbers(jurisdictions, friendships, seed);
  let streams = 0;
  const random = () => new Random(seed, streams++);

  const places = inventPlaces(jurisdictions, random());
  const sources = inventSources(Math.max(1, Math.round(friendships / 20)), random());
  const cite = citer(sources, random());
  // The degree of a place is independent of its position in the list.
  const mixed = random();
  const locals = mixed.shuffled(places.locals.filter(({ linked }) => linked));
  const partners = mixed.shuffled(places.partners.filter(({ linked }) => linked));
  const links = inventLinks(
    { locals: locals.length, partners: partners.length, links: friendships, places: jurisdictions },
    random(),
  );
  const all = [...places.locals, ...places.partners];
  const rows = inventFriendships(links, locals, partners, cite, random());
  const { successions, jurisdictions: placeRows } = inventSuccessions(all, cite, random());
  const used = new Set(all.map(({ country }) => country));
  const countries = [home, ...abroad].filter((country) => used.has(country));
  return {
    id,
    title: `Invented friendship cities: ${friendships} between ${jurisdictions} places, seed ${seed}`,
    language: 'zh',
    asOf: '2023-12-31',
    licence: 'CC0-1.0',
    reportedTotals: inventTotals(rows, countries.length - 1, random()),
    continents,
    countries: countries.map(({ code, alpha3, continent, names }) => ({ code, alpha3, continent, names })),
    jurisdictions: [...placeRows],
    successions,
    sources,
    friendships: rows,
  };
}

const fewestJurisdictions = 10;
const mostJurisdictions = 1_000_000;
const largestSeed = 2_147_483_647;
/** With more friendships per place, hubs would not stand out. */
const mostForEach = 20;

function checkNumbers(jurisdictions: number, friendships: number, seed: number): void {
  expectWhole('jurisdictions', jurisdictions, fewestJurisdictions, mostJurisdictions);
  const { linkedLocals, linkedPartners } = sidesOf(jurisdictions);
  const most = Math.min(jurisdictions * mostForEach, Math.floor((linkedLocals * linkedPartners) / 4));
  expectWhole('friendships', friendships, 0, most, ` for ${jurisdictions} jurisdictions`);
  expectWhole('seed', seed, 0, largestSeed);
}

function expectWhole(option: string, found: number, least: number, most: number, given = ''): void {
  if (Number.isInteger(found) && found >= least && found <= most) return;
  const expected = `an integer from ${least} to ${most}${given}`;
  throw new BadUserInput(`${option}: expected ${expected}; found ${found}.`, { option, expected, found });
}
