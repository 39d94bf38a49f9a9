import type { Dataset } from '../../src/dataset/schema.ts';
import { secondList } from './second-list.ts';

type Claim = Dataset['friendships'][number]['dateClaims'][number];
type Place = Dataset['jurisdictions'][number];

/**
 * A list that contradicts itself and the lists of Xinjiang and `secondList`: other dates, with alternatives and without a preferred
 * one, other facts about some places, and a place of its own that is in doubt.
 */
export function thirdList(): Dataset {
  const second = secondList();
  const dates: readonly (readonly Claim[])[] = [
    [claim('2014'), claim('2016-10-02', 'ALTERNATIVE')],
    [claim('2000'), claim('2000-06', 'ALTERNATIVE'), claim('2001', 'ALTERNATIVE')],
    [claim('1985-03', 'ALTERNATIVE'), claim('1986', 'ALTERNATIVE')],
    [],
  ];
  const otherFacts: Readonly<Record<string, (place: Place) => Place>> = {
    'cn-karamay': (place) => ({ ...place, gbT2260: '650299', kind: 'district', wikidataId: 'Q1' }),
    'cn-urumqi': (place) => moved({ ...place, geonamesId: 1, level: 'COUNTY' }, 1),
    'pk-gwadar': (place) => moved(place, 0.1),
    'kz-almaty': (place) => ({ ...place, dissolvedOn: '1999', doubt: 'Its name is not certain.' }),
  };
  return {
    ...second,
    id: 'third',
    title: 'Another list of twin towns',
    jurisdictions: [
      ...second.jurisdictions.map((place) => otherFacts[place.id]?.(place) ?? place),
      {
        id: 'kz-nowhere',
        country: 'KZ',
        names: [{ text: 'Nowhere', language: 'en', kind: 'ALTERNATE' }],
        doubt: 'No map has it.',
      },
    ],
    friendships: [
      ...second.friendships.map((friendship, index) => ({ ...friendship, dateClaims: [...(dates[index] ?? [])] })),
      {
        id: 'cn-karamay~kz-nowhere',
        parties: [{ jurisdiction: 'cn-karamay' }, { jurisdiction: 'kz-nowhere' }],
        dateClaims: [claim('1995'), claim('1996-05', 'ALTERNATIVE')],
        notes: [],
        citations: [],
      },
      {
        id: 'cn-urumqi~kz-nowhere',
        parties: [{ jurisdiction: 'cn-urumqi' }, { jurisdiction: 'kz-nowhere' }],
        status: 'SUSPENDED',
        dateClaims: [claim('1999'), claim('1999-05', 'ALTERNATIVE')],
        notes: [],
        citations: second.sources.map(({ id }) => ({ source: id })),
      },
    ],
  };
}

function claim(date: string, rank: Claim['rank'] = 'PREFERRED'): Claim {
  return { date, rank, citations: [] };
}

/** The place, with its point moved north by some degrees. */
function moved(place: Place, degrees: number): Place {
  const { location } = place;
  if (!location) throw new Error(`${place.id} has no point.`);
  return { ...place, location: { ...location, latitude: location.latitude + degrees } };
}
