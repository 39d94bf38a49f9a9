import { open } from 'node:fs/promises';
import { unreadable } from '../../dataset/json-file.ts';
import { broken } from '../file/broken.ts';

/** Bytes at the beginning of a file that decide what it is. */
const headSize = 64 * 1024;
/** Bytes at the end, where the query service writes that it stopped. */
const tailSize = 16 * 1024;

/** The beginning and the end of a file as text, without a byte order mark. @throws BadUserInput if the file cannot be read. */
export async function readEnds(file: string): Promise<{ head: string; tail: string }> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      const read = async (from: number, length: number) => {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
        return new TextDecoder().decode(buffer.subarray(0, bytesRead));
      };
      return { head: await read(0, headSize), tail: await read(Math.max(0, size - tailSize), tailSize) };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

const stopped =
  /TimeoutException|QueryTimeoutException|Query timeout limit reached|SPARQL-QUERY: queryStr=|upstream request timeout/;

/** Rejects a file that is not a result at all, or one that the query service did not finish. @throws BadUserInput */
export function refuseBroken(file: string, { head, tail }: { readonly head: string; readonly tail: string }): void {
  const begin = head.trimStart();
  if (stopped.test(head.slice(0, 4000)) || stopped.test(tail)) {
    throw broken(
      file,
      'the whole result of a query',
      'the message that the query service stopped the query after its time limit',
      'Make the query smaller, such as one country at a time, and run it again.',
    );
  }
  if (begin === '') throw broken(file, 'a result of Wikidata', 'an empty file', 'Download it again.');
  if (/^<(!doctype|html)/i.test(begin)) {
    throw broken(
      file,
      'a result of Wikidata',
      'an HTML page, probably an error page',
      'Open it in a browser to see the message, then download the result as JSON, CSV or TSV.',
    );
  }
  if (begin.startsWith('<')) {
    throw broken(file, 'a result as JSON, CSV or TSV', 'XML', 'Download the result as JSON.');
  }
}
