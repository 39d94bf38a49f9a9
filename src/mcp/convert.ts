import { isDeepStrictEqual } from 'node:util';
import type { Field, ResponseShape, Shape } from './shape.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A source, as an answer lists it. */
export interface ListedSource {
  /** As the items refer to it: its number, after the slug of its list if the answer rests on several lists. */
  readonly ref: string;
  /** Slug of its list. */
  readonly dataset: string;
  readonly title: string;
  readonly url: string | null;
  readonly status: string;
  readonly citation: string;
}

/** A published list, as an answer lists it. */
export interface ListedDataset {
  readonly slug: string;
  readonly title: string;
  readonly url: string | null;
  readonly asOf: string;
  readonly licence: string;
}

/** Limits of what is not the list of an answer. */
export interface Limits {
  readonly listLength: number;
  readonly textLength: number;
}

/** The items of the list of an answer that are converted; the path is that of the list in the response. */
export interface Window {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

export interface Converted {
  readonly data: Json;
  readonly sources: readonly ListedSource[];
  readonly lists: readonly ListedDataset[];
  /** Whether `limits` shortened anything. */
  readonly shortened: boolean;
}

/** Values of a status and a kind that stand for the absence of a statement. */
const unstated: readonly string[] = ['ACTIVE', 'UNSPECIFIED'];

type Row = Readonly<Record<string, unknown>>;

/** Converts a response to the data of an answer, as its shape describes. */
export function convert(
  shape: ResponseShape,
  response: Row,
  limits: Limits,
  window: Window | undefined,
  severalLists: boolean,
): Converted {
  const converter = new Converter(limits, window, severalLists);
  const data = converter.value(shape.data, response, '') ?? {};
  for (const { name } of shape.lists) converter.collectLists(response[name]);
  return { data, ...converter.listed() };
}

/** What a complete response mentions. */
export interface Mentioned {
  /** Whether it mentions several lists. Then references name the list of a source, and items the lists that report them. */
  readonly severalLists: boolean;
  /** Whether it mentions any list. */
  readonly anyList: boolean;
}

export function mentionedIn(shape: ResponseShape, response: Row): Mentioned {
  const all = { listLength: Number.POSITIVE_INFINITY, textLength: Number.POSITIVE_INFINITY };
  const { sources, lists } = convert(shape, response, all, undefined, true);
  const slugs = new Set([...sources.map(({ dataset }) => dataset), ...lists.map(({ slug }) => slug)]);
  return { severalLists: slugs.size > 1, anyList: lists.length > 0 };
}

class Converter {
  readonly #limits: Limits;
  readonly #window: Window | undefined;
  readonly #severalLists: boolean;
  readonly #sources = new Map<string, ListedSource>();
  readonly #lists = new Map<string, ListedDataset>();
  #shortened = false;

  constructor(limits: Limits, window: Window | undefined, severalLists: boolean) {
    this.#limits = limits;
    this.#window = window;
    this.#severalLists = severalLists;
  }

