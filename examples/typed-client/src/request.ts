import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';

interface GraphQLResponse<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends an operation and returns its data. Throws with the code and message of the first error; partial data is not returned. */
export async function request<Data, Variables>(
  url: string,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  // The compiler checks the operation against the schema; the response is trusted to conform to it.
  const { data, errors } = (await response.json()) as GraphQLResponse<Data>;
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.extensions?.code}: ${error.message}`);
  if (!data) throw new Error(`The server responded with status ${response.status} and no data.`);
  return data;
}
