import type { DatasetCitation, DatasetSource } from '../dataset/schema.ts';
import { randomDate } from './dates.ts';
import { generateName, type NamingStyle } from './naming.ts';
import type { Random } from './random.ts';

const languages: readonly {
  readonly language: string;
  readonly style: NamingStyle;
  readonly titles: readonly string[];
  readonly containers: readonly string[];
  readonly families: readonly string[];
}[] = [
  {
    language: 'zh-CN',
    style: 'chinese',
    titles: ['@市与外国城市缔结友好关系', '@市国际友好城市一览', '@年鉴·外事篇', '@代表团访问友城'],
    containers: ['@日报', '@市人民政府外事办公室', '@晚报', '@市志'],
    families: ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '马', '艾', '欧阳', '司马'],
  },
  {
    language: 'en',
    style: 'english',
    titles: [
      'Sister cities of @',
      '@ signs twinning agreement',
      'A delegation from @ comes to visit',
      '@ council minutes',
    ],
    containers: ['@ Herald', '@ City Council', 'The @ Courier'],
    families: ['Archer', 'Brennan', 'Clarke', 'Dawson', 'Ellis', "O'Neil", 'Hughes', 'Lindqvist', 'Novak'],
  },
  {
    language: 'ru',
    style: 'slavic',
    titles: ['Города-побратимы: @', '@ подписал соглашение о дружбе', 'Делегация из города @'],
    containers: ['Вестник @', 'Администрация города @'],
    families: ['Иванова', 'Петров', 'Смирнов', 'Королёва', 'Щербаков'],
  },
  {
    language: 'ja',
    style: 'japanese',
    titles: ['@市の姉妹都市', '@市 友好都市提携の歩み'],
    containers: ['@新聞', '@市役所'],
    families: ['佐藤', '鈴木', '高橋', '田中', '渡辺'],
  },
];

/** Generates `count` sources with all statuses. */
export function generateSources(count: number, random: Random): DatasetSource[] {
  return Array.from({ length: count }, (_, index) => {
    const { language, style, titles, containers, families } = random.pick(
      random.happens(6, 10) ? languages.slice(0, 1) : languages,
    );
    const named = (template: string) => template.replace('@', generateName(style, random).native);
    const status = random.pick(['LIVE', 'LIVE', 'LIVE', 'ARCHIVED', 'ARCHIVED', 'ARCHIVED', 'DEAD', 'PRINT'] as const);
    const day = randomDate(1985, 2023, random);
    const publishedOn = random.happens(1, 6)
      ? undefined
      : random.pick([day, day, day, day.slice(0, 7), day.slice(0, 4)]);
    const number = index + 1;
    const people = (most: number) => Array.from({ length: random.between(0, most) }, () => random.pick(families));
    return {
      id: `${publishedOn ?? 'undated'}-${String(number).padStart(7, '0')}`,
      number,
      title: named(random.pick(titles)),
      authors: [...new Set(people(2))],
      editors: random.happens(1, 20) ? [random.pick(families)] : [],
      ...(random.happens(9, 10) ? { container: named(random.pick(containers)) } : {}),
      ...(status === 'PRINT' ? { publisher: named(random.pick(containers)), isbn: randomIsbn(random) } : {}),
      language,
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(status === 'PRINT' ? {} : { accessedOn: randomDate(2022, 2023, random) }),
      ...(status === 'ARCHIVED' ? { archivedOn: randomDate(2020, 2023, random) } : {}),
      status,
    };
  });
}

/** Creates citations so that each source is cited, and the first ones by many friendships. */
export function citer(sources: readonly DatasetSource[], random: Random): () => DatasetCitation[] {
  let given = 0;
  return () => {
    given += 1;
    const next = given % 12 === 0 ? given / 12 - 1 : random.early(sources.length);
    const cited = [next % sources.length, ...(random.happens(1, 10) ? [random.early(sources.length)] : [])];
    return [...new Set(cited)].flatMap((index) => {
      const source = sources[index];
      if (!source) return [];
      const locator = random.happens(1, 8) ? { locator: String(random.between(1, 400)) } : {};
      return [{ source: source.id, ...locator }];
    });
  };
}

/** An ISBN with a valid check digit. */
function randomIsbn(random: Random): string {
  const digits = `9787${String(random.between(0, 99_999_999)).padStart(8, '0')}`;
  const sum = [...digits].reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits.slice(0, 3)}-${digits.slice(3, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}-${(10 - (sum % 10)) % 10}`;
}
