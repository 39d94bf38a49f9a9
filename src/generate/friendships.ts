import type { DatasetCitation, DatasetFriendship } from '../dataset/schema.ts';
import { printed, randomDate } from './dates.ts';
import type { Link } from './links.ts';
import type { SyntheticPlace } from './places.ts';
import type { Random } from './random.ts';

type Cite = () => DatasetCitation[];

/** Creates a friendship for each link, with dates, notes and citations. */
export function generateFriendships(
  links: readonly Link[],
  locals: readonly SyntheticPlace[],
  partners: readonly SyntheticPlace[],
  cite: Cite,
  random: Random,
): DatasetFriendship[] {
  const times = new Map<string, number>();
  return links.flatMap((link) => {
    const [local, partner] = [locals[link.local], partners[link.partner]];
    if (!local || !partner) return [];
    const pair = `${local.row.id}~${partner.row.id}`;
    const time = (times.get(pair) ?? 0) + 1;
    times.set(pair, time);
    const third = random.happens(1, 400) ? random.pick(partners) : undefined;
    const { alsoReportedOn, continent } = partner.country;
    return {
      id: time === 1 ? pair : `${pair}~${time}`,
      level: local.level,
      reportedContinent: alsoReportedOn !== null && random.happens(3, 10) ? alsoReportedOn : continent,
      parties: [
        { side: 'LOCAL', jurisdiction: local.row.id },
        { side: 'PARTNER', jurisdiction: partner.row.id },
        ...(third && third !== partner ? [{ side: 'PARTNER' as const, jurisdiction: third.row.id }] : []),
      ],
      dateClaims: generateClaims(cite, random),
      notes: random.happens(3, 100) ? [generateNote(cite, random)] : [],
      citations: random.happens(95, 100) ? cite() : [],
    };
  });
}

/** Usually one date; sometimes none, sometimes conflicting dates. */
function generateClaims(cite: Cite, random: Random): DatasetFriendship['dateClaims'] {
  if (random.happens(8, 100)) return [];
  // most since 1980
  const date = random.happens(1, 12) ? randomDate(1956, 1979, random) : randomDate(1980, 2023, random);
  const claim = (day: string) => ({
    date: day,
    ...(random.happens(7, 10) ? { text: printed(day) } : {}),
    citations: random.happens(6, 10) ? cite() : [],
  });
  const claims: DatasetFriendship['dateClaims'] = [{ rank: 'PREFERRED', ...claim(date) }];
  if (random.happens(4, 100)) claims.push({ rank: 'ALTERNATIVE', ...claim(randomDate(1980, 2023, random)) });
  return claims;
}

const notes = [
  { language: 'zh-Hans', texts: ['另一来源所记日期不同', '协议于签署次年生效', '后由其上级行政区续签'] },
  { language: 'zh-Hant', texts: ['另有來源記載不同日期', '原為友好交流城市'] },
  { language: 'en', texts: ['Renewed by the councils of both places', 'Suspended for some years and taken up again'] },
];

function generateNote(cite: Cite, random: Random): DatasetFriendship['notes'][number] {
  const { language, texts } = random.pick(notes);
  return { text: random.pick(texts), language, citations: cite() };
}
