import type { Dataset } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { abroad, continents, home } from './countries.ts';
import { generateFriendships } from './friendships.ts';
import { generateLinks } from './links.ts';
import { generatePlaces, sidesOf } from './places.ts';
import { Random } from './random.ts';
import { citer, generateSources } from './sources.ts';
import { generateSuccessions } from './successions.ts';
import { generateTotals } from './totals.ts';

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

  const places = generatePlaces(jurisdictions, random());
  const sources = generateSources(Math.max(1, Math.round(friendships / 20)), random());
  const cite = citer(sources, random());
  // The degree of a place is independent of its position in the list.
  const shuffling = random();
  const locals = shuffling.shuffled(places.locals.filter(({ linked }) => linked));
  const partners = shuffling.shuffled(places.partners.filter(({ linked }) => linked));
  const links = generateLinks(
    { locals: locals.length, partners: partners.length, links: friendships, places: jurisdictions },
    random(),
  );
  const all = [...places.locals, ...places.partners];
  const rows = generateFriendships(links, locals, partners, cite, random());
  const { successions, jurisdictions: placeRows } = generateSuccessions(all, cite, random());
  const used = new Set(all.map(({ country }) => country));
  const countries = [home, ...abroad].filter((country) => used.has(country));
  return {
    id,
    title: `Invented friendship cities: ${friendships} between ${jurisdictions} places, seed ${seed}`,
    language: 'zh',
    asOf: '2023-12-31',
    licence: 'CC0-1.0',
    reportedTotals: generateTotals(rows, countries.length - 1, random()),
    continents,
    countries: countries.map(({ code, alpha3, continent, names }) => ({ code, alpha3, continent, names })),
    jurisdictions: [...placeRows],
    successions,
    sources,
    friendships: rows,
  };
}

const minimumJurisdictions = 10;
const maximumJurisdictions = 1_000_000;
const maxSeed = 2_147_483_647;
/** With more friendships per place, hubs would not stand out. */
const maximumPerPlace = 20;

function checkNumbers(jurisdictions: number, friendships: number, seed: number): void {
  expectWhole('jurisdictions', jurisdictions, minimumJurisdictions, maximumJurisdictions);
  const { linkedLocals, linkedPartners } = sidesOf(jurisdictions);
  const most = Math.min(jurisdictions * maximumPerPlace, Math.floor((linkedLocals * linkedPartners) / 4));
  expectWhole('friendships', friendships, 0, most, ` for ${jurisdictions} jurisdictions`);
  expectWhole('seed', seed, 0, maxSeed);
}

function expectWhole(option: string, found: number, min: number, max: number, given = ''): void {
  if (Number.isInteger(found) && found >= min && found <= max) return;
  const expected = `an integer from ${min} to ${max}${given}`;
  throw new BadUserInput(`${option}: expected ${expected}; found ${found}.`, { option, expected, found });
}
