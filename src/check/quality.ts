import { z } from 'zod';
import type { Catalogue } from '../graph/catalogue.ts';
import { defineQuery, rowReader } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { storedDatasets } from '../load/statements.ts';

const ofFriendships = {
  friendships: z.int(),
  listings: z.int(),
  disputedWithin: z.int(),
  disputedBetween: z.int(),
  onlyHere: z.int(),
  notInForce: z.int(),
  knownToMonth: z.int(),
  knownToYear: z.int(),
  undated: z.int(),
  withoutSource: z.int(),
  withOneSource: z.int(),
};
const ofPlaces = { places: z.int(), placesOnlyHere: z.int(), placesInDoubt: z.int() };
const ofFacts = { differingFacts: z.int() };
const ofDataset = { id: z.string() };

const noParameters = z.object({});
const listingsQuery = defineQuery({
  statement: 'quality/listings',
  parameters: noParameters,
  row: z.object({ ...ofDataset, ...ofFriendships }),
});
const friendshipsQuery = defineQuery({
  statement: 'quality/friendships',
  parameters: noParameters,
  row: z.object(ofFriendships),
});
const descriptionsQuery = defineQuery({
  statement: 'quality/descriptions',
  parameters: noParameters,
  row: z.object({ ...ofDataset, ...ofPlaces }),
});
const jurisdictionsQuery = defineQuery({
  statement: 'quality/jurisdictions',
  parameters: noParameters,
  row: z.object(ofPlaces),
});
const differingFacts = (grouping: 'datasetId' | 'of') =>
  defineQuery({
    statement: `quality/differing-facts:${grouping}`,
    parameters: noParameters,
    row: z.object({ ...ofDataset, ...ofFacts }),
  });
const factsOfDatasetsQuery = differingFacts('datasetId');
const factsQuery = differingFacts('of');

const measures = z.object({ ...ofFriendships, ...ofPlaces, ...ofFacts });
type MeasureName = keyof typeof measures.shape;
/** Numbers of friendships, places and facts, of a dataset or of the graph. */
export type Measures = z.infer<typeof measures>;

/** Each measure with its description, in the order of the table. In the column of a dataset, they count what this dataset states. */
export const measureLabels: readonly (readonly [MeasureName, string])[] = [
  ['friendships', 'friendships'],
  ['listings', 'listings'],
  ['onlyHere', 'friendships that only one list has'],
  ['disputedWithin', 'dates disputed within a list'],
  ['disputedBetween', 'dates on which lists disagree'],
  ['knownToMonth', 'dates known to the month only'],
  ['knownToYear', 'dates known to the year only'],
  ['undated', 'friendships without a date'],
  ['notInForce', 'friendships ended or suspended'],
  ['withoutSource', 'friendships without a source'],
  ['withOneSource', 'friendships with one source only'],
  ['places', 'places'],
  ['placesOnlyHere', 'places that only one list knows'],
  ['placesInDoubt', 'places in doubt'],
  ['differingFacts', 'facts about places that differ between lists'],
];

export interface QualityReport {
  /** In the order of the datasets. */
  readonly datasets: readonly { readonly id: string; readonly measures: Measures }[];
  readonly graph: Measures;
}

const qualityMs = 120_000;

/** Counts what is disputed, imprecise, without a source or known to one list only, for each dataset and for the whole graph. */
export function measureQuality(engine: Engine, catalogue: Catalogue): Promise<QualityReport> {
  return withTimeLimit(qualityMs, (signal) => measure(engine, catalogue, signal));
}

async function measure(engine: Engine, catalogue: Catalogue, signal: AbortSignal): Promise<QualityReport> {
  const rowsOf = rowReader(engine, catalogue, { signal });

  const datasets = await rowsOf(storedDatasets, {});
  const ofDatasets = [
    ...(await rowsOf(listingsQuery, {})),
    ...(await rowsOf(descriptionsQuery, {})),
    ...(await rowsOf(factsOfDatasetsQuery, {})),
  ];
  const ofGraph = [
    ...(await rowsOf(friendshipsQuery, {})),
    ...(await rowsOf(jurisdictionsQuery, {})),
    ...(await rowsOf(factsQuery, {})),
  ];
  return {
    datasets: datasets
      .toSorted((a, b) => a.position - b.position)
      .map(({ id }) => ({ id, measures: measuresIn(ofDatasets.filter((row) => row.id === id)) })),
    graph: measuresIn(ofGraph),
  };
}

const nothing = Object.fromEntries(Object.keys(measures.shape).map((name) => [name, 0]));

/** The measures of all rows. A statement without a row, such as for a dataset without friendships, counted nothing. */
function measuresIn(rows: readonly object[]): Measures {
  return measures.parse(Object.assign({}, nothing, ...rows));
}
