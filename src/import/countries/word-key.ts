import { wordsOf } from '../../names/spelling.ts';

/** Words that do not identify a country, in the languages whose official forms are inverted (`Iran, Islamic Republic of`). */
const insignificant = new Set(
  'the of and & de la le les du des d l del della di el los las y e et do da dos das der die das und von il lo i gli'.split(
    ' ',
  ),
);

const abbreviations: Readonly<Record<string, string>> = {
  s: 'south',
  n: 'north',
  dem: 'democratic',
  rep: 'republic',
  repub: 'republic',
  fed: 'federal',
  is: 'islands',
  isl: 'islands',
  st: 'saint',
  ste: 'saint',
  sts: 'states',
  terr: 'territory',
  peoples: 'people',
};

/** A key that two texts share if they have the same significant words in any order: `Korea, Dem. People's Rep.` and the long form. */
export function wordKey(text: string): string {
  const words = wordsOf(text.replace(/['’ʼ]s\b/gu, '').replaceAll(/['’]/gu, ' '))
    .filter((word) => !insignificant.has(word))
    .map((word) => abbreviations[word] ?? word);
  return [...new Set(words)].sort().join(' ');
}
