import { firstDay, isPartialDate, lastDay } from '../dataset/partial-date.ts';
import {
  administrativeLevels,
  continentCodes,
  friendshipKinds,
  friendshipStatuses,
  sourceStatuses,
} from '../dataset/schema.ts';
import { BadUserInput, NotFound } from '../errors.ts';
import { datePrecisions } from '../model/date-precision.ts';
import { disputedPairs } from '../model/disputed-pair.ts';
import { dateDisputes, everyFriendship, type FriendshipFilter } from '../store/friendship-filter.ts';
import type { OperationStore } from '../store/store.ts';
import { shown } from './shown.ts';

/** Sets one condition of the filter from the value of a parameter. @throws BadUserInput if the value is invalid. */
type Condition = (text: string, parameter: string) => Partial<FriendshipFilter>;

const maxValues = 100;

const level = listOf(administrativeLevels, (levels) => ({ levels }));
const continent = listOf(continentCodes, (reportedContinents) => ({ reportedContinents }));
const datasetsOf = (condition: (slugs: string[]) => Partial<FriendshipFilter>) =>
  textsOf('a slug such as xinjiang', /^[a-z0-9-]+$/, condition);
const dataset = datasetsOf((datasets) => ({ datasets }));
const from: Condition = (text, name) => ({ establishedFrom: firstDay(partialDate(text, name)) });
const to: Condition = (text, name) => ({ establishedTo: lastDay(partialDate(text, name)) });
const placesOf = (condition: (ids: string[]) => Partial<FriendshipFilter>) =>
  textsOf('a slug such as pk-gwadar', /^[a-z0-9-]+$/, condition);

/**
 * The parameters of a filter: those of the address of the explorer, and those of `FriendshipFilter` by their names there. A list is
 * separated by commas.
 */
const conditions: Readonly<Record<string, Condition>> = {
  level,
  country: textsOf('a country code of two letters such as PK', /^[A-Z]{2}$/, (countries) => ({ countries })),
  continent,
  reportedContinent: continent,
  list: dataset,
  dataset,
  notInDataset: datasetsOf((notInDatasets) => ({ notInDatasets })),
  onlyInDataset: datasetsOf((onlyInDatasets) => ({ onlyInDatasets })),
  from,
  establishedFrom: from,
  to,
  establishedTo: to,
  disputed: (text, name) => ({ disputed: truth(text, name) }),
  dispute: listOf(dateDisputes, (disputes) => ({ disputes })),
  disputedBetween: (text, name) => ({ disputedBetween: disputedPairs(severalDatasets(text, name)) }),
  datePrecision: listOf(datePrecisions, (datePrecisions) => ({ datePrecisions })),
  kind: listOf(friendshipKinds, (kinds) => ({ kinds })),
  status: listOf(friendshipStatuses, (statuses) => ({ statuses })),
  local: placesOf((locals) => ({ locals })),
  partner: placesOf((partners) => ({ partners })),
  party: placesOf((parties) => ({ parties })),
  citesSource: textsOf('the number of a source such as 4', /^[1-9]\d{0,6}$/, (numbers) => ({
    sourceNumbers: numbers.map(Number),
  })),
  sourceStatus: listOf(sourceStatuses, (statuses) => ({ sourceStatuses: statuses })),
  onlySourceStatus: (text, name) => ({ onlySourceStatus: oneOf(sourceStatuses, text, name) }),
};

const filterParameters = Object.keys(conditions);

/**
 * Parses the parameters of a filter.
 *
 * @throws BadUserInput for an unknown parameter, an invalid value, and two parameters for one condition.
 */
