/** The content of a permalink: a document, its variables as JSON, and the operation name. */
export interface Permalink {
  readonly query: string;
  readonly variables: string;
  /** Undefined for the first or only operation. */
  readonly operationName?: string | undefined;
}

const names = ['query', 'variables', 'operationName'] as const;

/** Parses `#query=...&variables=...&operationName=...`, or the same after `?`; undefined without a document. */
export function readPermalink(text: string): Permalink | undefined {
  const parameters = new URLSearchParams(text.replace(/^#/, ''));
  const query = parameters.get('query') ?? '';
  if (query.trim() === '') return undefined;
  return {
    query,
    variables: parameters.get('variables') ?? '',
    operationName: parameters.get('operationName') || undefined,
  };
}

/** The inverse of `readPermalink`, as a hash; empty for an empty document. */
export function writePermalink({ query, variables, operationName }: Permalink): string {
  if (query.trim() === '') return '';
  const given = {
    ...(variables.trim() === '' ? {} : { variables }),
    ...(operationName === undefined ? {} : { operationName }),
  };
  return `#${new URLSearchParams({ query, ...given })}`;
}

/** A query string without the parameters of a permalink. */
export function withoutPermalink(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of names) parameters.delete(name);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
