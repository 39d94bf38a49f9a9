import type { Language } from './view-state.ts';

interface ListPage {
  readonly url: string;
  /** What the list is about, for a heading. */
  readonly subject: Readonly<Record<Language, string>>;
}

/** What the API does not have about the list that is shipped. Another list is named by its title alone. */
export const listPages: Readonly<Record<string, ListPage | undefined>> = {
  xinjiang: {
    url: 'https://zh.wikipedia.org/wiki/新疆维吾尔自治区国际友好城市列表',
    subject: { zh: '新疆国际友好城市一览', en: 'Sister cities of Xinjiang, China' },
  },
};

/** The page of a licence given by its SPDX identifier. */
export function licenceUrl(licence: string): string {
  const [, kind, version] = /^CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)$/.exec(licence) ?? [];
  return kind && version
    ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
    : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`;
}
