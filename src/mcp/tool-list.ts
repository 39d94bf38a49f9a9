/** A tool that runs an operation of `schema/operations/`. */
export interface OperationTool {
  readonly name: string;
  /** What it returns. The question of the operation is added as an example. */
  readonly about: string;
  /** File of the operation, without its extension. */
  readonly operation: string;
  /** Variables that are arguments, in this order; the others keep their defaults. */
  readonly arguments: readonly string[];
  /** Values of variables that are not arguments. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Path of the list that is cut to the budget, in the response. */
  readonly list?: string;
  /** The root field that is null if its subject does not exist, and the condition of `FriendshipFilter` that reports why. */
  readonly subject?: { readonly field: string; readonly argument: string; readonly condition: 'party' | 'citesSource' };
}

/** The tools, most used first. Everything else about them follows from the operations and the schema. */
export const operationTools: readonly OperationTool[] = [
  {
    name: 'search',
    about: 'Places, countries and sources whose name or title is similar to a text.',
    operation: 'search',
    arguments: ['query', 'kinds', 'languages', 'after'],
    values: { first: 20 },
    list: 'search',
  },
  {
    name: 'place',
    about: 'Facts about a place.',
    operation: 'profile-of-a-place',
    arguments: ['place', 'languages'],
    subject: { field: 'jurisdiction', argument: 'place', condition: 'party' },
  },
  {
    name: 'partners',
    about: 'Sister cities of a place, with dates and sources.',
    operation: 'friendships-with-sources',
    arguments: ['place', 'country', 'languages', 'after'],
    list: 'jurisdiction.friendships',
    subject: { field: 'jurisdiction', argument: 'place', condition: 'party' },
  },
  {
    name: 'friendships',
    about: 'Friendships that match all conditions, earliest first, with sources.',
    operation: 'friendships-by-filter',
    arguments: [
      'country',
      'level',
      'establishedFrom',
      'establishedTo',
      'status',
      'kind',
      'onlySourceStatus',
      'languages',
      'after',
    ],
    list: 'friendships',
  },
  {
    name: 'disputed_dates',
    about: 'Friendships with contradictory dates, and the source of each date.',
    operation: 'disputed-dates',
    arguments: ['country', 'party', 'languages', 'after'],
    list: 'friendships',
  },
  {
    name: 'shared_partners',
    about: 'Partners that several places share, with dates and sources.',
    operation: 'shared-partners',
    arguments: ['places', 'atLeast', 'languages', 'after'],
    list: 'sharedPartners',
  },
  {
    name: 'paths',
    about: 'Shortest paths between two places.',
    operation: 'path-over-relations',
    arguments: ['from', 'to', 'relations', 'first', 'languages'],
    list: 'paths',
  },
  {
    name: 'statistics',
    about: 'Totals, and numbers of friendships by a dimension.',
    operation: 'statistics-by-dimension',
    arguments: ['by', 'place', 'country', 'establishedFrom', 'establishedTo', 'languages'],
    values: { first: 1000 },
    list: 'statistics.breakdown',
  },
  {
    name: 'source',
    about: 'A source by its number, and the friendships and dates that it supports.',
    operation: 'what-a-source-supports',
    arguments: ['number', 'dataset', 'languages', 'after'],
    list: 'source.citedBy',
    subject: { field: 'source', argument: 'number', condition: 'citesSource' },
  },
  {
    name: 'network',
    about: 'Measures of the whole network or that of countries, and its most central places.',
    operation: 'measures-of-the-network',
    arguments: ['by', 'country', 'languages'],
    values: { first: 100 },
    list: 'network.central',
  },
  {
    name: 'place_in_network',
    about: 'Centrality of a place, its community, bridges and the places most like it.',
    operation: 'place-in-the-network',
    arguments: ['place', 'by', 'languages'],
    subject: { field: 'jurisdiction', argument: 'place', condition: 'party' },
  },
];
