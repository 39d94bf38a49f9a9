import { replaceExcluded } from '../dataset/characters.ts';
import type { FriendshipFilter } from '../store/friendship-filter.ts';
import type { Selection } from './selection.ts';

/** What a file states about itself. */
export interface About {
  readonly title: string;
  readonly revision: string;
  /** The conditions of `FriendshipFilter`, as the store has them. */
  readonly filter: Partial<FriendshipFilter>;
  readonly languages: readonly string[];
  /** Number of friendships that match the filter. */
  readonly friendships: number;
  /** All lists in the graph, because a friendship of a selected list can be in others too. For a dataset file: its list. */
  readonly datasets: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly asOf: string;
    readonly licence: string;
    readonly licenceUrl: string;
  }[];
  readonly attribution: readonly { readonly name: string; readonly url: string; readonly licence: string }[];
}

/** Where the data of places comes from; see seed/xinjiang/ATTRIBUTION.md. */
const attribution: About['attribution'] = [
  { name: '© GeoNames', url: 'https://www.geonames.org/', licence: 'CC-BY-4.0' },
  { name: '© Unicode CLDR', url: 'https://cldr.unicode.org/', licence: 'Unicode-3.0' },
];

type Described = Pick<Selection, 'filter' | 'languages' | 'count' | 'datasets'> & {
  readonly snapshot: { readonly revision: string };
};

export function aboutOf(what: string, { snapshot, filter, languages, count, datasets }: Described): About {
  const conditions = Object.entries(filter).filter(([, condition]) => condition !== null);
  return {
    title: `Youcheng: ${what}`,
    revision: snapshot.revision,
    filter: Object.fromEntries(conditions),
    languages,
    friendships: count,
    datasets: [...datasets.values()].map(({ id, title, url, asOf, licence }) => ({
      id,
      title: replaceExcluded(title),
      url: url && replaceExcluded(url),
      asOf,
      licence: replaceExcluded(licence),
      licenceUrl: licenceUrl(licence),
    })),
    attribution,
  };
}

/** The URL of a licence by its SPDX identifier. */
function licenceUrl(licence: string): string {
  const [, kind, version] = /^CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)$/.exec(licence) ?? [];
  return kind && version
    ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`
    : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`;
}
