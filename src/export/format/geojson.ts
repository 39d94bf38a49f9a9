import type { About } from '../about.ts';
import type { Cell, Column, Record, Table } from '../table/table.ts';

type Position = readonly [longitude: number, latitude: number];

/** Tables as one GeoJSON feature collection (RFC 7946): places as points, ties as lines; null without a position. */
export async function* geojsonOf(about: About, ...tables: readonly Table[]): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`;
  let separator = '\n';
  for (const table of tables) {
    for await (const records of table.pages()) {
      if (records.length === 0) continue;
      const features = records.map((record) => JSON.stringify(featureOf(table, record)));
      yield `${separator}${features.join(',\n')}`;
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function featureOf({ name, columns }: Table, record: Record) {
  const properties = Object.fromEntries(columns.map((column, position) => [column.name, record[position] ?? null]));
  const geometry = name === 'ties' ? lineOf(columns, record) : pointOf(columns, record);
  return { type: 'Feature', id: properties.id, geometry, properties };
}

function pointOf(columns: readonly Column[], record: Record) {
  const coordinates = positionIn(columns, record, '');
  return coordinates && { type: 'Point', coordinates };
}

function lineOf(columns: readonly Column[], record: Record) {
  const source = positionIn(columns, record, 'source_');
  const target = positionIn(columns, record, 'target_');
  if (!source || !target) return null;
  const [a, b] = source[0] <= target[0] ? [source, target] : [target, source];
  if (b[0] - a[0] <= 180) return { type: 'LineString', coordinates: [source, target] };
  // The short way crosses the antimeridian, where RFC 7946 demands a cut.
  const width = a[0] + 360 - b[0];
  const share = width === 0 ? 0 : (a[0] + 180) / width;
  const latitude = a[1] + (b[1] - a[1]) * share;
  return {
    type: 'MultiLineString',
    coordinates: [
      [a, [-180, latitude]],
      [[180, latitude], b],
    ],
  };
}

function positionIn(columns: readonly Column[], record: Record, prefix: string): Position | null {
  const number = (name: string): Cell | undefined =>
    record[columns.findIndex((column) => column.name === prefix + name)];
  const longitude = number('longitude');
  const latitude = number('latitude');
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;
}
