/** What a link carries: a question, and its variables as JSON text. */
export interface Permalink {
  readonly query: string;
  readonly variables: string;
}

/** Reads `#query=...&variables=...`; nothing when it names no question. */
export function readPermalink(hash: string): Permalink | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const query = parameters.get('query') ?? '';
  return query.trim() === '' ? undefined : { query, variables: parameters.get('variables') ?? '' };
}

/** The inverse of `readPermalink`; nothing for an empty question. */
export function writePermalink({ query, variables }: Permalink): string {
  if (query.trim() === '') return '';
  const given = variables.trim() === '' ? {} : { variables };
  return `#${new URLSearchParams({ query, ...given })}`;
}
