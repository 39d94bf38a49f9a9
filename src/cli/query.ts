import { text as readStream } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import type { GraphQLFormattedError } from 'graphql';
import { readConfig } from '../config.ts';
import { readText } from '../dataset/json-file.ts';
import { BadUserInput } from '../errors.ts';
import { withApi } from './in-process.ts';
import { withErrorReport } from './report-failure.ts';
import { tablesOf } from './table.ts';

interface QueryOptions {
  readonly text?: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly format: 'json' | 'table';
}

/** `youcheng query`: runs one operation in this process. Exits with 1 if the response has errors. */
export function queryCommand(): Command {
  return new Command('query')
    .description('run a GraphQL operation and print the response')
    .argument('[file]', 'GraphQL document; - for stdin')
    .option('--text <document>', 'GraphQL document as text, instead of a file')
    .option('--variables <json>', 'variables as JSON, or @file to read them from a file')
    .option('--operation <name>', 'operation to run, if the document has several')
    .addOption(new Option('--format <format>', 'output format').choices(['json', 'table']).default('json'))
    .addHelpText(
      'after',
      '\nThe graph is set by NEO4J_URI or GRAPH_PATH; without either, seed/ is loaded into memory.' +
        '\nThe limits of the server apply; see `youcheng serve --help`. Errors are printed to stderr.' +
        '\n\nExample: youcheng query schema/operations/dead-links.graphql --format table',
    )
    .action((file: string | undefined, options: QueryOptions, command: Command) =>
      withErrorReport(command, () => query(file, options)),
    );
}

async function query(file: string | undefined, options: QueryOptions): Promise<void> {
  const config = readConfig(process.env);
  const operation = {
    query: await documentOf(file, options.text),
    ...(options.variables === undefined ? {} : { variables: await variablesOf(options.variables) }),
    ...(options.operation === undefined ? {} : { operationName: options.operation }),
  };
  const reply = await withApi(config, (ask) => ask(operation));
  if (options.format === 'json') console.log(JSON.stringify(reply, null, 2));
  else if (reply.data) console.log(tablesOf(reply.data));
  for (const error of reply.errors ?? []) console.error(describe(error));
  if (reply.errors) process.exitCode = 1;
}

async function documentOf(file: string | undefined, text: string | undefined): Promise<string> {
  if ((file === undefined) === (text === undefined))
    throw new BadUserInput(
      'Expected exactly one document: a file, - for stdin, or --text. ' +
        (file === undefined ? 'Got none.' : 'Got both a file and --text.'),
    );
  if (text !== undefined) return text;
  return file === '-' ? readStream(process.stdin) : readText(file ?? '');
}

async function variablesOf(option: string): Promise<Readonly<Record<string, unknown>>> {
  const text = option.startsWith('@') ? await readText(option.slice(1)) : option.replace(/^\uFEFF/, '');
  const where = option.startsWith('@') ? option.slice(1) : '--variables';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new BadUserInput(`${where}: expected a JSON object such as {"first": 5}; ${found}`, {}, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadUserInput(`${where}: expected a JSON object such as {"first": 5}; found ${text.slice(0, 40)}`);
  return { ...value };
}

/** `BAD_USER_INPUT at line 3, column 5: ...` */
function describe({ message, path, locations, extensions }: GraphQLFormattedError): string {
  const [location] = locations ?? [];
  const where = path ? ` at ${path.join('.')}` : location ? ` at line ${location.line}, column ${location.column}` : '';
  return `error: ${extensions?.code ?? 'INTERNAL'}${where}: ${message}`;
}
