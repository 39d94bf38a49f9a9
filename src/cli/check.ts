import { Command } from 'commander';
import { checkGraph } from '../check/check.ts';
import { measureLabels, measureQuality, type QualityReport } from '../check/quality.ts';
import { readConfig } from '../config.ts';
import { BadUserInput } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { configuredGraph, withGraph } from './open-graph.ts';
import { withErrorReport } from './report-failure.ts';
import { tableOfRows } from './table.ts';

/** `youcheng check`: verifies the graph. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'verify the graph: no dangling nodes, correct derived data, complete constraints and indexes; then print the quality of its data',
    )
    .addHelpText(
      'after',
      '\nThe graph is set by NEO4J_URI or GRAPH_PATH. If there are problems, they are printed and the exit code is 1.',
    )
    .action((_options: object, command: Command) => withErrorReport(command, check));
}

async function check(): Promise<void> {
  const graph = configuredGraph(readConfig(process.env).graph);
  if (!graph.persistent) throw new BadUserInput('No graph to check. Set NEO4J_URI or GRAPH_PATH.');
  const catalogue = readCatalogue();
  const { counts, problems, quality } = await withGraph(graph, async (engine) => ({
    ...(await checkGraph(engine, catalogue)),
    quality: await measureQuality(engine, catalogue),
  }));
  for (const { label, total } of counts) console.log(`${String(total).padStart(9)} ${label}`);
  for (const { description, ids, more } of problems)
    console.error(`problem: ${description}: ${ids.join(', ')}${more ? ', ...' : ''}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('No problems found.');
  console.log(`\n${qualityTable(quality)}`);
}

/** One line for each measure, one column for each dataset. The names of the other columns cannot be slugs. */
function qualityTable({ datasets, graph }: QualityReport): string {
  return tableOfRows(
    measureLabels.map(([measure, label]) => [
      ['data quality', label],
      ...datasets.map(({ id, measures }) => [id, measures[measure]] as const),
      ['whole graph', graph[measure]],
    ]),
  );
}
