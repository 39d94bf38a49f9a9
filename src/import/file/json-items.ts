import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pick from 'stream-json/filters/pick.js';
import streamArray from 'stream-json/streamers/stream-array.js';
import streamObject from 'stream-json/streamers/stream-object.js';
import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import { brokenJson } from './broken.ts';
import { objectSink } from './object-sink.ts';

const item = z.object({ key: z.union([z.number(), z.string()]), value: z.unknown() });

type OnItem = (value: unknown, key: string) => void;

/**
 * Reads the members of one array or object of a JSON file one by one, so that memory does not grow with the file. `path` is empty
 * for the whole file.
 *
 * @throws BadUserInput if the file is not JSON or ends early.
 */
export async function readItems(file: string, kind: 'array' | 'object', path: string, onItem: OnItem): Promise<void> {
  const members = kind === 'array' ? streamArray : streamObject;
  const sink = objectSink((chunk) => {
    const { key, value } = item.parse(chunk);
    onItem(value, String(key));
  });
  try {
    const input = createReadStream(file);
    if (path === '') await pipeline(input, members.withParserAsStream({ streamValues: false }), sink);
    else
      await pipeline(input, pick.withParserAsStream({ filter: path, streamValues: false }), members.asStream(), sink);
  } catch (cause) {
    throw cause instanceof BadUserInput ? cause : brokenJson(file, cause);
  }
}
