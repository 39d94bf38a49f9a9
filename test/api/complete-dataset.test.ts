import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset, DatasetCitation } from '../../src/dataset/schema.ts';
import { type Api, apiWith, dataOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const dataset = xinjiang();
const numberOf = new Map(dataset.sources.map((source) => [source.id, source.number]));

describeEngines('the API returns the complete dataset', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test('returns all 52 friendships, with their parties, dates, notes and citations', async () => {
    const friendships = await everyNode(
      api,
      'friendships',
      `{ id level establishedOn disputed parties { side jurisdiction { slug } } local { slug } partner { slug }
         reportedContinent { code } dateClaims { date rank text dataset { slug } citations { locator source { number } } }
         notes { text language citations { locator source { number } } }
         citations { locator source { number } } sources { number } listings { dataset { slug } level reportedContinent { code }
           dateClaims { date rank text dataset { slug } citations { locator source { number } } }
           notes { text language citations { locator source { number } } } citations { locator source { number } } } }`,
    );
    expect(friendships).toHaveLength(52);
    expect(byId(friendships)).toEqual(byId(dataset.friendships.map((friendship) => expectedFriendship(friendship))));
  });

  test('returns all 27 sources, with each part of their references', async () => {
    const fields =
      'number title authors editors container publisher place detail format via language publishedOn accessedOn archivedOn status isbn issn';
    const sources = await everyNode(api, 'sources', `{ ${fields} }`);
    expect(sources).toHaveLength(27);
    expect(sources).toEqual(dataset.sources.map(({ id: _, ...source }) => withNulls(fields.split(' '), source)));
  });

  test('returns all 92 jurisdictions, with their names, parents, codes, points and doubts', async () => {
    const jurisdictions = await everyNode(
      api,
      'jurisdictions',
      `{ slug kind level country { code } parent { slug } names { text language kind } name
         location { latitude longitude kind } iso3166_2 gbT2260 geonamesId doubt dissolvedOn }`,
    );
    expect(jurisdictions).toHaveLength(92);
    const expected = dataset.jurisdictions.map(({ id, listedAs, country, parent, ...facts }) => ({
      ...withNulls(['level', 'location', 'iso3166_2', 'gbT2260', 'geonamesId', 'doubt', 'dissolvedOn'], {}),
      ...facts,
      slug: id,
      country: { code: country },
      parent: parent ? { slug: parent } : null,
      name: listedAs ?? facts.names[0]?.text,
    }));
    const bySlug = (rows: { slug: string }[]) => rows.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    expect(bySlug(jurisdictions)).toEqual(bySlug(expected));
  });

  test('returns all 16 countries and 4 continents', async () => {
    const countries = await everyNode(
      api,
      'countries',
      '{ code alpha3 continent { code } name names { text language kind } }',
    );
    expect(countries).toEqual(
      dataset.countries
        .map(({ listedAs, continent, names, ...facts }) => ({
          ...facts,
          continent: { code: continent },
          names,
          name: listedAs ?? names[0]?.text,
        }))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
    const { continents } = await dataOf(
      api.execute('{ continents { code names { text language kind } countries { code } } }'),
    );
    expect(continents).toEqual(
      dataset.continents
        .map(({ code, names }) => ({
          code,
          names,
          countries: dataset.countries
            .filter((country) => country.continent === code)
            .map((country) => ({ code: country.code }))
            .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
        }))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  test('returns the 13 totals of the introduction, with the computed totals', async () => {
    const { dataset: list } = await dataOf(
      api.execute(
        '{ dataset { title language asOf licence reportedTotals { subject continent { code } level reported computed difference } } }',
      ),
    );
    expect(list).toMatchObject({
      title: '新疆维吾尔自治区国际友好城市列表',
      language: 'zh',
      asOf: '2023-12-01',
      licence: 'CC-BY-SA-4.0',
    });
    expect(list.reportedTotals).toHaveLength(13);
    expect(list.reportedTotals).toEqual(dataset.reportedTotals.map(expectedTotal));
  });

  test('explains totals that differ, in English and Chinese', async () => {
    const explained = async (languages: string) => {
      const { dataset: list } = await dataOf(api.execute(`{ dataset { reportedTotals { explanation${languages} } } }`));
      const all = (list as { reportedTotals: { explanation: string | null }[] }).reportedTotals;
      return all.map(({ explanation }) => explanation);
    };
    const english = await explained('');
    const chinese = await explained('(languages: ["zh-Hans", "en"])');
    expect(chinese.filter((text) => text !== null)).toEqual([
      '导言按大洲相加国家数：10 + 2 + 3 + 1，因此一个国家在其各行所属的每个大洲都被计入一次：俄罗斯（亚洲、欧洲）。',
      '列表中有52行；导言各级别之和为51（9 + 29 + 13），各大洲之和为52（39 + 3 + 9 + 1）。',
      '俄罗斯有5行在表中列于亚洲；导言将其计入欧洲，那里另有2行。',
      '俄罗斯有5行在表中列于亚洲；导言将其计入欧洲，那里另有2行。',
      '列表中这一级别有10行；导言各级别之和为51（9 + 29 + 13），各大洲之和为52（39 + 3 + 9 + 1）。',
    ]);
    expect(chinese.map((text) => text === null)).toEqual(english.map((text) => text === null));
    expect(await explained('(languages: ["ug", "en-GB"])')).toEqual(english);
    expect(await explained('(languages: ["ug"])')).toEqual(english);
  });

  test('returns the successions in note 2', async () => {
    const { jurisdiction } = await dataOf(
      api.execute(
        '{ jurisdiction(by: { name: "甲州市" }) { predecessors { predecessor { slug } successor { slug } on note citations { source { number } } } successors { on } } }',
      ),
    );
    const note = '後與鹽山市大和村日语大和村 (山梨県)合併為甲州市,双边友好關係由甲州市承繼';
    expect(jurisdiction.successors).toEqual([]);
    expect(jurisdiction.predecessors).toEqual(
      ['jp-enzan', 'jp-katsunuma', 'jp-yamato-yamanashi'].map((slug) => ({
        predecessor: { slug },
        successor: { slug: 'jp-koshu' },
        on: '2005-11-01',
        note,
        citations: [{ source: { number: 20 } }],
      })),
    );
  });
});

describe('the committed dataset', () => {
  test('has the numbers of the published page', () => {
    const count = (level: string) => dataset.friendships.filter((friendship) => friendship.level === level).length;
    expect([count('PROVINCIAL'), count('PREFECTURAL'), count('COUNTY')]).toEqual([10, 29, 13]);
    expect(dataset.friendships.flatMap(({ notes }) => notes)).toHaveLength(3);
    expect(dataset.friendships.filter(({ dateClaims }) => dateClaims.length > 1)).toHaveLength(2);
  });
});

/** Reads a complete list in small pages. */
async function everyNode(api: Api, field: string, selection: string) {
  const nodes = [];
  let after: string | null = null;
  for (;;) {
    const query = `query ($after: String) { ${field}(first: 7, after: $after) { nodes ${selection} pageInfo { hasNextPage endCursor } totalCount } }`;
    const data = await dataOf(api.execute(query, { after }));
    const page = data[field];
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(page.totalCount).toBe(nodes.length);
      return nodes;
    }
    after = page.pageInfo.endCursor;
  }
}

function expectedFriendship(friendship: Dataset['friendships'][number]) {
  const { id, level, parties, reportedContinent, dateClaims, notes, citations } = friendship;
  const preferred = dateClaims.find((claim) => claim.rank === 'PREFERRED');
  const side = (name: string) => parties.find((party) => party.side === name)?.jurisdiction;
  const cited = [...citations, ...dateClaims.flatMap((c) => c.citations), ...notes.flatMap((n) => n.citations)];
  const numbers = [...new Set(cited.map((citation) => numberOf.get(citation.source) ?? 0))].toSorted((a, b) => a - b);
  const expectedClaims = dateClaims.map((claim) => ({
    ...claim,
    dataset: { slug: 'xinjiang' },
    citations: claim.citations.map(expectedCitation),
  }));
  const expectedNotes = notes.map((note) => ({ ...note, citations: note.citations.map(expectedCitation) }));
  return {
    id: `Friendship:xinjiang/${id}`,
    level,
    establishedOn: preferred?.date ?? null,
    disputed: dateClaims.length > 1,
    parties: parties.map((party) => ({ side: party.side, jurisdiction: { slug: party.jurisdiction } })),
    local: { slug: side('LOCAL') },
    partner: { slug: side('PARTNER') },
    reportedContinent: { code: reportedContinent },
    dateClaims: expectedClaims,
    notes: expectedNotes,
    citations: citations.map(expectedCitation),
    sources: numbers.map((number) => ({ number })),
    listings: [
      {
        dataset: { slug: 'xinjiang' },
        level,
        reportedContinent: { code: reportedContinent },
        dateClaims: expectedClaims,
        notes: expectedNotes,
        citations: citations.map(expectedCitation),
      },
    ],
  };
}

function expectedCitation({ source, locator }: DatasetCitation) {
  return { locator: locator ?? null, source: { number: numberOf.get(source) } };
}

function expectedTotal({ subject, continent, level, reported }: Dataset['reportedTotals'][number]) {
  const rows = dataset.friendships.filter(
    (friendship) =>
      (continent === undefined || friendship.reportedContinent === continent) &&
      (level === undefined || friendship.level === level),
  );
  const countryOf = new Map(dataset.jurisdictions.map(({ id, country }) => [id, country]));
  const partners = rows.map(({ parties }) => parties.find(({ side }) => side === 'PARTNER')?.jurisdiction ?? '');
  const computed = subject === 'COUNTRIES' ? new Set(partners.map((id) => countryOf.get(id))).size : rows.length;
  return {
    subject,
    continent: continent ? { code: continent } : null,
    level: level ?? null,
    reported,
    computed,
    difference: computed - reported,
  };
}

function withNulls(fields: readonly string[], object: object) {
  return { ...Object.fromEntries(fields.map((field) => [field, null])), ...object };
}

function byId<T extends { id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
