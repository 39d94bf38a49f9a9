import type { administrativeLevels } from '../../dataset/schema.ts';

export type Level = (typeof administrativeLevels)[number];

/** What the lists call their levels, simplified. 市级 is left out: it is a province's level in some lists, a prefecture's in others. */
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

/** The level that a simplified word such as 地级 stands for. */
export function levelOf(word: string): Level | undefined {
  return Object.hasOwn(levelWords, word) ? levelWords[word] : undefined;
}

export const levelWordsInMessages = Object.keys(levelWords).join(', ');
