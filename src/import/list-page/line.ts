import { BadUserInput } from '../../errors.ts';

/** One line of a page; `number` counts from 1. */
export interface Line {
  readonly page: string;
  readonly number: number;
  readonly text: string;
}

/** A syntax or consistency error on a page; `details` has page, line, expected and found. */
export class PageError extends BadUserInput {
  constructor(
    line: Pick<Line, 'page' | 'number'>,
    expected: string,
    found: string,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${line.page}:${line.number}: expected ${expected}; found ${found}`, {
      page: line.page,
      line: line.number,
      expected,
      found,
      ...more,
    });
  }
}

/** Quotes text for a message, shortened to 90 characters. */
export function quoted(text: string): string {
  const shown = text.trim();
  if (shown === '') return 'nothing';
  return Array.from(shown).length > 90 ? `«${Array.from(shown).slice(0, 90).join('')}…»` : `«${shown}»`;
}

/** Splits a page into lines. Tabs become spaces, because copied tables may have either. @throws PageError for invalid UTF-8. */
export function splitLines(page: string, pageName: string): Line[] {
  const lines = page.split(/\r?\n/).map((text, index) => ({
    page: pageName,
    number: index + 1,
    text: text.replaceAll('\t', ' '),
  }));
  const broken = lines.find((line) => line.text.includes('\uFFFD'));
  if (broken) throw new PageError(broken, 'text in UTF-8', `an invalid character in ${quoted(broken.text)}`);
  return lines;
}
