import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import type { Row } from '../graph/engine.ts';
import type { StatementName } from '../graph/statement-names.ts';
import { datasetContents } from '../model/contents.ts';
import { descriptionRow } from '../model/file-item.ts';
import { listing } from '../model/friendship.ts';
import { rowSchema } from '../model/kind.ts';
import { continent, country, jurisdiction } from '../model/place.ts';

/** The statements that write a dataset into the graph. Their rows were parsed with the dataset; see `rows.ts`. */

const nothing = z.object({});
const overRows = (statement: StatementName) =>
  defineQuery({ statement, parameters: z.object({ rows: z.array(z.custom<Row>()) }), row: nothing });
const overIds = (statement: StatementName) =>
  defineQuery({ statement, parameters: z.object({ ids: z.array(z.string()) }), row: nothing });

export const setRevision = defineQuery({
  statement: 'graph/set-revision',
  parameters: z.object({ revision: z.string(), loader: z.string() }),
  row: z.object({ revision: z.string() }),
});
export const claimWriter = defineQuery({
  statement: 'graph/claim-writer',
  parameters: z.object({ revision: z.string(), loader: z.string() }),
  row: z.object({ before: z.string().nullable() }),
});
const deleteOrphans = (
  what:
    | 'listings'
    | 'friendships'
    | 'descriptions'
    | 'names'
    | 'claims'
    | 'notes'
    | 'reported-totals'
    | 'partner-edges',
) =>
  defineQuery({
    statement: `load/delete-orphan-${what}`,
    parameters: z.object({ limit: z.int() }),
    row: z.object({ removed: z.int() }),
  });
/** Nodes first that others depend on. */
export const orphanDeletions = [
  deleteOrphans('listings'),
  deleteOrphans('friendships'),
  deleteOrphans('descriptions'),
  deleteOrphans('names'),
  deleteOrphans('claims'),
  deleteOrphans('notes'),
  deleteOrphans('reported-totals'),
  deleteOrphans('partner-edges'),
];
export const begin = defineQuery({
  statement: 'load/begin',
  parameters: z.object({
    id: z.string(),
    position: z.int(),
    title: z.string(),
    url: z.string().nullable(),
    language: z.string(),
    asOf: z.string(),
    licence: z.string(),
  }),
  row: nothing,
});
export const finish = defineQuery({
  statement: 'load/finish',
  parameters: datasetContents.extend({ id: z.string(), revision: z.string() }),
  row: nothing,
});
export const unfinish = defineQuery({
  statement: 'load/unfinish',
  parameters: z.object({ id: z.string() }),
  row: nothing,
});
export const deleteDataset = defineQuery({
  statement: 'load/delete-dataset',
  parameters: z.object({ id: z.string() }),
  row: nothing,
});
export const deleteReportedTotals = defineQuery({
  statement: 'load/delete-reported-totals',
  parameters: z.object({ id: z.string() }),
  row: nothing,
});
export const writeReportedTotals = overRows('load/reported-totals');

export const writeContinents = overRows('load/continents');
export const describeContinents = overRows('load/describe-continents');
export const deleteContinents = overIds('load/delete-continents');

export const detachCountries = overIds('load/detach-countries');
export const writeCountries = overRows('load/countries');
export const describeCountries = overRows('load/describe-countries');
export const deleteCountries = overIds('load/delete-countries');
export const writeNamesOfCountries = overRows('load/names-of-countries');
export const deleteNamesOfCountries = overIds('load/delete-names-of-countries');

export const detachJurisdictions = overIds('load/detach-jurisdictions');
export const writeJurisdictions = overRows('load/jurisdictions');
export const writeParents = overRows('load/parents');
export const describeJurisdictions = overRows('load/describe-jurisdictions');
export const deleteDescriptions = overIds('load/delete-descriptions');
export const deleteJurisdictions = overIds('load/delete-jurisdictions');
export const writeNamesOfJurisdictions = overRows('load/names-of-jurisdictions');
export const deleteNamesOfJurisdictions = overIds('load/delete-names-of-jurisdictions');
export const friendshipsOfJurisdictions = defineQuery({
  statement: 'load/friendships-of-jurisdictions',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ friendshipId: z.string(), partyIds: z.array(z.string()) }),
});

