import { expect, test } from 'vitest';
import { loadDataset } from '../../src/load/load.ts';
import { exportPageOperation } from '../../web/src/api/export-operations.ts';
import { textOf } from '../../web/src/api/operation.ts';
import {
  aroundOperation,
  listsOperation,
  moreOperation,
  overviewOperation,
  pathOperation,
  placeOperation,
  relationOperation,
  searchOperation,
  sharedOperation,
  viewOperation,
} from '../../web/src/api/operations.ts';
import { apiOver, catalogue, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const orderBy = { field: 'PARTNER_NAME', direction: 'DESC' };
/** Two preferred languages cost more than one. */
const languages = ['zh-Hans', 'zh'];
const urumqi = { slug: 'cn-urumqi' };
const filters = {
  filter: {},
  withoutLevels: {},
  withoutContinents: {},
  withoutCountries: {},
  onlyDisputed: { disputed: true },
};

describeEngines('the cost of the operations of the explorer', (open) => {
  test('is below the limit', async () => {
    const engine = await open();
    await loadDataset(engine, catalogue, xinjiang());
    const { handle } = apiOver(engine);
    const costOf = async (query: string, variables: object): Promise<number> => {
      const { body } = await handle({
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'graphql-cost': '1',
        },
        body: JSON.stringify({ query, variables }),
      });
      const { errors, extensions } = JSON.parse(body);
      expect(errors).toBeUndefined();
      return extensions.cost.found;
    };
    const operations: readonly (readonly [string, object])[] = [
      [textOf(viewOperation), { ...filters, orderBy, languages, first: 100 }],
      [textOf(listsOperation), { filter: {} }],
      [textOf(moreOperation), { filter: {}, orderBy, languages, first: 100 }],
      [textOf(exportPageOperation), { filter: {}, orderBy, languages }],
      [textOf(overviewOperation), { filter: {}, languages }],
      [textOf(relationOperation), { id: 'Friendship:cn-karamay~pk-gwadar', languages }],
      [textOf(placeOperation), { ...urumqi, languages }],
      [textOf(searchOperation), { query: 'Gwadar', languages }],
      [textOf(sharedOperation), { of: [urumqi, { slug: 'cn-karamay' }], languages }],
      [
        textOf(pathOperation),
        { from: 'cn-urumqi', to: 'cn-karamay', relations: ['FRIENDSHIP', 'PART_OF', 'SUCCESSION'], languages },
      ],
      [textOf(aroundOperation), { ...urumqi, depth: 2, languages }],
    ];
    for (const [query, variables] of operations)
      expect(await costOf(query, variables), query.slice(0, 20)).toBeLessThan(50_000);
  });
});
