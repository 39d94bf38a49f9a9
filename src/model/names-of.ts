import type { nameKinds } from '../dataset/schema.ts';

/** One name of a place. */
export interface NameRow {
  readonly text: string;
  readonly language: string;
  readonly kind: (typeof nameKinds)[number];
}

/** The columns of the group `names`: one element of each list for each name. */
export interface NameColumns {
  readonly nameTexts: readonly string[];
  readonly nameLanguages: readonly string[];
  readonly nameKinds: readonly NameRow['kind'][];
}

export function namesOf({ nameTexts, nameLanguages, nameKinds }: NameColumns): NameRow[] {
  return nameTexts.map((text, position) => ({
    text,
    language: nameLanguages[position] ?? 'und',
    kind: nameKinds[position] ?? 'ALTERNATE',
  }));
}