export const writeSuccessions = overRows('load/successions');
export const deleteSuccessions = overRows('load/delete-successions');

export const writeSources = overRows('load/sources');
export const deleteSources = overIds('load/delete-sources');

export const deletePartners = overIds('load/delete-partners');
export const deleteClaims = overIds('load/delete-claims');
export const deleteNotes = overIds('load/delete-notes');
export const deleteListings = overIds('load/delete-listings');
export const writeListings = overRows('load/listings');
export const writeListed = overRows('load/listed');
export const writeReportedContinents = overRows('load/reported-continents');
export const deleteFriendships = overIds('load/delete-friendships');
export const writeFriendships = overRows('load/friendships');
export const writeParties = overRows('load/parties');
export const writePartners = overRows('load/partners');
export const writeClaims = overRows('load/claims');
export const writeNotes = overRows('load/notes');
export const writeCitationsOfClaims = overRows('load/citations-of-claims');
export const writeCitationsOfNotes = overRows('load/citations-of-notes');
export const writeCitationsOfListings = overRows('load/citations-of-listings');
export const writeCitedSources = overRows('load/cited-sources');
export const deriveSources = overIds('load/derive-sources');
export const sourcesOfFriendships = defineQuery({
  statement: 'load/sources-of-friendships',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});
export const deriveFriendships = overIds('load/derive-friendships');
export const deriveJurisdictions = overIds('load/derive-jurisdictions');

const ofDataset = z.object({ dataset: z.string() });
const byIds = z.object({ ids: z.array(z.string()) });
const comparable = z.object({ id: z.string(), hash: z.string() });
export const storedDescriptions = defineQuery({
  statement: 'sync/descriptions',
  parameters: ofDataset,
  row: comparable.extend({ of: z.string() }),
});
export const descriptionsOfContinents = defineQuery({
  statement: 'continent/descriptions',
  parameters: byIds,
  row: descriptionRow(continent),
});
export const descriptionsOfCountries = defineQuery({
  statement: 'country/descriptions',
  parameters: byIds,
  row: descriptionRow(country),
});
export const descriptionsOfJurisdictions = defineQuery({
  statement: 'jurisdiction/descriptions',
  parameters: byIds,
  row: descriptionRow(jurisdiction),
});
export const storedSources = defineQuery({ statement: 'sync/sources', parameters: ofDataset, row: comparable });
export const storedListings = defineQuery({ statement: 'sync/listings', parameters: ofDataset, row: comparable });
export const listingsOfFriendships = defineQuery({
  statement: 'sync/listings-of-friendships',
  parameters: byIds,
  row: rowSchema(listing),
});
export const partiesOfFriendships = defineQuery({
  statement: 'sync/parties-of-friendships',
  parameters: byIds,
  row: z.object({ id: z.string(), partyIds: z.array(z.string()) }),
});
export const storedSuccessions = defineQuery({
  statement: 'sync/successions',
  parameters: ofDataset,
  row: z.object({ predecessorId: z.string(), successorId: z.string(), hash: z.string() }),
});
export const storedDatasets = defineQuery({
  statement: 'sync/datasets',
  parameters: z.object({}),
  row: z.object({ id: z.string(), position: z.int(), revision: z.string().nullable(), loading: z.boolean() }),
});
export const storedGraph = defineQuery({
  statement: 'sync/graph',
  parameters: z.object({}),
  row: z.object({ revision: z.string(), model: z.string() }),
});
export const outdate = defineQuery({
  statement: 'load/outdate',
  parameters: z.object({ model: z.string() }),
  row: nothing,
});
