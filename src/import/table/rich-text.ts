import { parseFragment } from 'parse5';
import { type HtmlNode, isElement } from '../html/elements.ts';

/**
 * The text of a cell, given as HTML, without its superscript and struck parts: footnote marks and deleted text. Undefined if it
 * has none.
 */
export function withoutMarkedParts(html: string): string | undefined {
  if (!/<(?:sup|s)>/.test(html)) return undefined;
  return parseFragment(html).childNodes.map(textOf).join('');
}

function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!isElement(node) || node.tagName === 'sup' || node.tagName === 's') return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('');
}
