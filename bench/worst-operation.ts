/**
 * Searches for the most expensive operation that the limits admit, on the graph of GRAPH_PATH or NEO4J_URI:
 *
 *     GRAPH_PATH=large.db npx tsx --expose-gc bench/worst-operation.ts [operations] [seed]
 *
 * Runs each expensive field as often as one operation may contain it, then random valid operations until the given number was
 * admitted. Each runs alone, first without a cache and then with all rows cached. Rejected documents run too, to measure the
 * rejection. Prints the worst operations by time, by CPU time, by the longest blocking of the event loop, by memory and by length
 * of the response. CPU time is that of this process: with Neo4j, that of the server without the database. Exits with code 1 if an
 * operation exceeds `bounds`.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { getIntrospectionQuery } from 'graphql';
import { schema } from '../src/api/schema.ts';
import { createApi } from '../src/cli/application.ts';
import { configuredGraph } from '../src/cli/open-graph.ts';
import { readConfig } from '../src/config.ts';
import { BoundedEngine } from '../src/graph/bounded.ts';
import { readCatalogue } from '../src/graph/catalogue.ts';
import { createLogger } from '../src/server/logger.ts';
import { Store } from '../src/store/store.ts';
import { randomOperation } from '../test/support/random-operation.ts';
import type { Values } from '../test/support/random-value.ts';

interface Measured {
  readonly query: string;
  readonly rows: 'read' | 'cached';
  readonly cost: number | undefined;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly loopMilliseconds: number;
  readonly megabytes: number;
  readonly bytes: number;
}

/** Limits for every admitted operation. */
const bounds = { processorMilliseconds: 2_000, loopMilliseconds: 200, bytes: 10_000_000 };

const [target = 300, seed = 1] = process.argv.slice(2).map(Number);
const config = readConfig(process.env);
const engine = await configuredGraph(config.graph).open();
const catalogue = readCatalogue();

function serve(cacheRows: number) {
  const store = new Store({
    engine,
    operations: new BoundedEngine(engine, config.reads),
    catalogue,
    revisionPollMs: 0,
    // Long enough to measure slow operations.
    deadlineMs: 60_000,
    cacheRows,
    onError: (error) => {
      throw error;
    },
  });
  const extras = { ready: () => Promise.resolve(), logger: createLogger('error') };
  // The rate limit and the response cache would distort the results.
  const application = createApi({ ...config, rateLimitPerMinute: 0, cacheResponsesBytes: 0 }, store, extras);
  return async (query: string): Promise<string> => {
    const { body } = await (await application).inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'graphql-cost': '1',
      },
      payload: JSON.stringify({ query }),
    });
    return body;
  };
}

const uncached = serve(0);
const cached = serve(config.cacheRows);

async function request(query: string) {
  return JSON.parse(await uncached(query));
}

async function readValues(): Promise<Values> {
  const page = (after: string) => `{
    jurisdictions(first: 100, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }${after}) { nodes { id slug } pageInfo { endCursor } }
  }`;
  const first = (await request(page(''))).data.jurisdictions;
  const second = (await request(page(`, after: ${JSON.stringify(first.pageInfo.endCursor)}`))).data.jurisdictions;
  const places: { id: string; slug: string }[] = [...first.nodes, ...second.nodes];
  const { countries, datasets, sources, friendships } = (
    await request(
      '{ countries(first: 100) { nodes { id code } } datasets { slug } sources(last: 1) { nodes { id number } } friendships(first: 100) { nodes { id } } }',
    )
  ).data;
  const nodes: { id: string }[] = [...places, ...countries.nodes, ...sources.nodes, ...friendships.nodes];
  return {
    slugs: places.map(({ slug }) => slug),
    countries: countries.nodes.map(({ code }: { code: string }) => code),
    datasets: datasets.map(({ slug }: { slug: string }) => slug),
    sources: sources.nodes[0]?.number ?? 1,
    ids: nodes.map(({ id }) => id),
  };
}

async function measure(query: string, rows: Measured['rows'] = 'read'): Promise<Measured> {
  const run = rows === 'read' ? uncached : cached;
  if (rows === 'cached') await run(query);
  globalThis.gc?.();
  const rss = () => process.memoryUsage.rss() / 1e6;
  const before = rss();
  let peak = before;
  let seen = cpuTime();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, cpuTime() - seen);
    seen = cpuTime();
    peak = Math.max(peak, rss());
  }, 1);
  await nextTimer();
  seen = cpuTime();
  longest = 0;
  const processor = process.cpuUsage();
  const begun = performance.now();
  const body = await run(query);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(processor);
  await nextTimer();
  clearInterval(timer);
  const { errors, extensions } = JSON.parse(body);
  return {
    query,
    rows,
    cost: extensions?.cost?.found,
    outcome: errors?.[0]?.extensions.code ?? 'OK',
    milliseconds: Math.round(milliseconds),
    processorMilliseconds: Math.round((user + system) / 1000),
    loopMilliseconds: Math.round(longest),
    megabytes: Math.round(Math.max(peak, rss()) - before),
    bytes: body.length,
  };
}

