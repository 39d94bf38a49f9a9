import type { encodings } from './mapping.ts';

export type Encoding = (typeof encodings)[number];

/** Finds UTF-16 by its byte order mark, or by the zero bytes of its basic letters, digits and line ends. Anything else is UTF-8. */
export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const share = bytes.length / 20;
  if (odd > share && even === 0) return 'utf-16le';
  if (even > share && odd === 0) return 'utf-16be';
  return 'utf-8';
}

/** Decodes a stream of bytes. Invalid bytes become U+FFFD. A byte order mark is removed. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
