import { join } from 'node:path';
import { collectResults, difference, type ServerResults } from './compare.ts';
import { startCountingProxy } from './counting-proxy.ts';
import type { Database } from './database.ts';
import { emptyMeasurement, type Measured, measureLatency, measureThroughput, warmUp } from './measure.ts';
import type { BenchOperation, Bodies } from './operations/operation.ts';
import { type Options, type Size, sizes } from './options.ts';
import { importPublishedLists, loadAll, type Step } from './published-lists.ts';
import { Random } from './random.ts';
import { Requester } from './requester.ts';
import { type Result, resultOf } from './results.ts';
import { root, runCommand, type ServerProcess, startServer } from './server-process.ts';
import { addCursors, type Graph, readGraph } from './stored-graph.ts';
import { embeddedSystems, ownSystems, type System, systems } from './systems.ts';

type Settings = Readonly<Record<string, string>>;

/** An operation with the parameters that all servers receive. */
interface Candidate {
  readonly operation: BenchOperation;
  readonly parameters: readonly Bodies[];
  readonly serverResults: Map<System, ServerResults>;
  readonly measured: Map<System, Measured>;
  /** The reason why the results of this operation are invalid. */
  wrong?: string;
}

/** Number of parameter sets for comparing results and counting statements. */
const comparedParameters = 20;
/** Disables revision polling while statements are counted. */
const quiet = { REVISION_POLL_MS: '3600000' };
/** Number of friendships whose cursors are needed. */
const cursors = 10_500;

/** Loads one graph into the database and measures all operations. */
export async function benchSize(
  size: Size,
  operations: readonly BenchOperation[],
  database: Database,
  folder: string,
  options: Options,
  steps: Step[],
): Promise<Result[]> {
  const measured = size === 'lists' ? ownSystems : systems;
  const { uri, user, password } = database.address;
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const files = await filesOf(size, folder, options, steps);
  const load = async (engine: string, settings: Settings) => {
    steps.push({ step: `${size}: load, ${engine}`, cost: await loadAll(files, settings) });
    if (size === 'lists') steps.push({ step: `${size}: second load, ${engine}`, cost: await loadAll(files, settings) });
  };
  if (!options.keep) {
    log(`${size}: loading`);
    await database.rows('graph/clear');
    await load('Neo4j', neo4j);
  }
  await database.rows('graph/sample');

  const graph = await readGraph(database);
  await withServers([coldSystem], neo4j, ([server]) => addCursors(graph, server?.url ?? '', cursors));
  const candidates = operations.map((operation) => candidateOf(operation, graph, options));

  log(`${size}: comparing results`);
  await compareAll(candidates, measured, neo4j, uri);
  log(`${size}: measuring`);
  await withServers(measured, neo4j, async (servers) => {
    for (const one of candidates) await measure(one, servers, options);
  });
  if (options.embedded) {
    const settings = { GRAPH_PATH: join(folder, `${size}.graph`) };
    log('  loading the embedded engine');
    await load('embedded engine', settings);
    await benchEmbedded(candidates, settings, options);
  }
  return candidates.map(({ operation, serverResults, measured, wrong }) =>
    resultOf(operation, serverResults, measured, wrong),
  );
}

const coldSystem = only('cold');

function only(name: System['name']): System {
  const found = systems.find((system) => system.name === name);
  if (!found) throw new Error(`unknown system ${name}`);
  return found;
}

/** The dataset files of a graph. */
async function filesOf(size: Size, folder: string, { seed, lists }: Options, steps: Step[]): Promise<string[]> {
  if (size === 'lists' && lists !== undefined) return importPublishedLists(lists, folder, steps);
  const invented = sizes[size];
  if (!invented) return [join(root, 'seed/xinjiang/dataset.json')];
  const file = join(folder, `${size}.json`);
  const { jurisdictions, friendships } = invented;
  const counts = ['--jurisdictions', String(jurisdictions), '--friendships', String(friendships)];
  await runCommand(['generate', ...counts, '--seed', String(seed), '--out', file], {});
  return [file];
}

