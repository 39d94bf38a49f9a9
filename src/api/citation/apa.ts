import type { CslDate, CslItem } from './csl-item.ts';
import { joined } from './joined.ts';
import { initials, isEastAsian, type Name } from './name.ts';

/** A reference by APA style, seventh edition, in plain text: the style sets some titles in italics. */
export function apa(item: CslItem): string {
  const { author, editor, title } = item;
  const editors = item.type === 'chapter' ? undefined : editor;
  const responsible = author ? names(author) : editors && `${names(editors)} ${editorLabel(editors)}`;
  const date = `(${item.issued ? dateText(item.issued, item.type) : 'n.d.'})`;
  // The title takes the place of a missing author.
  const head = responsible === undefined ? [title, date] : [responsible, date, title];
  const url = address(item);
  const text = [...head, ...origin(item, responsible)].flatMap((part) => (part ? [sentence(part)] : []));
  return [...text, ...(url === undefined ? [] : [url])].join(' ');
}

/** Where it was published, in one or two sentences. A name that is there already is not repeated as publisher. */
function origin(item: CslItem, responsible: string | undefined): (string | undefined)[] {
  const { volume, issue, page, editor, note } = item;
  const container = item['container-title'];
  const pages = page?.replaceAll('-', '–');
  const publisher = [responsible, container].includes(item.publisher) ? undefined : item.publisher;
  switch (item.type) {
    case 'article-journal': {
      const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
      return [joined(', ', container, number, pages, note)];
    }
    case 'article-newspaper':
      return [joined(', ', container, pages, note)];
    case 'chapter': {
      const editors = editor && `${names(editor, 'given first')} ${editorLabel(editor)}`;
      const position = joined(', ', pages && `${/[–,]/u.test(pages) ? 'pp.' : 'p.'} ${pages}`, note);
      return [`In ${joined(', ', editors, container)}${position === '' ? '' : ` (${position})`}`, publisher];
    }
    case 'book':
    case 'document':
    case 'webpage':
      return [joined(', ', container === responsible ? undefined : container, pages, note), publisher];
  }
}

/** The address of the archived copy, which does not change; a page without copy and date may change, so the day is stated. */
function address({ URL: url, archive_location: archived, accessed, issued, type }: CslItem): string | undefined {
  if (archived !== undefined || url === undefined) return archived;
  const mayChange = type === 'webpage' && issued === undefined && accessed !== undefined;
  return mayChange ? `Retrieved ${monthFirst(accessed)}, from ${url}` : url;
}

/** Up to 20 names; of more, the first 19 and the last. */
function names(all: readonly Name[], order: 'family first' | 'given first' = 'family first'): string {
  const texts = all.map((name) => nameText(name, order));
  const last = texts.at(-1) ?? '';
  if (texts.length > 20) return `${texts.slice(0, 19).join(', ')}, … ${last}`;
  if (texts.length === 1) return last;
  // Of two names, the comma separates initials from the second name.
  const comma = texts.length === 2 && (order === 'given first' || !texts[0]?.includes(', ')) ? '' : ',';
  return `${texts.slice(0, -1).join(', ')}${comma} & ${last}`;
}

function nameText(name: Name, order: 'family first' | 'given first'): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  if (isEastAsian(name)) return family + given;
  const letters = initials(given)?.map((part) =>
    /^\p{Ll}/u.test(part)
      ? part
      : part
          .split('-')
          .map((letter) => `${letter}.`)
          .join('-'),
  );
  const short = letters?.join(' ') ?? given;
  const parts = order === 'family first' ? [family, short] : [`${short} ${family}`];
  return joined(', ', ...parts, suffix);
}

function editorLabel(editors: readonly Name[]): string {
  return editors.length === 1 ? '(Ed.)' : '(Eds.)';
}

/** Journals and books are dated by their year, everything else as precisely as known. */
function dateText(date: CslDate, type: CslItem['type']): string {
  const [year, month, day] = date['date-parts'][0];
  if (month === undefined || type === 'article-journal' || type === 'book' || type === 'chapter') return String(year);
  return `${year}, ${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
}

function monthFirst({ 'date-parts': [[year, month = 1, day]] }: CslDate): string {
  return `${monthName(month)} ${day}, ${year}`;
}

const monthFormat = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function monthName(month: number): string {
  return monthFormat.format(Date.UTC(2000, month - 1));
}

/** The text with a full stop, unless it ends a sentence already. */
function sentence(text: string): string {
  return /[.?!…。？！．｡][\p{Pf}」』》"']*$/u.test(text) ? text : `${text}.`;
}
