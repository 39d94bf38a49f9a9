import { describe, expect, test } from 'vitest';
import { serializeDataset } from '../../src/import/import.ts';
import { datasetText, edited, gazetteer, importXinjiang, pageText } from './xinjiang.ts';

const dataset = importXinjiang();

function friendship(local: string, partner: string) {
  return dataset.friendships.find(({ id }) => id === `${local}~${partner}`);
}

function jurisdiction(id: string) {
  return dataset.jurisdictions.find((one) => one.id === id);
}

function source(id: string | undefined) {
  return dataset.sources.find((one) => one.id === id)?.number;
}

function names(id: string) {
  return jurisdiction(id)?.names.map(({ text, language, kind }) => `${text} ${language} ${kind}`);
}

describe('the dataset of the list of Xinjiang', () => {
  test('is the committed file, byte for byte', () => {
    expect(serializeDataset(dataset)).toBe(datasetText);
  });

  test('is deterministic', () => {
    expect(serializeDataset(importXinjiang())).toBe(serializeDataset(dataset));
  });

  test('does not depend on the line endings', () => {
    expect(importXinjiang(pageText.replaceAll('\n', '\r\n'))).toEqual(dataset);
  });

  test('does not depend on a byte order mark, or tabs between the columns', () => {
    const tabbed = edited('巴基斯坦 亚洲 1985年7月12日 [10]', '巴基斯坦\t亚洲\t1985年7月12日\t[10]');
    expect(importXinjiang(`\uFEFF${tabbed}`)).toEqual(dataset);
  });

  test('has title, date, language, licence and schema', () => {
    expect(Object.keys(dataset)[0]).toBe('$schema');
    expect(dataset).toMatchObject({
      $schema: '../../schema/dataset.schema.json',
      id: 'xinjiang',
      title: '新疆维吾尔自治区国际友好城市列表',
      language: 'zh',
      asOf: '2023-12-01',
      licence: 'CC-BY-SA-4.0',
    });
  });

  test('has every row, by level', () => {
    const levels = dataset.friendships.map(({ level }) => level);
    expect(levels).toHaveLength(52);
    expect(levels.filter((level) => level === 'PROVINCIAL')).toHaveLength(10);
    expect(levels.filter((level) => level === 'PREFECTURAL')).toHaveLength(29);
    expect(levels.filter((level) => level === 'COUNTY')).toHaveLength(13);
  });

  test('has every source, note, place, country and continent', () => {
    expect(dataset.sources).toHaveLength(27);
    expect(dataset.friendships.flatMap(({ notes }) => notes)).toHaveLength(3);
    expect(dataset.jurisdictions.map(({ id }) => id)).toEqual(gazetteer.jurisdictions.map(({ id }) => id));
    expect(dataset.jurisdictions).toHaveLength(92);
    expect(dataset.countries).toHaveLength(16);
    expect(dataset.continents.map(({ code }) => code)).toEqual(['AS', 'EU', 'NA', 'OC']);
  });

  test('has all thirteen totals of the introduction, including incorrect ones', () => {
    const totals = dataset.reportedTotals.map(
      ({ subject, continent, level, reported }) => `${continent ?? level ?? 'all'} ${subject} ${reported}`,
    );
    expect(totals).toEqual([
      'all COUNTRIES 16',
      'all FRIENDSHIPS 51',
      'AS COUNTRIES 10',
      'AS FRIENDSHIPS 39',
      'NA COUNTRIES 2',
      'NA FRIENDSHIPS 3',
      'EU COUNTRIES 3',
      'EU FRIENDSHIPS 9',
      'OC COUNTRIES 1',
      'OC FRIENDSHIPS 1',
      'PROVINCIAL FRIENDSHIPS 9',
      'PREFECTURAL FRIENDSHIPS 29',
      'COUNTY FRIENDSHIPS 13',
    ]);
  });

  test('has the continent that a row reports', () => {
    const continents = dataset.friendships.map(({ reportedContinent }) => reportedContinent);
    expect(['AS', 'EU', 'NA', 'OC'].map((code) => continents.filter((one) => one === code).length)).toEqual([
      44, 4, 3, 1,
    ]);
    expect(friendship('cn-tacheng', 'ru-rubtsovsk')?.reportedContinent).toBe('EU');
    expect(friendship('cn-xinjiang', 'ru-altai-krai')?.reportedContinent).toBe('AS');
  });
});

