import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { BadUserInput } from '../../errors.ts';

const maxUnpackedSize = 400_000_000;
const maxEntries = 10_000;

/** Checks that a ZIP archive unpacks to a bounded size. Unpacks it, because the sizes that an archive states can be wrong. */
export async function checkZipSize(file: string, bytes: Buffer): Promise<void> {
  const problem = await unpack(bytes).catch((error: unknown) => `a damaged ZIP archive (${String(error)})`);
  if (problem === undefined) return;
  const expected = `an XLSX workbook of at most ${maxUnpackedSize / 1_000_000} MB unpacked`;
  throw new BadUserInput(`${file}: expected ${expected}; found ${problem}`, { file, expected, found: problem });
}

function unpack(bytes: Buffer): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      let [size, entries] = [0, 0];
      const more = (length: number): boolean => {
        size += length;
        if (size <= maxUnpackedSize) return false;
        resolve('more');
        return true;
      };
      zip.on('error', reject);
      zip.on('end', () => resolve(undefined));
      zip.on('entry', (entry: Entry) => {
        entries += 1;
        if (entries > maxEntries) return resolve(`more than ${maxEntries} entries`);
        drain(zip, entry, more).then(() => zip.readEntry(), reject);
      });
      zip.readEntry();
    });
  });
}

/** Unpacks an entry and counts its bytes, until `isEnough` returns true; then the promise never settles. */
function drain(zip: ZipFile, entry: Entry, isEnough: (length: number) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) return reject(failure);
      stream.on('data', (chunk: Buffer) => {
        if (isEnough(chunk.length)) stream.destroy();
      });
      stream.on('end', resolve);
      stream.on('error', reject);
    });
  });
}
