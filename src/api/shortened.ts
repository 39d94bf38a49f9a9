/** Maximum length of a value of the client in an error message. */
const maxShownLength = 100;

/** A value of the client for an error message. */
export function shortened(text: string): string {
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text;
}
