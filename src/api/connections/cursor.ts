import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadUserInput, shortened } from '../../errors.ts';

const content = z.tuple([z.string(), z.string()]);

/**
 * The cursors of one list: one field of one parent with one filter and order. A cursor contains the sort key of its row, so that
 * pages stay correct when rows are added or removed, and a fingerprint of its list, so that other lists reject it.
 */
export class Cursors {
  readonly #list: unknown;
  #fingerprint: string | undefined;

  /** @param list Everything that identifies the list, as a JSON value. */
  constructor(list: unknown) {
    this.#list = list;
  }

  encode(key: string): string {
    return Buffer.from(JSON.stringify([this.#listFingerprint(), key])).toString('base64url');
  }

  /** @throws BadUserInput if the cursor is invalid or belongs to another list. */
  decode(cursor: string, argument: 'after' | 'before'): string {
    const [list, key] = parse(cursor, argument);
    if (list === this.#listFingerprint()) return key;
    throw new BadUserInput(
      `\`${argument}\`: the cursor ${JSON.stringify(shortened(cursor))} belongs to another list. A cursor is valid only for the same field, filter and order.`,
      { argument },
    );
  }

  /** Computed on first use: many queries select only the total. */
  #listFingerprint(): string {
    this.#fingerprint ??= createHash('sha256').update(JSON.stringify(this.#list)).digest('base64url').slice(0, 8);
    return this.#fingerprint;
  }
}

const maxCursorLength = 3_000;

function parse(cursor: string, argument: string): [string, string] {
  try {
    if (cursor.length > maxCursorLength) throw new Error('longer than any cursor');
    return content.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new BadUserInput(
      `\`${argument}\`: ${JSON.stringify(shortened(cursor))} is not a cursor. Take it from \`pageInfo\` or from an edge of the same list.`,
      { argument },
      { cause },
    );
  }
}