  listed() {
    const byRef = (a: ListedSource, b: ListedSource) => a.ref.localeCompare(b.ref, 'en', { numeric: true });
    return {
      sources: [...this.#sources.values()].sort(byRef),
      lists: [...this.#lists.values()],
      shortened: this.#shortened,
    };
  }

  collectLists(values: unknown): void {
    for (const value of Array.isArray(values) ? values : []) this.#dataset(rowOf(value));
  }

  /** Undefined if there is nothing to state. */
  value(shape: Shape, value: unknown, path: string): Json | undefined {
    if (value === null || value === undefined) return undefined;
    switch (shape.kind) {
      case 'scalar':
        return this.#scalar(value);
      case 'list':
        return Array.isArray(value) ? this.#list(shape.item, value, path) : undefined;
      case 'page':
        return this.#page(shape, rowOf(value), path);
      case 'object':
        return nonEmpty(this.#fields(shape.fields, rowOf(value), path));
      case 'value':
        return this.#field(shape.field, rowOf(value), path);
      case 'source':
        return this.#source(rowOf(value));
      case 'dataset':
        return this.#dataset(rowOf(value));
      default:
        return shape satisfies never;
    }
  }

  #scalar(value: unknown): Json | undefined {
    if (typeof value === 'string') return unstated.includes(value) ? undefined : this.#text(value);
    if (typeof value === 'number') return rounded(value);
    return typeof value === 'boolean' ? value : undefined;
  }

  #text(text: string): string {
    if (text.length <= this.#limits.textLength) return text;
    this.#shortened = true;
    return `${text.slice(0, this.#limits.textLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }

  #list(item: Shape, values: readonly unknown[], path: string): Json | undefined {
    const items: Json[] = [];
    for (const value of this.#shown(values, path)) {
      const converted = this.value(item, value, path);
      if (converted !== undefined && !(isReference(item) && items.includes(converted))) items.push(converted);
    }
    return items.length > 0 || path === this.#window?.path ? items : undefined;
  }

  #shown(values: readonly unknown[], path: string): readonly unknown[] {
    const window = this.#window;
    if (window?.path === path) return values.slice(window.from, window.to);
    if (values.length > this.#limits.listLength) this.#shortened = true;
    return values.slice(0, this.#limits.listLength);
  }

  #page({ key, item, others }: Extract<Shape, { kind: 'page' }>, row: Row, path: string): Json | undefined {
    const values = row[key];
    const items = this.#list(item, Array.isArray(values) ? values : [], path) ?? [];
    return others.length === 0 ? items : { ...this.#fields(others, row, path), items };
  }

  #fields(fields: readonly Field[], row: Row, path: string): { [key: string]: Json } {
    const result: { [key: string]: Json } = {};
    for (const field of fields) {
      const value = this.#field(field, row, path);
      if (value !== undefined) result[field.name] = value;
    }
    return result;
  }

  #field({ path: keys, shape }: Field, row: Row, path: string): Json | undefined {
    let value: unknown = row;
    for (const key of keys) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    const converted = this.value(shape, value, [...(path === '' ? [] : [path]), ...keys].join('.'));
    return !this.#severalLists && isAboutLists(shape) ? undefined : converted;
  }

  #source(row: Row): string {
    const dataset = String(rowOf(row.dataset).slug);
    const ref = this.#severalLists ? `${dataset}#${row.number}` : String(row.number);
    if (!this.#sources.has(ref))
      this.#sources.set(ref, {
        ref,
        dataset,
        title: this.#text(String(row.title)),
        url: typeof row.url === 'string' ? row.url : null,
        status: String(row.status),
        citation: this.#text(String(row.citation)),
      });
    return ref;
  }

  #dataset(row: Row): string {
    const slug = String(row.slug);
    if (!this.#lists.has(slug))
      this.#lists.set(slug, {
        slug,
        title: this.#text(String(row.title)),
        url: typeof row.url === 'string' ? row.url : null,
        asOf: String(row.asOf),
        licence: String(row.licence),
      });
    return slug;
  }
}

function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Four decimals, or four digits of a smaller number. */
function rounded(value: number): number {
  return Math.abs(value) >= 1 ? Math.round(value * 10_000) / 10_000 : Number(value.toPrecision(4));
}

/** A reference to a source or a list, possibly as the only field of an object. */
function isReference(shape: Shape): boolean {
  if (shape.kind === 'value') return isReference(shape.field.shape);
  return shape.kind === 'source' || shape.kind === 'dataset';
}

function isAboutLists(shape: Shape): boolean {
  if (shape.kind === 'value') return isAboutLists(shape.field.shape);
  if (shape.kind === 'list') return isAboutLists(shape.item);
  return shape.kind === 'dataset';
}

function nonEmpty(fields: { [key: string]: Json }): Json | undefined {
  return isDeepStrictEqual(fields, {}) ? undefined : fields;
}
