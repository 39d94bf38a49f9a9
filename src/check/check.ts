import { z } from 'zod';
import type { Catalogue } from '../graph/catalogue.ts';
import { Deadline } from '../graph/deadline.ts';
import { defineQuery, type Query, type QueryInput, run } from '../graph/define-query.ts';
import type { Engine } from '../graph/engine.ts';
import { searchable } from '../load/rows.ts';
import { lookupKey } from '../names/spelled-forms.ts';

/** What the graph must not hold, each as the statement that finds it. The ids that it gives are the proof. */
const rules = [
  ['unfinished-datasets', 'datasets whose load was cut off; load them again'],
  ['dataset-contents', 'datasets that do not list just what is theirs; load them again with --rewrite'],
  ['friendships-without-parties', 'friendships that miss a party, their dataset or their continent'],
  ['jurisdictions-without-country', 'jurisdictions in no country, or in another than they say'],
  ['parents', 'jurisdictions that are not part of the parent they say'],
  ['undescribed', 'jurisdictions, countries or continents that no loaded dataset describes'],
  [
    'undescribed-parties',
    'friendships with a party that their dataset does not describe; load the dataset with --rewrite',
  ],
  ['orphan-names', 'names that nothing bears'],
  ['orphan-claims', 'date claims about no friendship'],
  ['orphan-notes', 'notes about no friendship'],
  ['orphan-totals', 'reported totals of no dataset'],
  ['partner-edges', 'friendships whose partner edges are not one for every two parties'],
  ['stray-partner-edges', 'partner edges without their friendship'],
  ['friendship-dates', 'friendships whose stored date is not the one of their claims'],
  ['friendship-keys', 'friendships whose countries or order keys do not fit their parties'],
  ['friendship-sources', 'friendships whose stored sources are not the cited ones'],
  ['jurisdiction-keys', 'jurisdictions whose stored counts, keys or partners do not fit their friendships'],
  ['source-keys', 'sources whose stored count or key does not fit the friendships that rest on them'],
  ['country-names', 'countries whose stored names or continent are not those they have'],
  ['jurisdiction-names', 'jurisdictions whose stored names are not the names they bear'],
] as const;

const ruleQueries = rules.map(([name, meaning]) => ({
  meaning,
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

/** What is stored for looking up and searching names, each with what this version stores. Cypher cannot fold a text. */
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
const textsOfAPage = 5_000;

const names = z.object({ name: z.string() });
const constraintsQuery = defineQuery({ statement: 'check/constraints', parameters: z.object({}), row: names });
const indexesQuery = defineQuery({ statement: 'check/indexes', parameters: z.object({}), row: names });
const countsQuery = defineQuery({
  statement: 'check/counts',
  parameters: z.object({}),
  row: z.object({ label: z.string(), total: z.int() }),
});

/** How many examples of one problem are named. */
const namedAtMost = 5;
const checkMs = 300_000;

interface Problem {
  readonly meaning: string;
  /** Some of those that have it. */
  readonly ids: readonly string[];
  /** Whether there are more than `ids` names. */
  readonly more: boolean;
}

export interface CheckReport {
  /** How many nodes of each label, by label. */
  readonly counts: readonly { readonly label: string; readonly total: number }[];
  readonly problems: readonly Problem[];
}

/** Proves that the graph is whole: nothing dangles, all that is derived is right, and constraints and indexes are there. */
export async function checkGraph(engine: Engine, catalogue: Catalogue): Promise<CheckReport> {
  const options = { deadline: Deadline.after(checkMs) };
  const rowsOf = async <Q extends Query>(query: Q, parameters: QueryInput<Q>) =>
    (await run(engine, catalogue, query, parameters, options)).rows;

  const there = new Set(
    [...(await rowsOf(constraintsQuery, {})), ...(await rowsOf(indexesQuery, {}))].map((row) => row.name),
  );
  const missing = catalogue
    .schema(engine.dialect)
    .flatMap(({ text }) => /^CREATE (?:CONSTRAINT|(?:\w+ )?INDEX) (\w+)/.exec(text)?.[1] ?? [])
    .filter((name) => !there.has(name));
  const problems: Problem[] = [];
  if (missing.length > 0)
    problems.push({
      meaning: 'constraints or indexes that are missing; load a dataset to make them',
      ids: missing,
      more: false,
    });
  for (const { meaning, query } of ruleQueries) {
    const found = await rowsOf(query, { limit: namedAtMost + 1 });
    if (found.length === 0) continue;
    problems.push({
      meaning,
      ids: found.slice(0, namedAtMost).map(({ id }) => id),
      more: found.length > namedAtMost,
    });
  }
  for (const { query, expected } of searchTextQueries) {
    const ids: string[] = [];
    let page: readonly (SearchText & { readonly id: string; readonly texts: readonly string[] })[];
    let after = '';
    do {
      page = await rowsOf(query, { after, limit: textsOfAPage });
      for (const { id, texts, ...stored } of page) {
        const { folded, spellings } = expected(texts);
        if (stored.folded !== folded || stored.spellings !== spellings) ids.push(id);
      }
      after = page.at(-1)?.id ?? '';
    } while (page.length === textsOfAPage && ids.length <= namedAtMost);
    if (ids.length === 0) continue;
    problems.push({
      meaning:
        'names or titles that are searched by other spellings than this version stores; load the datasets again with --rewrite',
      ids: ids.slice(0, namedAtMost),
      more: ids.length > namedAtMost,
    });
  }
  return { counts: await rowsOf(countsQuery, {}), problems };
}
