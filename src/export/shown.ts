const maxLength = 60;

/** A value of a request in quotes, shortened, for messages. */
export function shown(value: string): string {
  return JSON.stringify(value.length > maxLength ? `${value.slice(0, maxLength)}…` : value);
}
