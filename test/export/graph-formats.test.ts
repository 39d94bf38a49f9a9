import { beforeAll, expect, test } from 'vitest';
import { openExport } from '../../src/export/export.ts';
import type { Store } from '../../src/store/store.ts';
import { apiWith, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('an exported network', (open) => {
  let store: Store;
  beforeAll(async () => {
    const dataset = xinjiang();
    const friendships = dataset.friendships.filter(({ parties }) =>
      parties.some(({ jurisdiction }) => jurisdiction === 'kz-almaty'),
    );
    for (const one of friendships) Object.assign(one, { status: 'ENDED', endedOn: '2001-02' });
    for (const place of dataset.jurisdictions)
      if (place.id === 'kz-almaty' && place.location) place.location = { ...place.location, longitude: -170 };
    ({ store } = await apiWith(await open(), [{ ...dataset, title: '<"&>', friendships }]));
  });

  const read = async (what: string, format: string, columns: string) => {
    const parameters = new URLSearchParams({ columns, languages: 'en' });
    let text = '';
    for await (const chunk of (await openExport(store, { what, format, parameters })).chunks) text += chunk;
    return text;
  };

  test('is GraphML with typed keys', async () => {
    const text = await read('network', 'graphml', 'name,latitude,disputed');
    expect(text).toContain('<key id="node_latitude" for="node" attr.name="latitude" attr.type="double">');
    expect(text).toContain('<key id="edge_disputed" for="edge" attr.name="disputed" attr.type="boolean">');
    expect(text).toContain('&quot;title&quot;:&quot;&lt;\\&quot;&amp;&gt;&quot;');
    expect(text).toContain(
      '<edge id="cn-urumqi~kz-almaty" source="cn-urumqi" target="kz-almaty"><data key="edge_disputed">false</data></edge>',
    );
    expect(text).toMatch(
      /<node id="cn-urumqi"><data key="node_name">Ürümqi<\/data><data key="node_latitude">43\.\d+<\/data><\/node>/,
    );
    expect(text.endsWith('</graph>\n</graphml>\n')).toBe(true);
  });

  test('is GEXF whose edges exist from the first to the last day that the dates allow', async () => {
    const text = await read('network', 'gexf', 'established_not_before,ended_on');
    expect(text).toContain('mode="dynamic" timeformat="date"');
    expect(text).toContain(
      '<edge id="cn-urumqi~kz-almaty" source="cn-urumqi" target="kz-almaty" start="1993-11-17" end="2001-02-28">',
    );
  });

  test('is GeoJSON whose lines are cut at the antimeridian', async () => {
    const ties = JSON.parse(
      await read('ties', 'geojson', 'id,source_latitude,source_longitude,target_latitude,target_longitude'),
    );
    expect(ties.features.map(({ id, geometry }: { id: string; geometry: object }) => [id, geometry])).toEqual([
      [
        'cn-urumqi~kz-almaty',
        {
          type: 'MultiLineString',
          coordinates: [
            [
              [-170, expect.any(Number)],
              [-180, expect.any(Number)],
            ],
            [
              [180, expect.any(Number)],
              [expect.closeTo(87.6, 1), expect.closeTo(43.8, 1)],
            ],
          ],
        },
      ],
    ]);
    const { features } = JSON.parse(await read('network', 'geojson', 'name,latitude,longitude'));
    expect(features.map(({ geometry }: { geometry: { type: string } | null }) => geometry?.type)).toEqual([
      'Point',
      'Point',
      undefined,
    ]);
    await expect(read('friendships', 'geojson', 'id')).rejects.toThrow(
      'Formats that can: csv, json, jsonl, xlsx, ttl, jsonld.',
    );
  });
});
