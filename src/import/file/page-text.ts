import { readFile } from 'node:fs/promises';
import { unreadable } from '../../dataset/json-file.ts';
import { encodingOf } from '../table/text-encoding.ts';
import { broken } from './broken.ts';

/** Reads the text of a page in UTF-8 or UTF-16, or in the encoding that an HTML page states. */
export async function readPageText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause);
  });
  const encoding = encodingOf(bytes);
  const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  for (const name of [encoding, ...(stated === undefined ? [] : [stated])]) {
    const text = decode(bytes, name);
    if (text !== undefined) return text;
  }
  const found = `text in another encoding${stated === undefined ? '' : ` than the stated one (${stated})`}`;
  throw broken(file, 'text in UTF-8', found, 'Save the page again as UTF-8.');
}

/** Undefined: the bytes are not text in this encoding, or there is no such encoding. */
function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
