import type { Dataset } from '../../src/dataset/schema.ts';
import { xinjiang } from './api.ts';

type Friendship = Dataset['friendships'][number];

/**
 * A list without sides, levels and continents, which repeats two relations of the first list and adds others: it states kinds,
 * endings and dates known to the year or month, and has a relation of three parties.
 */
export function secondList(): Dataset {
  const { sources, jurisdictions, countries, continents, asOf, licence } = xinjiang();
  const [source] = sources;
  if (!source) throw new Error('The list has no sources.');
  const friendship = (places: readonly string[], stated: Partial<Friendship>): Friendship => ({
    id: places.join('~'),
    parties: places.map((jurisdiction) => ({ jurisdiction })),
    dateClaims: [],
    notes: [],
    citations: [],
    ...stated,
  });
  const claim = (date: string): Friendship['dateClaims'][number] => ({
    date,
    rank: 'PREFERRED',
    citations: [{ source: source.id }],
  });
  return {
    id: 'second',
    title: 'A list of twin towns',
    url: 'https://example.org/twin-towns',
    language: 'en',
    asOf: asOf.slice(0, 7),
    licence,
    reportedTotals: [],
    continents,
    countries,
    jurisdictions,
    successions: [],
    sources: [{ ...source, number: 7 }],
    friendships: [
      friendship(['cn-karamay', 'pk-gwadar'], {
        kind: 'SISTER_CITY',
        kindText: 'Twin town',
        status: 'ENDED',
        endedOn: '2019',
        signedAt: 'Gwadar',
        dateClaims: [claim('2016-10')],
        notes: [{ text: 'No activity is known.', language: 'en', citations: [] }],
      }),
      friendship(['cn-tacheng', 'ru-rubtsovsk'], { dateClaims: [claim('2000')] }),
      friendship(['cn-urumqi', 'pk-gwadar'], { kind: 'FRIENDSHIP', status: 'SUSPENDED', dateClaims: [claim('1985')] }),
      friendship(['cn-urumqi', 'kz-almaty', 'pk-peshawar'], { dateClaims: [claim('1985-10')] }),
    ],
  };
}
