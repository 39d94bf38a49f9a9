import type { Word } from './words.ts';

interface Credit {
  readonly what: Word;
  readonly name: string;
  readonly url: string;
  /** Undefined for the public domain. */
  readonly licence?: string;
  readonly licenceUrl: string;
}

/** Attribution of data other than the lists; see seed/xinjiang/ATTRIBUTION.md. */
export const credits: readonly Credit[] = [
  {
    what: 'placeData',
    name: '© GeoNames',
    url: 'https://www.geonames.org/',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  },
  {
    what: 'baseMap',
    name: 'Natural Earth',
    url: 'https://www.naturalearthdata.com/',
    licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
  },
  {
    what: 'regionNames',
    name: '© Unicode CLDR',
    url: 'https://cldr.unicode.org/',
    licence: 'Unicode-3.0',
    licenceUrl: 'https://www.unicode.org/license.txt',
  },
];
