import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  continentCodes,
  everything,
  formatState,
  levels,
  parseState,
  type ViewState,
  views,
} from '../../web/src/state/view-state.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const relation = fc.stringMatching(/^[a-z0-9-]{1,8}(~[a-z0-9-]{1,8}){1,3}(~~[a-z0-9-]{1,10})?$/);
const sorted = (of: fc.Arbitrary<string>, maxLength: number) =>
  fc.uniqueArray(of, { maxLength }).map((list) => list.toSorted());
const among = <T>(known: readonly T[]) => fc.subarray([...known]);
const year = fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined });

const anyState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.option(fc.constantFrom(...views), { nil: undefined }),
  language: fc.constantFrom('zh', 'en'),
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
  levels: among(levels),
  continents: among(continentCodes),
  countries: sorted(fc.stringMatching(/^[A-Z]{2}$/), 5),
  from: year,
  to: year,
  disputed: fc.boolean(),
  lists: sorted(slug, 5),
  sort: fc.record({ by: fc.constantFrom('date', 'local', 'partner', 'country'), descending: fc.boolean() }),
  selected: fc.option(fc.oneof(slug, relation), { nil: undefined }),
  shared: sorted(slug, 10),
  path: fc.uniqueArray(slug, { maxLength: 2 }),
  across: fc.boolean(),
  depth: fc.constantFrom(0, 1, 2),
});

test('a state is restored from its URL', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(parseState(formatState(state))).toEqual(state);
    }),
    { numRuns: 1000 },
  );
});

const key = fc.constantFrom(
  ...'view lang q level continent country from to disputed list sort sel shared path across depth other'.split(' '),
);
const query = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(key, fc.oneof(fc.string({ unit: 'binary' }), slug, year.map(String))))
    .map((parts) => parts.map(([name, value]) => `${name}=${value}`).join('&')),
  fc.array(fc.tuple(key, fc.string({ maxLength: 300 }))).map((parts) => new URLSearchParams(parts).toString()),
);

test('any query string is accepted, and writing and parsing it again is stable', () => {
  fc.assert(
    fc.property(query, (text) => {
      const link = formatState(parseState(text));
      expect(formatState(parseState(link))).toBe(link);
      expect(parseState(link)).toEqual(parseState(text));
    }),
    { numRuns: 2000 },
  );
});

test('unknown values are ignored', () => {
  expect(
    parseState('?view=globe&level=TOWN&continent=XX&country=p&from=x&sort=size&list=A&sel=A%20B&depth=9&other=1'),
  ).toEqual(everything);
});

test('lists are sorted, so that each state has one URL', () => {
  const one = formatState(parseState('?country=PK,KZ&level=COUNTY,PROVINCIAL&continent=EU,AS&shared=b,a'));
  expect(one).toBe('?level=PROVINCIAL,COUNTY&continent=AS,EU&country=KZ,PK&shared=a,b');
});
