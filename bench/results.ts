import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResults } from './compare.ts';
import type { Machine } from './machine.ts';
import type { Measured } from './measure.ts';
import type { BenchOperation } from './operations/operation.ts';
import type { Options, Size } from './options.ts';
import type { Step } from './published-lists.ts';
import type { System } from './systems.ts';

/** The metrics of one server and one operation. Times in milliseconds. */
export interface Figures {
  readonly median: number;
  readonly p95: number;
  readonly requestsPerSecond: number;
  readonly cpu: number | null;
  /** Statements per request; null if they cannot be counted. */
  readonly statements: number | null;
  /** CPU seconds of the load generator per second; near 1, the generator was the limit. */
  readonly generator: number;
}

export interface Result {
  readonly operation: string;
  readonly title: string;
  readonly wrong?: string;
  readonly figures: Partial<Record<System['name'], Figures>>;
}

export interface Run {
  readonly date: string;
  readonly machine: Machine;
  readonly options: Options;
  readonly results: Partial<Record<Size, readonly Result[]>>;
  /** How the published lists were imported and loaded. */
  readonly steps: readonly Step[];
}

export function resultOf(
  { name, title }: BenchOperation,
  serverResults: ReadonlyMap<System, ServerResults>,
  measured: ReadonlyMap<System, Measured>,
  wrong: string | undefined,
): Result {
  if (wrong !== undefined) return { operation: name, title, wrong, figures: {} };
  const figures = Object.fromEntries(
    [...measured].map(([system, seen]) => [system.name, figuresOf(system, seen, serverResults.get(system))]),
  );
  return { operation: name, title, figures };
}

function figuresOf(system: System, seen: Measured, found: ServerResults | undefined): Figures {
  const { latencies, responses, elapsed, cpu, generator } = seen;
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    median: rounded(at(0.5)),
    p95: rounded(at(0.95)),
    requestsPerSecond: rounded((responses * 1000) / elapsed),
    cpu: cpu === undefined ? null : rounded(cpu / responses),
    statements: system.name.startsWith('embedded') || !found ? null : rounded(found.statements),
    generator: rounded(generator / elapsed),
  };
}

/** Rounds to three significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

const begin = '<!-- results: written by npm run bench -- --write -->';
const end = '<!-- end of results -->';

/** Writes the report to README.md and the metrics to results/. */
export function writeResults(run: Run, report: string): void {
  const readme = new URL('README.md', import.meta.url);
  const text = readFileSync(readme, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`bench/README.md must contain "${begin}" and, after it, "${end}".`);
  writeFileSync(readme, `${text.slice(0, from + begin.length)}\n\n${report}\n${text.slice(to)}`);
  const results = new URL('results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`${Object.keys(run.results).join('+')}.json`, results), `${JSON.stringify(run, null, 2)}\n`);
}
