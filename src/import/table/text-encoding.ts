import type { encodings } from './mapping.ts';

export type Encoding = (typeof encodings)[number];

/**
 * Finds UTF-16 by its byte order mark, or by its line ends and delimiters, in which one byte is zero: most of them in UTF-16, and
 * next to none in another encoding. Letters do not tell: in Chinese text few have a zero byte, and 一 is 0x4E00. Anything else is
 * UTF-8.
 */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const found = { all: 0, little: 0, big: 0 };
  for (const [index, byte] of bytes.entries()) {
    if (!delimiters.has(byte)) continue;
    found.all += 1;
    if (index % 2 === 0 && bytes[index + 1] === 0) found.little += 1;
    if (index % 2 === 1 && bytes[index - 1] === 0) found.big += 1;
  }
  const most = found.all / 2;
  if (found.little > most) return 'utf-16le';
  return found.big > most ? 'utf-16be' : 'utf-8';
}

/** Tab, line feed, carriage return, comma and semicolon. */
const delimiters: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x2c, 0x3b]);

/** Decodes a stream of bytes. Invalid bytes become U+FFFD. A byte order mark is removed. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
