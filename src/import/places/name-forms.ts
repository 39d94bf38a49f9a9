import { distance } from 'fastest-levenshtein';
import { fold } from '../../names/fold.ts';
import { foldedForms } from '../../names/spelled-forms.ts';

/** A printed name in parts. */
export interface QualifiedName {
  readonly base: string;
  /** What tells the place from others of the same name, such as its first-level unit. */
  readonly qualifier?: string;
}

/**
 * Qualifiers that name another kind of place, such as the district around a town: `Göttingen (district)` is not Göttingen. They
 * are part of the name.
 */
const kindAlone =
  /^(?:(?:rural|urban|local|government|metropolitan|regional|of|the|district|county|borough|gmina|powiat|municipality|region|province|prefecture|canton|department|département|arrondissement|communauté|commune|comarca|parish|ward|island|kreis|landkreis|lkr|stadtkreis|bezirk|provinz|verbandsgemeinde|samtgemeinde|amt|vald|okres|raion|rayon|oblast)[\s.]*)+$/iu;
/** Qualifiers that name a part of the place before them, as in `Berlin (Bezirk Mitte)`. */
const partOf =
  /^(?:bezirk|stadtbezirk|stadtteil|ortsteil|quartier|borough|ward)\b|\b(?:bezirk|borough|ward)\s+(?:v\.|von|of)/iu;

/** `Córdoba, Nariño` and `Binhai (Tianjin)` have a qualifier; `Washington, D.C.` too. */
export function qualifiedName(name: string): QualifiedName {
  const match = /^(.+?)\s*(?:,\s*([^,()]+)|[(（]([^()（）]+)[)）])$/u.exec(name.trim());
  const [, base, afterComma, inBrackets] = match ?? [];
  const qualifier = (afterComma ?? inBrackets)?.trim();
  if (base === undefined || qualifier === undefined || fold(base) === '' || fold(qualifier) === '')
    return { base: name };
  return kindAlone.test(qualifier) || partOf.test(qualifier) ? { base: name } : { base, qualifier };
}

/** All folded forms of a name, with and without its qualifier. Two names with a common form are the same name. */
export function nameForms(name: string): readonly string[] {
  return [...new Set([...foldedForms(name), ...foldedForms(qualifiedName(name).base)])].filter((form) => form !== '');
}

/** Generic words for a first-level unit, which lists print or leave out. */
const genericWords =
  /\b(?:the|of|autonomous|province|provincia|provinz|state|estado|region|région|regione|región|prefecture|county|oblast|voivodeship|governorate|canton|kanton|land|freistaat|department|département|departamento|district)\b/giu;
const genericHan = /(?<=^..+)(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市|州|县|府|道)$/u;

/** The comparable form of the name of a first-level unit: `Guangdong Province` and `Guangdong` have the same. */
export function unitForm(name: string): string {
  const specific = fold(name.replace(genericWords, ' ')).replace(genericHan, '');
  return specific === '' ? fold(name) : specific;
}

/** Whether two folded qualifiers may be spellings of one, such as `hessen` and `hesse`. */
export function areSpellings(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || distance(a, b) * 3 <= Math.min(a.length, b.length);
}
