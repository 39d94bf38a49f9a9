import { beforeAll, describe, expect, test } from 'vitest';
import { readChapters } from '../../src/api/example-operations.ts';
import { type Api, apiWith, committedDataset, errorOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

describe.each(readChapters())('$title', ({ datasets, operations }) => {
  describeEngines('example operations return the expected responses', (open) => {
    let api: Api;
    beforeAll(async () => {
      api = await apiWith(await open(), [xinjiang(), ...datasets.map(committedDataset)]);
    });

    // One snapshot for both engines: their responses are byte-identical.
    test.each(operations)('$title', async ({ name, query, variables }) => {
      await expect(JSON.stringify(await api.execute(query, variables), null, 2)).toMatchFileSnapshot(
        `responses/${name}.json`,
      );
    });
  });
});

describeEngines('shared partners', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test('sharedPartners returns partners shared by at least `atLeast` places', async () => {
    const query = `query ($atLeast: Int, $after: String) {
      sharedPartners(of: [{ name: "Ürümqi" }, { name: "Kashgar" }, { name: "Karamay" }, { slug: "cn-urumqi" }], atLeast: $atLeast, first: 8, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { slug } sharedBy { slug } }
      }
    }`;
    const all = await api.execute(query);
    expect(all.data.sharedPartners.edges).toEqual([]);
    const two = await api.execute(query, { atLeast: 2 });
    expect(two.data.sharedPartners).toMatchObject({
      totalCount: 1,
      edges: [{ node: { slug: 'pk-gwadar' }, sharedBy: [{ slug: 'cn-kashgar-prefecture' }, { slug: 'cn-karamay' }] }],
    });
    const slugs: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { data } = await api.execute(query, { atLeast: 1, after });
      expect(data.sharedPartners.totalCount).toBe(23);
      slugs.push(...data.sharedPartners.edges.map((edge: { node: { slug: string } }) => edge.node.slug));
      more = data.sharedPartners.pageInfo.hasNextPage;
      after = data.sharedPartners.pageInfo.endCursor;
    }
    expect(slugs[0]).toBe('pk-gwadar');
    expect(new Set(slugs).size).toBe(23);
  });

  test.each([
    ['{ sharedPartners(of: []) { totalCount } }', '`of` must not be empty. Give 1 to 100 values.'],
    [
      '{ sharedPartners(of: [{ name: "Kashgar" }, { name: "喀什" }], atLeast: 2) { totalCount } }',
      '`atLeast` must be between 1 and 1, the number of distinct jurisdictions in `of`, got 2.',
    ],
    [
      '{ sharedPartners(of: [{ name: "Kashgar" }], atLeast: 0) { totalCount } }',
      '`atLeast` must be between 1 and 1, the number of distinct jurisdictions in `of`, got 0.',
    ],
  ])('rejects %s', async (query, message) => {
    expect(await errorOf(api.execute(query))).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });
});
