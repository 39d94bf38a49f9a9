import { scriptOfName } from './list-page/han.ts';
import { PageError } from './list-page/line.ts';
import type { PrintedName, Row } from './list-page/row.ts';

/** A place on the page that is missing in the gazetteer. */
export interface MissingPlace {
  readonly row: Row;
  readonly role: 'local' | 'partner';
  readonly printed: PrintedName;
  /** ISO 3166-1 alpha-2; undefined for a local jurisdiction if no other one is known yet. */
  readonly country: string | undefined;
}

/** One error for all missing places, with their lines and templates of gazetteer entries. Empty strings must be filled in. */
export function missingPlacesError(missing: readonly MissingPlace[]): PageError {
  const [first] = missing;
  const places = new Map<string, { place: MissingPlace; lines: Set<number> }>();
  for (const place of missing) {
    const key = `${place.country} ${place.printed.name}`;
    const known = places.get(key) ?? { place, lines: new Set() };
    known.lines.add(place.row.line.number);
    places.set(key, known);
  }
  const stubs = [...places.values()].map(({ place, lines }) => ({ lines: [...lines], stub: stubOf(place) }));
  const listed = [...places.values()].map(
    ({ place, lines }) => `${place.printed.name} (line ${[...lines].join(', ')})`,
  );
  const entries = stubs.map(({ stub }) => JSON.stringify(stub)).join('\n');
  return new PageError(
    first?.row.line ?? { page: 'page', number: 1 },
    'a gazetteer entry for each place',
    `none for ${listed.join(', ')}. Complete these entries and add them to «jurisdictions»:\n${entries}`,
    { stubs },
  );
}

function stubOf({ role, printed, country }: MissingPlace): unknown {
  const { name, hint } = printed;
  const han = { value: name };
  return {
    id: '',
    role,
    country: country ?? '',
    parent: null,
    kind: '',
    kindEn: '',
    names: {
      zhListed: name,
      ...(scriptOfName(name) === 'zh-Hans'
        ? { zhHans: han, zhHant: { value: '' } }
        : { zhHans: { value: '' }, zhHant: han }),
      zhAlternates: [],
      pinyin: { tone: '' },
      en: { value: hint?.language === 'en' ? hint.text : '' },
      enAlternates: [],
      native: hint ? [{ lang: hint.language, value: hint.text }] : [],
      former: [],
    },
    point: null,
    ids: {},
    doubt: null,
  };
}
