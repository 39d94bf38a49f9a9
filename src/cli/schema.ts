import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { printedSchema } from '../api/schema.ts';
import { datasetJsonSchema } from '../dataset/json-schema.ts';

/** What `schema/` holds that is made from the code. */
const files: readonly (readonly [string, () => string])[] = [
  ['schema.graphql', printedSchema],
  ['dataset.schema.json', datasetJsonSchema],
];

/** `youcheng schema`: for whoever works on the project. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('write schema/ from the code')
    .option('--check', 'write nothing; exit code 1 when a file is not what the code says', false)
    .action(({ check }: { check: boolean }) => {
      for (const [name, text] of files) {
        const path = fileURLToPath(new URL(`../../schema/${name}`, import.meta.url));
        if (!check) writeFileSync(path, text());
        else if (readFileSync(path, 'utf8') !== text()) {
          console.error(`schema/${name} is not what the code says. Run \`npm run schema\` and look at the difference.`);
          process.exitCode = 1;
        }
      }
    });
}
