import stringWidth from 'string-width';
import { readChapters } from '../api/operations.ts';
import { Internal } from '../errors.ts';
import type { Ask } from './in-process.ts';

/** Lists in the answers are cut after so many. */
const itemsShown = 3;
/** Objects and lists that fit stand in one line. */
const lineWidth = 110;

/** Every question as Markdown: in words, as an operation, and with the answer that it has now. */
export async function questionsAsMarkdown(ask: Ask): Promise<string> {
  const parts: string[] = [];
  for (const { title: chapter, operations } of readChapters()) {
    parts.push(`### ${chapter}`);
    for (const { name, title, query, variables } of operations) {
      const { data, errors } = await ask({ query, ...(variables ? { variables } : {}) });
      if (errors) throw new Internal(`${name}.graphql is answered with "${errors[0]?.message}".`);
      parts.push(
        `#### ${title}`,
        `[${name}.graphql](../schema/operations/${name}.graphql)`,
        `\`\`\`graphql\n${query.trim()}\n\`\`\``,
        ...(variables ? ['Variables:', `\`\`\`json\n${JSON.stringify(variables, null, 2)}\n\`\`\``] : []),
        `\`\`\`jsonc\n${shortened({ data }, '')}\n\`\`\``,
      );
    }
  }
  return parts.join('\n\n');
}

/** JSON for reading, in which a comment says how many of a list were left out. */
function shortened(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const left = Array.isArray(value) ? value.length - itemsShown : 0;
  if (left <= 0 && stringWidth(spaced(value)) + indent.length <= lineWidth) return spaced(value);
  if (Array.isArray(value)) {
    const items = value.slice(0, itemsShown).map((item) => `${inner}${shortened(item, inner)}`);
    return `[\n${items.join(',\n')}${left > 0 ? `\n${inner}// and ${left} more` : ''}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([key, field]) => `${inner}"${key}": ${shortened(field, inner)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** In one line: `{ "name": "Gwadar", "codes": [1, 2] }`. A list that has to be cut does not stand in one. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length > itemsShown ? ' '.repeat(lineWidth + 1) : `[${value.map(spaced).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${spaced(field)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