describe('a row', () => {
  test('takes a missing local jurisdiction from the row above', () => {
    expect(friendship('cn-urumqi', 'pk-karachi')?.parties).toEqual([
      { side: 'LOCAL', jurisdiction: 'cn-urumqi' },
      { side: 'PARTNER', jurisdiction: 'pk-karachi' },
    ]);
    expect(dataset.friendships.filter(({ id }) => id.startsWith('cn-karamay~'))).toHaveLength(5);
  });

  test('has the date in ISO format and as printed, and the cited page of a book', () => {
    const { dateClaims, citations } = friendship('cn-urumqi', 'pk-peshawar') ?? {};
    expect(dateClaims).toEqual([{ date: '1985-07-12', rank: 'PREFERRED', text: '1985年7月12日', citations }]);
    expect(citations?.map(({ source: id, locator }) => [source(id), locator])).toEqual([[10, '126']]);
  });

  test('has the conflicting date of a note as a separate claim', () => {
    const { dateClaims, notes, citations } = friendship('cn-xinjiang', 'by-gomel-region') ?? {};
    expect(
      dateClaims?.map(({ date, rank, text, citations: cited }) => [date, rank, text, source(cited[0]?.source)]),
    ).toEqual([
      ['2016-09-20', 'PREFERRED', '2016年9月20日', 7],
      ['2023-03-01', 'ALTERNATIVE', '2023年3月1日', 8],
    ]);
    expect(notes).toEqual([{ text: '一说2023年3月1日', language: 'zh-Hans', citations: dateClaims?.[1]?.citations }]);
    expect(citations?.map((citation) => source(citation.source))).toEqual([7]);
    expect(friendship('cn-tacheng', 'ru-rubtsovsk')?.dateClaims[1]).toMatchObject({ date: '2000-03-16' });
  });

  test('shares a place that is the partner of two local jurisdictions', () => {
    expect(friendship('cn-karamay', 'pk-gwadar')?.dateClaims[0]?.date).toBe('2015-04-20');
    expect(friendship('cn-kashgar-prefecture', 'pk-gwadar')?.dateClaims[0]?.date).toBe('2016-06-26');
  });

  test('distinguishes a place from the region of a similar name', () => {
    expect(friendship('cn-urumqi', 'kz-almaty')?.level).toBe('PREFECTURAL');
    expect(friendship('cn-xinjiang', 'kz-almaty-region')?.level).toBe('PROVINCIAL');
    expect(friendship('cn-urumqi', 'tr-gaziantep')).toBeDefined();
  });

  test('has its date in the ID if two places have two friendships', () => {
    const twice = importXinjiang(
      edited('比什凯克 \u00A0\u00A0吉尔吉斯斯坦 亚洲 1993年3月4日', '白沙瓦 \u00A0\u00A0巴基斯坦 亚洲 1993年3月4日'),
    );
    expect(twice.friendships.map(({ id }) => id).filter((id) => id.includes('peshawar'))).toEqual([
      'cn-urumqi~pk-peshawar~1985-07-12',
      'cn-urumqi~pk-peshawar~1993-03-04',
    ]);
  });
});

