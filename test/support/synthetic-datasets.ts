import fc from 'fast-check';
import type { Dataset } from '../../src/dataset/schema.ts';

interface Shape {
  readonly locals: number;
  readonly partners: number;
  readonly links: readonly (readonly [number, number, number])[];
  readonly hub: number;
  readonly circles: readonly (readonly [number, number, number])[];
}

/**
 * A random list of places on two sides in five countries, with parallel friendships, friendships of three parties, a hub,
 * places without friendships, and several components.
 */
export function randomDataset(maxSize: number): fc.Arbitrary<Dataset> {
  const place = fc.nat(10_000);
  return fc
    .record({
      locals: fc.integer({ min: 1, max: Math.floor(maxSize / 3) }),
      partners: fc.integer({ min: 1, max: Math.ceil((maxSize * 2) / 3) }),
      links: fc.array(fc.tuple(place, place, fc.nat(27)), { maxLength: maxSize, size: 'max' }),
      hub: fc.nat(maxSize),
      circles: fc.array(fc.tuple(place, place, place), { maxLength: 5 }),
    })
    .map(build);
}

/** A random list as above, in which some places contain, or succeeded, others. */
export function randomRelatedDataset(maxSize: number): fc.Arbitrary<Dataset> {
  const pairs = fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { maxLength: Math.ceil(maxSize / 3), size: 'max' });
  return fc.record({ dataset: randomDataset(maxSize), parents: pairs, successions: pairs }).map(relate);
}

function relate({
  dataset,
  parents,
  successions,
}: {
  readonly dataset: Dataset;
  readonly parents: readonly (readonly [number, number])[];
  readonly successions: readonly (readonly [number, number])[];
}): Dataset {
  const ids = dataset.jurisdictions.map(({ id }) => id);
  // A place is before the places that it contains, so that none contains itself.
  const parentOf = new Map(
    parents
      .map(([a, b]) => [a % ids.length, b] as const)
      .filter(([place]) => place > 0)
      .map(([place, b]) => [ids[place], ids[b % place]]),
  );
  const pairs = new Map(
    successions
      .map(([a, b]) => [ids[a % ids.length] ?? '', ids[b % ids.length] ?? ''] as const)
      .filter(([predecessor, successor]) => predecessor !== successor)
      .map((pair) => [pair.join(), pair]),
  );
  return {
    ...dataset,
    jurisdictions: dataset.jurisdictions.map((place) => {
      const parent = parentOf.get(place.id);
      return parent === undefined ? place : { ...place, parent };
    }),
    successions: [...pairs.values()].map(([predecessor, successor]) => ({ predecessor, successor, citations: [] })),
  };
}

/** Two paths between l-0 and p-0 whose order by ID depends on the end that they start from. */
export function crossedDataset(): Dataset {
  const links = [
    [0, 1],
    [2, 1],
    [2, 0],
    [0, 2],
    [1, 2],
    [1, 0],
  ] as const;
  return build({ locals: 3, partners: 3, links: links.map(([a, b]) => [a, b, 1] as const), hub: 0, circles: [] });
}

/** 450 places with one common partner; the first has 5,001 friendships with it. */
export function crowdedDataset(): Dataset {
  const links = [...Array.from({ length: 450 }, (_, n) => n), ...Array.from({ length: 5_000 }, () => 0)];
  return build({ locals: 450, partners: 1, links: links.map((n) => [n, 0, 1] as const), hub: 0, circles: [] });
}

/** Places with ambiguous names, each as ID, printed name and other names. The `unlisted` are not printed in a list and have no friendships. */
export const clashingNames: Readonly<
  Record<'listed' | 'unlisted', readonly (readonly [string, string, ...string[]])[]>
> = {
  listed: [
    ['cn-hub', '中心', 'Hub'],
    ['us-antep', '加济安泰普', 'Gaziantep'],
    ['us-koeln', 'Köln', '科隆', 'Cologne'],
    ['fr-koln', 'Koln', 'Kolno'],
    ['fr-duero', 'Duero', 'Douro'],
    ['fr-duro', 'Düro', 'Durum'],
    ['ke-suz', 'Süz', 'Suza'],
    ['us-aleppo', 'Aleppo', 'Berea'],
    ['fr-halab', 'Halab', 'Aleppo', 'Chalybon'],
    ['ke-berea', '贝里亚', 'Berea'],
    ['us-springfield', 'Springfield', 'Ferry Street'],
    ['ke-springfield', 'Springfield'],
    ['fr-goethe', 'Goethe', 'Goethestadt'],
    ['jp-enzan-new', '盐山市', 'Enzan'],
    ['jp-enzan-old', '塩山市', 'Old Enzan'],
    ['jp-enzan-hant', '鹽山市', 'Other Enzan'],
    ['fr-nuernberg', 'Nürnberg', '纽伦堡'],
    ['fr-malmoe', 'Malmö', 'Möllevången'],
    ['fr-aarhus', 'Århus', 'Tromsø'],
    ['fr-bristol', 'Bristol', 'Hub'],
    ['ke-samuel', 'Samuel', 'Sámuel'],
    ['ke-mashhad', 'مشهد', 'Meşhed'],
  ],
  unlisted: [
    ['us-antep-province', '加济安泰普', 'Gaziantep Province'],
    ['ke-suez', 'Suez', '苏伊士'],
    ['fr-springfield', 'Springfield'],
    ['fr-nowhere', 'Nowhere', 'Koeln'],
    ['ke-nowhere', 'Nowhere'],
  ],
};

