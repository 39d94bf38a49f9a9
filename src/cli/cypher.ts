import { Command, Option } from 'commander';
import { BadUserInput } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { dialects } from '../graph/dialects.ts';
import { runnableText } from '../graph/runnable-text.ts';
import { withErrorReport } from './report-failure.ts';

interface Options {
  readonly engine: string;
  readonly param: readonly string[];
}

/** `youcheng cypher`: any statement as text that runs in cypher-shell. */
export function cypherCommand(): Command {
  return new Command('cypher')
    .description('print a statement as text that runs in cypher-shell')
    .argument('[name]', 'name of the statement, such as "friendship/list:sortKey,ASC" (default: print all names)')
    .addOption(
      new Option('--engine <engine>', 'the engine that the statement is for')
        .choices(dialects.map(({ name }) => name))
        .default(dialects[0].name),
    )
    .option('--param <name=json...>', 'value of a parameter, such as withNames=true or levels=["COUNTY"]', [])
    .action((name: string | undefined, options: Options, command: Command) =>
      withErrorReport(command, async () => console.log(textOf(name, options))),
    );
}

function textOf(name: string | undefined, { engine, param }: Options): string {
  const catalogue = readCatalogue();
  if (name === undefined) return catalogue.names.join('\n');
  if (!catalogue.names.includes(name)) {
    const near = catalogue.names.filter((other) => other.startsWith(name.replace(/:.*/, ''))).slice(0, 3);
    const question = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ' Omit the name to list all.';
    throw new BadUserInput(`There is no statement \`${name}\`.${question}`);
  }
  const dialect = dialects.find((candidate) => candidate.name === engine) ?? dialects[0];
  return runnableText(catalogue, name, dialect, Object.fromEntries(param.map(parameter)));
}

function parameter(text: string): [string, unknown] {
  const [, name = '', json = ''] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  try {
    return [name, JSON.parse(json)];
  } catch (cause) {
    throw new BadUserInput(`\`--param\` must be name=JSON, got \`${text}\`.`, {}, { cause });
  }
}
