import { Command } from 'commander';
import { checkGraph } from '../check/check.ts';
import { readConfig } from '../config.ts';
import { BadUserInput } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { withGraph } from './open-graph.ts';
import { reportingFailure } from './report-failure.ts';

/** `youcheng check`: proves that the graph is whole. */
export function checkCommand(): Command {
  return new Command('check')
    .description('prove that the graph is whole: nothing dangles, and all that is derived is right')
    .addHelpText('after', '\nThe graph is the one that NEO4J_URI or GRAPH_PATH names. Exit code 1 names what is wrong.')
    .action((_options: object, command: Command) => reportingFailure(command, check));
}

async function check(): Promise<void> {
  const { graph } = readConfig(process.env);
  if (graph.kind === 'embedded' && graph.path === undefined)
    throw new BadUserInput('There is no graph to check: set NEO4J_URI or GRAPH_PATH.');
  const { counts, problems } = await withGraph(graph, (engine) => checkGraph(engine, readCatalogue()));
  for (const { label, total } of counts) console.log(`${String(total).padStart(9)} ${label}`);
  for (const { meaning, ids, more } of problems)
    console.error(`wrong: ${meaning}: ${ids.join(', ')}${more ? ', ...' : ''}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('The graph is whole.');
}
