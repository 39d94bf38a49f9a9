import { isLanguageTag } from '../../dataset/schema.ts';
import { address } from '../city-list/source-parts.ts';
import { attribute, elementsBelow, type HtmlElement, type HtmlNode, textBelow } from './elements.ts';

interface PageFacts {
  readonly title?: string;
  readonly url?: string;
  readonly language?: string;
  /** An SPDX identifier. */
  readonly licence?: string;
}

/** What the page says about itself: its title, address, language and licence. */
export function pageFacts(root: { readonly childNodes: readonly HtmlNode[] }): PageFacts {
  const first = (test: (element: HtmlElement) => boolean) => elementsBelow(root, test)[0];
  const heading = first(({ tagName }) => tagName === 'h1');
  const name = first(({ tagName }) => tagName === 'title');
  const title = (heading ? textBelow(heading) : '') || withoutSite(name ? textBelow(name) : '');
  const canonical = first((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical');
  const url = address(canonical && attribute(canonical, 'href'));
  const html = first((element) => element.tagName === 'html');
  const content = first(
    (element) =>
      (attribute(element, 'class') ?? '').includes('mw-parser-output') ||
      attribute(element, 'id') === 'mw-content-text',
  );
  const language = (content && attribute(content, 'lang')) ?? (html && attribute(html, 'lang'));
  const licence = first((element) => /^(?:license|copyright)$/u.test(attribute(element, 'rel') ?? ''));
  const [, kind, version] =
    /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/u.exec((licence && attribute(licence, 'href')) ?? '') ?? [];
  return {
    ...(title === '' ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(language !== undefined && isLanguageTag(language) ? { language } : {}),
    ...(kind === undefined ? {} : { licence: `CC-${kind.toUpperCase()}-${version}` }),
  };
}

function withoutSite(title: string): string {
  return title
    .replace(
      /\s+[-–—|]\s+[^-–—|]*(?:wikipedia|维基百科|維基百科|wiki|ウィキペディア)[^-–—|]*(?:[-–—|][^-–—|]*)?$/iu,
      '',
    )
    .trim();
}