export function parseFilter(parameters: ReadonlyMap<string, string>): FriendshipFilter {
  const given = new Map<string, string>();
  let filter = everyFriendship;
  for (const [name, text] of parameters) {
    const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
    if (!condition)
      throw new BadUserInput(
        `Unknown parameter ${shown(name)}. Parameters: ${[...filterParameters, 'languages', 'columns'].join(', ')}.`,
        { expected: filterParameters.join(', ') },
      );
    const change = condition(text, name);
    for (const key of Object.keys(change)) {
      const other = given.get(key);
      if (other !== undefined)
        throw new BadUserInput(`\`${other}\` and \`${name}\` are the same condition: use one of them.`, {
          argument: name,
        });
      given.set(key, name);
    }
    filter = { ...filter, ...change };
  }
  const { establishedFrom, establishedTo } = filter;
  if (establishedFrom !== null && establishedTo !== null && establishedFrom > establishedTo)
    throw new BadUserInput(`The first date (${establishedFrom}) must not be after the last (${establishedTo}).`, {
      argument: given.get('establishedFrom'),
    });
  return filter;
}

/** @throws NotFound for the first value of the filter that the graph does not have. */
export async function checkFilter(store: OperationStore, filter: FriendshipFilter): Promise<void> {
  const countries = await store.countries.all();
  requireAll('country has the code', filter.countries, new Set<string>(countries.map(({ id }) => id)));
  const datasets = new Set((await store.datasets.all()).map(({ id }) => id));
  const compared = filter.disputedBetween?.flatMap((pair) => pair.split('~')) ?? null;
  for (const slugs of [filter.datasets, filter.notInDatasets, filter.onlyInDatasets, compared])
    requireAll('dataset has the slug', slugs, datasets);
  const numbers = filter.sourceNumbers;
  requireAll('source has the number', numbers, new Set(numbers && (await store.sources.existingNumbers(numbers))));
  for (const slugs of [filter.locals, filter.partners, filter.parties]) {
    const places = await Promise.all((slugs ?? []).map((slug) => store.jurisdictions.byId(slug)));
    requireAll('jurisdiction has the slug', slugs, new Set(places.map((place) => place?.id)));
  }
}

function requireAll<T>(what: string, values: readonly T[] | null, existing: ReadonlySet<T | undefined>): void {
  const missing = values?.find((value) => !existing.has(value));
  if (missing !== undefined) throw new NotFound(`No ${what} \`${missing}\`.`, { value: missing });
}

function listOf<const T extends string>(
  allowed: readonly T[],
  condition: (values: T[]) => Partial<FriendshipFilter>,
): Condition {
  return (text, name) => condition(valuesOf(text, name).map((value) => oneOf(allowed, value, name)));
}

function textsOf(
  expected: string,
  wellFormed: RegExp,
  condition: (values: string[]) => Partial<FriendshipFilter>,
): Condition {
  return (text, name) => {
    const values = valuesOf(text, name);
    const wrong = values.find((value) => !wellFormed.test(value));
    if (wrong !== undefined) throw invalid(name, expected, wrong);
    return condition(values);
  };
}

function severalDatasets(text: string, name: string): string[] {
  const slugs = valuesOf(text, name);
  if (slugs.length < 2) throw invalid(name, 'slugs of at least two datasets', text);
  return slugs;
}

/** Distinct values, sorted, so that filters with the same meaning are the same. */
function valuesOf(text: string, name: string): string[] {
  const values = [...new Set(text.split(','))].sort();
  if (values.length > maxValues)
    throw new BadUserInput(`\`${name}\` takes at most ${maxValues} values, got ${values.length}.`, { argument: name });
  return values;
}

function oneOf<const T extends string>(allowed: readonly T[], text: string, name: string): T {
  const value = allowed.find((one) => one === text);
  if (value === undefined) throw invalid(name, `one of ${allowed.join(', ')}`, text);
  return value;
}

function partialDate(text: string, name: string): string {
  if (isPartialDate(text)) return text;
  throw invalid(name, 'a date as YYYY, YYYY-MM or YYYY-MM-DD', text);
}

/** The explorer writes the name alone. */
function truth(text: string, name: string): boolean {
  if (text === '' || text === 'true') return true;
  if (text === 'false') return false;
  throw invalid(name, 'true or false', text);
}

function invalid(argument: string, expected: string, found: string): BadUserInput {
  return new BadUserInput(`\`${argument}\`: expected ${expected}, got ${shown(found)}.`, { argument });
}