function candidateOf(operation: BenchOperation, graph: Graph, { pool, seed }: Options): Candidate {
  const random = new Random(seed);
  const parameters = Array.from({ length: pool }, () => operation.bodies(graph, random));
  return { operation, parameters, serverResults: new Map(), measured: new Map() };
}

async function compareAll(
  candidates: readonly Candidate[],
  compared: readonly System[],
  neo4j: Settings,
  uri: string,
): Promise<void> {
  // A separate proxy per server, so that other statements are not counted.
  for (const system of compared) {
    const proxy = await startCountingProxy(uri);
    await withServers([system], { ...neo4j, ...quiet, NEO4J_URI: proxy.uri }, async ([server]) => {
      if (server)
        for (const one of candidates)
          await compareOne(one, server, () =>
            collectResults(server, one.operation, one.parameters.slice(0, comparedParameters), proxy),
          );
    });
    await proxy.close();
  }
}

/** Compares the results of a server with those of the first one. */
async function compareOne(one: Candidate, { system }: ServerProcess, run: () => Promise<ServerResults>): Promise<void> {
  if (one.wrong !== undefined) return;
  try {
    const found = await run();
    const [reference] = one.serverResults.values();
    one.serverResults.set(system, found);
    const differs = reference && difference(reference.results, found.results, one.parameters, system.kind);
    if (differs !== undefined)
      one.wrong = `${system.title} returns a different result than ${coldSystem.title}.\n${differs}`;
  } catch (error) {
    one.wrong = `${system.title} fails: ${error instanceof Error ? error.message : error}`;
  }
  if (one.wrong !== undefined) log(`NOT EQUAL: ${one.operation.name}: ${one.wrong}`);
}

async function measure(one: Candidate, servers: readonly ServerProcess[], options: Options): Promise<void> {
  if (one.wrong !== undefined) return;
  const { operation, parameters } = one;
  const { rounds, seconds } = options;
  log(`  ${operation.name}`);
  try {
    for (const server of servers) await warmUp(server, operation, parameters, Math.min(1, seconds / 3));
    for (let round = 0; round < rounds; round += 1) {
      for (const server of servers) {
        const measured = one.measured.get(server.system) ?? emptyMeasurement();
        one.measured.set(server.system, measured);
        const requester = new Requester(server, operation, rotated(parameters, round / rounds), 32);
        await measureLatency(requester, seconds / 2 / rounds, measured);
        await measureThroughput(server, requester, seconds / rounds, measured);
        await requester.close();
      }
    }
  } catch (error) {
    one.wrong = `it failed under load: ${error instanceof Error ? error.message : error}`;
    log(`FAILED: ${operation.name}: ${one.wrong}`);
  }
}

/** Rotates the parameters, so that all of them are used even if a round has few requests. */
function rotated<T>(list: readonly T[], share: number): readonly T[] {
  const start = Math.floor(list.length * share);
  return [...list.slice(start), ...list.slice(0, start)];
}

async function benchEmbedded(candidates: readonly Candidate[], settings: Settings, options: Options): Promise<void> {
  for (const system of embeddedSystems) {
    log(`  ${system.title}`);
    await withServers([system], settings, async (servers) => {
      for (const one of candidates)
        for (const server of servers) {
          await compareOne(one, server, () =>
            collectResults(server, one.operation, one.parameters.slice(0, comparedParameters), undefined),
          );
          await measure(one, servers, options);
        }
    });
  }
}

async function withServers(
  which: readonly System[],
  settings: Settings,
  work: (servers: readonly ServerProcess[]) => Promise<void>,
): Promise<void> {
  const servers: ServerProcess[] = [];
  try {
    for (const system of which) servers.push(await startServer(system, settings));
    await work(servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
