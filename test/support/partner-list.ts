import type { Dataset } from '../../src/dataset/schema.ts';
import { continentFacts, countryFacts } from '../../src/import/countries/facts.ts';

/**
 * A small invented list beside that of Xinjiang. It has no sides, levels or reported continents, knows some dates only to the
 * year, and states what the other list does not: kinds, an end, addresses of sources.
 */
export function partnerList(): Dataset {
  const cites = (source: string) => [{ source }];
  const between = (...slugs: string[]) => slugs.map((jurisdiction) => ({ jurisdiction }));
  return {
    id: 'partners',
    title: 'Partner cities',
    url: 'https://example.org/partners',
    language: 'de',
    asOf: '2014',
    licence: 'CC0-1.0',
    reportedTotals: [],
    continents: [continentFacts('AS'), continentFacts('EU')],
    countries: ['CN', 'DE', 'KG', 'PK'].map((code) => countryFacts(code, ['de'])),
    jurisdictions: [
      place('cn-karamay', 'CN', 'Karamai'),
      { ...place('cn-urumqi', 'CN', 'Urumtschi'), location: { latitude: 43.8, longitude: 87.6, kind: 'PLACE' } },
      { ...place('de-aachen', 'DE', 'Aachen'), wikidataId: 'Q1017', geonamesId: 3_247_449 },
      place('kg-osh', 'KG', 'Osch'),
      place('pk-gwadar', 'PK', 'Gwadar'),
    ],
    successions: [],
    sources: [
      {
        id: 'city-council',
        number: 1,
        title: 'City council',
        url: 'https://example.org/council',
        archiveUrl: 'https://archive.example.org/council',
        authors: [],
        editors: [],
        language: 'de',
        status: 'ARCHIVED',
      },
    ],
    friendships: [
      {
        id: 'pk-gwadar~cn-karamay',
        kind: 'SISTER_CITY',
        kindText: 'Partnerschaft',
        status: 'ENDED',
        endedOn: '2019-05',
        signedAt: 'Peking',
        parties: between('pk-gwadar', 'cn-karamay'),
        dateClaims: [{ date: '2015', rank: 'PREFERRED', citations: [] }],
        notes: [{ text: 'Beendet', language: 'de', citations: cites('city-council') }],
        citations: cites('city-council'),
      },
      {
        id: 'cn-urumqi~kg-osh',
        kind: 'SISTER_CITY',
        parties: between('cn-urumqi', 'kg-osh'),
        dateClaims: [{ date: '1990', rank: 'PREFERRED', text: 'seit 1990', citations: cites('city-council') }],
        notes: [],
        citations: [],
      },
      {
        id: 'cn-urumqi~kg-osh~contact',
        kind: 'CONTACT',
        kindText: 'Kontakt',
        status: 'SUSPENDED',
        parties: between('cn-urumqi', 'kg-osh'),
        dateClaims: [],
        notes: [],
        citations: [],
      },
      {
        id: 'de-aachen~cn-urumqi~pk-gwadar',
        parties: between('de-aachen', 'cn-urumqi', 'pk-gwadar'),
        dateClaims: [{ date: '1985-10', rank: 'PREFERRED', citations: [] }],
        notes: [],
        citations: [],
      },
    ],
  };
}

function place(id: string, country: string, name: string): Dataset['jurisdictions'][number] {
  return { id, country, listedAs: name, names: [{ text: name, language: 'de', kind: 'ALTERNATE' }] };
}
