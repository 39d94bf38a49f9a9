import type { Dataset } from '../../src/dataset/schema.ts';

/** Number of relations of the hub, and how many of them are among the earliest 500. */
export const hubRelations = { all: 140, early: 5 } as const;
/** Total number of relations. */
export const relationsOfHub = 600 + hubRelations.all + 2;

type Friendship = Dataset['friendships'][number];

/**
 * A list that exceeds the limits of all views: 600 places with one relation each, a hub most of whose relations are late,
 * a relation of three and one of five parties, and names that a spreadsheet would read as formulas.
 */
export function hubDataset(): Dataset {
  const name = (zh: string, en: string) => [
    { text: zh, language: 'zh-Hans', kind: 'OFFICIAL' as const },
    { text: en, language: 'en', kind: 'OFFICIAL' as const },
  ];
  const local = (n: number) => `cn-place-${n}`;
  const partner = (n: number) => `jp-partner-${n}`;
  const located = (latitude: number, longitude: number) => ({
    location: { latitude, longitude, kind: 'PLACE' as const },
  });
  const friendship = (date: string, locals: readonly string[], partners: readonly string[]): Friendship => ({
    id: [...locals, ...partners].join('~'),
    level: 'PREFECTURAL',
    reportedContinent: 'AS',
    parties: [
      ...locals.map((jurisdiction) => ({ side: 'LOCAL' as const, jurisdiction })),
      ...partners.map((jurisdiction) => ({ side: 'PARTNER' as const, jurisdiction })),
    ],
    dateClaims: [{ date, rank: 'PREFERRED', citations: [{ source: 'gazette' }] }],
    notes: [],
    citations: [{ source: 'yearbook' }],
  });
  const day = (year: number, n: number) => `${year}-01-${String((n % 28) + 1).padStart(2, '0')}`;
  const place = (id: string, n: number, names: Dataset['jurisdictions'][number]['names'], country: 'CN' | 'JP') => ({
    id,
    country,
    kind: 'city',
    level: 'PREFECTURAL' as const,
    names,
    ...(country === 'CN' ? located(25 + (n % 20), 90 + ((n * 7) % 30)) : located(32 + (n % 10), 131 + ((n * 3) % 10))),
  });
  const partnersOfHub = Array.from({ length: hubRelations.all }, (_, n) => partner(n));
  return {
    id: 'hub',
    title: '枢纽名单',
    language: 'zh',
    asOf: '2024-05-06',
    licence: 'CC-BY-SA-4.0',
    reportedTotals: [],
    continents: [{ code: 'AS', names: name('亚洲', 'Asia') }],
    countries: [
      { code: 'CN', alpha3: 'CHN', continent: 'AS', names: name('中国', 'China') },
      { code: 'JP', alpha3: 'JPN', continent: 'AS', names: name('日本', 'Japan') },
    ],
    jurisdictions: [
      place('cn-hub', 0, name('枢纽市', 'Hub'), 'CN'),
      ...Array.from({ length: 600 }, (_, n) => place(local(n), n, name(`地方${n}`, `Place ${n}`), 'CN')),
      ...Array.from({ length: 200 }, (_, n) => place(partner(n), n, name(`伙伴${n}`, `Partner ${n}`), 'JP')),
      place('jp-formula', 1, name('＝公式, "引号"', '=SUM(1,2)'), 'JP'),
    ],
    successions: [],
    sources: [
      {
        id: 'gazette',
        number: 1,
        title: '公报，第"一"期',
        authors: [],
        editors: [],
        language: 'zh-Hans',
        publishedOn: '1999-10',
        status: 'DEAD',
      },
      {
        id: 'yearbook',
        number: 2,
        title: 'Yearbook',
        authors: ['A. Author'],
        editors: [],
        language: 'en',
        accessedOn: '2020-02-03',
        archivedOn: '2020-02-04',
        status: 'ARCHIVED',
      },
    ],
    friendships: [
      friendship('1979-01-01', [local(0), local(1)], [partner(150)]),
      friendship('1979-01-02', [local(2)], [partner(151), partner(152), partner(153), 'jp-formula']),
      ...Array.from({ length: 600 }, (_, n) => friendship(day(1990, n), [local(n)], [partner(n % 200)])),
      ...partnersOfHub.map((id, n) => friendship(day(n < hubRelations.early ? 1980 : 2010, n), ['cn-hub'], [id])),
    ],
  };
}
