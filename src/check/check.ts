import { z } from 'zod';
import type { Catalogue } from '../graph/catalogue.ts';
import { defineQuery, rowReader } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { withTimeLimit } from '../graph/time-limit.ts';
import { searchable } from '../load/search-keys.ts';
import { lookupKey } from '../names/spelled-forms.ts';

/** Each rule: the statement that finds violations and returns their IDs, and the description of the problem. */
const rules = [
  ['unfinished-datasets', 'datasets with an interrupted load; load them again'],
  ['dataset-contents', 'datasets whose stored row lists do not match their rows; load them again with --rewrite'],
  ['friendships-without-parties', 'friendships whose parties, listings or reported continents do not match the graph'],
  ['listings', 'listings without a dataset or a friendship'],
  ['descriptions', 'descriptions without a dataset or a place'],
  ['jurisdictions-without-country', 'jurisdictions without a country, or whose country does not match their countryId'],
  ['parents', 'jurisdictions whose parent does not match their parentId'],
  ['undescribed', 'jurisdictions, countries or continents whose descriptions do not match their datasets'],
  ['undescribed-parties', 'listings with a party that their dataset does not describe; load it with --rewrite'],
  ['orphan-names', 'names without an owner'],
  ['orphan-claims', 'date claims without a listing'],
  ['orphan-notes', 'notes without a listing'],
  ['orphan-totals', 'reported totals without a dataset'],
  ['partner-edges', 'friendships without exactly one PARTNER relationship per pair of parties'],
  ['orphan-partner-edges', 'PARTNER relationships without a friendship'],
  ['friendship-dates', 'friendships whose date or date key does not match their date claims'],
  ['friendship-disputes', 'friendships whose disputes or date precision do not match their date claims'],
  ['friendship-keys', 'friendships whose countries or sort keys do not match their parties'],
  ['friendship-sources', 'friendships whose stored sources do not match their citations'],
  ['jurisdiction-keys', 'jurisdictions whose stored counts, sort keys or partners do not match their friendships'],
  ['source-keys', 'sources whose stored count or sort key does not match the friendships that they support'],
  ['country-names', 'countries whose stored names or continent do not match the graph'],
  ['jurisdiction-names', 'jurisdictions whose stored names do not match the graph'],
] as const;

const ruleQueries = rules.map(([name, description]) => ({
  description,
  query: defineQuery({
    statement: `check/${name}`,
    parameters: z.object({ limit: z.int() }),
    row: z.object({ id: z.string() }),
  }),
}));

interface SearchText {
  readonly folded: string;
  readonly spellings: string;
}

/** Stored search keys, each with the function that computes them. They are checked in code, because Cypher cannot normalize text. */
const searchTexts = [
  ['name-keys', ([text = '']: readonly string[]): SearchText => ({ folded: lookupKey(text), spellings: '' })],
  ['jurisdiction-texts', searchable],
  ['source-texts', searchable],
] as const satisfies readonly (readonly [string, (texts: readonly string[]) => SearchText])[];
const searchTextQueries = searchTexts.map(([name, expected]) => ({
  expected,
  query: defineQuery({
    statement: `check/${name}`,
    parameters: z.object({ after: z.string(), limit: z.int() }),
    row: z.object({ id: z.string(), texts: z.array(z.string()), folded: z.string(), spellings: z.string() }),
  }),
}));
const pageSize = 5_000;

const names = z.object({ name: z.string() });
const constraintsQuery = defineQuery({ statement: 'check/constraints', parameters: z.object({}), row: names });
const indexesQuery = defineQuery({ statement: 'check/indexes', parameters: z.object({}), row: names });
const countsQuery = defineQuery({
  statement: 'check/counts',
  parameters: z.object({}),
  row: z.object({ label: z.string(), total: z.int() }),
});

/** Maximum number of IDs listed for one problem. */
const maximumIds = 5;
const checkMs = 300_000;

interface Problem {
  readonly description: string;
  /** Examples: the IDs of some affected nodes. */
  readonly ids: readonly string[];
  /** Whether there are more than `ids` lists. */
  readonly more: boolean;
}

export interface CheckReport {
  /** Number of nodes per label. */
  readonly counts: readonly { readonly label: string; readonly total: number }[];
  readonly problems: readonly Problem[];
}

/** Verifies that there are no dangling nodes, that derived data is correct, and that constraints and indexes exist. */
export function checkGraph(engine: Engine, catalogue: Catalogue): Promise<CheckReport> {
  return withTimeLimit(checkMs, (signal) => check(engine, catalogue, signal));
}

async function check(engine: Engine, catalogue: Catalogue, signal: AbortSignal): Promise<CheckReport> {
  const rowsOf = rowReader(engine, catalogue, { signal });

  const existing = new Set(
    [...(await rowsOf(constraintsQuery, {})), ...(await rowsOf(indexesQuery, {}))].map((row) => row.name),
  );
  const missing = catalogue
    .schema(engine.dialect)
    .flatMap(({ text }) => /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/.exec(text)?.[1] ?? [])
    .filter((name) => !existing.has(name));
  const problems: Problem[] = [];
  if (missing.length > 0)
    problems.push({
      description: 'missing constraints or indexes; load a dataset to create them',
      ids: missing,
      more: false,
    });
  for (const { description, query } of ruleQueries) {
    const found = await rowsOf(query, { limit: maximumIds + 1 });
    if (found.length === 0) continue;
    problems.push({
      description,
      ids: found.slice(0, maximumIds).map(({ id }) => id),
      more: found.length > maximumIds,
    });
  }
  for (const { query, expected } of searchTextQueries) {
    const ids: string[] = [];
    let page: readonly (SearchText & { readonly id: string; readonly texts: readonly string[] })[];
    let after = '';
    do {
      page = await rowsOf(query, { after, limit: pageSize });
      for (const { id, texts, ...stored } of page) {
        const { folded, spellings } = expected(texts);
        if (stored.folded !== folded || stored.spellings !== spellings) ids.push(id);
      }
      after = page.at(-1)?.id ?? '';
    } while (page.length === pageSize && ids.length <= maximumIds);
    if (ids.length === 0) continue;
    problems.push({
      description:
        'names or titles whose search keys were written by another version; load the datasets again with --rewrite',
      ids: ids.slice(0, maximumIds),
      more: ids.length > maximumIds,
    });
  }
  return { counts: await rowsOf(countsQuery, {}), problems };
}
