import type { DatasetName } from '../dataset/schema.ts';
import type { Random } from './random.ts';
import { hanSyllables, japaneseSyllables, koreanSyllables, type Pieces, pieces } from './syllables.ts';
import { type InChinese, joined, transcribe } from './transcription.ts';

/** The naming style of the places of a country. */
export type NamingStyle = 'chinese' | 'japanese' | 'korean' | keyof typeof pieces;

/** A synthetic name in all its forms, without the generic part. */
export interface SyntheticName {
  /** The native form. */
  readonly native: string;
  readonly latin: string;
  readonly chinese: InChinese;
}

export function generateName(style: NamingStyle, random: Random): SyntheticName {
  switch (style) {
    case 'chinese': {
      const chinese = joined(several(hanSyllables, random.happens(7, 10) ? 2 : 3, random));
      return { native: chinese.simplified, latin: latinOfPinyin(chinese.pinyin), chinese };
    }
    case 'japanese':
      return inHan(several(japaneseSyllables, random.happens(8, 10) ? 2 : 3, random));
    case 'korean':
      return inHan(several(koreanSyllables, random.happens(8, 10) ? 2 : 3, random));
    default:
      return spelled(pieces[style], random);
  }
}

/** The names of a place, native and Chinese. `kind` is the generic part of the Chinese name. */
export function namesOfPlace(
  { native, latin, chinese }: SyntheticName,
  style: NamingStyle,
  language: string,
  kind: InChinese,
  random: Random,
): DatasetName[] {
  const full: DatasetName[] = [
    { text: `${chinese.simplified}${kind.simplified}`, language: 'zh-Hans', kind: 'OFFICIAL' },
    { text: `${chinese.traditional}${kind.traditional}`, language: 'zh-Hant', kind: 'OFFICIAL' },
  ];
  if (style === 'chinese') {
    const short: DatasetName[] = random.happens(3, 10)
      ? [{ text: chinese.simplified, language: 'zh-Hans', kind: 'SHORT' }]
      : [];
    return [...full, romanized(chinese, kind), { text: latin, language: 'en', kind: 'OFFICIAL' }, ...short];
  }
  return [
    { text: native, language, kind: 'OFFICIAL' },
    ...full,
    // there is no table for the Chinese readings of Japanese and Korean names
    chinese.pinyin === '' ? { text: latin, language: `${language}-Latn`, kind: 'ROMANIZED' } : romanized(chinese, kind),
    ...(native === latin ? [] : [{ text: latin, language: 'en', kind: 'OFFICIAL' as const }]),
  ];
}

function romanized({ pinyin }: InChinese, kind: InChinese): DatasetName {
  return { text: `${pinyin} ${kind.pinyin}`.trim(), language: 'zh-Latn-pinyin', kind: 'ROMANIZED' };
}

/** A slug: the Latin letters, digits and hyphens of a name. */
export function slugOf(latin: string): string {
  return latin
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, (run) => (run.includes(' ') || run.includes('-') ? '-' : ''))
    .replace(/^-+|-+$/g, '');
}

function several(items: readonly string[], count: number, random: Random): string[] {
  return Array.from({ length: count }, () => random.pick(items));
}

function inHan(chosen: readonly string[]): SyntheticName {
  const forms = chosen.map((piece) => piece.split('/'));
  const form = (index: number) => forms.map((one) => one[index] ?? '').join('');
  const latin = capitalized(form(3));
  return { native: form(0), latin, chinese: { simplified: form(1), traditional: form(2), pinyin: '' } };
}

function spelled({ starts, middles, ends }: Pieces, random: Random): SyntheticName {
  const chosen = [
    random.pick(starts),
    ...several(middles, random.pick([0, 0, 1, 1, 1, 2]), random),
    random.pick(ends),
  ].map((piece) => piece.replaceAll('_', ' ').split('/'));
  const native = chosen.map(([text = '']) => text).join('');
  const latin = chosen.map(([text = '', romanized = text]) => romanized).join('');
  return { native, latin, chinese: transcribe(latin) };
}

function latinOfPinyin(pinyin: string): string {
  return capitalized(pinyin.normalize('NFD').replace(/[^a-z]/g, ''));
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
