import type { totalSubjects } from '../../dataset/schema.ts';
import { readChineseDate } from './date.ts';
import { simplify } from './han.ts';
import { type Level, levelOf, levelWordsInMessages } from './level.ts';
import { type Line, PageError, quoted } from './line.ts';
import { takeMarks } from './marks.ts';

/** A total in the introduction: for a level, for a continent (as printed, simplified), or for the whole list. */
export interface PrintedTotal {
  readonly line: Line;
  readonly subject: (typeof totalSubjects)[number];
  readonly reported: number;
  readonly continent?: string;
  readonly level?: Level;
}

interface Introduction {
  readonly asOf: string;
  readonly totals: readonly PrintedTotal[];
}

/** Parses the paragraph with the date and the totals of the list. */
export function readIntroduction(lines: readonly Line[], title: Line): Introduction {
  const line = lines.find(({ text }) => text.includes('截至'));
  if (!line) {
    throw new PageError(lines.at(-1) ?? title, 'a paragraph with 截至YYYY年M月D日 in the introduction', 'none');
  }
  const text = simplify(takeMarks(line.text).rest);
  const printed = /截至([^,,;;。]*)/u.exec(text)?.[1] ?? '';
  const asOf = readChineseDate(line, /^.*?日/u.exec(printed)?.[0] ?? printed);
  const totals = text.split(/[,,;;。]/u).flatMap((clause) => readClause(line, clause.trim()));
  if (!totals.some(({ continent, level }) => continent === undefined && level === undefined)) {
    throw new PageError(line, 'the totals of the list, such as 与16个国家建立51对友好城市', quoted(line.text));
  }
  checkOnce(line, totals);
  return { asOf, totals };
}

/** A clause with a number of countries or friendships must have one of three forms, so that no total is silently skipped. */
function readClause(line: Line, clause: string): PrintedTotal[] {
  if (!/\d(?:个国家|对)/u.test(clause)) return [];
  const whole = /与(\d+)个国家(?:和地区)?[^\d]*?(\d+)对友好[^\d]*$/u.exec(clause);
  if (whole) return [countries(line, whole[1]), friendships(line, whole[2])];
  const ofContinent = /^(?:其中)?([^\d]+?洲)有(\d+)个国家(?:和地区)?[、和](\d+)对友好[^\d]*$/u.exec(clause);
  if (ofContinent) {
    const continent = { continent: ofContinent[1] ?? '' };
    return [
      { ...countries(line, ofContinent[2]), ...continent },
      { ...friendships(line, ofContinent[3]), ...continent },
    ];
  }
  const ofLevel = /^(?:其中)?([^\d]+?级)友好[^\d]*?有(\d+)对$/u.exec(clause);
  const level = levelOf(ofLevel?.[1] ?? '');
  if (level) return [{ ...friendships(line, ofLevel?.[2]), level }];
  const forms = '与16个国家建立51对友好城市, 亚洲有10个国家、39对友好城市 or 地级友好城市有29对';
  throw new PageError(line, `a total such as ${forms}, with a level of ${levelWordsInMessages}`, quoted(clause));
}

function countries(line: Line, digits: string | undefined): PrintedTotal {
  return { line, subject: 'COUNTRIES', reported: Number(digits) };
}

function friendships(line: Line, digits: string | undefined): PrintedTotal {
  return { line, subject: 'FRIENDSHIPS', reported: Number(digits) };
}

function checkOnce(line: Line, totals: readonly PrintedTotal[]): void {
  const seen = new Set<string>();
  for (const { subject, continent, level } of totals) {
    const key = `${subject} ${continent ?? ''} ${level ?? ''}`;
    if (seen.has(key)) throw new PageError(line, 'each total once', `two for ${key.trim()}`);
    seen.add(key);
  }
}
