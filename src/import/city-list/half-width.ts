import type { Block, Content } from './page-document.ts';

/** Full-width brackets, commas, colons, semicolons, full stops, bars, slashes, hyphens, equals signs, and digits. */
const fullWidth = /[\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF0E\uFF5C\uFF0F\uFF0D\uFF1D\uFF3B\uFF3D\uFF0B\uFF10-\uFF19]/gu;

/** Replaces full-width punctuation and digits, of which pages mix both widths. Indexes stay valid. */
export function halfWidth(text: string): string {
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function halfWidthContent(content: Content): Content {
  const links = new Map([...content.links].map(([name, target]) => [halfWidth(name), halfWidth(target)] as const));
  return { ...content, text: halfWidth(content.text), links };
}

/** A block with half-width punctuation. Notes and sources keep theirs, because they are quoted. */
export function halfWidthBlock(block: Block): Block {
  if (block.kind !== 'table') return { ...block, content: halfWidthContent(block.content) };
  const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(halfWidthContent)) }));
  return { ...block, rows };
}
