import type { ImportedRelation } from '../relation.ts';
import { readCityLine } from './city-line.ts';
import { localParty } from './local-place.ts';
import type { PageContext, Section } from './page-context.ts';
import { type Paragraph, plainContent } from './page-document.ts';
import { readPartner } from './read-place.ts';
import { makeRelation } from './read-relation.ts';

const verbs = '(?:正式|先后|先後)?(?:缔结|締結|结为|結為|结成|結成|建立|结好|結好)';
const respectively = new RegExp(
  `^(?:另外|此外|其中)?[,,]?(?:.*?(?:所[辖轄]|下[辖轄]|管[辖轄]|所属|所屬)的?)?(.+?)(?:也|还|還)?分[别別][与與和同](.+?)${verbs}`,
  'u',
);
const single = new RegExp(
  `^(?:另外|此外)?[,,]?(?:.*?(?:所[辖轄]|下[辖轄])的?)(.+?)(?:也|还|還)?[与與和同](.+?)${verbs}`,
  'u',
);

/** Reads a sentence such as `甲市、乙市分别与日本丙町(1995年)、法国丁市(1997年)结为友好城市`. Other sentences state no single relation. */
export function readSentence(paragraph: Paragraph, section: Section, context: PageContext): ImportedRelation[] {
  const { content, position } = paragraph;
  return content.text.split(/(?<=[。;;])/u).flatMap((sentence) => {
    const pairs = pairsOf(sentence.trim());
    if (!pairs) {
      if (mayStateRelation(sentence)) context.findings.report('sentence', position, sentence.trim());
      return [];
    }
    return pairs.flatMap(([name, text]) => {
      const line = readCityLine(plainContent(text), context.words);
      if (!line) {
        context.findings.report('line', position, text);
        return [];
      }
      const local = localParty({ name }, section, position, context);
      const partner = readPartner({ ...line, flags: [] }, position, context);
      const { date, remarks } = line;
      return [makeRelation({ position, local, partner, date, remarks, contents: [content], section }, context)];
    });
  });
}

/** The local places and the partners in the same order. Undefined: the sentence has another form, or the numbers differ. */
function pairsOf(sentence: string): [local: string, partner: string][] | undefined {
  const [, locals, partners] = respectively.exec(sentence) ?? single.exec(sentence) ?? [];
  if (locals === undefined || partners === undefined) return undefined;
  const names = locals.split(/[、和及]/u);
  const others = partners.split(/、|(?<=[))])[和及]|[,,]/u);
  if (names.length !== others.length || names.some((name) => !/^\p{Script=Han}{2,10}$/u.test(name))) return undefined;
  return names.map((name, index) => [name, others[index] ?? '']);
}

/** A sentence with a date of one agreement. Totals are read elsewhere. */
function mayStateRelation(sentence: string): boolean {
  return (
    /\d{4}年?\s?\d{1,2}月|\d{4}\D+\d{1,2}/u.test(sentence) &&
    /[与與和同].*(?:[缔締][结結]|[结結](?:为|為|成|好)).*(?:友好|友城|姐妹|姊妹)/u.test(sentence) &&
    !/截至|截止|共与|共與/u.test(sentence)
  );
}
