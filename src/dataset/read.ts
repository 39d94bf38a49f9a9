import { checkIntegrity } from './integrity.ts';
import { readJsonFile } from './json-file.ts';
import { type Dataset, datasetSchema } from './schema.ts';

/** Reads and checks a dataset file. @throws BadUserInput with the file, the path of each problem and the expected value. */
export async function readDataset(file: string): Promise<Dataset> {
  const dataset = await readJsonFile(file, datasetSchema);
  checkIntegrity(dataset, file);
  return dataset;
}
