import { gql, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { type Api, apiWith, dataOf, xinjiang } from '../support/api.ts';
import { describeEngines } from '../support/engines.ts';

const nodeTypes = schema
  .getPossibleTypes(schema.getType('Node') as Parameters<typeof schema.getPossibleTypes>[0])
  .map(({ name }) => name)
  .toSorted();

function newCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { Node: nodeTypes },
    // Without the typename, so that IDs that are not unique across types would be merged.
    dataIdFromObject: ({ id }) => (typeof id === 'string' ? id : undefined),
    typePolicies: { Query: { fields: { friendships: relayStylePagination(['filter', 'orderBy']) } } },
  });
}

describeEngines('the normalized cache of Apollo Client', (open) => {
  let api: Api;
  beforeAll(async () => {
    api = await apiWith(await open());
  });

  test('stores each object once, by its ID alone', async () => {
    const cache = newCache();
    const query = gql`
      query {
        datasets { id __typename slug }
        continents { id __typename code }
        countries(first: 100) { nodes { id __typename code } }
        jurisdictions(first: 100) { nodes { id __typename slug } }
        sources(first: 100) { nodes { id __typename number } }
        friendships(first: 100) {
          edges { cursor node { id __typename level sources { id __typename title } parties { jurisdiction { id __typename kind } } } }
          pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
        }
      }
    `;
    cache.writeQuery({ query, data: await dataOf(api.execute(query.loc?.source.body ?? '')) });
    const stored = Object.entries(cache.extract()).filter(([id]) => id !== 'ROOT_QUERY' && id !== '__META');
    const { continents, countries, jurisdictions, sources, friendships } = xinjiang();
    const expected = [continents, countries, jurisdictions, sources, friendships].reduce(
      (sum, list) => sum + list.length,
      1,
    );
    expect(stored).toHaveLength(expected);
    expect(nodeTypes).toEqual(expect.arrayContaining(stored.map(([, object]) => object?.__typename)));
    // A place that is selected in two lists is one object with the fields of both selections.
    expect(cache.extract()['Jurisdiction:pk-gwadar']).toMatchObject({ slug: 'pk-gwadar', kind: 'city' });
  });

  test('merges pages into one list', async () => {
    const cache = newCache();
    const query = gql`
      query Page($after: String) {
        friendships(first: 20, after: $after, orderBy: { field: PARTNER_NAME }) {
          edges { cursor node { id __typename establishedOn } }
          pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
        }
      }
    `;
    let after: string | null = null;
    let pages = 0;
    for (let more = true; more; pages += 1) {
      const data = await dataOf(api.execute(query.loc?.source.body ?? '', { after }));
      cache.writeQuery({ query, variables: { after }, data });
      more = data.friendships.pageInfo.hasNextPage;
      after = data.friendships.pageInfo.endCursor;
    }
    expect(pages).toBe(3);
    const merged = cache.readQuery<{ friendships: { edges: { node: { id: string } }[]; pageInfo: object } }>({ query });
    const complete = await dataOf(
      api.execute('{ friendships(first: 100, orderBy: { field: PARTNER_NAME }) { nodes { id } } }'),
    );
    expect(merged?.friendships.edges.map(({ node }) => node.id)).toEqual(
      complete.friendships.nodes.map(({ id }: { id: string }) => id),
    );
    expect(merged?.friendships.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });
});
