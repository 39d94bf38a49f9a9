import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { schema } from '../api/schema.ts';
import { readConfig } from '../config.ts';
import { datasetJsonSchema } from '../dataset/json-schema.ts';
import { Internal } from '../errors.ts';
import { readCatalogue } from '../graph/catalogue.ts';
import { statementNamesModule } from '../graph/write-statement-names.ts';
import { cypherParts } from '../model/cypher-parts.ts';
import { printWithDirectives } from '../server/print-schema.ts';
import { questionsAsMarkdown } from './api-by-example.ts';
import { withApi } from './in-process.ts';
import { reportingFailure } from './report-failure.ts';

/** What is made from the code and `seed/`: each file with what it should say, given what it says. */
const files: readonly (readonly [string, (text: string) => string | Promise<string>])[] = [
  ['schema/schema.graphql', () => printWithDirectives(schema)],
  ['schema/dataset.schema.json', datasetJsonSchema],
  ...[...cypherParts()].map(([name, text]) => [`cypher/${name}`, () => text] as const),
  ['src/graph/statement-names.ts', () => statementNamesModule(readCatalogue())],
  ['docs/api.md', withQuestions],
];

/** `youcheng schema`: for whoever works on the project. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('write schema/ and the answers in docs/api.md from the code')
    .option('--check', 'write nothing; exit code 1 when a file is not what the code says', false)
    .action(({ check }: { check: boolean }, command: Command) =>
      reportingFailure(command, async () => {
        for (const [name, make] of files) {
          const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
          const before = readFileSync(path, 'utf8');
          const text = await make(before);
          if (!check) writeFileSync(path, text);
          else if (before !== text) {
            console.error(`${name} is not what the code says. Run \`npm run schema\` and look at the difference.`);
            process.exitCode = 1;
          }
        }
      }),
    );
}

/** The guide with its questions between two marks, as `seed/` answers them whatever graph is configured. */
function withQuestions(guide: string): Promise<string> {
  const [begin, end] = ['<!-- questions: written by `npm run schema` -->\n', '\n<!-- end of questions -->'];
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)];
  if (from < 0 || to < from) throw new Internal(`docs/api.md has no place for the questions between ${begin}and${end}`);
  return withApi(readConfig({}), async (ask) => {
    const questions = await questionsAsMarkdown(ask);
    return `${guide.slice(0, from + begin.length)}\n${questions}\n${guide.slice(to)}`;
  });
}
