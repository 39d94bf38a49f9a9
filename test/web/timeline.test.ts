import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dated, layOut, overlap } from '../../web/src/timeline/layout.ts';
import { linesOf, neighbour } from '../../web/src/timeline/steps.ts';

const date = fc
  .tuple(
    fc.integer({ min: 1950, max: 2023 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10, 10, 10),
  )
  .map(([year, month, day, precision]) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, precision),
  );
const name = fc.constantFrom(
  '白沙瓦',
  '戈尔诺-巴达赫尚自治州',
  'Osh',
  'Gorno-Badakhshan Autonomous Region',
  'Алтайский край',
);
const relation = fc.record({
  establishedOn: fc.option(date, { freq: 8 }),
  others: fc.array(date, { maxLength: 2 }),
  places: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
  partner: name,
  continent: fc.constantFrom('AS', 'EU', 'NA', undefined),
});
const relations = fc.array(relation, { maxLength: 60 }).map((all) =>
  all.map(
    ({ establishedOn, others, places, partner, continent }, index): Dated => ({
      id: `Friendship:test/p${places[0]}~q${index}`,
      establishedOn,
      locals: places.map((place) => ({ slug: `p${place}`, name: `地方${place}` })),
      partners: [{ name: partner }],
      reportedContinent: continent === undefined ? null : { code: continent },
      dateClaims: establishedOn === null ? [] : [establishedOn, ...others].map((claimed) => ({ date: claimed })),
    }),
  ),
);
const input = fc.record({
  relations,
  years: fc.constant([]),
  width: fc.integer({ min: 320, max: 1600 }),
  dense: fc.boolean(),
});

test('every relation has a mark or is counted in a strip, once per local party', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { lanes } = layOut(given);
      const there = lanes.flatMap(({ marks, cells }) => [
        ...marks.map((mark) => mark.relation.id),
        ...cells.flatMap((cell) => cell.relations.map(({ id }) => id)),
      ]);
      expect(there.sort()).toEqual(given.relations.flatMap(({ id, locals }) => locals.map(() => id)).sort());
    }),
  );
});

test('marks and lanes do not overlap and are within the picture', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { lanes, width, height } = layOut({ ...given, dense: false });
      const boxes = lanes.flatMap(({ marks }) => marks.map(({ box }) => box));
      for (const [index, box] of boxes.entries()) {
        expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
        expect(box.x).toBeGreaterThanOrEqual(-12);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      for (const [index, lane] of lanes.entries()) {
        const next = lanes[index + 1];
        if (next) expect(next.box.y).toBe(lane.box.y + lane.box.height);
      }
    }),
  );
});

test('the order of the relations does not matter, and the largest lanes are first', () => {
  fc.assert(
    fc.property(input, (given) => {
      const one = layOut(given);
      expect(layOut({ ...given, relations: given.relations.toReversed() })).toEqual(one);
      const sizes = one.lanes.map((lane) => lane.relations.length);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }),
  );
});

test('a date known to the year or month is a bar over its period, and a day a point', () => {
  const dated = (id: string, dates: readonly string[]): Dated => ({
    id: `Friendship:a~${id}`,
    establishedOn: dates[0] ?? null,
    locals: [{ slug: 'a', name: 'A' }],
    partners: [{ name: id }],
    reportedContinent: null,
    dateClaims: dates.map((claimed) => ({ date: claimed })),
  });
  const { lanes, left, right } = layOut({
    relations: [
      dated('year', ['1990']),
      dated('month', ['1990-07', '1995']),
      dated('day', ['1990-07-01']),
      dated('last', ['1999-12-31']),
      dated('undated', []),
    ],
    years: [],
    width: 1000,
    dense: false,
  });
  const year = (right - left) / 10;
  const spans = new Map(
    lanes[0]?.marks.map(({ relation: { id }, x, end, others }) => [id.slice(13), { x, end, others }]),
  );
  expect(spans.get('year')).toEqual({ x: left, end: left + year, others: [] });
  const { x = 0, end = 0, others = [] } = spans.get('month') ?? {};
  expect(x).toBeCloseTo(left + year / 2);
  expect(end - x).toBeCloseTo(year / 12);
  expect(others).toEqual([{ x: expect.closeTo(left + 5 * year), end: expect.closeTo(left + 6 * year) }]);
  expect(spans.get('day')).toEqual({ x, end: x, others: [] });
  const undated = spans.get('undated');
  expect(undated?.end).toBe(undated?.x);
});

test('an open lane shows marks between strips', () => {
  const [given = []] = fc.sample(
    fc.array(relation, { minLength: 1, maxLength: 1 }).chain(() => relations),
    { seed: 1, numRuns: 1 },
  );
  const { lanes } = layOut({ relations: given, years: [], width: 900, dense: true, open: given[0]?.locals[0]?.slug });
  for (const { slug, marks, cells } of lanes) {
    expect(slug === given[0]?.locals[0]?.slug ? cells : marks).toEqual([]);
  }
});

test('arrow keys reach every part of the picture', () => {
  fc.assert(
    fc.property(input, (given) => {
      const lines = linesOf(layOut(given));
      const all = lines.flat().map(({ key }) => key);
      const reached = new Set(all.slice(0, 1));
      for (const key of reached) {
        for (const direction of ['left', 'right', 'up', 'down'] as const) reached.add(neighbour(lines, key, direction));
      }
      expect([...reached].sort()).toEqual(all.sort());
    }),
  );
});
