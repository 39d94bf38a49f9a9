import { Command, InvalidArgumentError } from 'commander';
import { datasetSchema } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { generateDataset } from '../generate/generate.ts';
import { piecesOfDataset } from '../import/import.ts';
import { reportingFailure } from './report-failure.ts';
import { writeWhole } from './write-whole.ts';

interface GenerateOptions {
  readonly jurisdictions: number;
  readonly friendships: number;
  readonly seed: number;
  readonly id: string;
  readonly out: string;
}

/** `youcheng generate`: a dataset file of any size that was made up. */
export function generateCommand(): Command {
  return new Command('generate')
    .description("make up a dataset with the shape of the world's network, to try things at size")
    .requiredOption('--jurisdictions <n>', 'how many places, exactly', wholeNumber)
    .requiredOption('--friendships <n>', 'how many friendships, exactly', wholeNumber)
    .requiredOption('--seed <n>', 'the same seed gives the same file', wholeNumber)
    .requiredOption('--out <file>', 'the dataset file to write')
    .option('--id <id>', 'the id of the dataset', 'invented')
    .action((options: GenerateOptions, command: Command) =>
      reportingFailure(command, async () => console.log(await generate(options))),
    );
}

async function generate({ out, ...request }: GenerateOptions): Promise<string> {
  if (!datasetSchema.shape.id.safeParse(request.id).success)
    throw new BadUserInput(
      `id: expected a slug (lower-case latin letters and digits, joined by single hyphens); found ${request.id}.`,
      { option: 'id', expected: 'a slug', found: request.id },
    );
  const dataset = generateDataset(request);
  await writeWhole(out, piecesOfDataset(dataset));
  const { friendships, jurisdictions, sources } = dataset;
  return `${out}: ${friendships.length} friendships, ${jurisdictions.length} jurisdictions, ${sources.length} sources`;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
