import type { Json, ListedDataset, ListedSource } from './convert.ts';

/** Where the answer was cut, and how to get the rest. */
export interface More {
  /** Number of items in this answer, if it has a list. */
  readonly shown?: number;
  /** Number of all items, if known. */
  readonly total?: number;
  /** Value of the argument `after` for the next items. */
  readonly after?: string;
  /** What was left out in other places. */
  readonly note?: string;
}

export interface Answer {
  readonly data: Json;
  readonly sources?: readonly ListedSource[];
  readonly lists?: readonly ListedDataset[];
  /** Number of lists that are not named. */
  readonly otherLists?: number;
  readonly more?: More;
}

/** An answer as text: shorter than JSON, and as easy to read for a person. */
export function renderAnswer({ data, sources = [], lists = [], otherLists = 0, more }: Answer): string {
  return [
    ...linesOf(data),
    ...(sources.length > 0 ? [sourcesHead(sources), ...sources.map(sourceLine)] : []),
    ...lists.map(listLine),
    ...(otherLists > 0 ? [otherListsLine(otherLists)] : []),
    ...(more ? [moreLine(more)] : []),
  ].join('\n');
}

function linesOf(data: Json): string[] {
  if (isList(data)) return data.length === 0 ? ['Nothing was found.'] : data.map((item) => `- ${inline(item)}`);
  if (!isObject(data)) return [inline(data)];
  const place = placeText(data);
  return [
    ...(place === undefined ? [] : [place]),
    ...Object.entries(data)
      .filter(([key]) => place === undefined || !placeKeys.includes(key))
      .flatMap(([key, value]) => fieldLines(key, value)),
  ];
}

function fieldLines(key: string, value: Json): string[] {
  if (key === 'items' && isList(value)) return value.map((item) => `- ${inline(item)}`);
  if (isList(value) && value.length > 1 && value.some(isObject))
    return [`${key}:`, ...value.map((item) => `- ${inline(item)}`)];
  if (!isObject(value) || !isList(value.items)) return [`${key}: ${inline(value)}`];
  const { items, ...others } = value;
  const about = Object.entries(others).map(([name, other]) =>
    name === 'total' ? inline(other) : `${name} ${inline(other)}`,
  );
  return [`${key}: ${about.join(', ')}`, ...items.map((item) => `- ${inline(item)}`)];
}

const placeKeys: readonly string[] = ['name', 'slug', 'country'];

/** `Osh (kg-osh, KG)` */
function placeText({ name, slug, country }: { readonly [key: string]: Json }): string | undefined {
  if (typeof name !== 'string' || typeof slug !== 'string') return undefined;
  return typeof country === 'string' ? `${name} (${slug}, ${country})` : `${name} (${slug})`;
}

function inline(value: Json): string {
  if (isList(value)) return value.map(inline).join('; ');
  if (!isObject(value)) return typeof value === 'string' ? oneLine(value) : String(value);
  const place = placeText(value);
  const fields = Object.entries(value).filter(
    ([key, field]) => field !== false && (place === undefined || !placeKeys.includes(key)),
  );
  return [...(place === undefined ? [] : [place]), ...fields.map(([key, field]) => inlineField(key, field))].join(', ');
}

function inlineField(key: string, value: Json): string {
  if (value === true) return key;
  if (citing.includes(key)) return [value].flat().map(reference).join(' ');
  if (isList(value) && value.some((item) => isObject(item) && placeText(item) === undefined))
    return `${key} ${value.map((item) => `{${inline(item)}}`).join(' ')}`;
  return isObject(value) && placeText(value) === undefined ? `${key} {${inline(value)}}` : `${key} ${inline(value)}`;
}

/** Fields with references to sources. */
const citing: readonly string[] = ['sources', 'citations', 'source'];

/** `[8]`, or `[8] p. 3` */
function reference(citation: Json): string {
  if (!isObject(citation)) return `[${inline(citation)}]`;
  const locator = citation.locator === undefined ? '' : ` ${inline(citation.locator)}`;
  return `[${inline(citation.source ?? '')}]${locator}`;
}

/** Titles and notes are data of others: a line break in them must not look like a line of the answer. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A number alone does not identify a source: each list has its own numbers. */
function sourcesHead([first]: readonly ListedSource[]): string {
  return first === undefined || first.ref.includes('#') ? 'Sources:' : `Sources (dataset ${first.dataset}):`;
}

function sourceLine({ ref, citation, url, status }: ListedSource): string {
  const address = url === null || citation.includes(url) ? '' : ` ${url}`;
  return `[${ref}] ${oneLine(citation)}${address} (${status})`;
}

export function otherListsLine(count: number): string {
  return `And ${count} other lists.`;
}

export function listLine({ slug, title, url, asOf, licence }: ListedDataset): string {
  return `List ${slug}: ${oneLine(title)}, as of ${asOf}, ${licence}${url === null ? '' : `, ${url}`}`;
}

function moreLine({ shown, total, after, note }: More): string {
  const count = total === undefined ? `${shown} items are shown.` : `${shown} of ${total} items are shown.`;
  return [
    ...(shown === undefined ? [] : [count]),
    ...(after === undefined ? [] : [`For the next ones, call again with after: ${JSON.stringify(after)}.`]),
    ...(note === undefined ? [] : [note]),
  ].join(' ');
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
