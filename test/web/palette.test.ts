import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Colour = readonly [number, number, number];
type Matrix = readonly [Colour, Colour, Colour];

const styles = readFileSync('web/src/styles.css', 'utf8');
const light = propertiesOf(/^:root\s*\{([^}]*)\}/m);
const dark = propertiesOf(/^\[data-theme=["']dark["']\]\s*\{([^}]*)\}/m);
const byMedia = propertiesOf(/@media \(prefers-color-scheme: dark\)\s*\{\s*:root[^{]*\{([^}]*)\}/);

/** Machado, Oliveira and Fernandes 2009, full severity. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

test('the dark theme is the same if set by the user or by the system', () => {
  expect(byMedia).toEqual(dark);
});

for (const [theme, colours] of Object.entries({ light, dark })) {
  const continents = [...colours].filter(([name]) => name.startsWith('--continent-'));
  test(`${theme}: marks and texts contrast with their background`, () => {
    expect(continents).toHaveLength(7);
    for (const [name, colour] of continents)
      expect(contrast(colour, of(colours, '--paper')), name).toBeGreaterThanOrEqual(3);
    for (const name of ['--ink', '--muted', '--accent']) {
      for (const behind of ['--paper', '--tint']) {
        expect(contrast(of(colours, name), of(colours, behind)), `${name} on ${behind}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
  for (const [vision, matrix] of Object.entries(visions)) {
    test(`${theme}: continents are distinguishable with ${vision} vision`, () => {
      for (const [index, [name, colour]] of continents.entries()) {
        for (const [other, adjacent] of continents.slice(index + 1)) {
          expect(distance(lab(colour, matrix), lab(adjacent, matrix)), `${name} ${other}`).toBeGreaterThanOrEqual(10);
        }
      }
    });
  }
}

function propertiesOf(block: RegExp): Map<string, Colour> {
  const [, text = ''] = block.exec(styles) ?? [];
  const found = text.matchAll(/(--[\w-]+):\s*#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2});/gi);
  return new Map([...found].map(([, name = '', ...hex]) => [name, hex.map(linear) as unknown as Colour]));
}

function of(colours: ReadonlyMap<string, Colour>, name: string): Colour {
  const colour = colours.get(name);
  if (!colour) throw new Error(`There is no ${name}.`);
  return colour;
}

function linear(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [one, other]
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function times(matrix: Matrix, [x, y, z]: Colour): Colour {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
}

/** CIE L*a*b* of a linear colour at D65. */
function lab(colour: Colour, vision: Matrix): Colour {
  const [r, g, b] = times(vision, colour).map((value) => Math.min(1, Math.max(0, value)));
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    [r ?? 0, g ?? 0, b ?? 0],
  );
  const root = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const [x, y, z] = [root(xyz[0] / 0.95047), root(xyz[1]), root(xyz[2] / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Colour difference, CIE76. */
function distance(one: Colour, other: Colour): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