/** A list of the places in `clashingNames`, in which all listed places are partners of the first. */
export function clashingDataset(): Dataset {
  const { listed, unlisted } = clashingNames;
  const place = ([id, ...names]: readonly string[], isListed: boolean) => ({
    id: id ?? '',
    country: id?.slice(0, 2).toUpperCase() ?? '',
    kind: 'city',
    ...(isListed && names[0] ? { listedAs: names[0] } : {}),
    names: names.map((text) => ({ text, language: 'und', kind: 'OFFICIAL' as const })),
  });
  const [[hub = ''] = [], ...partners] = listed;
  return {
    ...build({ locals: 1, partners: 1, links: [], hub: 0, circles: [] }),
    jurisdictions: [...listed.map((names) => place(names, true)), ...unlisted.map((names) => place(names, false))],
    friendships: partners.map(([id]) => ({
      id: `${hub}~${id}`,
      level: 'COUNTY',
      reportedContinent: 'AS',
      parties: [
        { side: 'LOCAL', jurisdiction: hub },
        { side: 'PARTNER', jurisdiction: id },
      ],
      dateClaims: [],
      notes: [],
      citations: [],
    })),
  };
}

const countries = ['CN', 'FR', 'JP', 'KE', 'US'];

function build({ locals, partners, links, hub, circles }: Shape): Dataset {
  const side = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      id: `${prefix}-${n}`,
      // Few names, so that many are equal.
      names: [{ text: `Place ${n % 7}`, language: 'en', kind: 'OFFICIAL' as const }],
      country: countries[prefix === 'l' ? 0 : n % 5] ?? 'CN',
      kind: 'city',
    }));
  const local = (n: number) => ({ side: 'LOCAL' as const, jurisdiction: `l-${n % locals}` });
  const partner = (n: number) => ({ side: 'PARTNER' as const, jurisdiction: `p-${n % partners}` });
  const pairs = [
    ...links.map(([a, b, day]) => ({ parties: [local(a), partner(b)], day })),
    // Some partners of a place are also on the local side of other friendships.
    ...links
      .filter(([, , day]) => day % 5 === 0)
      .map(([a, b, day]) => ({
        parties: [{ side: 'LOCAL' as const, jurisdiction: `p-${a % partners}` }, partner(b)],
        day,
      })),
    ...Array.from({ length: Math.min(hub, partners) }, (_, n) => ({ parties: [local(0), partner(n)], day: n % 28 })),
    ...circles.map(([a, b, c]) => ({ parties: [local(a), partner(b), partner(c)], day: 0 })),
  ].filter(({ parties }) => new Set(parties.map(({ jurisdiction }) => jurisdiction)).size === parties.length);
  return {
    id: 'synthetic',
    title: 'A synthetic list',
    language: 'en',
    asOf: '2020-01-01',
    licence: 'CC0-1.0',
    reportedTotals: [],
    continents: [{ code: 'AS', names: [{ text: 'Asia', language: 'en', kind: 'OFFICIAL' }] }],
    countries: countries.map((code) => ({
      code,
      alpha3: `${code}X`,
      continent: 'AS',
      names: [{ text: code, language: 'en', kind: 'OFFICIAL' }],
    })),
    jurisdictions: [...side('l', locals), ...side('p', partners)],
    successions: [],
    sources: [],
    friendships: pairs.map(({ parties, day }, n) => ({
      id: `f-${n}`,
      level: 'COUNTY',
      reportedContinent: 'AS',
      parties,
      dateClaims:
        day === 0
          ? []
          : [{ date: `2001-02-${String(day).padStart(2, '0')}`, rank: 'PREFERRED' as const, citations: [] }],
      notes: [],
      citations: [],
    })),
  };
}
