import type { Language } from './view-state.ts';

/** The subject of the included list, for a heading. Other lists have only their title. */
export const subjects: Readonly<Record<string, Readonly<Record<Language, string>> | undefined>> = {
  xinjiang: { zh: '新疆国际友好城市一览', en: 'Sister cities of Xinjiang, China' },
};

/** The URL of a licence by its SPDX identifier. */
export function licenceUrl(licence: string): string {
  const [, kind, version] = /^CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)$/.exec(licence) ?? [];
  return kind && version
    ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
    : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`;
}
