import { countryFinding } from '../countries/country-finding.ts';
import type { CountryResult } from '../countries/country-result.ts';
import { withoutFootnotes } from '../dates/footnotes.ts';
import { splitHint } from '../list-page/hint.ts';
import type { ImportedName, ImportedPlace, Position } from '../relation.ts';
import type { PageContext } from './page-context.ts';

interface PrintedPlace {
  readonly name: string;
  readonly unit?: string | undefined;
  /** The country as printed. */
  readonly country?: string | undefined;
  readonly flags: readonly string[];
  /** The country by its code, if a heading states it. */
  readonly code?: string | undefined;
}

const advice = 'Give the code of each of these texts in a mapping (--mapping): {"countries": {"Kongo": "CD"}}.';

/** Makes the partner of a relation. Its country comes from the text, then from the flag, then from the heading. */
export function readPartner(printed: PrintedPlace, position: Position, context: PageContext): ImportedPlace {
  const { words, findings } = context;
  const flag = printed.flags[0];
  const flagged = flag === undefined ? undefined : words.flag(flag);
  const text = printed.country ?? flag;
  const stated =
    printed.country === undefined ? flagged : decide(printed.country, words.country(printed.country), flagged);
  if (stated !== undefined && text !== undefined) {
    const finding = countryFinding(text, stated, position);
    if (finding) findings.add({ ...finding, advice });
    if (printed.country !== undefined && flagged && contradicts(stated, flagged)) {
      findings.report('otherFlag', position, `${flag} (flag) and ${printed.country}`);
    }
  } else if (printed.code === undefined) {
    const found = [printed.name, printed.unit].filter((part) => part !== undefined).join(', ');
    findings.report('noCountry', position, found);
  }
  const code = stated?.kind === 'country' ? stated.code : text === undefined ? printed.code : undefined;
  const part = stated?.kind === 'country' ? stated.unit : undefined;
  const unit = printed.unit ?? (part === undefined || printed.name === part ? undefined : part);
  return {
    ...namesOf(printed.name),
    ...(code === undefined ? {} : { country: code }),
    ...(text === undefined ? {} : { countryText: text }),
    ...(unit === undefined ? {} : { unit: withoutFootnotes(unit) }),
    side: 'PARTNER',
  };
}

/** The meaning of the text. The flag decides if the text has several meanings or none. */
function decide(printed: string, text: CountryResult, flag: CountryResult | undefined): CountryResult {
  if (flag?.kind !== 'country') return text;
  if (text.kind === 'unknown') return flag;
  if (text.kind === 'ambiguous') return text.codes.includes(flag.code) ? flag : text;
  if (text.kind !== 'country' || text.doubt === undefined) return text;
  if (text.code === flag.code) return flag;
  // `Georgia` is the state beside the flag of the United States.
  return { ...flag, unit: printed };
}

function contradicts(text: CountryResult, flag: CountryResult): boolean {
  return text.kind === 'country' && flag.kind === 'country' && text.code !== flag.code;
}

/** The name, and the foreign name beside it in Chinese lists: `纳兰德拉英语Narrandera`. */
export function namesOf(printed: string): Pick<ImportedPlace, 'name' | 'otherNames'> {
  const { name, hint } = splitHint(withoutFootnotes(printed));
  // `奈良市 Nara` has the name in two scripts.
  const [, han, latin] = hint
    ? []
    : (/^(\p{Script=Han}[^\p{Script=Latin}]*?)\s+(\p{Script=Latin}[^\p{Script=Han}]*)$/u.exec(name) ?? []);
  const others: ImportedName[] = hint
    ? [{ text: hint.text, language: hint.language }]
    : latin === undefined
      ? []
      : [{ text: latin }];
  return { name: { text: han ?? name }, ...(others.length === 0 ? {} : { otherNames: others }) };
}
