import { type CslItem, isoDate } from './csl-item.ts';
import { joined } from './joined.ts';
import { initials, isEastAsian, type Name } from './name.ts';

const marks = {
  'article-journal': 'J',
  'article-newspaper': 'N',
  book: 'M',
  chapter: 'M',
  document: 'Z',
  webpage: 'EB',
} as const satisfies Record<CslItem['type'], string>;

/** A citation by GB/T 7714-2015, without the number that it gets in a list of references. */
export function gbT7714(item: CslItem, online: boolean): string {
  const mark = `[${marks[item.type]}${online ? '/OL' : ''}]`;
  const accessed = item.accessed === undefined ? '' : `[${isoDate(item.accessed)}]`;
  const { author, editor, language } = item;
  const ofContainer = item.type === 'chapter' ? editor : undefined;
  const responsible = author ?? (ofContainer ? undefined : editor);
  const parts = [
    responsible && names(responsible, language),
    ...titleAndOrigin(item, mark, ofContainer && names(ofContainer, language), accessed),
    item.URL,
    item.archive_location === item.URL ? undefined : item.archive_location,
  ].flatMap((part) => (part === undefined || part === '' ? [] : [part]));
  // A full stop after an abbreviation also ends the part; one at the end of a URL belongs to the URL.
  return parts.map((part) => (part.endsWith('.') && !/^https?:/iu.test(part) ? part : `${part}.`)).join(' ');
}

/** The title with the mark of its type, and where and when it was published and read. */
function titleAndOrigin(item: CslItem, mark: string, editors: string | undefined, accessed: string): string[] {
  const { title = '', volume, issue, page, issued, note } = item;
  const container = item['container-title'];
  const date = issued && isoDate(issued);
  const year = date?.slice(0, 4);
  switch (item.type) {
    case 'article-journal': {
      const number = joined(', ', container, year, volume) + bracketed('(', issue, ')');
      return [title + mark, joined(', ', joined(': ', number, page), note) + accessed];
    }
    case 'article-newspaper':
      return [title + mark, joined(', ', container, date) + bracketed('(', page ?? note, ')') + accessed];
    case 'book':
    case 'chapter': {
      const place = joined(': ', item['publisher-place'], item.publisher);
      const published = joined(': ', joined(', ', place, year), page);
      return [
        title + mark + bracketed('//', joined('. ', editors, container)),
        joined(', ', published, note) + accessed,
      ];
    }
    case 'webpage':
    case 'document': {
      // The operator of a website has the place of a publisher, the date of a page that of its last change.
      const isPublisher = item.publisher === undefined || item.publisher === container;
      const publisher = joined(': ', item['publisher-place'], isPublisher ? container : item.publisher);
      const changed = date === year ? undefined : date;
      const published = joined(', ', publisher, publisher === '' && changed !== undefined ? undefined : year);
      return [
        title + mark + bracketed('//', isPublisher ? undefined : container),
        joined(', ', joined(': ', published, page), note) + bracketed('(', changed, ')') + accessed,
      ];
    }
  }
}

function bracketed(before: string, text: string | undefined, behind = ''): string {
  return text === undefined || text === '' ? '' : before + text + behind;
}

/** The first three names; the words for the others are in the language of the source. */
function names(all: readonly Name[], language: string): string {
  const shown = all.slice(0, 3).map((name) => nameText(name, language));
  return [...shown, ...(all.length > 3 ? [andOthers(language)] : [])].join(', ');
}

function andOthers(language: string): string {
  switch (language.split('-')[0]?.toLowerCase()) {
    case 'zh':
      return '等';
    case 'ja':
      return '他';
    case 'ko':
      return '외';
    case 'ru':
      return 'и др.';
    default:
      return 'et al.';
  }
}

/** The family name in capitals, then the initials without full stops. */
function nameText(name: Name, language: string): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  if (isEastAsian(name)) return family + given;
  const letters = initials(given)?.map((initial) => initial.replaceAll('-', ' '));
  const capitals = letters ? family.toLocaleUpperCase(language) : family;
  return [`${capitals} ${letters?.join(' ') ?? given}`, ...(suffix ? [suffix.replace('.', '')] : [])].join(', ');
}
