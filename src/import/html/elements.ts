import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Position } from '../relation.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function hasClass(element: HtmlElement, pattern: RegExp): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/u).some((name) => pattern.test(name));
}

export function positionOf(element: HtmlElement): Position {
  return { place: `line ${element.sourceCodeLocation?.startLine ?? 1}` };
}

/** The elements below a node for which the test holds, in order; not those below them. */
export function elementsBelow(
  node: { readonly childNodes: readonly HtmlNode[] },
  test: (element: HtmlElement) => boolean,
): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlNode[] = [...node.childNodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (test(next)) found.push(next);
    else
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1) {
        const child = next.childNodes[index];
        if (child) waiting.push(child);
      }
  }
  return found;
}

/** All text below a node. */
export function textBelow(node: HtmlNode): string {
  let text = '';
  const waiting: HtmlNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) text += next.value;
    if (isElement(next))
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1) {
        const child = next.childNodes[index];
        if (child) waiting.push(child);
      }
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** What is not part of the content of an article: navigation, notices, pictures, and what is hidden. */
export function isSkipped(element: HtmlElement): boolean {
  if (
    /^(?:script|style|noscript|nav|footer|template|form|button|input|svg|figure|link|meta|head|select|iframe)$/u.test(
      element.tagName,
    )
  )
    return true;
  if (attribute(element, 'role') === 'navigation' || /display:\s*none/iu.test(attribute(element, 'style') ?? ''))
    return true;
  if (
    /^(?:toc|mw-navigation|mw-head|mw-panel|footer|siteSub|contentSub|catlinks|jump-to-nav|p-lang.*)$/u.test(
      attribute(element, 'id') ?? '',
    )
  )
    return true;
  return hasClass(
    element,
    /^(?:mw-editsection|toc|navbox.*|vertical-navbox|infobox.*|sidebar.*|thumb|gallery|metadata|ambox|[a-z]mbox.*|catlinks|printfooter|mw-jump-link|hatnote|noprint|sortkey|Z3988|mw-cite-backlink|mw-empty-elt|mw-references-columns-note|navigation-not-searchable|vector-.*|mw-indicators?|shortdescription|authority-control)$/u,
  );
}
