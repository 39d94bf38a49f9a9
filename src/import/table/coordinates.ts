import type { Mapping } from './mapping.ts';

/** Decimal degrees of a printed latitude or longitude. Undefined if it cannot be read without a guess. */
export function readDegrees(
  printed: string,
  axis: 'latitude' | 'longitude',
  decimal?: Mapping['decimal'],
): number | undefined {
  const text = withSideLast(
    printed.replace(/[º˚]/g, '°').normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim(),
  );
  const degrees = decimalDegrees(text, decimal) ?? sexagesimal(text, axis, decimal);
  const limit = axis === 'latitude' ? 90 : 180;
  return degrees !== undefined && Math.abs(degrees) <= limit ? degrees : undefined;
}

function decimalDegrees(text: string, decimal: Mapping['decimal']): number | undefined {
  // Both signs in one number, or one sign twice, mean thousands: a coordinate has none.
  const sign = decimal === undefined ? '[.,]' : decimal === '.' ? '\\.' : ',';
  const match = new RegExp(`^([+-]?\\d{1,3}(?:${sign}\\d+)?)\\s?°?$`).exec(text);
  return match ? Number((match[1] ?? '').replace(',', '.')) : undefined;
}

const sides: readonly (readonly [RegExp, string])[] = [
  [/^(?:north|nord|norte|北[纬緯])$/i, 'N'],
  [/^(?:south|süd|sud|sur|sul|南[纬緯])$/i, 'S'],
  [/^(?:east|ost|est|este|[东東][经經経])$/i, 'E'],
  [/^(?:west|ouest|oeste|ovest|西[经經経])$/i, 'W'],
];

/** The side as one letter at the end: `N 50.9`, `50.9 North` and `北纬50.9` become `50.9N`. */
function withSideLast(text: string): string {
  const [, first, middle = '', last] = /^(\p{L}+)?\s?([^\p{L}]*(?:[dms][^\p{L}]*)*?)\s?(\p{L}+)?$/iu.exec(text) ?? [];
  const side = first ?? last;
  if (side === undefined || (first !== undefined && last !== undefined)) return text;
  const letter = sides.find(([words]) => words.test(side))?.[1] ?? side;
  return /^[NSEW]$/i.test(letter) ? `${middle.trim()}${letter}` : text;
}

/**
 * `50° 56′ 15″ N`, `50 56 15N`, `-50°56′`. `O` is east in German and west in French, so it is not read. A sign and a side do not
 * occur together.
 */
function sexagesimal(text: string, axis: 'latitude' | 'longitude', decimal: Mapping['decimal']): number | undefined {
  const match =
    /^([+-]?)(\d{1,3}(?:[.,]\d+)?)(?:\s?[°d]\s?|[ :-]|(?=[NSEW]?$))(?:(\d{1,2}(?:[.,]\d+)?)(?:\s?['′’m]\s?|[ :-]|(?=[NSEW]?$))(?:(\d{1,2}(?:[.,]\d+)?)\s?(?:["″”s]|''|′′|’’)?\s?)?)?([NSEW])?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, sign = '', degrees = '', minutes = '0', seconds = '0', side = ''] = match;
  if (side === '' ? !text.includes('°') : sign !== '' || !(axis === 'latitude' ? /[NS]/i : /[EW]/i).test(side))
    return undefined;
  const parts = [degrees, minutes, seconds].map((part) => decimalDegrees(part, decimal) ?? Number.NaN);
  const [whole = Number.NaN, minute = Number.NaN, second = Number.NaN] = parts;
  if (!(minute < 60 && second < 60)) return undefined;
  return (whole + minute / 60 + second / 3600) * (/[SW]/i.test(side) || sign === '-' ? -1 : 1);
}

/** Latitude and longitude from one cell: `50.9, 6.9` or `Point(6.9 50.9)`. */
export function readPoint(printed: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const text = printed.trim().replace(/^[([](.+)[)\]]$/, '$1');
  const point = /^point\s?\(\s*(\S+)\s+(\S+?)\s*\)$/i.exec(text);
  const pair = point
    ? [point[2], point[1]]
    : text.split(
        /\s*[,;]\s+|\s*;\s*|(?<=^-?\d+\.\d+)\s*(?:,|\s|\/)\s*(?=-?\d+\.\d+$)|(?<=^-?\d+,\d+)\s+(?=-?\d+,\d+$)|(?<=\d.*[NS])\s+|(?<=^[NS].*)\s+(?=[EW])/i,
      );
  if (pair.length !== 2) return undefined;
  const latitude = readDegrees(pair[0] ?? '', 'latitude');
  const longitude = readDegrees(pair[1] ?? '', 'longitude');
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

/** Great-circle distance in kilometres. */
export function kilometresBetween(
  a: { readonly latitude: number; readonly longitude: number },
  b: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = Math.PI / 180;
  const [dLatitude, dLongitude] = [(b.latitude - a.latitude) * radians, (b.longitude - a.longitude) * radians];
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
