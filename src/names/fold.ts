import { Converter } from 'opencc-js/t2cn';

const fromJapanese = Converter({ from: 'jp', to: 'cn' });
const fromTraditional = Converter({ from: 't', to: 'cn' });

/**
 * Letters that Unicode does not decompose, with the basic letters that people type for them. Latin letters follow ICAO Doc 9303
 * part 3, except that umlauts become one letter; `spelled-forms.ts` adds the two-letter spellings.
 */
const baseLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ɨ: 'i',
  ŋ: 'n',
  ɲ: 'n',
  ə: 'e',
  ǝ: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɵ: 'o',
  ʉ: 'u',
  ɓ: 'b',
  ƙ: 'k',
  ĸ: 'k',
  ɣ: 'g',
  ƴ: 'y',
  ƶ: 'z',
  // The final form of a Greek letter.
  ς: 'σ',
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

/**
 * Modifier letters for an apostrophe, a prime, a tone or a hamza (`Xiʼan`, `Osʹ`), and letters that only extend a line, such as
 * the Arabic tatweel in `مشـهد`.
 */
const modifierLetters =
  /[\u02B9-\u02DF\u02EC\u02EE\u0559\u0640\u0674\u06E5\u06E6\u07F4\u07F5\u07FA\u0883-\u0885\uA717-\uA71F\uA788\uA78B\uA78C]/u;
/** Joiners, soft hyphens, direction marks, variation selectors and fillers: invisible, and not word boundaries. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Arabic-Indic digits, and the Persian and Urdu ones. */
const arabicDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** ASCII text needs no lookup; most names are ASCII. */
const ascii = /^[\0-\x7f]*$/;
const asciiMarks = /[^a-z0-9]+/gi;

/** The text in Unicode compatibility form, without invisible characters. */
export function visible(text: string): string {
  return ascii.test(text) ? text : text.replace(invisible, '').normalize('NFKC').replace(invisible, '');
}

/** Cache of folded characters. Bounded, because its keys come from clients. */
const folded = new Map<string, string>();
const cacheSize = 20_000;

/**
 * Normalizes a name for comparison: compatibility forms resolved, Han characters simplified (from traditional and Japanese
 * forms), one form of Arabic letters and digits for all languages, lower case, and no diacritics, apostrophes, punctuation,
 * spaces or invisible characters. `Kōshū`, `KOSHU` and `koshu` have the same result, and so have 烏魯木齊 and 乌鲁木齐. For
 * comparison only, never for display. Empty if the text has no letter and no digit.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.replace(asciiMarks, '').toLowerCase();
  let result = '';
  for (const character of text.normalize('NFKC')) {
    let known = folded.get(character);
    if (known === undefined) {
      known = foldCharacter(character);
      if (folded.size < cacheSize) folded.set(character, known);
    }
    result += known;
  }
  return result;
}

/** Converts by character, not by phrase, so that a part of a name folds the same way in any position. */
function foldCharacter(character: string): string {
  if (/\p{Script=Han}/u.test(character)) return fromTraditional(fromJapanese(character));
  return Array.from(character.toLowerCase().normalize('NFKD'))
    .filter(
      (part) =>
        !/[\p{M}\p{P}\p{S}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(part) && !modifierLetters.test(part),
    )
    .map((part) => baseLetters[part] ?? asciiDigit(part))
    .join('')
    .normalize('NFC');
}

function asciiDigit(character: string): string {
  const position = arabicDigits.indexOf(character);
  return position < 0 ? character : String(position % 10);
}
