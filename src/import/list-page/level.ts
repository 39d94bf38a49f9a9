import type { administrativeLevels } from '../../dataset/schema.ts';

export type Level = (typeof administrativeLevels)[number];

/** Level names in lists, simplified. 市级 is omitted, because it means provincial in some lists and prefectural in others. */
const levelWords: Readonly<Record<string, Level>> = {
  自治区级: 'PROVINCIAL',
  省级: 'PROVINCIAL',
  直辖市级: 'PROVINCIAL',
  地级: 'PREFECTURAL',
  地市级: 'PREFECTURAL',
  地州级: 'PREFECTURAL',
  县级: 'COUNTY',
  区县级: 'COUNTY',
  县市级: 'COUNTY',
};

/** The level for a simplified word such as 地级. */
export function levelOf(word: string): Level | undefined {
  return Object.hasOwn(levelWords, word) ? levelWords[word] : undefined;
}

export const levelWordsInMessages = Object.keys(levelWords).join(', ');
