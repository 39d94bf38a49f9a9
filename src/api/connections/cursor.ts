import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';

const content = z.tuple([z.string(), z.string()]);

/**
 * The cursors of one list: of one field of one parent under one filter and order. They hold a key of the list's order, so
 * that a page stays right when rows come and go, and the mark of their list, so that no other list takes them.
 */
export class Cursors {
  readonly #list: unknown;
  #mark: string | undefined;

  /** @param list everything that makes the list this one; written as JSON. */
  constructor(list: unknown) {
    this.#list = list;
  }

  encode(key: string): string {
    return Buffer.from(JSON.stringify([this.#markOfList(), key])).toString('base64url');
  }

  /** @throws BadUserInput if the cursor is invalid or belongs to another list. */
  decode(cursor: string, argument: 'after' | 'before'): string {
    const [list, key] = parse(cursor, argument);
    if (list === this.#markOfList()) return key;
    throw new BadUserInput(
      `\`${argument}\`: the cursor ${JSON.stringify(cursor.slice(0, 100))} belongs to another list. A cursor is valid only for the same field, filter and order.`,
      { argument },
    );
  }

  /** Made when it is wanted: many lists are asked for their number alone. */
  #markOfList(): string {
    this.#mark ??= createHash('sha256').update(JSON.stringify(this.#list)).digest('base64url').slice(0, 8);
    return this.#mark;
  }
}

const longestCursor = 3_000;

function parse(cursor: string, argument: string): [string, string] {
  try {
    if (cursor.length > longestCursor) throw new Error('longer than any cursor');
    return content.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new BadUserInput(
      `\`${argument}\`: ${JSON.stringify(cursor.slice(0, 100))} is not a cursor. Take it from \`pageInfo\` or from an edge of the same list.`,
      { argument },
      { cause },
    );
  }
}
