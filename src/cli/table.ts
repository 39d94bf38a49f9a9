import stringWidth from 'string-width';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Formats response data as tables, one per root field. The rows are the objects of the first list in the field; the columns are
 * the paths of all values below. Several values with the same path share a cell. Values outside the list are printed above
 * the table.
 */
export function tablesOf(data: Fields): string {
  const fields = Object.entries(data);
  return fields
    .map(([name, value]) => (fields.length > 1 ? `${name}\n${tableOf(value)}` : tableOf(value)))
    .join('\n\n');
}

/** Formats rows of named cells as a table. The columns are in the order in which the rows name them. */
export function tableOfRows(rows: readonly (readonly (readonly [name: string, value: string | number])[])[]): string {
  const cell = (value: string | number): Cell => ({ texts: [printable(value)], numeric: typeof value === 'number' });
  return grid(rows.map((cells) => new Map(cells.map(([name, value]) => [name, cell(value)]))));
}

function tableOf(value: unknown): string {
  const list = firstList(value);
  const beside = list ? cellsOf(value, list.items) : cellsOf(value);
  const above = [...beside].map(([path, { texts }]) => `${path === '' ? '' : `${path}: `}${texts.join('; ')}`);
  if (!list) return above.join('\n');
  const rows = list.items.map((item) => cellsOf(item));
  return [...above, ...(rows.length > 0 ? [grid(rows)] : [`${list.path}: none`])].join('\n');
}

interface List {
  readonly path: string;
  readonly items: readonly unknown[];
}

/** The list nearest to the root; the first one if several have the same depth. */
function firstList(root: unknown): List | undefined {
  let level: [string, unknown][] = [['rows', root]];
  while (level.length > 0) {
    for (const [path, value] of level) if (isRows(value)) return { path, items: value };
    level = level.flatMap(([, value]) => (isFields(value) ? Object.entries(value) : []));
  }
  return undefined;
}

interface Cell {
  readonly texts: string[];
  numeric: boolean;
}

/** All values below an object by their path, in selection order. */
function cellsOf(root: unknown, except?: unknown): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const visit = (path: string, value: unknown): void => {
    if (value === except) return;
    if (Array.isArray(value)) for (const item of value) visit(path, item);
    else if (isFields(value))
      for (const [name, below] of Object.entries(value)) visit(path === '' ? name : `${path}.${name}`, below);
    else {
      const cell = cells.get(path) ?? { texts: [], numeric: true };
      cell.texts.push(printable(value));
      cell.numeric = cell.numeric && (value === null || typeof value === 'number');
      cells.set(path, cell);
    }
  };
  visit('', root);
  return cells;
}

/** Replaces control characters and bidirectional formatting characters with a space. */
function printable(value: unknown): string {
  return value === null ? '' : String(value).replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]+/gu, ' ');
}

function grid(rows: readonly ReadonlyMap<string, Cell>[]): string {
  const columns = pathsOf(rows).map((path) => {
    const cells = rows.map((row) => row.get(path));
    const texts = cells.map((cell) => (cell?.texts.some((text) => text !== '') ? cell.texts.join('; ') : ''));
    const right = cells.every((cell) => cell?.numeric ?? true);
    const width = Math.max(...[path, ...texts].map((text) => stringWidth(text)));
    return { path, texts, width, right };
  });
  const line = (text: (column: (typeof columns)[number]) => string) =>
    columns
      .map((column) => padded(text(column), column))
      .join('  ')
      .trimEnd();
  return [
    line(({ path }) => path),
    columns.map(({ width }) => '-'.repeat(width)).join('  '),
    ...rows.map((_, position) => line(({ texts }) => texts[position] ?? '')),
  ].join('\n');
}

/** The columns. If an object is null in one row, the columns of its fields come from other rows and keep its position. */
function pathsOf(rows: readonly ReadonlyMap<string, Cell>[]): string[] {
  const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const within = (path: string, other: string) => other === path || other.startsWith(`${path}.`);
  return paths
    .filter((path) => !paths.some((other) => other !== path && within(path, other)))
    .map((path) => ({ path, place: paths.findIndex((other) => within(other, path)) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ path }) => path);
}

/** Pads by display width: Han characters take two terminal columns, combining marks none. */
function padded(text: string, { width, right }: { readonly width: number; readonly right: boolean }): string {
  const space = ' '.repeat(width - stringWidth(text));
  return right ? space + text : text + space;
}

function isRows(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => isFields(item) || item === null);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
