import { parse } from 'csv-parse/sync';

const candidates = [',', ';', '\t', '|', '^', '~'];
const sampleRecords = 60;

/**
 * Finds the delimiter by how many records of the sample have the same number of fields. Quoted fields are respected. A first
 * line `sep=;` of Excel states it.
 */
export function delimiterOf(sample: string, complete: boolean): string {
  const stated = /^sep=(.)\r?\n/i.exec(sample)?.[1];
  if (stated !== undefined) return stated;
  const scores = candidates.map((delimiter) => ({ delimiter, ...score(sample, delimiter, complete) }));
  const best = scores.toSorted((a, b) => b.agreement - a.agreement || b.fields - a.fields)[0];
  return best && best.fields > 1 ? best.delimiter : ',';
}

/** Whether most lines of a text have the same number of fields, more than one. Without a mapping, nothing else tells a table. */
export function hasColumns(sample: string): boolean {
  return candidates.some((delimiter) => score(sample, delimiter, true).agreement > 0.5);
}

interface Score {
  /** Share of the records that have the most frequent number of fields, if that is more than one. */
  readonly agreement: number;
  readonly fields: number;
}

function score(sample: string, delimiter: string, complete: boolean): Score {
  const counts = fieldCounts(sample, delimiter, complete);
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  const [fields, records] = [...frequency].toSorted(([, a], [, b]) => b - a)[0] ?? [1, 0];
  const split = counts.filter((count) => count > 1).length;
  return fields === 1 ? { agreement: 0, fields } : { agreement: (records + split) / (2 * counts.length), fields };
}

function fieldCounts(sample: string, delimiter: string, complete: boolean): number[] {
  try {
    const records: string[][] = parse(sample, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: sampleRecords,
    });
    const whole = complete || records.length === sampleRecords ? records : records.slice(0, -1);
    return whole.map((record) => record.length);
  } catch {
    // A quote that is not closed within the sample: count without quotes.
    const lines = sample.split(/\r\n|\n|\r/).filter((line) => line !== '');
    return lines.slice(0, sampleRecords).map((line) => line.split(delimiter).length);
  }
}
