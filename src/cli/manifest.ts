import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { GraphQLError, parse, validate } from 'graphql';
import { schema } from '../api/schema.ts';
import { readText } from '../dataset/json-file.ts';
import { BadUserInput } from '../errors.ts';
import { withErrorReport } from './report-failure.ts';

/** `youcheng manifest`: creates a file for PERSISTED_OPERATIONS from a folder. On an error, exits with 1 and writes nothing. */
export function manifestCommand(): Command {
  return new Command('manifest')
    .description('create a manifest of persisted operations, with SHA-256 hashes as IDs')
    .argument('<folder>', 'folder of .graphql files, each a complete document')
    .requiredOption('--out <file>', 'manifest file to write')
    .action((folder: string, { out }: { out: string }, command: Command) =>
      withErrorReport(command, async () => {
        const documents = await Promise.all(operationFiles(folder).map(readOperation));
        const manifest = Object.fromEntries(documents.map((text) => [sha256(text), text]));
        writeFileSync(out, `${JSON.stringify(manifest, null, 2)}\n`);
        console.log(`${out}: ${Object.keys(manifest).length} operations`);
      }),
    );
}

function operationFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    return names.toSorted().map((name) => join(folder, name));
  } catch (cause) {
    throw new BadUserInput(`${folder}: expected a readable folder of .graphql files.`, { folder }, { cause });
  }
}

/** @throws BadUserInput if the document is not valid for this schema. */
async function readOperation(file: string): Promise<string> {
  const text = await readText(file);
  const [error] = problems(text);
  if (error) throw new BadUserInput(`${file}: ${error.message}`, { file });
  return text;
}

function problems(text: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(text));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
