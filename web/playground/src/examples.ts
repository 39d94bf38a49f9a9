/** A chapter of example operations, as the server writes it into the page. */
export interface Chapter {
  readonly title: string;
  readonly operations: readonly Example[];
}

export interface Example {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** In display order. */
export const chapters: readonly Chapter[] = JSON.parse(document.getElementById('examples')?.textContent ?? '[]');

/** The tab for an example: its title as a comment above its document, and its variables. */
export function tabOf({ title, query, variables }: Example): { readonly query: string; readonly variables: string } {
  return {
    query: `# ${title}\n${query}`,
    variables: variables === undefined ? '' : JSON.stringify(variables, null, 2),
  };
}
