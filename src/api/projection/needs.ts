import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Needs } from '../../store/needs.ts';

/** The fields that make use of something. One that stands anywhere in the document counts: what is read too much does no harm. */
const users: Readonly<Record<keyof Needs, readonly string[]>> = {
  names: [
    ...['Jurisdiction', 'Country', 'Continent'].map((type) => `${type}.names`),
    'Query.search',
    'Dataset.reportedTotals',
  ],
  facts: ['level', 'parent', 'location', 'iso3166_2', 'gbT2260', 'geonamesId', 'doubt', 'dissolvedOn'].map(
    (field) => `Jurisdiction.${field}`,
  ),
  totals: ['JurisdictionFriendshipConnection.totalCount', 'PartnerConnection.totalCount'],
  listTotals: ['FriendshipConnection.totalCount'],
  links: ['PartnerEdge.friendships', 'SharedPartnerEdge.friendships'],
  references: [
    'Query.search',
    ...['authors', 'editors', 'container', 'publisher', 'place', 'detail', 'format', 'via', 'language'].map(
      (field) => `Source.${field}`,
    ),
    ...['publishedOn', 'accessedOn', 'archivedOn', 'isbn', 'issn'].map((field) => `Source.${field}`),
  ],
  statements: ['dateClaims', 'notes', 'citations'].map((field) => `Friendship.${field}`),
  parties: [
    ...['parties', 'local', 'partner'].map((field) => `Friendship.${field}`),
    'JurisdictionFriendshipEdge.counterparts',
  ],
  sources: ['Friendship.sources', 'Citation.source'],
  labels: ['StatisticsBucket.label'],
  countries: ['Jurisdiction.country', 'StatisticsBucket.label'],
  continents: ['Country.continent', 'Friendship.reportedContinent'],
};

const keys = Object.keys(users) as (keyof Needs)[];

/** With arguments they choose among all names of a thing; without, the one for display is enough. */
const choosers = ['name', 'label'];

const known = new WeakMap<DocumentNode, Needs>();

/** What the operations of a document, which is valid, make use of. */
export function needsOf(schema: GraphQLSchema, document: DocumentNode): Needs {
  let needs = known.get(document);
  if (!needs) {
    const { mentioned, choosing } = fieldsOf(schema, document);
    const uses = (need: keyof Needs) => users[need].some((field) => mentioned.has(field));
    const used = Object.fromEntries(keys.map((need) => [need, uses(need)])) as Record<keyof Needs, boolean>;
    needs = { ...used, names: choosing || used.names };
    known.set(document, needs);
  }
  return needs;
}

/** The fields that are asked for, as `Type.field`. */
function fieldsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
): { mentioned: ReadonlySet<string>; choosing: boolean } {
  const mentioned = new Set<string>();
  let choosing = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: ({ name, arguments: given }) => {
        mentioned.add(`${types.getParentType()?.name}.${name.value}`);
        if (choosers.includes(name.value) && (given?.length ?? 0) > 0) choosing = true;
      },
    }),
  );
  return { mentioned, choosing };
}
