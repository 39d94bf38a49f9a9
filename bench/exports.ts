/**
 * Measures the export of all friendships of GRAPH_PATH or NEO4J_URI in each format:
 *
 *     npm run build && NEO4J_URI=... npx tsx bench/exports.ts [format ...]
 *
 * Each format is requested twice from a new server that has served one small request. Prints how much its resident memory grows
 * beyond that, for either request. The last row is of a client that stops reading after the first bytes.
 */
import { performance } from 'node:perf_hooks';
import { type ServerProcess, startOnLoadedGraph } from './server-process.ts';

const all = ['csv', 'xlsx', 'json', 'jsonl', 'graphml', 'gexf', 'geojson', 'ttl', 'jsonld'];
const given = process.argv.slice(2);
/** Formats of graphs take a network; the others take the friendships as well. */
const graphs: ReadonlySet<string> = new Set(['json', 'xlsx', 'graphml', 'gexf', 'geojson']);

const print = (line: string) => process.stdout.write(`${line}\n`);
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

function request(server: ServerProcess, path: string): Promise<Response> {
  return fetch(new URL(path, server.url));
}

/** @throws if the export fails or breaks off. */
async function download(server: ServerProcess, path: string): Promise<number> {
  const response = await request(server, path);
  if (!response.ok || !response.body) throw new Error(`${path} responded with ${response.status}.`);
  let bytes = 0;
  for await (const chunk of response.body) bytes += (chunk as Uint8Array).length;
  return bytes;
}

async function withServer(work: (server: ServerProcess, memoryBefore: number) => Promise<void>): Promise<void> {
  const server = await startOnLoadedGraph();
  try {
    await download(server, '/export/friendships.csv?establishedFrom=9999');
    await pause(2);
    await work(server, server.residentMiB() ?? 0);
  } finally {
    await server.stop();
  }
}

print('| Export | MB | s | Resident memory before, MiB | Growth, MiB | Growth after a second export, MiB |');
print('|---|---|---|---|---|---|');
for (const format of given.length > 0 ? given : all) {
  const path = `/export/${graphs.has(format) ? 'network' : 'friendships'}.${format}`;
  await withServer(async (server, before) => {
    const started = performance.now();
    const bytes = await download(server, path);
    const seconds = (performance.now() - started) / 1000;
    const first = (server.peakMiB() ?? 0) - before;
    await download(server, path);
    const second = (server.peakMiB() ?? 0) - before;
    print(`| ${path} | ${(bytes / 1e6).toFixed(1)} | ${seconds.toFixed(1)} | ${before} | ${first} | ${second} |`);
  });
}
await withServer(async (server, before) => {
  const response = await request(server, '/export/friendships.csv');
  await pause(20);
  print(`| a client that stops reading | | | ${before} | ${(server.peakMiB() ?? 0) - before} | |`);
  await response.body?.cancel();
});
