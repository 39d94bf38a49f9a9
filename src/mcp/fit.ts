import { convert, type Limits, type ListedDataset, type Window } from './convert.ts';
import type { More } from './render.ts';
import type { ResponseShape } from './shape.ts';
import { estimateTokens } from './tokens.ts';
import { resultOf, type ToolResult } from './tool.ts';

type Row = Readonly<Record<string, unknown>>;

const generous: Limits = { listLength: 100, textLength: 400 };

/** Limits of everything but the list of an answer. The first that let one item fit the budget are used. */
const limits: readonly Limits[] = [
  generous,
  { listLength: 20, textLength: 200 },
  { listLength: 5, textLength: 100 },
  { listLength: 2, textLength: 60 },
  { listLength: 1, textLength: 30 },
];

const shortenedNote = 'Long lists and texts within it are shortened.';

/** The estimated tokens of a result, as a client receives it. */
export function tokensOf({ content, structuredContent }: ToolResult): number {
  return estimateTokens(JSON.stringify(structuredContent)) + estimateTokens(content.map(({ text }) => text).join('\n'));
}

/** The list of an answer. */
interface Items {
  readonly path: string;
  /** Number of items before the first one that is shown. */
  readonly from: number;
  readonly length: number;
  readonly total: number | undefined;
  /** The cursor of each item, where the list has cursors. */
  readonly cursors: readonly string[] | undefined;
  readonly hasMore: boolean;
}

/**
 * The longest answer within the budget. Without `rest.lists`, it names the lists that its items mention. It has as many items of its list
 * as fit. If not even one fits, lists and texts in it are
 * shortened.
 */
export function fitAnswer(
  shape: ResponseShape,
  response: Row,
  list: { readonly path: string; readonly from: number } | undefined,
  rest: { readonly severalLists: boolean; readonly lists?: readonly ListedDataset[] | undefined },
  budget: number,
): ToolResult {
  const items = list && itemsAt(response, list.path, list.from);
  const build = (limit: Limits, shown: number): ToolResult => {
    const window: Window | undefined = items && { path: items.path, from: items.from, to: items.from + shown };
    const { data, sources, lists, shortened } = convert(shape, response, limit, window, rest.severalLists);
    const more = moreOf(items, shown, shortened);
    return resultOf({ data, sources, ...shownLists(rest.lists ?? lists, limit), ...(more ? { more } : {}) });
  };
  const count = items ? items.length - items.from : 0;
  let smallest: ToolResult | undefined;
  for (const limit of limits) {
    const shown = mostThatFit(count, (length) => tokensOf(build(limit, length)) <= budget);
    smallest = build(limit, Math.max(shown, Math.min(1, count)));
    if (tokensOf(smallest) <= budget) return smallest;
  }
  // With a usual budget, only a response that is not of this API gets here.
  return smallest ?? build({ listLength: 1, textLength: 30 }, 0);
}

const maxLists = 10;

/** The lists that an answer names, and the number of the others. */
export function shownLists(lists: readonly ListedDataset[], { listLength, textLength }: Limits) {
  const shown = lists.slice(0, Math.min(maxLists, listLength)).map((list) => ({
    ...list,
    title: list.title.slice(0, textLength),
  }));
  return { lists: shown, otherLists: lists.length - shown.length };
}

/** The largest number up to `count` that fits, by bisection: more items never take fewer tokens. */
function mostThatFit(count: number, fits: (length: number) => boolean): number {
  if (fits(count)) return count;
  let [fitting, tooMany] = [0, count];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

function moreOf(items: Items | undefined, shown: number, shortened: boolean): More | undefined {
  const note = shortened ? { note: shortenedNote } : {};
  if (items === undefined) return shortened ? note : undefined;
  const { from, length, total, cursors, hasMore } = items;
  const isCut = from + shown < length || hasMore;
  if (!isCut && !shortened) return undefined;
  const after = cursors ? cursors[shown - 1] : String(from + shown);
  return {
    shown,
    ...(total === undefined ? {} : { total }),
    ...(isCut && after !== undefined ? { after } : {}),
    ...note,
  };
}

function itemsAt(response: Row, path: string, from: number): Items {
  let value: unknown = response;
  for (const key of path.split('.')) value = rowOf(value)[key];
  if (Array.isArray(value)) return plainList(path, value, from);
  const { edges, nodes, totalCount, pageInfo } = rowOf(value);
  const total = typeof totalCount === 'number' ? totalCount : undefined;
  if (!Array.isArray(edges)) return { ...plainList(path, Array.isArray(nodes) ? nodes : [], from), total };
  return {
    path,
    from: 0,
    length: edges.length,
    total,
    cursors: edges.map((edge) => String(rowOf(edge).cursor)),
    hasMore: rowOf(pageInfo).hasNextPage === true,
  };
}

function plainList(path: string, list: readonly unknown[], from: number): Items {
  const begin = Math.min(from, list.length);
  return { path, from: begin, length: list.length, total: list.length, cursors: undefined, hasMore: false };
}

function rowOf(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
