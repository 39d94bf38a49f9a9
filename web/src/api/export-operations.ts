import { type DataOf, operation } from './operation.ts';

const row = `fragment Row on Friendship {
  id level establishedOn disputed kind status endedOn
  listings { dataset { slug } kind kindText status endedOn dateClaims { date rank } }
  parties { side jurisdiction { slug name(languages: $languages) country { code name(languages: $languages) } } }
  reportedContinent { code name(languages: $languages) }
  dateClaims { date rank }
  sources { number title publishedOn accessedOn archivedOn status }
}`;

const lists = `fragment Lists on Query { datasets { slug title url language asOf licence revision } }`;

/** A page of the relations that match the filters. */
export const exportPageOperation = operation(`query ExportPage(
  $filter: FriendshipFilter, $orderBy: FriendshipOrder, $after: String, $languages: [LanguageTag!]
) {
  ...Lists
  friendships(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { ...Row }
  }
}
${lists}
${row}`);

/** Relations by ID, at most 100. */
export const exportGivenOperation = operation(`query ExportGiven($ids: [ID!]!, $languages: [LanguageTag!]) {
  ...Lists
  nodes(ids: $ids) { __typename ...Row }
}
${lists}
${row}`);

type Page = DataOf<typeof exportPageOperation>;
export type ExportedRelation = Page['friendships']['nodes'][number];
export type ExportedDataset = Page['datasets'][number];
