import { readChineseDate } from './date.ts';
import { simplify } from './han.ts';
import { type Line, PageError, quoted } from './line.ts';

/** The caption of a picture, which repeats a row of the table. Names are in simplified characters. */
export interface Caption {
  readonly line: Line;
  readonly local: string;
  readonly partner: string;
  readonly date: string;
}

/** Parses `…,X於DATE與Y締結友好關係`. */
export function readCaption(line: Line): Caption {
  const text = simplify(line.text.trim());
  const match = /[,,]([^,,]+)于(\d[^,,]*?日)与([^,,]+?)(?:缔结|建立|结成|结为)友好[^\d]*$/u.exec(text);
  if (!match) {
    const forms = 'a caption such as …,X於2009年4月7日與Y締結友好關係, or the column header';
    throw new PageError(line, forms, quoted(line.text));
  }
  const [, partner = '', printed = '', local = ''] = match;
  return { line, local, partner, date: readChineseDate(line, printed) };
}
