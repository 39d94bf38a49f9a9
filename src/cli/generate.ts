import { Command, InvalidArgumentError } from 'commander';
import { datasetSchema } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { generateDataset } from '../generate/generate.ts';
import { datasetChunks } from '../import/import.ts';
import { withErrorReport } from './report-failure.ts';
import { writeAtomically } from './write-atomically.ts';

interface GenerateOptions {
  readonly jurisdictions: number;
  readonly friendships: number;
  readonly seed: number;
  readonly id: string;
  readonly out: string;
}

/** `youcheng generate`: writes a synthetic dataset file of any size. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('generate a synthetic dataset with the structure of the worldwide network, for tests at scale')
    .requiredOption('--jurisdictions <n>', 'number of places', wholeNumber)
    .requiredOption('--friendships <n>', 'number of friendships', wholeNumber)
    .requiredOption('--seed <n>', 'random seed; the same seed gives the same file', wholeNumber)
    .requiredOption('--out <file>', 'dataset file to write')
    .option('--id <id>', 'ID of the dataset', 'invented')
    .action((options: GenerateOptions, command: Command) =>
      withErrorReport(command, async () => console.log(await generate(options))),
    );
}

async function generate({ out, ...request }: GenerateOptions): Promise<string> {
  if (!datasetSchema.shape.id.safeParse(request.id).success)
    throw new BadUserInput(
      `id: expected a slug (lower-case Latin letters and digits, joined by single hyphens); found ${request.id}.`,
      { option: 'id', expected: 'a slug', found: request.id },
    );
  const dataset = generateDataset(request);
  await writeAtomically(out, datasetChunks(dataset));
  const { friendships, jurisdictions, sources } = dataset;
  return `${out}: ${friendships.length} friendships, ${jurisdictions.length} jurisdictions, ${sources.length} sources`;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected an integer.');
  return Number(text);
}
