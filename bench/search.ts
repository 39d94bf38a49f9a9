/**
 * Measures searches over HTTP with one connection and without the response cache. The graph of GRAPH_PATH or NEO4J_URI must be
 * loaded from the given dataset:
 *
 *     GRAPH_PATH=large.db npx tsx bench/search.ts large.json [queries per kind] [seed]
 *
 * The kinds alternate; the first 100 of each are warm-up. Prints medians and 95th percentiles in milliseconds.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { Random } from './random.ts';

const [file = '', wanted = '200', seed = '1'] = process.argv.slice(2);
const warmUps = 100;
const { jurisdictions } = JSON.parse(readFileSync(file, 'utf8')) as { jurisdictions: { names: { text: string }[] }[] };
const names = jurisdictions.flatMap((jurisdiction) => jurisdiction.names.map(({ text }) => text));
const random = new Random(Number(seed));
const pick = (of: readonly string[]) => random.pick(of);

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '');
const alphabetic = names.filter((text) => /^[a-z]{5,}$/i.test(plain(text)));
const han = names.filter((text) => /\p{Script=Han}/u.test(text));
const kinds: Readonly<Record<string, () => string>> = {
  'complete name': () => pick(names),
  'first half of a name': () => {
    const name = pick(names);
    return name.slice(0, Math.max(2, Math.ceil(name.length / 2)));
  },
  'four letters inside a name': () => pick(names).slice(1, 5),
  'misspelled name': () => {
    const name = pick(alphabetic);
    const at = 1 + random.below(name.length - 2);
    return `${name.slice(0, at)}q${name.slice(at + 1)}`;
  },
  'one Han character': () => Array.from(pick(han))[0] ?? '',
};

const query = `query ($query: String!) { search(query: $query, first: 10) { edges { score matched node {
  ... on Jurisdiction { slug name } ... on Country { code } ... on Source { number }
} } } }`;

const server = spawn(process.execPath, [fileURLToPath(new URL('../dist/main.js', import.meta.url)), 'serve'], {
  env: { ...process.env, PORT: '0', SEED: 'never', LOG_LEVEL: 'error', CACHE_RESPONSES_BYTES: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let printed = '';
for await (const data of server.stdout) {
  printed += data;
  if (printed.includes('GraphQL: ')) break;
}
const [, url = ''] = /GraphQL: (\S+)/.exec(printed) ?? [];

const pool = new Pool(new URL(url).origin, { connections: 1 });

async function search(text: string): Promise<number> {
  const begun = performance.now();
  const { body } = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { query: text } }),
  });
  const { errors } = (await body.json()) as { errors?: unknown };
  if (errors) throw new Error(`${text}: ${JSON.stringify(errors)}`);
  return performance.now() - begun;
}

const times = new Map(Object.keys(kinds).map((kind): [string, number[]] => [kind, []]));
for (let round = 0; round < warmUps + Number(wanted); round += 1) {
  for (const [kind, makeQuery] of Object.entries(kinds)) {
    const milliseconds = await search(makeQuery());
    if (round >= warmUps) times.get(kind)?.push(milliseconds);
  }
}
for (const [kind, measured] of times) {
  measured.sort((a, b) => a - b);
  const at = (share: number) => (measured[Math.floor(measured.length * share)] ?? Number.NaN).toFixed(1);
  process.stdout.write(`${kind.padEnd(28)} ${at(0.5)} / ${at(0.95)}\n`);
}
await pool.close();
server.kill('SIGTERM');
await once(server, 'exit');
