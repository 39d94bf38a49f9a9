import type { Cell } from '../table/table.ts';
import { textOf } from './csv.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as the content of an element or of an attribute in double quotes. It has no characters that XML excludes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}

/** A cell as escaped text; null if it has no value. */
export function xmlText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  return escapeXml(typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : textOf(cell));
}
