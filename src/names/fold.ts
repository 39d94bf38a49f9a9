import { Converter } from 'opencc-js/t2cn';

const fromJapanese = Converter({ from: 'jp', to: 'cn' });
const fromTraditional = Converter({ from: 't', to: 'cn' });

/**
 * Letters that Unicode does not decompose, in the basic letters that people type for them. Those of Latin script follow
 * ICAO Doc 9303 part 3, without the second letter that it writes for an umlaut; `spelled-forms.ts` adds that.
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
  // The form of a Greek letter at the end of a word.
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
 * Letters by Unicode that stand for an apostrophe, a prime, a tone or a hamza (`Xiʼan`, `Osʹ`), or only lengthen a line of
 * writing, such as the Arabic tatweel in `مشـهد`.
 */
const withoutSound =
  /[\u02B9-\u02DF\u02EC\u02EE\u0559\u0640\u0674\u06E5\u06E6\u07F4\u07F5\u07FA\u0883-\u0885\uA717-\uA71F\uA788\uA78B\uA78C]/u;
/** Joiners, soft hyphens, direction marks, variation selectors, fillers: none of them parts a word or is seen in one. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Arabic-Indic digits, and those of Persian and Urdu. */
const arabicDigits = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/** What most names are written in has nothing to be looked up. */
const ascii = /^[\0-\x7f]*$/;
const asciiMarks = /[^a-z0-9]+/gi;

/** The text in Unicode's compatibility form, without characters that are invisible inside a word. */
export function visible(text: string): string {
  return ascii.test(text) ? text : text.replace(invisible, '').normalize('NFKC').replace(invisible, '');
}

/** Folding one character costs more than looking it up; what clients send must not make this grow without end. */
const folded = new Map<string, string>();
const keptCharacters = 20_000;

/**
 * The form in which names are compared: compatibility forms resolved, Han characters simplified (from traditional and
 * Japanese forms), letters and digits of Arabic script in one form for all its languages, lower case, without diacritics,
 * apostrophes, punctuation, spaces and characters that are not seen. `Kōshū`, `KOSHU` and `koshu` fold alike, so do 烏魯木齊 and 乌鲁木齐. For comparison only: never shown, never turned back. Empty when nothing but marks was given.
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
    .filter(
      (part) => !/[\p{M}\p{P}\p{S}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(part) && !withoutSound.test(part),
    )
    .map((part) => baseLetters[part] ?? asciiDigit(part))
    .join('')
    .normalize('NFC');
}

function asciiDigit(character: string): string {
  const position = arabicDigits.indexOf(character);
  return position < 0 ? character : String(position % 10);
}
