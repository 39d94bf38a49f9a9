/**
 * Measures the first computation of each measure of the network of GRAPH_PATH or NEO4J_URI, and what other clients notice of it:
 *
 *     npm run build && GRAPH_PATH=world.db npx tsx bench/network.ts
 *
 * One client requests the measures one after another, each for the first time, while another requests places with their partners. Prints
 * the time of each measure, the latency of the other client meanwhile, and the memory of the process.
 */
import { performance } from 'node:perf_hooks';
import { startOnLoadedGraph } from './server-process.ts';

const measures: readonly (readonly [name: string, selection: string])[] = [
  ['numbers of places, friendships and countries: reads the graph', 'jurisdictions friendships countries'],
  [
    'ties, density, degrees: starts the worker',
    'ties density averageDegree degreeDistribution { degree jurisdictions }',
  ],
  ['components', 'components { totalCount nodes { size } } largestComponentShare'],
  ['clustering', 'clustering'],
  ['assortativity', 'assortativity { degree continent sameContinentShare }'],
  ['communities', 'communities { modularity totalCount nodes { size countries { share country { code } } } }'],
  ['path lengths, diameter, closeness', 'averagePathLength diameter central(by: CLOSENESS) { nodes { value } }'],
  ['PageRank', 'central(by: PAGERANK) { nodes { value } }'],
  ['bridges', 'bridges { totalCount nodes { separates } }'],
  ['pairs of countries', 'countryLinks { totalCount nodes { friendships } }'],
  ['betweenness', 'central(by: BETWEENNESS) { sampleSize nodes { value } }'],
];

const server = await startOnLoadedGraph();

async function request(query: string, variables: object = {}) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
  return data;
}

const place = `query ($slug: String!, $first: Int!) {
  jurisdiction(by: { slug: $slug }) { name partners(first: $first) { nodes { name country { code } } } }
}`;
const { jurisdictions } = (await request('{ jurisdictions(first: 100) { nodes { slug } } }')) as {
  jurisdictions: { nodes: { slug: string }[] };
};

/** Requests places until `work` is done. Returns the latency of each request in milliseconds, sorted. */
async function latenciesDuring(work: Promise<unknown>): Promise<number[]> {
  let done = false;
  const end = () => {
    done = true;
  };
  work.then(end, end);
  const latencies: number[] = [];
  for (let sent = 0; !done; sent += 1) {
    const { slug } = jurisdictions.nodes[sent % jurisdictions.nodes.length] ?? {};
    const started = performance.now();
    await request(place, { slug, first: 1 + (sent % 50) });
    latencies.push(performance.now() - started);
  }
  return latencies.sort((a, b) => a - b);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const quantile = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const working = work();
  const latencies = await latenciesDuring(working);
  await working;
  const milliseconds = Math.round(performance.now() - started);
  const others = `${quantile(latencies, 0.5)} / ${quantile(latencies, 0.99)} (${latencies.length})`;
  print(`| ${name} | ${milliseconds} | ${others} | ${server.peakMiB() ?? ''} |`);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 3_000));
await latenciesDuring(pause()); // until code is compiled
print('| First computation | ms | Other requests: median / 99th percentile in ms (number) | Peak memory, MiB |');
print('|---|---|---|---|');
await measure('none', pause);
for (const [name, selection] of measures) await measure(name, () => request(`{ network { ${selection} } }`));
await server.stop();
