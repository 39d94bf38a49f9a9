/** Questions that belong together, as the server wrote them into the page. */
export interface Chapter {
  readonly title: string;
  readonly operations: readonly Question[];
}

export interface Question {
  readonly title: string;
  readonly query: string;
}

/** In the order in which they are shown. */
export const chapters: readonly Chapter[] = JSON.parse(document.getElementById('questions')?.textContent ?? '[]');

/** The text of the tab that a question opens: its words on top, as a comment. */
export function textOf({ title, query }: Question): string {
  return `# ${title}\n${query}`;
}