/**
 * CPU time of the event loop thread in milliseconds, which excludes other processes; wall-clock time where the system
 * does not provide it.
 */
function cpuTime(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

function nextTimer(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}

/** Whether the operation was not rejected before execution. */
function isAdmitted({ cost }: Measured): boolean {
  return cost !== undefined;
}

/** Expensive fields. Each occurrence differs, so that the loaders cannot share statements. */
const expensiveFields: readonly ((n: number, values: Values) => string)[] = [
  (n) => `friendships(filter: { citesSource: [${n + 1}] }) { totalCount nodes { level } }`,
  (n) => `friendships(first: ${n + 1}, orderBy: { field: LOCAL_NAME, direction: DESC }) { totalCount nodes { level } }`,
  (n) => `jurisdictions(filter: { nameContains: "${n}" }) { totalCount nodes { slug } }`,
  (n) => `statistics(filter: { citesSource: [${n + 1}] }) { friendships }`,
  (n) =>
    `statistics(filter: { establishedFrom: "19${n + 60}-01-01" }) { partners locals breakdown(by: SOURCE) { key } }`,
  (n, { countries }) =>
    `country(code: "${countries[0]}") { friendships(filter: { citesSource: [${n + 1}] }) { totalCount nodes { level } } }`,
  (n) => `continents { friendships(filter: { citesSource: [${n + 1}] }, first: 1) { totalCount nodes { level } } }`,
  (n, { slugs }) => `paths(from: { slug: "${slugs[n]}" }, to: { slug: "${slugs.at(-1 - n)}" }, first: 20) { length }`,
  (n, { slugs }) =>
    `neighborhood(of: { slug: "${slugs[n]}" }, depth: 3, maxJurisdictions: 300) { friendships { establishedOn } }`,
  (n, { slugs }) =>
    `sharedPartners(of: [${slugs.slice(n, n + 100).map((slug) => `{ slug: "${slug}" }`)}], atLeast: 2) { totalCount }`,
  (n) => `partnerOverlaps(minShared: ${n + 1}) { totalCount }`,
  () => 'dataset { reportedTotals { computed } }',
  (n) =>
    `jurisdictions(first: ${100 - n}, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { similar(first: 1) { score } } }`,
  (n) =>
    `jurisdictions(first: ${50 - n}, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { similar(basis: PARTNERS, first: 1) { score } } }`,
  (n) =>
    `jurisdictions(first: ${100 - n}, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { friendships(first: 20) { nodes { level sources { title } } } } }`,
  (n) =>
    `jurisdictions(first: ${100 - n}, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { partners(first: 20) { nodes { slug name } } } }`,
];

/** Repeats a part of a document with an index. */
function many(times: number, part: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => part(index)).join(' ');
}

/** Selects fields in all objects of nested pages. */
const nested = (fields: string) =>
  `{ jurisdictions(first: 100, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }) { nodes { friendships(first: 20) { nodes { ${fields} } } } } }`;

