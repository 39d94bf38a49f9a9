/** Questions that belong together, as the server wrote them into the page. */
export interface Chapter {
  readonly title: string;
  readonly operations: readonly Question[];
}

export interface Question {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** In the order in which they are shown. */
export const chapters: readonly Chapter[] = JSON.parse(document.getElementById('questions')?.textContent ?? '[]');

/** What a question opens in a tab: its words as a comment above its document, and its variables. */
export function tabOf({ title, query, variables }: Question): { readonly query: string; readonly variables: string } {
  return {
    query: `# ${title}\n${query}`,
    variables: variables === undefined ? '' : JSON.stringify(variables, null, 2),
  };
}
