import type { Finding, Position, Severity } from '../relation.ts';

interface Rule {
  readonly severity: Severity;
  readonly rule: string;
  readonly expected: string;
  readonly advice: string;
}

const correct = 'Correct the line, or import the page without its unreadable parts.';

/** What a page may hold that is not read, or not certain. */
const pageRules = {
  noRelations: {
    severity: 'unreadable',
    rule: 'The page has no relations.',
    expected:
      'a table with a heading for the date or the country, a list of places, or lines such as 日本 长野市(1981年)',
    advice: 'Save the whole article as plain text, HTML or wikitext, or give a table or a Wikidata result.',
  },
  noLocal: {
    severity: 'unreadable',
    rule: 'A relation has no local place.',
    expected: 'the local place in the row, in a heading above the list, or in the title of the page',
    advice: 'Add the title or the heading with the local place above this line, or state the local place with --place.',
  },
  noName: {
    severity: 'unreadable',
    rule: 'A row has no name of a partner.',
    expected: 'the name of a place',
    advice: correct,
  },
  line: {
    severity: 'unreadable',
    rule: 'A line in a list cannot be read.',
    expected: 'a place, such as "Kobe, Hyōgo, Japan (1980)" or 日本 神户市(1980年)',
    advice: correct,
  },
  row: {
    severity: 'unreadable',
    rule: 'A row cannot be divided into columns.',
    expected: 'the columns of the heading of the table',
    advice: 'Put tabs between the columns, or correct the row.',
  },
  totals: {
    severity: 'left out',
    rule: 'A row has totals.',
    expected: 'relations',
    advice: 'The row is not imported.',
  },
  sentence: {
    severity: 'doubtful',
    rule: 'A sentence may state a relation and is not read.',
    expected: 'relations in a table or a list',
    advice: 'Add the relation as a row or a list item if it is one.',
  },
  noPartner: {
    severity: 'left out',
    rule: 'A place has no partner.',
    expected: 'a partner',
    advice: 'The entry is not imported.',
  },
  noCountry: {
    severity: 'doubtful',
    rule: 'A place has no country.',
    expected: 'a country as text or as a flag with a text',
    advice:
      'The place is read without a country. Add the country to the page; if it is there but misspelt, give its code in a mapping (--mapping): {"countries": {"Kongo": "CD"}}.',
  },
  noLocalCountry: {
    severity: 'doubtful',
    rule: 'The country of the local places is not stated.',
    expected: 'a title or a heading that states the country',
    advice: 'The local places are read without a country. State it with --country, such as --country CN.',
  },
  otherFlag: {
    severity: 'doubtful',
    rule: 'The flag and the text name different countries.',
    expected: 'one country',
    advice: 'The country of the text is imported. Correct the page if it is wrong.',
  },
  noContinent: {
    severity: 'doubtful',
    rule: 'The continent is unknown.',
    expected: 'a continent such as 亚洲, 欧洲 or 北美洲',
    advice: 'The relation is imported without the continent of the list.',
  },
  americas: {
    severity: 'doubtful',
    rule: 'The page does not divide the Americas.',
    expected: '北美洲 or 南美洲',
    advice: 'The relations are imported without the continent of the list.',
  },
  cityLevel: {
    severity: 'doubtful',
    rule: 'The level 市级 has several meanings.',
    expected: '省级, 地级 or 县级, or a title with a province or municipality',
    advice: 'The relations below are imported without a level.',
  },
  mark: {
    severity: 'doubtful',
    rule: 'A citation refers to a source that the page does not have.',
    expected: 'an entry in the list of references for each citation',
    advice: 'The relation is imported without this source. Copy the page with its references.',
  },
  reference: {
    severity: 'doubtful',
    rule: 'A reference cannot be taken apart.',
    expected: 'authors, title, work, date and date of access in the form of Wikipedia',
    advice: 'The whole text is imported as the title of the source.',
  },
  template: {
    severity: 'doubtful',
    rule: 'A template is unknown.',
    expected: 'templates for flags, citations, dates, languages and links',
    advice: 'The text of the template is not read. Replace it with plain text if it names a place or a date.',
  },
  total: {
    severity: 'doubtful',
    rule: 'A total of the list cannot be read.',
    expected: 'a total such as 与16个国家建立51对友好城市, 亚洲有10个国家、39对友好城市 or 地级友好城市有29对',
    advice: 'The total is not imported.',
  },
  below: {
    severity: 'left out',
    rule: 'An item below a partner is not read.',
    expected: 'partners below their local place',
    advice: 'The item is not imported. Move it one level up if it is a partner.',
  },
  table: {
    severity: 'doubtful',
    rule: 'A table is not a list of relations.',
    expected: 'headings for the partner and for its country, its continent or the date',
    advice: 'The table is not read. Name its columns as in 友好城市, 国家, 结好日期 or Sister city, Country, Date.',
  },
  text: {
    severity: 'left out',
    rule: 'A line below a heading is not read.',
    expected: 'the headings of a table, a row, or a place with its country such as 日本 神户市(1980年)',
    advice: 'The line is not imported. Correct it if it states a relation.',
  },
  encoding: {
    severity: 'unreadable',
    rule: 'A line has invalid characters.',
    expected: 'text in UTF-8',
    advice: 'Save the page in UTF-8.',
  },
} as const satisfies Record<string, Rule>;

export type PageRule = keyof typeof pageRules;

/** Collects findings. A finding with the same rule and text is reported once if `once` is set. */
export class Findings {
  readonly all: Finding[] = [];
  readonly #seen = new Set<string>();

  report(rule: PageRule, position: Position, found: string): void {
    this.add({ ...pageRules[rule], position, found });
  }

  reportOnce(rule: PageRule, position: Position, found: string): void {
    const key = `${rule}\n${found}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.report(rule, position, found);
  }

  add(finding: Finding): void {
    this.all.push(finding);
  }
}