/** Documents that are expensive in other ways: large responses, introspection, many aliases for one scalar, deep input. */
const documents: readonly ((values: Values) => readonly string[])[] = [
  () =>
    [1, 2, 4, 6, 8, 10, 14, 29].map(
      (n) =>
        `{ __schema { ${many(n, (i) => `a${i}: types { name description fields { name description args { name description type { name ofType { name } } } } }`)} } }`,
    ),
  () =>
    [1, 2, 3, 4, 8].map(
      (n) => `{ __schema { ${many(n, (i) => `a${i}: types { fields { type { ofType { fields { name } } } } }`)} } }`,
    ),
  () => [getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true })],
  () =>
    ['PARTNER', 'LOCAL', 'COUNTRY', 'SOURCE', 'YEAR'].flatMap((by) =>
      [30, 20, 10, 5, 1].map(
        (n) => `{ statistics { breakdown(by: ${by}, first: 1000) { ${many(n, (i) => `a${i}: share`)} } } }`,
      ),
    ),
  () =>
    [30, 20, 10, 5].map(
      (n) =>
        `{ statistics { breakdown(by: PARTNER, first: 1000) { ${many(n, (i) => `a${i}: label(languages: ["zh-Hant", "en"])`)} } } }`,
    ),
  () =>
    [100, 30, 10, 3].map(
      (n) =>
        `{ jurisdictions(first: 100) { nodes { name(languages: [${many(n, (i) => `"x${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}"`)}]) } } }`,
    ),
  () => [30, 20, 10, 5].map((n) => nested(many(n, (i) => `a${i}: establishedOn`))),
  () => [20, 10, 5].map((n) => nested(many(n, (i) => `${'k'.repeat(3_000)}${i}: establishedOn`))),
  () => [30, 12, 6, 3, 1].map((n) => nested(many(n, (i) => `a${i}: sources { title }`))),
  () =>
    [30, 12, 6, 3, 1].map((n) =>
      nested(many(n, (i) => `a${i}: parties { jurisdiction { slug country { code continent { code } } } }`)),
    ),
  () =>
    [30, 12, 6, 3, 1].map((n) => `{ dataset { ${many(n, (i) => `a${i}: reportedTotals { computed explanation }`)} } }`),
  () => [30, 12, 6, 3, 1].map((n) => `{ statistics { ${many(n, (i) => `a${i}: timeline { start cumulative }`)} } }`),
  () =>
    [30, 12, 6, 3, 1].map((n) => `{ friendships(first: 100) { ${many(n, (i) => `a${i}: edges { node { id } }`)} } }`),
  ({ ids }) =>
    [100, 50].map(
      (n) =>
        `{ nodes(ids: [${many(n, (i) => JSON.stringify(ids[i % ids.length]))}]) { ... on Jurisdiction { name names { text language } similar(first: 5) { score } } ... on Country { names { text } } } }`,
    ),
  ({ slugs }) =>
    [100, 50, 20, 10].flatMap((n) =>
      [30, 10, 3, 1].map(
        (k) =>
          `{ jurisdictions(first: ${n}) { nodes { ${many(k, (i) => `a${i}: friendships(filter: { party: [${many(50, (j) => `{ slug: "${slugs[(i + j) % slugs.length]}" }`)}] }) { totalCount }`)} } } }`,
      ),
    ),
  // These are rejected, which must be cheap too.
  () => [`{ nodes(ids: ${'['.repeat(1_990)}`, `{ nodes(ids: ${'['.repeat(190)}${']'.repeat(190)}) { id } }`],
  () => [
    `{ ${'__typename '.repeat(1_990)} }`,
    `{ ${many(390, () => 'datasets { id }')} }`,
    `{ ${many(150, (i) => `...F${i}`)} } ${many(150, (i) => `fragment F${i} on Query { datasets { id } }`)}`,
  ],
  () => [
    `{ __schema { ${many(29, (i) => `t${i}: types { ...F }`)} } } fragment F on __Type { fields { type { ofType { fields { ${many(560, (i) => `a${i}: __typename`)} } } } } }`,
  ],
];

/** Runs the field as often as the limits admit; undefined if not even once. */
async function asOftenAsAdmitted(field: (n: number) => string): Promise<Measured | undefined> {
  for (let times = config.limits.aliases; times > 0; times -= 1) {
    const found = await measure(`{ ${many(times, (n) => `a${n}: ${field(n)}`)} }`);
    if (isAdmitted(found)) return found;
  }
  return undefined;
}

const values = await readValues();
const measured: Measured[] = [];
const record = (found: Measured) => {
  measured.push(found);
  const { query, ...figures } = found;
  process.stdout.write(`${JSON.stringify(figures)}\n  ${query.slice(0, 200)}\n`);
};
for (const field of expensiveFields) {
  const found = await asOftenAsAdmitted((n) => field(n, values));
  if (!found) continue;
  record(found);
  record(await measure(found.query, 'cached'));
}
for (const document of documents.flatMap((write) => write(values))) {
  const found = await measure(document);
  record(found);
  if (isAdmitted(found)) record(await measure(document, 'cached'));
}
const admitted = () => measured.filter(isAdmitted).length;
for (let round = 0; admitted() < target; round += 1) {
  for (const draw of fc.sample(fc.gen(), { numRuns: 100, seed: seed + round })) {
    const query = randomOperation(draw, schema, values);
    const found = await measure(query);
    measured.push(found);
    if (isAdmitted(found)) measured.push(await measure(query, 'cached'));
    if (admitted() >= target) break;
  }
}

const show = (title: string, by: (one: Measured) => number) => {
  process.stdout.write(`\n${title}\n`);
  for (const { query, ...figures } of measured.toSorted((a, b) => by(b) - by(a)).slice(0, 5)) {
    process.stdout.write(`${JSON.stringify(figures)}\n  ${query.slice(0, 1_000)}\n`);
  }
};
process.stdout.write(`${measured.length} operations on ${engine.dialect.name}\n`);
show('Slowest', ({ milliseconds }) => milliseconds);
show('Highest CPU time', ({ processorMilliseconds }) => processorMilliseconds);
show('Longest blocking of the event loop', ({ loopMilliseconds }) => loopMilliseconds);
show('Highest memory use', ({ megabytes }) => megabytes);
show('Longest response', ({ bytes }) => bytes);
for (const [name, most] of Object.entries(bounds)) {
  const over = measured.filter((one) => one[name as keyof typeof bounds] > most).length;
  process.stdout.write(`${over} over ${most} ${name}\n`);
  if (over > 0) process.exitCode = 1;
}
await engine.close();
