import { findCountry, namesCountry } from '../countries/find-country.ts';
import { countryByUnit } from './regions.ts';

/** What the title of a page, or its first sentence, states about the local side. */
export interface LocalSide {
  /** The one place whose partners the page lists. */
  readonly place?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

const words =
  '(?:sister|twin|partner|friendship)[- ]?(?:cit(?:y|ies)|towns?|count(?:y|ies)|states?|municipalities|relations\\w*)';
const patterns: readonly RegExp[] = [
  new RegExp(`^(?:list of )?(?:${words}|twinnings?|and|or|,|\\s|international)+ (?:in|of|for) (?:the )?(.+)$`, 'iu'),
  new RegExp(`^(.+?)(?:['’]s?)? (?:international )?(?:${words})$`, 'iu'),
  /^Liste der (?:Städte|Gemeinde|Kommunal)?partner\S* (?:von|der Stadt|in|der Gemeinde) (.+)$/iu,
  /^Liste des (?:jumelages|villes jumelées|communes jumelées|partenariats)(?: (?:de la ville|avec))? (?:de la |de l['’]|de |d['’]|du |des |en |avec )(.+)$/iu,
  /^(.+?)の(?:姉妹都市|友好都市|国際交流)/u,
  /^(\p{Script=Han}{2,20}?)(?:的)?(?:国际|國際|对外|對外|海外)?(?:友好|姐妹|姊妹|友城|结好|結好|缔结|締結)/u,
];

/** Reads a title such as `List of sister cities in Texas` or `杭州市国际友好城市列表`. */
export function readTitle(title: string): LocalSide {
  const text = title.replace(/\s+[-–—|]\s+(?:Wikipedia|维基百科|維基百科|Wikipédia|ウィキペディア).*$/iu, '').trim();
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found !== undefined && found !== '') return localSide(found);
  }
  return {};
}

/** Reads a heading such as `Sister cities of Austin`. */
export function readHeadingOf(heading: string): LocalSide {
  const found = patterns[0]?.exec(heading)?.[1];
  return found === undefined ? {} : localSide(found);
}

const sentences: readonly RegExp[] = [
  new RegExp(
    `\\blist of (?:all |the )?(?:international )?(?:${words}|twinnings?|and|or|,|\\s)+ (?:in|of|for) (?:the )?(.+?)(?:[.,;:(]|$| with | which | that )`,
    'iu',
  ),
  /^(?:The (?:city|town|municipality) of )?(\p{Lu}[\p{L}’' .-]{1,60}?) (?:is|has been) (?:officially |currently )?(?:twinned|a sister city|partnered|a member)/u,
  /^(?:La (?:ville|commune) de )?(\p{Lu}[\p{L}’' -]{1,60}?) est (?:\S+ ){0,2}jumel/u,
  /^(?:La ciudad de )?(\p{Lu}[\p{L}’' -]{1,60}?) (?:está|tiene|mantiene) .{0,40}?herman/u,
  /^(?:Die Stadt )?(\p{Lu}[\p{L}’' -]{1,60}?) (?:unterhält|pflegt|hat) .{0,60}?(?:partner|freundschaft)/iu,
  /^(?:The (?:city|town) of )?(\p{Lu}[\p{L}’' .-]{1,60}?) (?:has|maintains|unterhält|entretient) .{0,60}?(?:sister|twin|partner|friendship)/iu,
  /^(?:截至[^,,]*[,,])?(\p{Script=Han}{1,8}?(?:自治[区區州]|[省市县縣州区區旗盟]))(?:与|與|已|共|同|现|目前|国际友|國際友|的?友好|人民政府)/u,
  /^(?:截至[^,,]*[,,])(\p{Script=Han}{2,6}?)(?:共|已|现|现已)(?:与|與|同|和)/u,
];

/** The local place of a first sentence, such as `Hangzhou is twinned with:` or `截至2019年9月,杭州共与…`. */
export function readFirstSentence(text: string): LocalSide {
  for (const pattern of sentences) {
    const found = pattern.exec(text.trim())?.[1];
    if (found !== undefined) return localSide(found.replace(/^.*\b(?:state|province) of /iu, ''));
  }
  return {};
}

/** Countries that are also one place with partners. */
const cityStates: ReadonlySet<string> = new Set(['HK', 'MC', 'MO', 'SG', 'SM', 'VA']);

/** A country or a first-level unit of English lists is the whole local side; another name is the one local place. */
function localSide(name: string): LocalSide {
  const country = namesCountry(name) ? findCountry(name) : undefined;
  if (country?.kind === 'country' && cityStates.has(country.code)) return { place: name, country: country.code };
  if (country?.kind === 'country' && country.unit === undefined) return { country: country.code };
  if (country?.kind === 'country') return { country: country.code, ...(country.unit === name ? {} : { place: name }) };
  const unit = countryByUnit(name);
  if (unit !== undefined && /^\p{Script=Latin}/u.test(name) && !name.includes(',')) return { country: unit };
  return { place: name, ...(unit === undefined ? {} : { country: unit }) };
}
