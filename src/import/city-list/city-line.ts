import { readPrintedDate } from '../dates/printed-date.ts';
import { joinedCountry, type Taken, takeOpeningCountry } from './opening-country.ts';
import type { Content } from './page-document.ts';
import type { PageWords } from './page-words.ts';

/** The parts of a line such as `Kobe, Hyōgo, Japan (1980)` or `日本 神户市(1980年)`, as printed. */
export interface CityLine {
  readonly name: string;
  readonly unit?: string;
  readonly country?: string;
  readonly date?: string;
  readonly remarks: readonly string[];
}

/** A line that says that there is no partner. */
export function saysNone(text: string): boolean {
  return /^(?:n\s*\/\s*a|none|nil|no(?:ne)? (?:known|yet)|unknown|tba|tbd|[-–—]+|无|無|暂无|暫無|なし|keine|aucune?|ninguna)[.。]?$/iu.test(
    text.trim(),
  );
}

/**
 * Takes a line apart. Undefined: nothing is left that could be a name.
 *
 * @param country the country, if the page states it beside the line; then the line is not searched for one
 */
export function readCityLine(
  { text, flags, links }: Content,
  words: PageWords,
  country?: string,
): CityLine | undefined {
  const taken: Taken = { ...(country === undefined ? {} : { country }), remarks: [] };
  let rest = text.replace(/\s+/gu, ' ').replace(/^[\s·•]+|[\s;,;,。.]+$/gu, (edge) => (edge.includes('.') ? '.' : ''));
  rest = rest.replace(/(?<=[\p{L})）]{3})\.$/u, '').trim();
  rest = takeBrackets(rest, words, taken);
  rest = takeDate(rest, taken);
  rest = takeRemark(rest, links, words, taken);
  rest = takeOpeningCountry(rest, flags, words, taken);
  const parts = rest.split(/\s*[,,]\s*/u).filter((part) => part !== '');
  if (taken.country === undefined) {
    takeRemarkPart(parts, words, taken);
    takeClosingCountry(parts, words, taken);
  }
  takeDatePart(parts, taken);
  const [first, ...others] = parts;
  const remark = /^(.+?)\s+[–—-]\s+(.+)$/u.exec(first ?? '');
  if (remark?.[2] !== undefined) taken.remarks.push(remark[2]);
  const name = (remark?.[1] ?? first ?? '').trim();
  if (!/[\p{L}]/u.test(name) || name.length > 120 || isDate(name)) return undefined;
  const unit = others.join(', ');
  return { name, ...(unit === '' ? {} : { unit }), ...taken };
}

