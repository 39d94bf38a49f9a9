/**
 * Looks for the worst operation that the limits admit, on the graph that GRAPH_PATH or NEO4J_URI names:
 *
 *     GRAPH_PATH=large.db npx tsx --expose-gc bench/worst-operation.ts [operations] [seed]
 *
 * Asks for what makes the graph work hardest as often as is admitted in one operation; then writes random valid operations until
 * so many were admitted. Runs each alone with nothing kept from those before, and prints the worst by time and by memory. The time of the processor is that of this process: with Neo4j, that of the server alone.
 */
import fc from 'fast-check';
import { useCostLimit } from '../src/api/cost-limit.ts';
import { useOneRevision } from '../src/api/one-revision.ts';
import { schema } from '../src/api/schema.ts';
import { openGraph } from '../src/cli/open-graph.ts';
import { readConfig } from '../src/config.ts';
import { BoundedEngine } from '../src/graph/bounded.ts';
import { readCatalogue } from '../src/graph/catalogue.ts';
import { createErrorMask } from '../src/server/errors.ts';
import { createGraphqlHandler } from '../src/server/graphql.ts';
import { createLogger } from '../src/server/logger.ts';
import { Store } from '../src/store/store.ts';
import { randomOperation, type Values } from '../test/support/random-operation.ts';

interface Measured {
  readonly query: string;
  readonly cost: number;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly megabytes: number;
  readonly bytes: number;
}

const [wanted = 300, seed = 1] = process.argv.slice(2).map(Number);
const config = readConfig(process.env);
const engine = await openGraph(config.graph);
const store = new Store({
  engine,
  operations: new BoundedEngine(engine, config.reads),
  catalogue: readCatalogue(),
  revisionPollMs: 0,
  // Long enough to see how long it would have taken.
  deadlineMs: 60_000,
  cacheRows: 0,
  onError: (error) => {
    throw error;
  },
});
const plugins = [useCostLimit(config.limits.cost), useOneRevision(store)];
const mask = createErrorMask(createLogger('error'));
const handle = createGraphqlHandler({ schema, createContext: () => ({}), plugins, limits: config.limits, mask });

async function ask(query: string) {
  const { body } = await handle({
    method: 'POST',
    path: '/graphql',
    search: '',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'graphql-cost': '1',
    },
    signal: new AbortController().signal,
    body: async () => JSON.stringify({ query }),
  });
  return { body: String(body), ...JSON.parse(String(body)) };
}

async function readValues(): Promise<Values> {
  const page = (after: string) => `{
    jurisdictions(first: 100, orderBy: { field: FRIENDSHIP_COUNT, direction: DESC }${after}) { nodes { id slug } pageInfo { endCursor } }
  }`;
  const first = (await ask(page(''))).data.jurisdictions;
  const second = (await ask(page(`, after: ${JSON.stringify(first.pageInfo.endCursor)}`))).data.jurisdictions;
  const places: { id: string; slug: string }[] = [...first.nodes, ...second.nodes];
  const { countries, datasets, sources, friendships } = (
    await ask(
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

async function measure(query: string): Promise<Measured | undefined> {
  globalThis.gc?.();
  const rss = () => process.memoryUsage.rss() / 1e6;
  const before = rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, rss());
  }, 5);
  const processor = process.cpuUsage();
  const begun = performance.now();
  const { body, errors, extensions } = await ask(query);
  const milliseconds = performance.now() - begun;
  const { user, system } = process.cpuUsage(processor);
  clearInterval(timer);
  // Refused before anything was run.
  if (extensions?.cost === undefined) return undefined;
  return {
    query,
    cost: extensions.cost.found,
    outcome: errors?.[0]?.extensions.code ?? 'OK',
    milliseconds: Math.round(milliseconds),
    processorMilliseconds: Math.round((user + system) / 1000),
    megabytes: Math.round(Math.max(peak, rss()) - before),
    bytes: body.length,
  };
}

/** Fields that make the graph work hard, each different from the one before it, so that nothing is asked once for two. */
const hard: readonly ((n: number, values: Values) => string)[] = [
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

/** The field as often as is admitted; nothing when it is not even once. */
async function asOftenAsAdmitted(field: (n: number) => string): Promise<Measured | undefined> {
  for (let times = config.limits.aliases; times > 0; times -= 1) {
    const found = await measure(`{ ${Array.from({ length: times }, (_, n) => `a${n}: ${field(n)}`).join(' ')} }`);
    if (found) return found;
  }
  return undefined;
}

const values = await readValues();
const measured: Measured[] = [];
for (const field of hard) {
  const found = await asOftenAsAdmitted((n) => field(n, values));
  if (found) measured.push(found);
  const { query = '', ...figures } = found ?? { nothing: 'admitted' };
  process.stdout.write(`${JSON.stringify(figures)}\n  ${query.slice(0, 200)}\n`);
}
for (let round = 0; measured.length < wanted; round += 1) {
  for (const draw of fc.sample(fc.gen(), { numRuns: 100, seed: seed + round })) {
    const found = measured.length < wanted ? await measure(randomOperation(draw, schema, values)) : undefined;
    if (found) measured.push(found);
  }
}

const show = (title: string, by: (one: Measured) => number) => {
  process.stdout.write(`\n${title}\n`);
  for (const { query, ...figures } of measured.toSorted((a, b) => by(b) - by(a)).slice(0, 5)) {
    process.stdout.write(`${JSON.stringify(figures)}\n  ${query}\n`);
  }
};
process.stdout.write(`${measured.length} operations on ${engine.kind}\n`);
show('Longest', ({ milliseconds }) => milliseconds);
show('Most time of the processor', ({ processorMilliseconds }) => processorMilliseconds);
show('Most memory', ({ megabytes }) => megabytes);
store.close();
await engine.close();
