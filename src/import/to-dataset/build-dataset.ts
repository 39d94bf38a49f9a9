import { z } from 'zod';
import { friendshipKeys } from '../../dataset/friendship-key.ts';
import { checkIntegrity } from '../../dataset/integrity.ts';
import { parseAs } from '../../dataset/json-file.ts';
import { agree } from '../../dataset/partial-date.ts';
import { continentCodes, type Dataset, type DatasetFriendship, datasetSchema } from '../../dataset/schema.ts';
import type { IdentifiedPlace, IdentifiedPlaces } from '../places/place.ts';
import type { Finding, ImportedRelation, ReadList } from '../relation.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { countryItems, jurisdictionItem } from './place-items.ts';
import { SourceRegister } from './source-register.ts';

/** What a dataset states about its list. */
export interface DatasetFacts {
  readonly id: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly language: string;
  readonly asOf: string;
  readonly licence: string;
}

export interface BuiltDataset {
  readonly dataset: Dataset;
  /** Relations that are left out or merged only after their places are identified. */
  readonly findings: readonly Finding[];
}

const rules = {
  noCountry: {
    severity: 'left out',
    rule: 'The country of a place is not known.',
    expected: 'a country for every place',
    advice:
      'The relation is not imported. State the country in the file, in the mapping under "countries", or with --country for the own places of a list page.',
  },
  self: {
    severity: 'left out',
    rule: 'Two names of a relation were identified as the same place.',
    expected: 'two different places',
    advice: 'The relation is not imported. If these are two places, tell them apart in places.csv.',
  },
  twice: {
    severity: 'left out',
    rule: 'Two rows were identified as the same relation.',
    expected: 'each relation once',
    advice: 'They are imported as one relation with all sources. If the places differ, tell them apart in places.csv.',
  },
} as const satisfies Record<string, Omit<Finding, 'position' | 'found'>>;

/** A dataset from the relations of a list and its identified places. The result is deterministic. */
export function buildDataset(list: ReadList, identified: IdentifiedPlaces, about: DatasetFacts): BuiltDataset {
  const findings: Finding[] = [];
  const places = new Map(identified.places.map((place) => [place.slug, place]));
  const register = new SourceRegister(about.language);
  const friendships = new FriendshipList();
  for (const [index, relation] of list.relations.entries()) {
    const slugs = identified.slugs[index] ?? [];
    const report = (rule: keyof typeof rules) =>
      findings.push({ ...rules[rule], position: relation.position, found: printed(relation) });
    if (slugs.some((slug) => places.get(slug)?.country === undefined)) report('noCountry');
    else if (new Set(slugs).size < slugs.length) report('self');
    else if (!friendships.add(friendshipItem(relation, slugs, about.language, register))) report('twice');
  }
  const used = new Set(friendships.items.flatMap(({ parties }) => parties.map(({ jurisdiction }) => jurisdiction)));
  const described = identified.places.filter(
    (place): place is IdentifiedPlace & { country: string } => used.has(place.slug) && place.country !== undefined,
  );
  const { countries, continents } = countryItems(described, list);
  const totals = reportedTotals(list);
  const { id, title, url, language, asOf, licence } = about;
  const keys = friendshipKeys(friendships.items);
  const dataset = parseAs(`the dataset "${id}"`, datasetSchema, {
    id,
    title,
    ...(url === undefined ? {} : { url }),
    language,
    asOf,
    licence,
    reportedTotals: totals,
    continents,
    countries,
    jurisdictions: described.map(jurisdictionItem),
    successions: [],
    sources: register.sources,
    friendships: friendships.items.map((item, index) => ({ ...item, id: keys[index] ?? item.id })),
  } satisfies Dataset);
  checkIntegrity(dataset, `the dataset "${id}"`);
  return { dataset, findings };
}

/** The totals that a dataset can state: of the whole list, or of one continent or level. Each is taken once. */
function reportedTotals({ facts }: ReadList): Dataset['reportedTotals'] {
  const totals = (facts.reportedTotals ?? [])
    .filter(({ continent, continentText, kind }) => kind === undefined && (continent !== undefined || !continentText))
    .map(({ subject, continent, level, reported }) => ({
      subject,
      ...(continent === undefined ? {} : { continent: continentCode.parse(continent) }),
      ...(level === undefined ? {} : { level }),
      reported,
    }));
  return [...new Map(totals.map((total) => [`${total.subject} ${total.continent} ${total.level}`, total])).values()];
}

const continentCode = z.enum(continentCodes);

/** The friendships of a dataset. A row that states the same relation and date as an earlier one is merged with it. */
class FriendshipList {
  readonly items: DatasetFriendship[] = [];
  readonly #same = new Map<string, DatasetFriendship[]>();

  /** False if it was merged with an earlier one. */
  add(item: DatasetFriendship): boolean {
    const slugs = item.parties.map(({ jurisdiction }) => jurisdiction).sort();
    const key = JSON.stringify([slugs, item.kind ?? 'UNSPECIFIED']);
    const others = this.#same.get(key) ?? [];
    const twin = others.find((other) => datesAgree(other, item));
    if (twin) {
      merge(twin, item);
      return false;
    }
    this.#same.set(key, [...others, item]);
    this.items.push(item);
    return true;
  }
}

function datesAgree(a: DatasetFriendship, b: DatasetFriendship): boolean {
  return a.dateClaims.every(({ date }) => b.dateClaims.every((other) => agree(date, other.date)));
}

/** Adds what the second row states. Of two dates that agree, the more precise one is kept. */
function merge(first: DatasetFriendship, second: DatasetFriendship): void {
  const [claim] = second.dateClaims;
  const [before] = first.dateClaims;
  if (claim && (!before || claim.date.length > before.date.length)) first.dateClaims = second.dateClaims;
  first.status ??= second.status;
  first.endedOn ??= second.endedOn;
  const texts = new Set(first.notes.map(({ text }) => text));
  first.notes.push(...second.notes.filter(({ text }) => !texts.has(text)));
  const cited = new Set(first.citations.map(({ source }) => source));
  first.citations.push(...second.citations.filter(({ source }) => !cited.has(source)));
}

function friendshipItem(
  relation: ImportedRelation,
  slugs: readonly string[],
  language: string,
  register: SourceRegister,
): DatasetFriendship {
  const { kind, kindText, status, ended, signedAt, level, reportedContinent, established, otherDates = [] } = relation;
  const claims = [...(established ? [established] : []), ...otherDates];
  const citations = [...new Set(relation.sources.flatMap((source) => register.idOf(source) ?? []))];
  return withoutUndefined<DatasetFriendship>({
    id: '',
    kind: kind === 'UNSPECIFIED' ? undefined : kind,
    kindText,
    status: status === 'ACTIVE' ? undefined : status,
    endedOn: ended?.date,
    signedAt,
    level,
    reportedContinent,
    parties: relation.parties.map(({ side }, index) =>
      withoutUndefined<DatasetFriendship['parties'][number]>({ side, jurisdiction: slugs[index] ?? '' }),
    ),
    dateClaims: claims.map((claim) =>
      withoutUndefined<DatasetFriendship['dateClaims'][number]>({
        date: claim.date,
        rank: claim === established ? 'PREFERRED' : 'ALTERNATIVE',
        text: claim.text,
        citations: [],
      }),
    ),
    notes: relation.notes.map((note) => ({ text: note.text, language: note.language ?? language, citations: [] })),
    citations: citations.map((source) => ({ source })),
  });
}

function printed({ parties }: ImportedRelation): string {
  return parties.map(({ name }) => name.text).join(' - ');
}
