import type { ImportedRelation, Position } from '../relation.ts';
import { isDate, readCityLine, saysNone } from './city-line.ts';
import { localParty } from './local-place.ts';
import type { LocalPlace, PageContext } from './page-context.ts';
import type { Block, Content, Item } from './page-document.ts';
import { readPartner } from './read-place.ts';
import { makeRelation } from './read-relation.ts';
import { countryByUnit } from './regions.ts';
import type { SectionStack } from './section-stack.ts';

/** An item with items below it is a heading; the depths of items follow those of headings and bold lines. */
const itemDepth = 10;

/** Reads one item of a list. `next` decides whether the item is the local place of the items below it. */
export function readItem(
  { content, depth, position }: Item,
  next: Block | undefined,
  sections: SectionStack,
  context: PageContext,
): ImportedRelation[] {
  sections.leave(itemDepth + depth);
  const { findings, words } = context;
  const section = sections.current;
  if (sections.isBelowPartner) {
    findings.report('below', position, content.text);
    return [];
  }
  if (next?.kind === 'item' && next.depth > depth) {
    if (!isPartner(content, context) || (section.local === undefined && isPartner(next.content, context))) {
      sections.heading(itemDepth + depth, content, position, 'bold');
      return [];
    }
    sections.enterPartner(itemDepth + depth);
  }
  if (saysNone(content.text)) {
    findings.report('noPartner', position, `${section.local?.name ?? ''}: ${content.text}`.replace(/^: /u, ''));
    return [];
  }
  const pair = section.local ? undefined : splitPair(content, words.isCountry.bind(words));
  if (pair) return pair.partners.flatMap((text) => relation({ ...content, text }, pair.local));
  return relation(content, section.local);

  function relation(line: Content, local: LocalPlace | undefined): ImportedRelation[] {
    return readLine(line, local, position, sections, context);
  }
}

/** An item with a country and a name is a partner, also if it has items below it. */
function isPartner(content: Content, { words }: PageContext): boolean {
  if (words.isCountry(content.text)) return false;
  const line = readCityLine(content, words);
  return line !== undefined && (line.country !== undefined || (line.date !== undefined && content.flags.length > 0));
}

function readLine(
  content: Content,
  place: LocalPlace | undefined,
  position: Position,
  sections: SectionStack,
  context: PageContext,
): ImportedRelation[] {
  const { findings, words } = context;
  const section = sections.current;
  const line = readCityLine(content, words);
  if (!line) {
    findings.report('line', position, content.text);
    return [];
  }
  if (!place) {
    findings.report('noLocal', position, content.text);
    return [];
  }
  const local = localParty(place, section, position, context);
  const partner = readPartner(
    { name: line.name, unit: line.unit, country: line.country, flags: content.flags, code: section.country },
    position,
    context,
  );
  const { date, remarks } = line;
  return [
    makeRelation(
      { position, local, partner, date, remarks, contents: [content], section: { ...section, local: place } },
      context,
    ),
  ];
}

/** `Fort Worth: Trier, Germany; Nagaoka, Japan` and `Nagoya – Los Angeles, United States`. */
function splitPair({ text, links, flags }: Content, isCountry: (text: string) => boolean) {
  const [, name, rest] =
    /^([^:::]{2,60}?)\s*[::]\s*(.+)$/u.exec(text) ??
    /^(.{2,60}?)\s*(?:↔|⇔|⟷|\s[–—]\s|\s--?\s)\s*(.+)$/u.exec(text) ??
    [];
  if (name === undefined || rest === undefined || isCountry(name) || /\d{4}/u.test(name) || isDate(rest))
    return undefined;
  if (flags.some((flag) => text.startsWith(flag))) return undefined;
  const country = countryByUnit(links.get(name.trim()) ?? name.trim());
  const local: LocalPlace = { name: name.trim(), ...(country === undefined ? {} : { country }) };
  return { local, partners: rest.split(/\s*[;;]\s*/u).filter((part) => part !== '') };
}
