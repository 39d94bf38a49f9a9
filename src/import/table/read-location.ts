import type { ImportedPlace } from '../relation.ts';
import { readDegrees, readPoint } from './coordinates.ts';
import type { Mapping, PartyMapping } from './mapping.ts';
import type { RowReader, Value } from './row-reader.ts';
import type { CellProblem } from './table-row.ts';

const problems = {
  coordinate: {
    rule: 'A coordinate cannot be read.',
    expected: 'decimal degrees such as 50.9375 or 50,9375',
    advice: 'Correct the coordinate, or state the decimal sign in the mapping: `"decimal": ","`.',
  },
  halfPoint: {
    rule: 'A place has only one coordinate.',
    expected: 'latitude and longitude',
    advice: 'The place is imported without coordinates.',
  },
  zeroPoint: {
    rule: 'The coordinates are 0, 0, which stands for a missing value.',
    expected: 'coordinates of a place',
    advice: 'The place is imported without coordinates.',
  },
} as const satisfies Record<string, CellProblem>;

type Location = Pick<ImportedPlace, 'latitude' | 'longitude'>;

/** Reads the coordinates of a party, from two columns or one. Missing or invalid coordinates are reported and omitted. */
export function readLocation(
  row: RowReader,
  party: Omit<PartyMapping, 'cell' | 'name'>,
  { decimal }: Mapping,
): Location {
  const [point, first, second] = [row.value(party.coordinates), row.value(party.latitude), row.value(party.longitude)];
  const failed = (value: Value): void => row.report('unreadable', problems.coordinate, value.text, value.position);
  if (point) {
    const location = readPoint(point.text);
    if (!location) failed(point);
    return location ?? {};
  }
  if (!first || !second) {
    const half = first ?? second;
    if (half) row.report('doubtful', problems.halfPoint, half.text, half.position);
    return {};
  }
  const degreesOf = (value: Value, axis: 'latitude' | 'longitude') =>
    readDegrees(
      value.cell.number === undefined ? value.text : String(value.cell.number),
      axis,
      value.cell.number === undefined ? decimal : '.',
    );
  const [latitude, longitude] = [degreesOf(first, 'latitude'), degreesOf(second, 'longitude')];
  if (latitude === undefined) failed(first);
  if (longitude === undefined) failed(second);
  if (latitude === undefined || longitude === undefined) return {};
  if (latitude !== 0 || longitude !== 0) return { latitude, longitude };
  row.report('left out', problems.zeroPoint, `${first.text}, ${second.text}`, first.position);
  return {};
}
