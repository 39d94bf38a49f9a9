import { type NameColumns, namesOf } from '../../model/names-of.ts';
import { chooseName } from '../../names/choose-name.ts';
import { requireGroup } from '../../store/rows.ts';
import { builder } from '../builder.ts';
import { NameKind } from '../enums.ts';
import { Name } from '../refs.ts';

Name.implement({
  description:
    'One text form of a name: what it is called in a language and script, officially, formerly or otherwise.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name as written.' }),
    language: t.expose('language', {
      type: 'LanguageTag',
      description: 'Language, with the script where needed.',
    }),
    kind: t.expose('kind', { type: NameKind, description: 'Kind of a name.' }),
  }),
});

export const languagesArgument = () =>
  builder.args((t) => ({
    languages: t.field({
      type: ['LanguageTag'],
      description: 'Preferred languages, best first. A tag also matches more specific tags: `zh` matches `zh-Hans`.',
    }),
  }));

interface Named {
  readonly id: string;
  readonly displayName: string;
  readonly names?: NameColumns | undefined;
}

/** For fields resolved with `nameIn`: names are read only if `languages` is given. */
export const readsNameIn = { languages: ['names'] } as const;

export function nameIn(row: Named, languages: readonly string[] | null | undefined): string {
  if (!languages) return row.displayName;
  return chooseName(namesOf(requireGroup(row, 'names', 'name(languages:)')), languages) ?? row.displayName;
}
