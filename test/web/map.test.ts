import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryCircles, offsetsOf, type Place, radiusOf, shownOf, spread } from '../../web/src/map/places.ts';
import { crosses, meridianFor, planeAround, worldPlane } from '../../web/src/map/projection.ts';
import { type LabelItem, labelHeight, placeLabels, widthOf } from '../../web/src/picture/labels.ts';
import { core, fit, isInside, neighbour, pinch, toScreen, zoom } from '../../web/src/picture/viewport.ts';

type Relation = Parameters<typeof shownOf>[0][number];
type Location = Relation['locals'][number]['location'];

const urumqi: Location = { longitude: 87.6, latitude: 43.8, kind: 'PLACE' };
const size = { width: 800, height: 600 };

function relation(id: string, partner: string, location: Location, country = 'KZ'): Relation {
  return {
    id,
    establishedOn: '1990-01-01',
    disputed: false,
    locals: [
      {
        slug: 'cn-urumqi',
        name: 'Ürümqi',
        level: 'PREFECTURAL',
        country: { code: 'CN', name: 'China' },
        location: urumqi,
      },
    ],
    partners: [partyOf(partner, location, country)],
    reportedContinent: { code: 'AS' },
    dateClaims: [],
  };
}

function partyOf(slug: string, location: Location, country = 'KZ'): Relation['partners'][number] {
  return { slug, name: slug, level: 'PREFECTURAL', country: { code: country, name: country }, location };
}

function place(slug: string, location: NonNullable<Location>, country = 'KZ'): Place {
  return { slug, name: slug, level: 'COUNTY', country, continent: 'AS', relations: [], location };
}

describe('the places of a map', () => {
  it('shows a continent that one list states, if another states none', () => {
    const location = { latitude: 43, longitude: 77, kind: 'PLACE' } as const;
    const stated = relation('Friendship:a', 'kz-almaty', location);
    const unstated = { ...relation('Friendship:b', 'kz-almaty', location), reportedContinent: null };
    for (const all of [
      [stated, unstated],
      [unstated, stated],
    ])
      expect(shownOf(all).places.get('kz-almaty')?.continent).toBe('AS');
    expect(shownOf([unstated]).places.get('kz-almaty')?.continent).toBe('none');
  });

  it('include all places; those without a location are listed separately', () => {
    const { places, elsewhere, arcs } = shownOf([
      relation('a', 'kz-almaty', { longitude: 76.9, latitude: 43.25, kind: 'PLACE' }),
      relation('b', 'kz-nowhere', null),
    ]);
    expect([...places.keys()]).toEqual(['cn-urumqi', 'kz-almaty']);
    expect(places.get('cn-urumqi')).toMatchObject({ continent: undefined, relations: [{ id: 'a' }, { id: 'b' }] });
    expect(elsewhere.map(({ slug }) => slug)).toEqual(['kz-nowhere']);
    expect(arcs.map(({ relation: { id } }) => id)).toEqual(['a']);
  });

  it('have all parties of a relation, with the arcs whose ends have a location', () => {
    const known = { longitude: 76.9, latitude: 43.25, kind: 'PLACE' } as const;
    const two = relation('a', 'kz-almaty', known);
    const partners = [...two.partners, partyOf('kz-astana', known), partyOf('kz-nowhere', null)];
    const { places, elsewhere, arcs } = shownOf([{ ...two, partners }]);
    expect([...places.keys()]).toEqual(['cn-urumqi', 'kz-almaty', 'kz-astana']);
    expect(elsewhere.map(({ slug }) => slug)).toEqual(['kz-nowhere']);
    expect(arcs.map(({ key }) => key)).toEqual([
      'a cn-urumqi kz-almaty',
      'a cn-urumqi kz-astana',
      'a kz-almaty kz-astana',
    ]);
  });

  it('are moved apart if they share a point, except the place located there', () => {
    const at = { longitude: 87.6, latitude: 43.8 };
    const offsets = offsetsOf([place('seat', { ...at, kind: 'SEAT' }), place('own', { ...at, kind: 'PLACE' })], 12);
    expect([...offsets.keys()]).toEqual(['seat']);
    expect(Math.hypot(...(offsets.get('seat') ?? [0, 0]))).toBeCloseTo(12);
  });

  it('include countries at the mean of their places, also across the date line', () => {
    const { circles, rest } = countryCircles(
      [
        place('west', { longitude: 170, latitude: 0, kind: 'PLACE' }, 'FJ'),
        place('east', { longitude: -170, latitude: 0, kind: 'PLACE' }, 'FJ'),
      ],
      [
        { key: 'FJ', label: 'Fiji', count: 7 },
        { key: 'TV', label: 'Tuvalu', count: 1 },
      ],
    );
    expect(circles).toMatchObject([{ code: 'FJ', count: 7 }]);
    expect(Math.abs(circles[0]?.longitude ?? 0)).toBeCloseTo(180);
    expect(rest.map(({ key }) => key)).toEqual(['TV']);
  });

  it('have circles sized by area, with a minimum size', () => {
    expect(radiusOf(25, 100, 34, 13)).toBeCloseTo(17);
    expect(radiusOf(1, 100, 34, 13)).toBe(13);
  });
});

