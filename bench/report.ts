import type { Size } from './options.ts';
import type { Step } from './published-lists.ts';
import type { Figures, Result, Run } from './results.ts';
import { embeddedSystems, type System, systems } from './systems.ts';

/** The report of a run as Markdown. */
export function report(run: Run): string {
  const { cpu, cores, memoryGiB, system, node, neo4j, versions } = run.machine;
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const { seconds, rounds, pool, seed } = run.options;
  const lines = [
    `${run.date.slice(0, 10)}, ${cores} cores of ${cpu}, ${memoryGiB} GiB, ${system}, Node ${node}, ${neo4j}; ${packages.join(', ')}.`,
    `Each value: ${seconds} s of load in ${rounds} rounds, half as long for latency; ${pool} parameter sets per operation, seed ${seed}.`,
  ];
  for (const [size, results] of Object.entries(run.results)) {
    lines.push('', ...ofSize(size as Size, results));
    if (size === 'lists') lines.push('', ...loading(run.steps));
  }
  return `${lines.join('\n')}\n`;
}

const titles: Partial<Record<Size, string>> = {
  real: 'The real list: 52 friendships',
  lists: 'The published lists of Germany and of the world, beside the real list',
};

function loading(steps: readonly Step[]): string[] {
  return [
    '| Step | Seconds | Largest memory of the process in MiB |',
    '| --- | --- | --- |',
    ...steps.map(({ step, cost }) => `| ${step} | ${cost.seconds.toFixed(1)} | ${cost.peakMiB ?? '-'} |`),
  ];
}

function ofSize(size: Size, results: readonly Result[]): string[] {
  return [
    `### ${titles[size] ?? `${Number(size).toLocaleString('en')} friendships`}`,
    '',
    ...ratios(results),
    '',
    ...figures(results),
    ...results.flatMap(({ operation, wrong }) => (wrong === undefined ? [] : ['', `**${operation}: ${wrong}**`])),
    ...boundByTheGenerator(results),
  ];
}

/** The goals, as ratios to another server. */
const goals = [
  { name: 'cold', against: 'peer', goal: 'at least 2.5, minimum 1' },
  { name: 'warm', against: 'peer', goal: 'at least 12' },
  { name: 'repeated', against: 'peer', goal: 'at least 30' },
  { name: 'embedded cold', against: 'peer', goal: '' },
  { name: 'embedded warm', against: 'peer', goal: '' },
] as const;

function ratios(results: readonly Result[]): string[] {
  const throughput = goals.flatMap(({ name, against, goal }) => {
    const all = ratiosOf(results, (of) => quotient(of[name], of[against], 'requestsPerSecond'));
    return all.length === 0 ? [] : [row(`${name}: requests per second, relative to @neo4j/graphql`, all, goal)];
  });
  const latencies = ratiosOf(results, (of) => quotient(of.cold, of.handwritten, 'median'));
  if (latencies.length === 0) return [];
  const latency = row('cold: median latency, relative to hand-written Cypher', latencies, 'at most 2');
  return ['| | Mean | Minimum | Maximum | Goal |', '| --- | --- | --- | --- | --- |', ...throughput, latency];
}

function ratiosOf(results: readonly Result[], ratio: (of: Result['figures']) => number | undefined): number[] {
  return results.flatMap(({ figures }) => ratio(figures) ?? []);
}

function quotient(a: Figures | undefined, b: Figures | undefined, of: 'requestsPerSecond' | 'median') {
  return a && b && a[of] / b[of];
}

function row(title: string, all: readonly number[], goal: string): string {
  const mean = Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio), 0) / all.length);
  return `| ${title} | **${ratio(mean)}** | ${ratio(Math.min(...all))} | ${ratio(Math.max(...all))} | ${goal} |`;
}

function figures(results: readonly Result[]): string[] {
  const shown = [...systems, ...embeddedSystems].filter(({ name }) => results.some(({ figures }) => figures[name]));
  const cells = (of: (system: System) => string) => shown.map((system) => ` ${of(system)} |`).join('');
  return [
    'Median / 95th percentile in ms with one connection; requests per second with 32; CPU ms per request; statements per request.',
    '',
    `| |${cells(({ title }) => title)}`,
    `| --- |${cells(() => '---')}`,
    ...results.map(({ title, figures }) => `| ${title} |${cells(({ name }) => cell(figures[name]))}`),
  ];
}

function cell(figures: Figures | undefined): string {
  if (!figures) return '-';
  const { median, p95, requestsPerSecond, cpu, statements } = figures;
  const rest = [cpu === null ? '-' : `${cpu} ms`, ...(statements === null ? [] : [String(statements)])];
  return `${median} / ${p95}; ${requestsPerSecond}/s; ${rest.join('; ')}`;
}

function boundByTheGenerator(results: readonly Result[]): string[] {
  const bound = results.flatMap(({ operation, figures }) =>
    Object.entries(figures).flatMap(([name, { generator }]) => (generator > 0.9 ? [`${operation} (${name})`] : [])),
  );
  return bound.length === 0 ? [] : ['', `Limited by the load generator: ${bound.join(', ')}.`];
}

function ratio(value: number): string {
  return value.toPrecision(2);
}
