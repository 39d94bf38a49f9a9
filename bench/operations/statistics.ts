import { defineOperation } from './operation.ts';

interface Bucket {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface Parameters {
  /** Null: all, in a graph of lists without levels. */
  readonly level: readonly string[] | null;
  readonly from: string;
}

export const statistics = defineOperation<
  Parameters,
  { readonly statistics: { readonly breakdown: readonly Bucket[] } },
  { readonly friendshipsByCountry: readonly Bucket[] }
>({
  name: 'statistics',
  title: 'number of friendships per country since a date, on some levels',
  draw: (graph, random) => ({
    level: graph.hasLevels ? random.picks(graph.levels, 2) : null,
    from: random.pick(graph.dated).establishedOn,
  }),
  ours: {
    document: `query Statistics($level: [AdministrativeLevel!], $from: PartialDate!) {
      statistics(filter: { level: $level, establishedFrom: $from }) {
        breakdown(by: COUNTRY, first: 300) { key label count }
      }
    }`,
    variables: ({ level, from }) => ({ level, from }),
    normalize: ({ statistics }) => statistics.breakdown,
  },
  peer: {
    document: `query Statistics($level: [String!]!, $from: Date!) {
      friendshipsByCountry(level: $level, from: $from) { key label count }
    }`,
    variables: ({ level, from }) => ({ level, from }),
    normalize: ({ friendshipsByCountry }) => friendshipsByCountry,
  },
});
