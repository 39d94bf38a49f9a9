import { Converter } from 'opencc-js/t2cn';

const fromJapanese = Converter({ from: 'jp', to: 'cn' });
const fromTraditional = Converter({ from: 't', to: 'cn' });

/** Letters that Unicode does not decompose, but that people type without the stroke, or in the form of another language. */
const baseLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  // Persian, Urdu, Uyghur and Kurdish forms of Arabic letters: yeh, kaf and heh.
  ی: 'ي',
  ى: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ة: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
};

/** Letters by Unicode that stand for an apostrophe, a prime or a tone: `Xiʼan`, `Osʹ`. */
const spacingModifiers = /[\u02B9-\u02DF]/u;
/** Arabic-Indic digits, and those of Persian and Urdu. */
const arabicDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** What most names are written in has nothing to be looked up. */
const ascii = /^[\0-\x7f]*$/;
const asciiMarks = /[^a-z0-9]+/gi;

/** Folding one character costs more than looking it up; what clients send must not make this grow without end. */
const folded = new Map<string, string>();
const keptCharacters = 20_000;

/**
 * The form in which names are compared: compatibility forms resolved, Han characters simplified (from traditional and
 * Japanese forms), letters and digits of Arabic script in one form for all its languages, lower case, diacritics,
 * apostrophes, punctuation and spaces taken off. `Kōshū`, `KOSHU` and `koshu` fold alike, so do 烏魯木齊 and 乌鲁木齐. For comparison only: never shown, never turned back. Empty when nothing but marks was given.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.replace(asciiMarks, '').toLowerCase();
  let result = '';
  for (const character of text.normalize('NFKC')) {
    let known = folded.get(character);
    if (known === undefined) {
      known = foldCharacter(character);
      if (folded.size < keptCharacters) folded.set(character, known);
    }
    result += known;
  }
  return result;
}

/** By character, not by phrase: a name and a part of it must fold alike wherever the part stands. */
function foldCharacter(character: string): string {
  if (/\p{Script=Han}/u.test(character)) return fromTraditional(fromJapanese(character));
  return Array.from(character.toLowerCase().normalize('NFKD'))
    .filter((part) => !/[\p{M}\p{P}\p{S}\p{Z}\p{C}]/u.test(part) && !spacingModifiers.test(part))
    .map((part) => baseLetters[part] ?? asciiDigit(part))
    .join('')
    .normalize('NFC');
}

function asciiDigit(character: string): string {
  const position = arabicDigits.indexOf(character);
  return position < 0 ? character : String(position % 10);
}
