import { readFileSync } from 'node:fs';
import type { Dataset } from '../../src/dataset/schema.ts';
import { type Gazetteer, gazetteerSchema } from '../../src/import/gazetteer.ts';
import { importPage } from '../../src/import/import.ts';
import { PageError } from '../../src/import/list-page/line.ts';

const seed = new URL('../../seed/xinjiang/', import.meta.url);

export const pageFile = new URL('page.txt', seed).pathname;
export const gazetteerFile = new URL('gazetteer.json', seed).pathname;
export const datasetText = readFileSync(new URL('dataset.json', seed), 'utf8');
export const pageText = readFileSync(pageFile, 'utf8');
export const gazetteer: Gazetteer = gazetteerSchema.parse(JSON.parse(readFileSync(gazetteerFile, 'utf8')));

/** Imports the list of Xinjiang or an edited version of it. */
export function importXinjiang(page: string = pageText, places: Gazetteer = gazetteer): Dataset {
  return importPage({
    page,
    pageName: 'page.txt',
    gazetteer: places,
    id: 'xinjiang',
    language: 'zh',
    licence: 'CC-BY-SA-4.0',
  });
}

/** The page with one text replaced. Fails if the page does not contain the text. */
export function edited(from: string, to: string): string {
  if (!pageText.includes(from)) throw new Error(`the page does not hold ${from}`);
  return pageText.replace(from, to);
}

/** The page without a line, or with the line replaced. */
export function withLine(number: number, ...replacement: readonly string[]): string {
  return pageText
    .split('\n')
    .toSpliced(number - 1, 1, ...replacement)
    .join('\n');
}

/** The message of the import error for a page: line, expected, found. */
export function pageError(page: string, places: Gazetteer = gazetteer): string {
  try {
    importXinjiang(page, places);
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    return error.message;
  }
  return 'accepted';
}
