import stringWidth from 'string-width';
import { type Chapter, readChapters } from '../api/example-operations.ts';
import { Internal } from '../errors.ts';
import type { Ask } from './in-process.ts';

/** Lists in responses are cut after this many items. */
const itemsShown = 3;
/** An object or list that fits into this width is printed on one line, as the formatter does. */
const lineWidth = 120;

/** Works with the API over a graph with the datasets of a chapter. */
export type WithDatasets = (chapter: Chapter, work: (ask: Ask) => Promise<string>) => Promise<string>;

/** All example operations as Markdown: title, document, variables and current response. */
export async function examplesAsMarkdown(withDatasets: WithDatasets): Promise<string> {
  const parts: string[] = [];
  for (const chapter of readChapters())
    parts.push(await withDatasets(chapter, (execute) => chapterAsMarkdown(chapter, execute)));
  return parts.join('\n\n');
}

async function chapterAsMarkdown({ title: chapter, datasets, operations }: Chapter, execute: Ask): Promise<string> {
  const parts = [`### ${chapter}`];
  if (datasets.length > 0) {
    const files = datasets.map((file) => `[${file}](../${file})`).join(', ');
    parts.push(`The responses come from a graph with ${files} beside the datasets in \`seed/\`.`);
  }
  for (const { name, title, query, variables } of operations) {
    const { data, errors } = await execute({ query, ...(variables ? { variables } : {}) });
    if (errors) throw new Internal(`${name}.graphql failed with "${errors[0]?.message}".`);
    parts.push(
      `#### ${title}`,
      `[${name}.graphql](../schema/operations/${name}.graphql)`,
      `\`\`\`graphql\n${query.trim()}\n\`\`\``,
      ...(variables ? ['Variables:', `\`\`\`json\n${formatted(variables, Number.POSITIVE_INFINITY)}\n\`\`\``] : []),
      `\`\`\`jsonc\n${formatted({ data }, itemsShown)}\n\`\`\``,
    );
  }
  return parts.join('\n\n');
}

/**
 * Formatted JSON. A list with more items than `limit` is cut, and a comment gives the number of omitted items. `key` is the
 * text before the value on its line, `end` the text after it.
 */
function formatted(value: unknown, limit: number, indent = '', key = '', end = ''): string {
  const line = `${key}${inline(value)}${end}`;
  if (typeof value !== 'object' || value === null) return line;
  if (!isCut(value, limit) && indent.length + stringWidth(line) <= lineWidth) return line;
  const inner = `${indent}  `;
  const lines = (entries: readonly (readonly [string, unknown])[]) =>
    entries.map(([name, item], at) => inner + formatted(item, limit, inner, name, at < entries.length - 1 ? ',' : ''));
  if (Array.isArray(value)) {
    const left = Math.max(0, value.length - limit);
    const items = value.slice(0, value.length - left).map((item) => ['', item] as const);
    const comment = left > 0 ? [`${inner}// and ${left} more`] : [];
    return [`${key}[`, ...lines(items), ...comment, `${indent}]${end}`].join('\n');
  }
  const fields = Object.entries(value).map(([name, item]) => [`"${name}": `, item] as const);
  return [`${key}{`, ...lines(fields), `${indent}}${end}`].join('\n');
}

/** Whether the value contains a list longer than `limit`. */
function isCut(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (Array.isArray(value) && value.length > limit) || Object.values(value).some((item) => isCut(item, limit));
}

/** JSON on one line: `{ "name": "Gwadar", "codes": [1, 2] }`. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
