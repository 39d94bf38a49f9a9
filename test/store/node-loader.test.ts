import { beforeAll, beforeEach, expect, test } from 'vitest';
import { loadDataset } from '../../src/load/load.ts';
import { projectionOf, type Selection } from '../../src/store/projection.ts';
import { apiOver, catalogue, xinjiang } from '../support/api.ts';
import { callOptions } from '../support/cypher.ts';
import { recordingEngine } from '../support/engine-wrappers.ts';
import { describeEngines } from '../support/engines.ts';

const byIds = 'jurisdiction/by-ids';

describeEngines('rows of nodes', (open) => {
  let engine: ReturnType<typeof recordingEngine>;
  beforeAll(async () => {
    engine = recordingEngine(await open());
    await loadDataset(engine, catalogue, xinjiang());
  });
  beforeEach(() => {
    engine.statements.length = 0;
  });

  const nodesRead = () => engine.statements.filter((name) => name !== 'graph/revision');
  /** Begins operations on one store, each with its own projection. */
  function operations(cacheRows: number) {
    const { store } = apiOver(engine, { cacheRows });
    return (...selected: Selection[]) => store.begin(callOptions().signal, projectionOf(selected));
  }

  test('are merged by group: an operation reads only rows that lack one of its groups', async () => {
    const begin = operations(1000);
    const gwadar = async (...selected: Selection[]) => (await begin(...selected)).jurisdictions.byId('pk-gwadar');
    const named = await gwadar('names');
    expect(Object.keys(named ?? {})).not.toContain('facts');
    expect(nodesRead()).toEqual([byIds]);
    const described = await gwadar('facts');
    expect(nodesRead()).toEqual([byIds, byIds]);
    expect(await gwadar('names', 'facts')).toEqual({ ...named, ...described });
    expect(await gwadar()).toMatchObject({ id: 'pk-gwadar' });
    expect(nodesRead()).toEqual([byIds, byIds]);
    expect(await gwadar('names', 'totals')).toMatchObject({ totals: { degree: 2 }, names: named?.names });
    expect(nodesRead()).toEqual([byIds, byIds, byIds]);
  });

  test('are read once per operation without a cache, including missing nodes', async () => {
    const begin = operations(0);
    const { jurisdictions } = await begin('names');
    const ids = ['pk-gwadar', 'nowhere', 'pk-gwadar'];
    const [first, none, again] = await Promise.all(ids.map((id) => jurisdictions.byId(id)));
    expect([none, again]).toEqual([undefined, first]);
    expect(jurisdictions.byId('pk-gwadar')).toBe(first);
    expect(jurisdictions.byId('nowhere')).toBeUndefined();
    expect(nodesRead()).toEqual([byIds]);
  });

  test('are not read again after a list has returned them', async () => {
    const begin = operations(0);
    const { jurisdictions, friendships, countries } = await begin('parties', 'countries', 'continents', 'names');
    const friendship = await friendships.byId('xinjiang/cn-karamay~pk-gwadar');
    expect(friendship).toMatchObject({ id: 'xinjiang/cn-karamay~pk-gwadar' });
    expect(jurisdictions.byId('pk-gwadar')).toMatchObject({ countryId: 'PK' });
    expect(countries.byCode('PK')).toMatchObject({ alpha3: 'PAK', continentId: 'AS' });
    expect(countries.continent('AS')).toMatchObject({ id: 'AS' });
    expect(nodesRead()).toEqual(['friendship/by-ids']);
  });
});
