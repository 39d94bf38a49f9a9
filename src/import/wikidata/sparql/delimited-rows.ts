import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { broken } from '../../file/broken.ts';
import { objectSink } from '../../file/object-sink.ts';
import type { Finding } from '../../relation.ts';
import { parseTerm, type Row } from './term.ts';

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

interface Handlers {
  readonly onNames: (names: readonly string[]) => void;
  readonly onRow: (row: Row) => void;
  readonly report: (finding: Finding) => void;
}

/**
 * Reads the rows of SPARQL results CSV or TSV. In TSV a quotation mark is a part of a term, so a row is a line. Rows with another
 * number of fields than the header are reported.
 *
 * @throws BadUserInput if the quoting of a CSV file is wrong.
 */
export async function readDelimitedRows(
  file: string,
  format: 'csv' | 'tsv',
  { onNames, onRow, report }: Handlers,
): Promise<void> {
  const parser = parse({
    bom: true,
    delimiter: format === 'csv' ? ',' : '\t',
    quote: format === 'csv' ? '"' : null,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  });
  let names: string[] | undefined;
  let line = 1;
  const sink = objectSink((chunk) => {
    const { record: fields, info } = record.parse(chunk);
    const place = `row ${line}`;
    line = info.lines + 1;
    if (!names) {
      names = fields.map((field) => field.trim().replace(/^\?/, ''));
      onNames(names);
    } else if (fields.length !== names.length) report(ragged(place, fields, names));
    else onRow({ place, terms: termsOf(names, fields) });
  });
  try {
    await pipeline(createReadStream(file), parser, sink);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw broken(file, 'CSV', cause.message, 'Download the result again, or as JSON.', cause);
  }
}

function termsOf(names: readonly string[], fields: readonly string[]): Row['terms'] {
  return new Map(
    names.flatMap((name, index) => {
      const term = parseTerm(fields[index] ?? '');
      return term ? [[name, term] as const] : [];
    }),
  );
}

function ragged(place: string, fields: readonly string[], names: readonly string[]): Finding {
  return {
    severity: 'unreadable',
    rule: 'A row has another number of fields than the header.',
    position: { place },
    found: `${fields.length} fields: ${fields.join(', ').slice(0, 60)}`,
    expected: `${names.length} fields`,
    advice: 'Download the result again, or as JSON.',
  };
}