/** Brackets hold a date, a country or a remark. A bracket within the text that is neither stays in it. */
function takeBrackets(text: string, words: PageWords, taken: Taken): string {
  let rest = text;
  for (const match of [...text.matchAll(/\s*[(([]([^()()[\]]*)[))\]]/gu)].toReversed()) {
    const [whole, inner = ''] = match;
    const content = inner.trim();
    const atEnd = rest.slice(match.index + whole.length).trim() === '';
    if (taken.date === undefined && isDate(content)) taken.date = content;
    else if (taken.country === undefined && takeCountryAndDate(content, words, taken)) {
      // The bracket is taken.
    } else if (atEnd && content !== '' && match.index > 0) taken.remarks.unshift(content);
    else if (content !== '') continue;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + whole.length)}`;
  }
  return rest
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,,;;])/gu, '')
    .trim();
}

/** `加拿大,1985年3月27日` and `Canada, 1985` are a country with a date. */
function takeCountryAndDate(text: string, words: PageWords, taken: Taken): boolean {
  const dated: Taken = { remarks: [] };
  const rest = takeDate(text, dated).replace(/[\s,,]+$/u, '');
  if (dated.date === undefined || taken.date !== undefined) return takeCountryWithUnit(text, words, taken);
  if (!takeCountryWithUnit(rest, words, taken)) return false;
  taken.date = dated.date;
  return true;
}

/** `アメリカ合衆国 オレゴン州`, `中国遼寧省` and `Ohio, USA` are a country with its unit. */
function takeCountryWithUnit(text: string, words: PageWords, taken: Taken): boolean {
  if (words.isCountry(text)) {
    taken.country = text;
    return true;
  }
  const [, first = '', rest = ''] = /^(\S+?)[\s・,、,]+(.+)$/u.exec(text) ?? [];
  const joined = joinedCountry(text, words);
  const [country, unit] = words.isCountry(first) ? [first, rest] : [joined ?? '', text.slice(joined?.length ?? 0)];
  if (country === '' || unit.trim() === '') return false;
  taken.country = country;
  if (/友好|交流|[关關][系係]|[协協][议議]|[签簽]/u.test(unit)) taken.remarks.unshift(unit.trim());
  else taken.unit = unit.trim();
  return true;
}

/** A part that begins like a date and is none, such as `seit 1980/81`, is reported as one. */
function takeDatePart(parts: string[], taken: Taken): void {
  const index = parts.findIndex((part, at) => at > 0 && /^(?:\p{L}{2,8}\.? )?\(?\d{4}\b/u.test(part));
  if (index < 0 || taken.date !== undefined) return;
  const [date] = parts.splice(index, 1);
  if (date !== undefined) taken.date = date;
}

/**
 * A remark after a place with its country: `Kobe, Japan – friendship city`. A name that follows its country is not in lower case
 * (`Ohio, United States – Columbus`), and is a link if the text before it is one.
 */
function takeRemark(text: string, links: Content['links'], words: PageWords, taken: Taken): string {
  const [, place, after] = /^([^,,]+[,,].+?)\s*(?:[::]\s|\s[–—-]\s)\s*(.+)$/u.exec(text) ?? [];
  if (place === undefined || after === undefined) return text;
  const parts = place.split(/\s*[,,]\s*/u);
  const isName = links.has(after) || !(beginsLower(after) || links.has(parts[0] ?? ''));
  if (isName || words.isCountry(after) || !words.isCountry(parts.at(-1) ?? '')) return text;
  taken.remarks.push(after);
  return place;
}

/** A remark as the last part: `Kobe, Japan, friendship city`. */
function takeRemarkPart(parts: string[], words: PageWords, taken: Taken): void {
  const last = parts.at(-1);
  if (parts.length < 3 || last === undefined || !beginsLower(last) || words.isCountry(last)) return;
  if (!words.isCountry(parts.at(-2) ?? '')) return;
  parts.pop();
  taken.remarks.push(last);
}

function beginsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

const separator = /[\s,,::;;–—-]+|(?<=\p{Script=Han})(?=\d{4}年)/gu;

/** A date before or after the other parts: `Kobe, Japan, since 1980`, `1980: Kobe`. */
function takeDate(text: string, taken: Taken): string {
  if (taken.date !== undefined || !/\d{4}|\d年/u.test(text)) return text;
  for (const match of text.matchAll(separator)) {
    const end = text.slice(match.index + match[0].length);
    if (match.index === 0 || end.length > maxDateLength || !isDate(end)) continue;
    taken.date = end;
    return text.slice(0, match.index).trim();
  }
  for (const match of [...text.matchAll(separator)].toReversed()) {
    const start = text.slice(0, match.index);
    if (start === '' || start.length > maxDateLength || !isDate(start)) continue;
    taken.date = start;
    return text.slice(match.index + match[0].length).trim();
  }
  return text;
}

const maxDateLength = 60;

/** Whether a text is a date or a status with a year. A number without a century is not. */
export function isDate(text: string): boolean {
  if (
    !/\d{4}|[〇一二三四五六七八九]{4}年|[\d元]+年/u.test(text) &&
    !/^(?:suspended|terminated|ended|former)$/iu.test(text)
  ) {
    return false;
  }
  const read = readPrintedDate(text);
  return (
    read.problem === undefined &&
    (read.established !== undefined || read.ended !== undefined || read.status !== undefined)
  );
}

/** The last part is the country, perhaps with a larger form of itself: `England, United Kingdom`. */
function takeClosingCountry(parts: string[], words: PageWords, taken: Taken): void {
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2 || !words.isCountry(last)) return;
  parts.pop();
  const before = parts.at(-1);
  if (parts.length > 1 && before !== undefined && isPart(before, last, words)) {
    parts.pop();
    taken.country = `${before}, ${last}`;
  } else taken.country = last;
}

/** `England, United Kingdom` is one country in two forms. */
function isPart(before: string, last: string, words: PageWords): boolean {
  if (!words.isCountry(before)) return false;
  const [part, both] = [words.country(before), words.country(`${before}, ${last}`)];
  return part.kind === 'country' && both.kind === 'country';
}
