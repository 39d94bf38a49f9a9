import { read, utils } from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { openExport } from '../../src/export/export.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import type { Store } from '../../src/store/store.ts';
import { apiWith, catalogue, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines('an exported workbook', (open) => {
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    const dataset = xinjiang();
    const dates = ['1999', '1999-02', '1999-02-03', '1850-01-01', '1900-03-01'];
    for (const [index, date] of dates.entries()) {
      const one = dataset.friendships[index];
      if (one) one.dateClaims = [{ date, rank: 'PREFERRED', citations: [] }];
    }
    const [place] = dataset.jurisdictions;
    if (place) Object.assign(place, { doubt: '=1+1 <&> _x0041_ "a"\nb' });
    engine = await open();
    ({ store } = await apiWith(engine, [dataset]));
  });

  const chunksOf = async (what: string, format: string, search = '') =>
    (await openExport(store, { what, format, parameters: new URLSearchParams(search) })).chunks;
  const bytesOf = async (what: string, search = '') => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await chunksOf(what, 'xlsx', search)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  };

  test('has the rows of the JSON, with numbers, texts that are no formulas, and the dates known to the day as dates', async () => {
    let json = '';
    for await (const chunk of await chunksOf('network', 'json', 'languages=en')) json += chunk;
    const { nodes, edges } = JSON.parse(json);
    const workbook = read(await bytesOf('network', 'languages=en'), { cellDates: true, UTC: true });
    expect(workbook.SheetNames).toEqual(['jurisdictions', 'ties', 'sources', 'about']);
    const rows = (name: string) =>
      utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets[name] ?? {}, { defval: null, UTC: true });
    const withoutDates = (all: object[]) => all.map((row) => ({ ...row, dissolved_on: null }));
    expect(withoutDates(rows('jurisdictions'))).toEqual(withoutDates(nodes));
    expect(rows('jurisdictions').some(({ latitude }) => typeof latitude === 'number')).toBe(true);
    const datesOf = (all: Record<string, unknown>[]) => all.map(({ established_on: date }) => date);
    const asDates = datesOf(edges).map((date) =>
      typeof date === 'string' && date.length === 10 && date > '1900' ? new Date(date) : date,
    );
    expect(datesOf(rows('ties'))).toEqual(asDates);
    expect(asDates).toEqual(expect.arrayContaining(['1999', '1999-02', '1850-01-01', new Date('1999-02-03')]));
    const about = Object.fromEntries(rows('about').map(({ property, value }) => [property, value]));
    expect(about).toMatchObject({ filter: '{}', 'dataset xinjiang: licence': 'CC-BY-SA-4.0', friendships: '52' });
  });

  test('has the same bytes for the same data', async () => {
    expect((await bytesOf('sources')).equals(await bytesOf('sources'))).toBe(true);
  });

  test('fails if the graph changes while it is written', async () => {
    const changing = await open();
    const { store: own } = await apiWith(changing);
    const { chunks } = await openExport(own, {
      what: 'friendships',
      format: 'xlsx',
      parameters: new URLSearchParams(),
    });
    await loadDataset(changing, catalogue, { ...xinjiang(), title: 'Another' });
    const all = async () => {
      for await (const _ of chunks);
    };
    await expect(all()).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
