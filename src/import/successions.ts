import type { Dataset, DatasetCitation } from '../dataset/schema.ts';
import { fold } from '../names/fold.ts';
import { type Gazetteer, type GazetteerPlace, officialChineseNames } from './gazetteer.ts';
import type { PrintedCitation } from './list-page/marks.ts';
import type { Note } from './list-page/note.ts';
import { includedPlaces } from './places.ts';
import type { ResolvedRow } from './resolve.ts';

/**
 * Successions between jurisdictions, from the gazetteer. Text and citations come from a note that mentions the successor and
 * either mentions the predecessor or belongs to a row of the predecessor.
 */
export function successionsOf(
  gazetteer: Gazetteer,
  rows: readonly ResolvedRow[],
  notes: readonly Note[],
  cite: (citations: readonly PrintedCitation[]) => DatasetCitation[],
): Dataset['successions'] {
  const included = includedPlaces(gazetteer, rows);
  return included.flatMap((predecessor) => {
    const successor = included.find(({ id }) => id === predecessor.successor);
    if (!successor) return [];
    const note = notes.find(
      ({ number, text }) =>
        isNamedIn(text, successor) &&
        (isNamedIn(text, predecessor) ||
          rows.some(({ row, local, partner }) => row.notes.includes(number) && [local, partner].includes(predecessor))),
    );
    return [
      {
        predecessor: predecessor.id,
        successor: successor.id,
        ...(predecessor.dissolved ? { on: predecessor.dissolved.value } : {}),
        ...(note ? { note: note.text } : {}),
        citations: note ? cite(note.citations) : [],
      },
    ];
  });
}

/** Compares in any Han variant. */
function isNamedIn(text: string, place: GazetteerPlace): boolean {
  return officialChineseNames(place).some((name) => fold(text).includes(fold(name)));
}