describe('a projection', () => {
  it('preserves distances from its centre', () => {
    const plane = planeAround({ longitude: 87.6, latitude: 43.8 });
    expect(plane.point({ longitude: 87.6, latitude: 43.8 })[0]).toBeCloseTo(0);
    const [x, y] = plane.point({ longitude: 87.6, latitude: 90 });
    expect(x).toBeCloseTo(0);
    expect(-y / 200).toBeCloseTo(((90 - 43.8) * Math.PI) / 180);
  });

  it('draws great circles as curves', () => {
    const arc = worldPlane(0).arc({ longitude: -60, latitude: 50 }, { longitude: 60, latitude: 50 });
    expect(arc.split('L').length).toBeGreaterThan(4);
  });

  it('is centred on the meridian that cuts fewer arcs', () => {
    expect(crosses(170, -170, 180)).toBe(true);
    expect(crosses(10, 20, 180)).toBe(false);
    expect(meridianFor([{ from: 87, to: -122 }])).toBe(150);
    expect(meridianFor([{ from: 10, to: -74 }])).toBe(11);
  });
});

describe('a viewport', () => {
  it('contains all points within the margin', () => {
    const points = [
      [-10, 5],
      [200, 80],
      [30, -90],
    ] as const;
    const view = fit(points, size, 40);
    for (const point of points) expect(isInside(toScreen(view, point), size, 39.9)).toBe(true);
  });

  it('zooms around a point, by wheel or pinch', () => {
    const from = { k: 1, x: 10, y: 20 };
    expect(zoom(from, 2, [110, 120])).toEqual({ k: 2, x: -90, y: -80 });
    const pinched = pinch(
      from,
      [
        [100, 100],
        [200, 100],
      ],
      [
        [50, 100],
        [250, 100],
      ],
    );
    expect(pinched.k).toBe(2);
    expect(toScreen(pinched, [140, 80])).toEqual([150, 100]);
  });

  it('ignores a few outliers', () => {
    const close = Array.from({ length: 9 }, (_, index) => [index, 0] as const);
    expect(core([...close, [900, 900]], 0.9)).not.toContainEqual([900, 900]);
  });

  it('selects the nearest place in the direction of an arrow key', () => {
    const others = [{ at: [10, 1] }, { at: [5, 30] }, { at: [-4, 0] }] as const;
    expect(neighbour('ArrowRight', [0, 0], others)).toBe(others[0]);
    expect(neighbour('ArrowDown', [0, 0], others)).toBe(others[1]);
    expect(neighbour('ArrowLeft', [0, 0], others)).toBe(others[2]);
    expect(neighbour('ArrowUp', [0, 0], others)).toBeUndefined();
    expect(neighbour('Tab', [0, 0], others)).toBeUndefined();
  });
});

describe('circles of countries', () => {
  it('move apart only until none overlaps another', () => {
    const circle = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })),
      radius: fc.integer({ min: 13, max: 34 }),
    });
    fc.assert(
      fc.property(fc.array(circle, { maxLength: 30 }), (circles) => {
        const moved = spread(circles).map(([dx, dy], index) => {
          const { at = [0, 0], radius = 0 } = circles[index] ?? {};
          return { x: at[0] + dx, y: at[1] + dy, radius };
        });
        for (const [index, one] of moved.entries())
          for (const other of moved.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan((one.radius + other.radius) * 0.8);
      }),
    );
    const lone = [
      { at: [10, 10], radius: 20 },
      { at: [200, 10], radius: 20 },
    ] as const;
    for (const [dx, dy] of spread(lone)) expect(Math.hypot(dx, dy)).toBe(0);
  });
});

describe('labels', () => {
  const crowd = Array.from(
    { length: 30 },
    (_, index): LabelItem => ({
      id: String(index),
      at: [200 + (index % 6) * 14, 200 + Math.floor(index / 6) * 14],
      radius: 5,
      width: 60,
    }),
  );

  it('never overlap another label', () => {
    const labels = [...placeLabels(crowd, crowd, { leaders: true }).values()];
    const left = ({ x, anchor }: (typeof labels)[number]) => x - { start: 0, middle: 30, end: 60 }[anchor];
    for (const [index, one] of labels.entries()) {
      for (const other of labels.slice(index + 1)) {
        const apart = Math.abs(left(one) - left(other)) >= 59.99 || Math.abs(one.y - other.y) >= labelHeight - 0.01;
        expect(apart).toBe(true);
      }
    }
  });

  it('are placed at a distance, with a line, if there is no space next to the mark', () => {
    const near = placeLabels(crowd, crowd);
    const all = placeLabels(crowd, crowd, { leaders: true });
    expect(all.size).toBeGreaterThan(near.size);
    expect([...all.values()].some(({ leader }) => leader !== undefined)).toBe(true);
  });

  it('stay within the viewport by changing the side of the mark', () => {
    const walls = { left: 150, top: 180, right: 345, bottom: 290 };
    const labels = placeLabels(crowd, crowd, { walls, leaders: true });
    expect(labels.size).toBeGreaterThan(0);
    for (const { x, y, anchor } of labels.values()) {
      const left = x - { start: 0, middle: 30, end: 60 }[anchor];
      expect(left).toBeGreaterThanOrEqual(walls.left);
      expect(left + 60).toBeLessThanOrEqual(walls.right);
      expect(y - labelHeight / 2).toBeGreaterThanOrEqual(walls.top);
      expect(y + labelHeight / 2).toBeLessThanOrEqual(walls.bottom);
    }
  });

  it('count Han characters as twice as wide as Latin ones', () => {
    expect(widthOf('乌鲁木齐', 12)).toBe(48);
    expect(widthOf('Omsk', 12)).toBeCloseTo(28.8);
  });
});
