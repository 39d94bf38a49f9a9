import type { Language } from './view-state.ts';

interface ListPage {
  readonly url: string;
  /** Subject of the list, for a heading. */
  readonly subject: Readonly<Record<Language, string>>;
}

/** Data about the included list that the API does not provide. Other lists have only their title. */
export const listPages: Readonly<Record<string, ListPage | undefined>> = {
  xinjiang: {
    url: 'https://zh.wikipedia.org/wiki/新疆维吾尔自治区国际友好城市列表',
    subject: { zh: '新疆国际友好城市一览', en: 'Sister cities of Xinjiang, China' },
  },
};

/** The URL of a licence by its SPDX identifier. */
export function licenceUrl(licence: string): string {
  const [, kind, version] = /^CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)$/.exec(licence) ?? [];
  return kind && version
    ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
    : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`;
}
