import type { Relation } from '../api/operations.ts';

/** A relation as it leaves the page. */
export interface ExportedRow {
  readonly id: string;
  readonly establishedOn: string | null;
  readonly otherDates: readonly string[];
  readonly disputed: boolean;
  readonly level: string;
  readonly local: string;
  readonly localName: string;
  readonly partner: string;
  readonly partnerName: string;
  readonly country: string;
  readonly reportedContinent: string;
}

export function rowsOf(relations: readonly Relation[]): ExportedRow[] {
  return relations.map(({ id, establishedOn, disputed, level, dateClaims, local, partner, reportedContinent }) => ({
    id,
    establishedOn,
    otherDates: dateClaims.map(({ date }) => date).filter((date) => date !== establishedOn),
    disputed,
    level,
    local: local.slug,
    localName: local.name,
    partner: partner.slug,
    partnerName: partner.name,
    country: partner.country.code,
    reportedContinent: reportedContinent.code,
  }));
}

/** RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf(rows: readonly ExportedRow[]): string {
  const columns = [
    'id',
    'establishedOn',
    'otherDates',
    'disputed',
    'level',
    'local',
    'localName',
    'partner',
    'partnerName',
    'country',
    'reportedContinent',
  ] as const;
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column] ?? ''))).join());
  return [columns.join(), ...lines, ''].join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