describe('names', () => {
  test('start with the listed name, as printed', () => {
    expect(jurisdiction('jp-katsunuma')?.listedAs).toBe('勝沼町');
    expect(names('jp-katsunuma')?.slice(0, 2)).toEqual(['勝沼町 zh-Hant OFFICIAL', '胜沼町 zh-Hans OFFICIAL']);
    const russia = dataset.countries.find(({ code }) => code === 'RU');
    expect(russia?.listedAs).toBe('俄羅斯');
    expect(russia?.names.slice(0, 2).map(({ text }) => text)).toEqual(['俄羅斯', '俄罗斯']);
  });

  test('have every kind: official, short, other and romanized', () => {
    expect(names('cn-taxkorgan')).toEqual([
      '塔什库尔干县 zh-Hans SHORT',
      '塔什库尔干塔吉克自治县 zh-Hans OFFICIAL',
      '塔什庫爾干塔吉克自治縣 zh-Hant OFFICIAL',
      '塔什庫爾干縣 zh-Hant SHORT',
      '塔什库尔干 zh-Hans SHORT',
      '塔县 zh-Hans ALTERNATE',
      'tǎ shí kù ěr gān xiàn zh-Latn-pinyin ROMANIZED',
      'tǎ shí kù ěr gān tǎ jí kè zì zhì xiàn zh-Latn-pinyin ROMANIZED',
      'Taxkorgan Tajik Autonomous County en OFFICIAL',
      'Taxkorgan en SHORT',
      'Tashkurgan en ALTERNATE',
      'Taxkorgan Tajik Zizhixian en ALTERNATE',
      'تاشقۇرغان تاجىك ئاپتونوم ناھىيىسى ug OFFICIAL',
    ]);
  });

  test('that are no longer in use are former, even if the list uses them', () => {
    expect(names('pk-khyber-pakhtunkhwa')?.filter((name) => name.includes('省'))).toEqual([
      '西北边境省 zh-Hans FORMER',
      '西北邊境省 zh-Hant FORMER',
    ]);
  });

  test('are unique by text and language', () => {
    for (const { names: all } of [...dataset.jurisdictions, ...dataset.countries, ...dataset.continents]) {
      const keys = all.map(({ text, language }) => `${text} ${language}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test.each([
    ['au-narrandera', 'Narrandera en ALTERNATE'],
    ['jp-katsunuma', '勝沼町 ja ALTERNATE'],
    ['mn-sagsai-sum', 'Сагсай сум mn ALTERNATE'],
    ['pk-hunza-district', 'Hunza District en ALTERNATE'],
    ['ca-east-gwillimbury', 'East Gwillimbury en ALTERNATE'],
    ['jp-yamato-yamanashi', '大和村 ja ALTERNATE'],
  ])('of %s include the hint on the page, without its disambiguation', (id, name) => {
    const places = gazetteer.jurisdictions.map((place) =>
      place.id === id ? { ...place, names: { ...place.names, en: { value: 'Elsewhere' }, native: [] } } : place,
    );
    const bare = importXinjiang(pageText, { ...gazetteer, jurisdictions: places });
    const all = bare.jurisdictions.find((one) => one.id === id)?.names ?? [];
    expect(all.map(({ text, language, kind }) => `${text} ${language} ${kind}`)).toContain(name);
  });
});

describe('places', () => {
  test('have their level, codes, point and kind of point', () => {
    expect(jurisdiction('cn-urumqi')).toMatchObject({ level: 'PREFECTURAL', gbT2260: '650100', parent: 'cn-xinjiang' });
    expect(jurisdiction('cn-urumqi')?.location?.kind).toBe('PLACE');
    expect(jurisdiction('us-missouri')).toMatchObject({ iso3166_2: 'US-MO', location: { kind: 'LABEL_POINT' } });
    expect(jurisdiction('jp-katsunuma')?.location?.kind).toBe('SUCCESSOR');
    expect(jurisdiction('us-orem')?.geonamesId).toBe(5779334);
    expect(jurisdiction('us-utah')?.geonamesId).toBe(5549030);
  });

  test('have their doubt, including an unverified date of dissolution', () => {
    expect(jurisdiction('pk-abbottabad')?.doubt).toContain('city or district');
    expect(jurisdiction('jp-katsunuma')).toMatchObject({ dissolvedOn: '2005-11-01' });
    expect(jurisdiction('jp-katsunuma')?.doubt).toMatch(/^dissolved; .* its dissolution, 2005-11-01: .*unverified/);
  });

  test('that are dissolved have their successor, with the text and source of the note', () => {
    const found = dataset.successions.map(({ predecessor, successor, on, citations }) => [
      predecessor,
      successor,
      on,
      source(citations[0]?.source),
    ]);
    expect(found).toEqual([
      ['jp-enzan', 'jp-koshu', '2005-11-01', 20],
      ['jp-katsunuma', 'jp-koshu', '2005-11-01', 20],
      ['jp-yamato-yamanashi', 'jp-koshu', '2005-11-01', 20],
    ]);
    expect(dataset.successions[0]?.note).toBe(
      '後與鹽山市大和村日语大和村 (山梨県)合併為甲州市,双边友好關係由甲州市承繼',
    );
    expect(friendship('cn-turpan', 'jp-katsunuma')?.notes[0]?.language).toBe('zh');
  });

  test('have their successor without a note if no note mentions it', () => {
    const silent = importXinjiang(edited('合併為甲州市,双边友好關係由甲州市承繼', '合併'));
    expect(silent.successions).toHaveLength(3);
    expect(silent.successions[0]).toEqual({
      predecessor: 'jp-enzan',
      successor: 'jp-koshu',
      on: '2005-11-01',
      citations: [],
    });
  });
});
