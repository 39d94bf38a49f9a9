const digits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A year in characters, digit by digit: 一九七九, 二〇〇三. Undefined if it is something else. */
export function hanYear(text: string): number | undefined {
  const values = [...text].map((character) => digits[character]);
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return Number(values.join(''));
}

/** A number from 1 to 99 in characters: 八, 十一, 二十三, 廿三, 卅. Undefined if it is something else. */
export function hanNumber(text: string): number | undefined {
  const plain = text.replace(/^廿/, '二十').replace(/^卅/, '三十');
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return undefined;
  const [, first, ten, last] = match;
  if (ten === undefined) return first !== undefined && last === undefined ? digits[first] : undefined;
  return (first === undefined ? 1 : (digits[first] ?? 0)) * 10 + (last === undefined ? 0 : (digits[last] ?? 0));
}

/** Characters of the numerals above, for regular expressions. */
export const hanCharacters = '〇○零一二三四五六七八九十廿卅';
