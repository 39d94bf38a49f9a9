import { type PrintedSource, sourceOf } from '../city-list/source-parts.ts';
import type { ImportedSource } from '../relation.ts';
import type { Template } from './scan.ts';

/** Names of the arguments of citation templates in several Wikipedias. The first that is there counts. */
const names: Readonly<Record<keyof PrintedSource, readonly string[]>> = {
  title: ['title', 'titel', 'titre', 'título', 'titolo', 'заглавие', '标题', '標題', 'script-title', 'trans-title'],
  url: ['url', 'chapter-url', 'lien', 'ссылка', '网址', '網址'],
  archiveUrl: [
    'archive-url',
    'archiveurl',
    'archiv-url',
    'archive url',
    'archiveurl1',
    'urlarchivo',
    'archivedate-url',
  ],
  publisher: [
    'publisher',
    'website',
    'work',
    'newspaper',
    'journal',
    'magazine',
    'agency',
    'via',
    'hrsg',
    'werk',
    'éditeur',
    'site',
    'périodique',
    'editorial',
    'editore',
    'publication',
    'издательство',
    '出版者',
    '出版社',
  ],
  language: ['language', 'lang', 'sprache', 'langue', 'idioma', 'lingua', 'язык', '语言', '語言', '语种'],
  publishedOn: [
    'date',
    'datum',
    'fecha',
    'data',
    'дата',
    'en ligne le',
    '日期',
    'publication-date',
    'year',
    'année',
    'año',
    'jahr',
    '年',
  ],
  accessedOn: [
    'access-date',
    'accessdate',
    'abruf',
    'zugriff',
    'consulté le',
    'fechaacceso',
    'accesso',
    'дата обращения',
    '访问日期',
    '存取日期',
  ],
  archivedOn: ['archive-date', 'archivedate', 'archiv-datum', 'archive-date1', 'fechaarchivo'],
};

/** Whether a template cites a source: `cite web`, `Internetquelle`, `lien web` and others. */
export function isCitation(name: string): boolean {
  return /^(?:cite\b|citation$|cita\b|citar\b|internetquelle$|literatur$|lien web$|article$|ouvrage$|c?web cite|webarchive$|引用|harvnb|книга$|статья$|cite)/u.test(
    name,
  );
}

/** The source of a citation template. `text` makes plain text of an argument. */
export function citedSource(template: Template, text: (wikitext: string) => string): ImportedSource | undefined {
  const values = template.arguments;
  const value = (key: keyof PrintedSource): string | undefined => {
    for (const name of names[key]) {
      const found = values.get(name);
      if (found !== undefined && found.trim() !== '') return text(found).trim();
    }
    return undefined;
  };
  return sourceOf({
    title: value('title') ?? (template.name === 'webarchive' ? values.get('title') : undefined),
    url: values.get('url') ?? value('url'),
    archiveUrl: value('archiveUrl'),
    publisher: value('publisher'),
    language: value('language'),
    publishedOn: value('publishedOn'),
    accessedOn: value('accessedOn'),
    archivedOn: value('archivedOn'),
  });
}
