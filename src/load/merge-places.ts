import type { Described } from '../model/file-item.ts';
import type { Kind } from '../model/kind.ts';
import { type NameColumns, namesOf } from '../model/names-of.ts';
import type { continent, country, jurisdiction } from '../model/place.ts';
import { chooseName } from '../names/choose-name.ts';
import { sortName } from '../names/sort-name.ts';
import { searchable } from './search-keys.ts';

/**
 * A place as the graph stores it, from the descriptions of all datasets in their order. The names are united. Of the facts, the
 * first one stated is stored; each dataset's own facts stay in its description.
 */

type DescribedPlace = Described<Kind> &
  NameColumns & {
    readonly displayName: string;
    readonly listedAs?: string | null;
  };

export function mergeContinents(descriptions: readonly Described<typeof continent>[]) {
  return withNames(descriptions);
}

export function mergeCountries(descriptions: readonly Described<typeof country>[]) {
  return withNames(descriptions);
}

export function mergeJurisdictions(descriptions: readonly Described<typeof jurisdiction>[]) {
  const merged = withNames(descriptions);
  const [first] = descriptions;
  // A point and what it represents belong together.
  const located = descriptions.find(({ latitude }) => latitude !== null) ?? first;
  // Han names are sorted by their romanization, as in Chinese lists, because their code points have no useful order.
  const romanized = merged.nameTexts[merged.nameKinds.indexOf('ROMANIZED')];
  return {
    ...merged,
    // From the first dataset only: a parent of another one could be part of this place.
    parentId: first?.parentId ?? null,
    latitude: located?.latitude ?? null,
    longitude: located?.longitude ?? null,
    pointKind: located?.pointKind ?? null,
    nameKey: `${sortName(romanized ?? merged.displayName)}|${merged.id}`,
    ...searchable(merged.nameTexts),
  };
}

function withNames<D extends DescribedPlace>(descriptions: readonly D[]) {
  const { datasetId: _, ...facts } = firstStated(descriptions);
  const names = descriptions.flatMap(namesOf);
  const distinct = [...new Map(names.toReversed().map((name) => [`${name.language} ${name.text}`, name])).values()];
  const united = distinct.toReversed();
  // A description without a printed name shows the first of its names.
  const { displayName } = descriptions.find(({ listedAs }) => listedAs) ?? facts;
  return {
    ...facts,
    displayName,
    name: chooseName(united, ['en']) ?? displayName,
    nameZh: chooseName(united, ['zh-Hans', 'zh']) ?? null,
    nameTexts: united.map(({ text }) => text),
    nameLanguages: united.map(({ language }) => language),
    nameKinds: united.map(({ kind }) => kind),
    datasetIds: descriptions.map(({ datasetId }) => datasetId),
  };
}

/** Each property from the first description that states it. */
function firstStated<D extends object>(descriptions: readonly D[]): D {
  const stated = descriptions.toReversed().map((description) => {
    const facts = Object.entries(description).filter(([, value]) => value !== null);
    return Object.fromEntries(facts);
  });
  return Object.assign({}, ...descriptions, ...stated) as D;
}
