import { checkIntegrity } from './integrity.ts';
import { readJsonFile } from './json-file.ts';
import { type Dataset, datasetSchema } from './schema.ts';

/** Reads a dataset file from anywhere. Throws BadUserInput, naming the file, the place in it and what was expected there. */
export async function readDataset(file: string): Promise<Dataset> {
  const dataset = await readJsonFile(file, datasetSchema);
  checkIntegrity(dataset, file);
  return dataset;
}
