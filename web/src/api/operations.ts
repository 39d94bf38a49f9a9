import { type DataOf, operation } from './operation.ts';

/** The fields for a mark in a picture or a row of the table. */
const relation = `fragment Relation on Friendship {
  id establishedOn disputed
  parties {
    side
    jurisdiction { slug name(languages: $languages) level country { code name(languages: $languages) } location { latitude longitude kind } }
  }
  reportedContinent { code }
  dateClaims { date }
}`;

/** Facet counts. Each facet ignores its own filter. */
const facets = `fragment Facets on Query {
  all: statistics { friendships earliest latest }
  levels: statistics(filter: $withoutLevels) { breakdown(by: LEVEL) { key count } }
  continents: statistics(filter: $withoutContinents) { breakdown(by: REPORTED_CONTINENT, first: 10) { key label(languages: $languages) count } }
  countries: statistics(filter: $withoutCountries) { breakdown(by: COUNTRY, first: 300) { key label(languages: $languages) count } }
  disputed: statistics(filter: $onlyDisputed) { friendships }
}`;

const overview = `fragment Overview on Statistics {
  friendships
  timeline(interval: YEAR) { start count }
}`;

const facetVariables = `$withoutLevels: FriendshipFilter, $withoutContinents: FriendshipFilter,
  $withoutCountries: FriendshipFilter, $onlyDisputed: FriendshipFilter`;

/** A page of relations with facets and totals: one request per view. */
export const viewOperation = operation(`query View(
  $filter: FriendshipFilter, $orderBy: FriendshipOrder, $first: Int, $last: Int, $after: String, $before: String,
  $languages: [LanguageTag!], ${facetVariables}
) {
  friendships(filter: $filter, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { ...Relation }
  }
  overview: statistics(filter: $filter) { ...Overview }
  datasets { slug title url language asOf licence }
  ...Facets
}
${relation}
${facets}
${overview}`);

/** The number of relations in each list, if there are several lists. */
export const listsOperation = operation(`query Lists($filter: FriendshipFilter) {
  statistics(filter: $filter) { breakdown(by: DATASET, first: 100) { key count } }
}`);

/** The next page of relations, for views that show several pages. */
export const moreOperation = operation(`query MoreRelations(
  $filter: FriendshipFilter, $orderBy: FriendshipOrder, $first: Int, $after: String, $languages: [LanguageTag!]
) {
  friendships(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Relation }
  }
}
${relation}`);

export const searchOperation = operation(`query Search($query: String!, $languages: [LanguageTag!]) {
  search(query: $query, first: 8) {
    totalCount
    edges {
      matched
      node {
        __typename
        ... on Jurisdiction { slug name(languages: $languages) kind country { code name(languages: $languages) } }
        ... on Country { code name(languages: $languages) }
        ... on Source { number title language citedBy(first: 1) { nodes { id } } }
      }
    }
  }
}`);

const cited = `fragment Cited on Citation {
  locator
  source { number title authors container publisher publishedOn accessedOn archivedOn status language }
}`;

const names = `fragment Names on Jurisdiction {
  slug name(languages: $languages) kind level doubt dissolvedOn
  names { text language kind }
  country { code name(languages: $languages) }
  location { latitude longitude kind }
}`;

export const relationOperation = operation(`query OneRelation($id: ID!, $languages: [LanguageTag!]) {
  friendship(id: $id) {
    level kind status endedOn
    reportedContinent { code }
    parties { side jurisdiction { ...Names } }
    listings {
      dataset { slug title url language licence asOf }
      kind kindText status endedOn signedAt level
      reportedContinent { name(languages: $languages) }
      dateClaims { date rank text citations { ...Cited } }
      notes { text language citations { ...Cited } }
      citations { ...Cited }
    }
  }
}
${names}
${cited}`);

const relationsOfPlace = `fragment RelationsOfPlace on Jurisdiction {
  friendships(first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      counterparts { slug name(languages: $languages) country { code name(languages: $languages) } }
      node { id establishedOn disputed reportedContinent { code } sources { status } }
    }
  }
}`;

export const placeOperation = operation(`query OnePlace($slug: String!, $after: String, $languages: [LanguageTag!]) {
  jurisdiction(by: { slug: $slug }) {
    ...Names
    parent { slug name(languages: $languages) }
    predecessors { on note predecessor { slug name(languages: $languages) } citations { ...Cited } }
    successors { on note successor { slug name(languages: $languages) } citations { ...Cited } }
    ...RelationsOfPlace
  }
}
${names}
${cited}
${relationsOfPlace}`);

/** The next page of relations of a place. */
export const morePlaceOperation =
  operation(`query MoreOfPlace($slug: String!, $after: String, $languages: [LanguageTag!]) {
  jurisdiction(by: { slug: $slug }) { ...RelationsOfPlace }
}
${relationsOfPlace}`);

/** The data of the overview panel. */
export const overviewOperation = operation(`query Overview($filter: FriendshipFilter, $languages: [LanguageTag!]) {
  statistics(filter: $filter) { most: breakdown(by: LOCAL, first: 8) { key label(languages: $languages) count } }
  datasets {
    slug title language
    reportedTotals {
      subject level continent { code name(languages: $languages) } reported computed explanation(languages: $languages)
    }
  }
}`);

export const sharedOperation = operation(`query Shared($of: [JurisdictionRef!]!, $languages: [LanguageTag!]) {
  sharedPartners(of: $of, first: 100) {
    totalCount
    nodes { slug }
    edges { friendships { ...Relation } }
  }
}
${relation}`);

export const pathOperation =
  operation(`query Path($from: String!, $to: String!, $relations: [PathRelation!]!, $languages: [LanguageTag!]) {
  paths(from: { slug: $from }, to: { slug: $to }, first: 4, relations: $relations) {
    jurisdictions { slug name(languages: $languages) }
    steps { relation friendship { ...Relation } }
  }
}
${relation}`);

export const aroundOperation = operation(`query Around($slug: String!, $depth: Int!, $languages: [LanguageTag!]) {
  neighborhood(of: { slug: $slug }, depth: $depth) {
    truncated
    friendships { ...Relation }
  }
}
${relation}`);

export type ViewData = DataOf<typeof viewOperation>;
export type OneRelation = NonNullable<DataOf<typeof relationOperation>['friendship']>;
export type OnePlace = NonNullable<DataOf<typeof placeOperation>['jurisdiction']>;
export type ListingData = OneRelation['listings'][number];
export type Cited = ListingData['citations'][number];
