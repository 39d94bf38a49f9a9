import { open } from 'yauzl';

/** What a file is that cannot be imported, and how to go on, as a sentence. */
export interface OtherFormat {
  readonly found: string;
  readonly advice: string;
}

const saveAsTable = 'Open it in its program and save it as XLSX or CSV.';
const asCsv = 'Export or convert it to CSV with one relation per row.';
const unpack = 'Unpack it, and import the file in it.';

/** Bytes at the start of files, in Latin-1. */
const signatures: readonly (readonly [string, string, string])[] = [
  [
    '\xd0\xcf\x11\xe0',
    'an old or encrypted Office file such as .xls',
    'Open it and save it as XLSX without a password.',
  ],
  ['%PDF-', 'a PDF file', 'Copy its table into a spreadsheet program and save that as XLSX or CSV.'],
  [
    '{\\rtf',
    'an RTF file',
    'Open it and save it as plain text in UTF-8, or copy its table into a spreadsheet program.',
  ],
  ['\x1f\x8b', 'a gzip archive', unpack],
  ['BZh', 'a bzip2 archive', unpack],
  ['\xfd7zXZ', 'an xz archive', unpack],
  ['7z\xbc\xaf', 'a 7z archive', unpack],
  ['Rar!', 'a RAR archive', unpack],
  ['\xff\xd8\xff', 'a picture', 'Enter what it shows into a spreadsheet program and save that as XLSX or CSV.'],
  ['\x89PNG', 'a picture', 'Enter what it shows into a spreadsheet program and save that as XLSX or CSV.'],
  ['SQLite format 3', 'an SQLite database', asCsv],
  ['PAR1', 'a Parquet file', asCsv],
];

/** The beginning of texts. The first that matches decides. */
const texts: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\s*(?:#[^\n]*\n\s*)*@?(?:prefix|base)\s+\S*\s*:?\s*</i,
    'RDF',
    'Query it for a table, and save the results as JSON, CSV or TSV.',
  ],
  [
    /^<[^<>\s]+>[ \t]+<[^<>\s]+>[ \t]+\S[^\n]*\.[ \t]*\r?$/m,
    'RDF',
    'Query it for a table, and save the results as JSON, CSV or TSV.',
  ],
  [
    /^\s*\{[^{}]*"error"\s*:\s*\{\s*"code"/,
    'an error of the Wikidata API',
    'Correct the request, and download the response again.',
  ],
  [
    /^\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*<sparql|^\s*<sparql\b/is,
    'results of a query as XML',
    'Download the results as JSON, CSV or TSV.',
  ],
  [/^\s*(?:<\?xml[^>]*>\s*)?<kml\b/i, 'a KML file', asCsv],
  [/^\s*(?:<\?xml[^>]*>\s*(?:<\?[^>]*>\s*)?)<Workbook\b/i, 'an XML workbook of Excel 2003', saveAsTable],
  [
    /^\s*<(?:!doctype\s+html|html|head|body|table)\b/i,
    'HTML',
    'Import a list page without a mapping. Open another table in a spreadsheet program and save it as XLSX or CSV.',
  ],
  [/^\s*<(?:\?xml|!--|[a-z][\w:-]*[\s/>])/i, 'XML', asCsv],
  [/^\s*\{\s*"type"\s*:\s*"(?:FeatureCollection|Feature|Topology)"/, 'GeoJSON', asCsv],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, 'JSON of another kind', asCsv],
  [/^\s*BEGIN:VCARD/i, 'a vCard file', asCsv],
  [/^\s*BEGIN:VCALENDAR/i, 'a calendar file', asCsv],
  [/^\s*TY {2}- /, 'references in RIS', asCsv],
  [/^\s*(?:%[^\n]*\n\s*)*@\w+\s*\{/, 'references in BibTeX', asCsv],
  [
    /^\s*(?:--[^\n]*\n\s*|\/\*.*?\*\/\s*)*(?:create\s+(?:table|database|schema)|insert\s+into|drop\s+table|pragma\s|begin(?:\s+transaction)?\s*;|set\s+[\w@.]+\s*=|use\s+[\w`]+\s*;|lock\s+tables)/is,
    'SQL',
    'Load it into its database and export the table as CSV.',
  ],
  [/^\s*(?:strict\s+)?(?:di)?graph\b[^{\n,;\t]*\{/i, 'a graph in DOT', asCsv],
  [/^ID;P\S*\r?$/m, 'a SYLK file', saveAsTable],
];

/** What a file is, if it is none that can be read. `start` is its beginning, and `text` the same as text. */
export async function otherFormat(file: string, start: Buffer, text: string): Promise<OtherFormat | undefined> {
  if (start.length === 0) return { found: 'an empty file', advice: 'Export the list again.' };
  const bytes = start.toString('latin1');
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return archiveFormat(file);
  const signature = signatures.find(([begin]) => bytes.startsWith(begin));
  const known = signature ?? texts.find(([pattern]) => pattern.test(text)) ?? (isYaml(text) ? yaml : undefined);
  if (known) return { found: known[1], advice: known[2] };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what it counts
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > text.length / 50 ? { found: 'a binary file', advice: saveAsTable } : undefined;
}

const yaml = ['', 'YAML', asCsv] as const;

/** Each line is a key, an item, a comment or a mark, and one line is a key without a delimiter of a table. */
function isYaml(text: string): boolean {
  const lines = text
    .split(/\r?\n/)
    .slice(0, 50)
    .filter((line) => line.trim() !== '');
  const keys = lines.filter((line) => /^\s*(?:- )?[\w"' -]{1,40}:(?:\s[^|;\t]*)?$/.test(line));
  return (
    lines.length > 1 &&
    keys.length > lines.length / 3 &&
    lines.every((line) => keys.includes(line) || /^(?:---|\.\.\.|\s*- .*|\s*#.*|%.*)$/.test(line))
  );
}

/** Files in archives of programs. XLSX has `xl/`. */
const archives: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\//, '', ''],
  [/^word\//, 'a Word document', 'Copy its table into a spreadsheet program and save that as XLSX or CSV.'],
  [/^ppt\//, 'a presentation', 'Copy its table into a spreadsheet program and save that as XLSX or CSV.'],
  [/^META-INF\/manifest\.xml$/, 'an OpenDocument file such as .ods', 'Open it and save it as XLSX.'],
  [/\.iwa$/, 'a file of Numbers or Pages', 'Open it and export it as XLSX.'],
  [/\.kml$/, 'a KMZ file', asCsv],
];

async function archiveFormat(file: string): Promise<OtherFormat | undefined> {
  const names = await entryNames(file);
  const known = archives.find(([pattern]) => names?.some((name) => pattern.test(name)));
  if (names === undefined || known?.[1] === '') return undefined;
  return known ? { found: known[1], advice: known[2] } : { found: 'a ZIP archive', advice: unpack };
}

/** The first names in an archive; undefined if it is damaged. */
function entryNames(file: string): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    open(file, { lazyEntries: true, autoClose: true }, (failure, zip) => {
      if (failure) return resolve(undefined);
      const names: string[] = [];
      zip.on('error', () => resolve(undefined));
      zip.on('end', () => resolve(names));
      zip.on('entry', ({ fileName }: { fileName: string }) => {
        names.push(fileName);
        if (names.length < 1000) zip.readEntry();
        else resolve(names);
      });
      zip.readEntry();
    });
  });
}
