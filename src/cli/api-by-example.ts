import stringWidth from 'string-width';
import { readChapters } from '../api/example-operations.ts';
import { Internal } from '../errors.ts';
import type { Ask } from './in-process.ts';

/** Lists in responses are cut after this many items. */
const itemsShown = 3;
/** An object or list that fits into this width is printed on one line, as the formatter does. */
const lineWidth = 120;

/** All example operations as Markdown: title, document, variables and current response. */
export async function questionsAsMarkdown(ask: Ask): Promise<string> {
  const parts: string[] = [];
  for (const { title: chapter, operations } of readChapters()) {
    parts.push(`### ${chapter}`);
    for (const { name, title, query, variables } of operations) {
      const { data, errors } = await ask({ query, ...(variables ? { variables } : {}) });
      if (errors) throw new Internal(`${name}.graphql failed with "${errors[0]?.message}".`);
      parts.push(
        `#### ${title}`,
        `[${name}.graphql](../schema/operations/${name}.graphql)`,
        `\`\`\`graphql\n${query.trim()}\n\`\`\``,
        ...(variables ? ['Variables:', `\`\`\`json\n${written(variables, Number.POSITIVE_INFINITY)}\n\`\`\``] : []),
        `\`\`\`jsonc\n${written({ data }, itemsShown)}\n\`\`\``,
      );
    }
  }
  return parts.join('\n\n');
}

/**
 * Formatted JSON. A list with more items than `most` is cut, and a comment gives the number of omitted items. `key` is the
 * text before the value on its line, `end` the text after it.
 */
function written(value: unknown, most: number, indent = '', key = '', end = ''): string {
  const line = `${key}${spaced(value)}${end}`;
  if (typeof value !== 'object' || value === null) return line;
  if (!isCut(value, most) && indent.length + stringWidth(line) <= lineWidth) return line;
  const inner = `${indent}  `;
  const lines = (entries: readonly (readonly [string, unknown])[]) =>
    entries.map(([name, item], at) => inner + written(item, most, inner, name, at < entries.length - 1 ? ',' : ''));
  if (Array.isArray(value)) {
    const left = Math.max(0, value.length - most);
    const items = value.slice(0, value.length - left).map((item) => ['', item] as const);
    const comment = left > 0 ? [`${inner}// and ${left} more`] : [];
    return [`${key}[`, ...lines(items), ...comment, `${indent}]${end}`].join('\n');
  }
  const fields = Object.entries(value).map(([name, item]) => [`"${name}": `, item] as const);
  return [`${key}{`, ...lines(fields), `${indent}}${end}`].join('\n');
}

/** Whether the value contains a list longer than `most`. */
function isCut(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (Array.isArray(value) && value.length > most) || Object.values(value).some((item) => isCut(item, most));
}

/** JSON on one line: `{ "name": "Gwadar", "codes": [1, 2] }`. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${spaced(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
