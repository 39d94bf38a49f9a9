import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Asker } from './asking.ts';
import { startCountingProxy } from './counting-proxy.ts';
import type { Database } from './database.ts';
import { type Measured, measureLatency, measureThroughput, nothingMeasured, warmUp } from './measure.ts';
import { type Options, type Size, sizes } from './options.ts';
import { difference, type Proof, prove } from './prove.ts';
import type { Bodies, Question } from './questions/question.ts';
import { Random } from './random.ts';
import { type Result, resultOf } from './results.ts';
import { runCommand, type ServerProcess, startServer } from './server-process.ts';
import { addCursors, type Graph, readGraph } from './stored-graph.ts';
import { embeddedSystems, type System, systems } from './systems.ts';

type Settings = Readonly<Record<string, string>>;

/** An operation with the parameters that all servers receive. */
interface Asked {
  readonly question: Question;
  readonly parameters: readonly Bodies[];
  readonly proofs: Map<System, Proof>;
  readonly measured: Map<System, Measured>;
  /** The reason why the results of this operation are invalid. */
  wrong?: string;
}

/** Number of parameter sets for comparing results and counting statements. */
const proven = 20;
/** Disables revision polling while statements are counted. */
const quiet = { REVISION_POLL_MS: '3600000' };
/** Number of friendships whose cursors are needed. */
const cursors = 10_500;

/** Loads one graph into the database and measures all operations. */
export async function benchSize(
  size: Size,
  questions: readonly Question[],
  database: Database,
  folder: string,
  options: Options,
): Promise<Result[]> {
  const { uri, user, password } = database.address;
  const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const dataset = await datasetOf(size, folder, options.seed);
  if (!options.keep) {
    say(`${size}: loading`);
    await database.rows('graph/clear');
    await runCommand(['load', dataset], neo4j);
  }
  await database.rows('graph/sample');

  const graph = await readGraph(database);
  await withServers([coldSystem], neo4j, ([server]) => addCursors(graph, server?.url ?? '', cursors));
  const asked = questions.map((question) => ask(question, graph, options));

  say(`${size}: comparing results`);
  await proveAll(asked, neo4j, uri);
  say(`${size}: measuring`);
  await withServers(systems, neo4j, async (servers) => {
    for (const one of asked) await measure(one, servers, options);
  });
  if (options.embedded) await benchEmbedded(asked, dataset, join(folder, `${size}.graph`), options);
  return asked.map(({ question, proofs, measured, wrong }) => resultOf(question, proofs, measured, wrong));
}

const coldSystem = only('cold');

function only(name: System['name']): System {
  const found = systems.find((system) => system.name === name);
  if (!found) throw new Error(`unknown system ${name}`);
  return found;
}

async function datasetOf(size: Size, folder: string, seed: number): Promise<string> {
  const invented = sizes[size];
  if (!invented) return fileURLToPath(new URL('../seed/xinjiang/dataset.json', import.meta.url));
  const file = join(folder, `${size}.json`);
  const { jurisdictions, friendships } = invented;
  const counts = ['--jurisdictions', String(jurisdictions), '--friendships', String(friendships)];
  await runCommand(['generate', ...counts, '--seed', String(seed), '--out', file], {});
  return file;
}

function ask(question: Question, graph: Graph, { pool, seed }: Options): Asked {
  const random = new Random(seed);
  const parameters = Array.from({ length: pool }, () => question.bodies(graph, random));
  return { question, parameters, proofs: new Map(), measured: new Map() };
}

async function proveAll(asked: readonly Asked[], neo4j: Settings, uri: string): Promise<void> {
  // A separate proxy per server, so that other statements are not counted.
  for (const system of systems) {
    const proxy = await startCountingProxy(uri);
    await withServers([system], { ...neo4j, ...quiet, NEO4J_URI: proxy.uri }, async ([server]) => {
      if (server)
        for (const one of asked)
          await proveOne(one, server, () => prove(server, one.question, one.parameters.slice(0, proven), proxy));
    });
    await proxy.close();
  }
}

/** Compares the results of a server with those of the first one. */
async function proveOne(one: Asked, { system }: ServerProcess, run: () => Promise<Proof>): Promise<void> {
  if (one.wrong !== undefined) return;
  try {
    const proof = await run();
    const [reference] = one.proofs.values();
    one.proofs.set(system, proof);
    const differs = reference && difference(reference.answers, proof.answers, one.parameters, system.kind);
    if (differs !== undefined)
      one.wrong = `${system.title} returns a different result than ${coldSystem.title}.\n${differs}`;
  } catch (error) {
    one.wrong = `${system.title} fails: ${error instanceof Error ? error.message : error}`;
  }
  if (one.wrong !== undefined) say(`NOT EQUAL: ${one.question.name}: ${one.wrong}`);
}

async function measure(one: Asked, servers: readonly ServerProcess[], options: Options): Promise<void> {
  if (one.wrong !== undefined) return;
  const { question, parameters } = one;
  const { rounds, seconds } = options;
  say(`  ${question.name}`);
  try {
    for (const server of servers) await warmUp(server, question, parameters, Math.min(1, seconds / 3));
    for (let round = 0; round < rounds; round += 1) {
      for (const server of servers) {
        const measured = one.measured.get(server.system) ?? nothingMeasured();
        one.measured.set(server.system, measured);
        const asker = new Asker(server, question, rotated(parameters, round / rounds), 32);
        await measureLatency(asker, seconds / 2 / rounds, measured);
        await measureThroughput(server, asker, seconds / rounds, measured);
        await asker.close();
      }
    }
  } catch (error) {
    one.wrong = `it failed under load: ${error instanceof Error ? error.message : error}`;
    say(`FAILED: ${question.name}: ${one.wrong}`);
  }
}

/** Rotates the parameters, so that all of them are used even if a round has few requests. */
function rotated<T>(list: readonly T[], share: number): readonly T[] {
  const start = Math.floor(list.length * share);
  return [...list.slice(start), ...list.slice(0, start)];
}

async function benchEmbedded(asked: readonly Asked[], dataset: string, file: string, options: Options): Promise<void> {
  const settings = { GRAPH_PATH: file };
  say('  loading the embedded engine');
  await runCommand(['load', dataset], settings);
  for (const system of embeddedSystems) {
    say(`  ${system.title}`);
    await withServers([system], settings, async (servers) => {
      for (const one of asked)
        for (const server of servers) {
          await proveOne(one, server, () => prove(server, one.question, one.parameters.slice(0, proven), undefined));
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

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
