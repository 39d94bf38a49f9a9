import { administrativeLevels } from '../../dataset/schema.ts';
import type { DateOptions } from '../dates/single-date.ts';
import type { ImportedPlace, ImportedRelation, ImportedSource } from '../relation.ts';
import { type FieldMapping, importedKinds, importedStatuses, type Mapping } from './mapping.ts';
import { readDates } from './read-dates.ts';
import type { RowReader, Value } from './row-reader.ts';

type Facts = Omit<ImportedRelation, 'parties' | 'position'>;

/** Reads what the columns of a row state about the relation. `partyDate` is the date in the cell of a partner. */
export function readRelation(row: RowReader, mapping: Mapping, options: DateOptions, partyDate?: Value): Facts {
  const { date, ended, kind, status, level, signedAt, notes = [], sources = [] } = mapping.relation ?? {};
  const { status: statedByDate, ...dates } = readDates(row, partyDate ?? row.value(date), row.value(ended), options);
  const stated = {
    kind: readOneOf(row, row.value(kind), importedKinds, 'kind'),
    status: readOneOf(row, row.value(status), importedStatuses, 'status'),
    level: readOneOf(row, row.value(level), administrativeLevels, 'level'),
  };
  if (kind !== undefined && row.value(kind) === undefined) row.report('doubtful', noKind, 'no kind');
  const place = row.value(signedAt)?.text;
  return {
    kind: stated.kind?.value ?? 'UNSPECIFIED',
    ...(stated.kind?.printed === undefined ? {} : { kindText: stated.kind.printed }),
    status: stated.status?.value ?? statedByDate ?? 'ACTIVE',
    ...dates,
    ...(stated.level === undefined ? {} : { level: stated.level.value }),
    ...(place === undefined ? {} : { signedAt: place }),
    notes: notes.flatMap((field) => {
      const note = row.value(field);
      return note ? [{ text: note.text, ...(note.language === undefined ? {} : { language: note.language }) }] : [];
    }),
    sources: sources.flatMap((source) => readSource(row, source, options) ?? []),
  };
}

const noKind = {
  rule: 'The kind of the relation is not stated.',
  expected: 'a kind in each row',
  advice: 'The relation is imported with the kind UNSPECIFIED.',
};

function readOneOf<T extends string>(
  row: RowReader,
  value: Value | undefined,
  allowed: readonly T[],
  name: string,
): { readonly value: T; readonly printed?: string } | undefined {
  if (!value) return undefined;
  const found = allowed.find((one) => one === value.text.toUpperCase());
  if (found !== undefined) {
    const printed = value.cell.text.trim();
    return value.replaced && printed !== '' && printed !== found ? { value: found, printed } : { value: found };
  }
  const rule = `The ${name} is not in the mapping.`;
  const advice = `Say in the mapping what each text of the column stands for: \`"${name}": {"column": …, "values": {"text": "${allowed[0]}"}}\`.`;
  row.report('unreadable', { rule, expected: `one of ${allowed.join(', ')}`, advice }, value.text, value.position);
  return undefined;
}

type SourceMapping = Partial<Record<'title' | 'url' | 'archiveUrl' | 'accessedOn', FieldMapping | undefined>>;

function readSource(row: RowReader, source: SourceMapping, options: DateOptions): ImportedSource | undefined {
  const title = row.value(source.title)?.text;
  const [url, archiveUrl] = [readUrl(row, row.value(source.url)), readUrl(row, row.value(source.archiveUrl))];
  if (title === undefined && url === undefined && archiveUrl === undefined) return undefined;
  const accessed = readDates(row, row.value(source.accessedOn), undefined, options).established?.date;
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(accessed?.length === 10 ? { accessedOn: accessed } : {}),
  };
}

const noUrl = {
  rule: 'The address of a source cannot be read.',
  expected: 'an address such as https://example.org/list',
  advice: 'Correct the cell, or map the column as the title of the source or as a note.',
};

function readUrl(row: RowReader, value: Value | undefined): string | undefined {
  if (!value) return undefined;
  if (/^https?:\/\/\S+$/i.test(value.text) && URL.canParse(value.text)) return value.text;
  row.report('unreadable', noUrl, value.text, value.position);
  return undefined;
}

/** The parties of a relation as its domestic pairs and self-pairs compare them. */
export function isDomestic(parties: readonly ImportedPlace[]): boolean {
  const countries = new Set(parties.map(({ country }) => country));
  return countries.size === 1 && !countries.has(undefined);
}
