import { type CslItem, isoDate } from './csl-item.ts';
import type { Name } from './name.ts';

const entryTypes = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  document: 'misc',
  webpage: 'misc',
} as const satisfies Record<CslItem['type'], string>;

/** An entry with the fields that BibTeX and BibLaTeX have in common, and `url` and `urldate`. */
export function bibtex(item: CslItem): string {
  const { title, author, editor, issued, accessed, page, type, archive_location: archived } = item;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const url = item.URL ?? archived;
  const { container, publisher } = publication(item);
  const entryType = entryTypes[type];
  const notes = [item.note, archived === url ? undefined : archived && `Archived: ${archived}`];
  const note = notes.filter((part) => part !== undefined).join('. ');
  const fields: Readonly<Record<string, string | undefined>> = {
    author: author && braced(author.map(nameText).join(' and ')),
    editor: editor && braced(editor.map(nameText).join(' and ')),
    // Inner braces keep upper and lower case as printed.
    title: title && braced(braced(escaped(title))),
    [containerField(entryType)]: textField(container),
    publisher: listField(publisher),
    address: listField(item['publisher-place']),
    volume: textField(item.volume),
    number: textField(item.issue),
    pages: page && braced(escaped(page).replaceAll('-', '--')),
    year: year === undefined ? undefined : braced(String(year).padStart(4, '0')),
    month: month === undefined ? undefined : months[month - 1],
    day: day === undefined ? undefined : braced(String(day)),
    isbn: textField(item.ISBN),
    issn: textField(item.ISSN),
    // Readers differ in whether a dollar sign begins a formula here, where it cannot be escaped otherwise.
    url: url && braced(url.replaceAll('$', '%24')),
    urldate: accessed && braced(isoDate(accessed)),
    note: note === '' ? undefined : braced(escaped(note)),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value}`],
  );
  return `@${entryType}{${item.id},\n${lines.join(',\n')}\n}`;
}

/** Macros of all bibliography styles. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Styles print the publisher of a book or article, but only `howpublished` of other works. */
function publication({ type, publisher, 'container-title': container }: CslItem) {
  const isOther = entryTypes[type] === 'misc' && container === undefined;
  return isOther ? { container: publisher, publisher: undefined } : { container, publisher };
}

function containerField(entryType: (typeof entryTypes)[CslItem['type']]): string {
  switch (entryType) {
    case 'article':
      return 'journal';
    case 'incollection':
      return 'booktitle';
    case 'book':
    case 'misc':
      return 'howpublished';
  }
}

/** A literal name is in braces, because BibTeX would divide it at spaces, commas and `and`. */
function nameText(name: Name): string {
  if ('literal' in name) return braced(escaped(name.literal));
  return [name.family, name.suffix, name.given]
    .flatMap((part) => (part === undefined ? [] : [escaped(part)]))
    .join(', ');
}

function textField(text: string | undefined): string | undefined {
  return text === undefined ? undefined : braced(escaped(text));
}

/** The field of a list, which BibLaTeX divides at `and` outside inner braces. */
function listField(text: string | undefined): string | undefined {
  const field = textField(text);
  return field !== undefined && /\band\b/iu.test(field) ? braced(field) : field;
}

function braced(text: string): string {
  return `{${text}}`;
}

// Braces are written as commands: BibTeX counts them also after a backslash.
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text in which LaTeX finds no command, ligature or quotation mark that is not printed. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}~^`<>|]|[#$%&_]/gu, (character) => commands[character] ?? `\\${character}`)
    .replace(/(?<=-)-|(?<=')'/gu, '{}$&');
}
