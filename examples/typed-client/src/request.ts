import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';

interface Reply<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends an operation. Throws with the code and message of the first error; there is no answer in part. */
export async function ask<Data, Variables>(
  url: string,
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  // The compiler checked the question against the schema; that the server keeps to it is the server's word.
  const { data, errors } = (await response.json()) as Reply<Data>;
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.extensions?.code}: ${error.message}`);
  if (!data) throw new Error(`The server answered ${response.status} without data.`);
  return data;
}
