import { shortened } from '../errors.ts';

const maxLength = 60;

/** A value of a request in quotes, shortened, for messages. */
export function shown(value: string): string {
  return JSON.stringify(shortened(value, maxLength));
}
