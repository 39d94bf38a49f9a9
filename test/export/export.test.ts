import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { friendshipKeys } from '../../src/dataset/friendship-key.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { csvOf } from '../../src/export/csv.ts';
import { DatasetReader } from '../../src/export/dataset-reader.ts';
import { jsonOf } from '../../src/export/json.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { serializeDataset } from '../../src/import/import.ts';
import { loadDataset } from '../../src/load/load.ts';
import { Store } from '../../src/store/store.ts';
import { catalogue, xinjiang } from '../support/api.ts';
import { runWrite } from '../support/cypher.ts';
import { describeEngines } from '../support/engines.ts';
import { randomDataset } from '../support/synthetic-datasets.ts';

const file = new URL('../../seed/xinjiang/dataset.json', import.meta.url);

describeEngines('an exported dataset', (open) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await open();
  });

  const load = (dataset: Dataset) => loadDataset(engine, catalogue, dataset);
  const reader = (slug?: string) => DatasetReader.open(storeOver(engine), slug);
  const json = async (slug?: string) => textOf(jsonOf(await reader(slug)));

  test('is byte-identical to the loaded one', async () => {
    await load(xinjiang());
    expect(await json()).toBe(readFileSync(file, 'utf8'));
  });

  test('keeps the order of the file, even if only the order changes, and omitted properties', async () => {
    const { $schema: _, ...dataset } = xinjiang();
    await load(dataset);
    const other: Dataset = {
      ...dataset,
      continents: dataset.continents.toReversed(),
      countries: dataset.countries.toReversed().map(({ listedAs: __, ...country }) => country),
      jurisdictions: dataset.jurisdictions.toReversed().map((one) => ({ ...one, listedAs: one.names[0]?.text })),
      successions: dataset.successions.toReversed(),
      sources: dataset.sources.toReversed(),
      friendships: dataset.friendships.toReversed(),
    };
    await load(other);
    expect(await json()).toBe(serializeDataset(other));
    await load({ ...other, $schema: 'elsewhere.json', friendships: other.friendships.slice(7) });
    expect(JSON.parse(await json())).toMatchObject({ $schema: 'elsewhere.json', friendships: { length: 45 } });
  });

  test('is byte-identical for synthetic datasets, with several pages and friendships of three parties', async () => {
    const dataset = fc
      .sample(randomDataset(900), { numRuns: 100, seed: 4 })
      .find(({ friendships }) => friendships.length > 1_000 && friendships.some(({ parties }) => parties.length === 3));
    if (!dataset) throw new Error('Expected a random dataset of this size.');
    await load(dataset);
    expect(await json()).toBe(serializeDataset(dataset));
    const empty = { ...dataset, jurisdictions: [], friendships: [], countries: [], continents: [] };
    await load(empty);
    expect(await json()).toBe(serializeDataset(empty));
    expect((await textOf(csvOf(await reader()))).split('\r\n')).toEqual([expect.stringMatching(/^\uFEFFid,kind,/), '']);
  });

  test('has its own rows and facts if there are several datasets', async () => {
    const first = xinjiang();
    const second = { ...xinjiang(), id: 'second', friendships: first.friendships.slice(0, 20) };
    const [gwadar] = second.jurisdictions.filter(({ id }) => id === 'pk-gwadar');
    if (!gwadar) throw new Error('the list does not contain Gwadar');
    gwadar.kind = 'fishing village';
    await load(first);
    await load(second);
    expect(await json('xinjiang')).toBe(serializeDataset(first));
    expect(await json('second')).toBe(serializeDataset(second));
    await expect(reader()).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Specify one dataset (`dataset`). Datasets in the graph: xinjiang, second.',
    });
    await expect(reader('third')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is complete and of one revision, or fails', async () => {
    await load(xinjiang());
    const chunks = jsonOf(await reader());
    await chunks.next();
    await load({ ...xinjiang(), title: 'Another' });
    await expect(textOf(chunks)).rejects.toMatchObject({ code: 'CONFLICT' });
    await runWrite(engine, "MATCH (d:Dataset {id: 'xinjiang'}) SET d.loading = true");
    await expect(reader()).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('has one CSV row per friendship, with all claims and sources', async () => {
    const dataset = xinjiang();
    const [source] = dataset.sources.filter(({ number }) => number === 26);
    if (!source) throw new Error('the list does not contain source 26');
    source.title = '=HYPERLINK("https://example.org"), \n"quoted"';
    await load(dataset);
    const text = await textOf(csvOf(await reader()));
    const [header, ...rows] = recordsOf(text);
    expect(header?.[0]).toBe('\uFEFFid');
    expect(rows.map(([id]) => id)).toEqual(friendshipKeys(dataset.friendships));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header?.length]));
    const row = rows.find(([id]) => id === 'cn-tacheng~ru-rubtsovsk') ?? [];
    expect(Object.fromEntries(header?.map((name, column) => [name, row[column]]) ?? [])).toEqual({
      '\uFEFFid': 'cn-tacheng~ru-rubtsovsk',
      kind: '',
      kind_text: '',
      status: '',
      ended_on: '',
      signed_at: '',
      level: 'COUNTY',
      reported_continent: 'EU',
      established_on: '2000-04-24',
      disputed: 'true',
      local_id: 'cn-tacheng',
      local_name: '塔城市',
      local_name_en: 'Tacheng',
      local_country: 'CN',
      local_country_name_en: 'China',
      partner_id: 'ru-rubtsovsk',
      partner_name: '鲁布佐夫斯克',
      partner_name_en: 'Rubtsovsk',
      partner_country: 'RU',
      partner_country_name_en: 'Russia',
      date_claims: '2000-04-24 (preferred) [4]; 2000-03-16 (alternative) [26]',
      notes: expect.stringMatching(/ \[26\]$/),
      row_citations: '[4]',
      sources: expect.stringContaining('[26] =HYPERLINK("https://example.org"), \n"quoted", '),
    });
  });

  test('has no cell that a spreadsheet reads as a formula', async () => {
    const dataset = xinjiang();
    for (const one of dataset.jurisdictions) one.listedAs = `=1+1 ${one.id}`;
    await load(dataset);
    const [header = [], ...rows] = recordsOf(await textOf(csvOf(await reader())));
    const cells = rows.map((row) => row[header.indexOf('partner_name')] ?? '');
    expect(cells.every((cell) => cell.startsWith("'=1+1 "))).toBe(true);
  });
});

function storeOver(engine: Engine): Store {
  return new Store({
    engine,
    catalogue,
    revisionPollMs: 0,
    deadlineMs: 5_000,
    cacheRows: 0,
    onError: () => undefined,
  });
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of chunks) text += piece;
  return text;
}

/** Parses CSV by RFC 4180: fields separated by commas, records by CRLF, quotes doubled within quotes. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
