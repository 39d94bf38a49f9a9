import { BadUserInput } from '../errors.ts';
import { everyFriendship } from '../store/friendship-filter.ts';
import type { Store } from '../store/store.ts';
import { type About, aboutOf } from './about.ts';
import { csvOf } from './csv.ts';
import { DatasetReader } from './dataset-reader.ts';
import type { ExportFile } from './file.ts';
import { formats } from './formats.ts';
import { jsonOf } from './json.ts';
import { shown } from './shown.ts';

const writers = { json: jsonOf, csv: csvOf } as const;

/**
 * Opens one list as the dataset file that was loaded (`json`), or its rows (`csv`).
 *
 * @throws BadUserInput, NotFound or Conflict; see `DatasetReader.open`.
 */
export async function openDatasetFile(
  store: Store,
  format: string,
  parameters: ReadonlyMap<string, string>,
): Promise<ExportFile> {
  if (format !== 'json' && format !== 'csv')
    throw new BadUserInput(`A dataset can be exported as json or csv, not as ${format}.`, { expected: 'json, csv' });
  const reader = await DatasetReader.open(store, slugIn(parameters));
  return {
    name: `youcheng-dataset-${reader.dataset.id}.${format}`,
    mediaType: formats[format].mediaType,
    describesItself: format === 'json',
    about: aboutDataset(reader),
    chunks: writers[format](reader),
  };
}

function slugIn(parameters: ReadonlyMap<string, string>): string | undefined {
  const [given, ...others] = parameters.keys();
  if (given === undefined) return undefined;
  const wrong = [given, ...others].find((name) => name !== 'list' && name !== 'dataset');
  if (wrong !== undefined)
    throw new BadUserInput(`A dataset is exported as a whole: remove ${shown(wrong)}, or export \`friendships\`.`);
  if (others.length > 0) throw new BadUserInput('`list` and `dataset` are the same condition: use one of them.');
  return parameters.get(given);
}

function aboutDataset({ dataset, contents, revision }: DatasetReader): About {
  return aboutOf('dataset', {
    snapshot: { revision },
    filter: { ...everyFriendship, datasets: [dataset.id] },
    languages: [],
    count: contents.friendshipIds.length,
    datasets: new Map([[dataset.id, dataset]]),
  });
}
