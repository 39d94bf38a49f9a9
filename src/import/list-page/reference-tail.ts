import { languageTagOf } from '../languages.ts';
import { checkIsoDate } from './date.ts';
import { type Line, PageError, quoted } from './line.ts';

/** The part of a reference after the date, and the remaining text before it. */
interface Tail {
  readonly rest: string;
  readonly dead: boolean;
  readonly language?: string;
  readonly via?: string;
  readonly accessedOn?: string;
  readonly archivedOn?: string;
  readonly isbn?: string;
  readonly issn?: string;
}

const deadLink = /\s*\[永?久?失效(?:链接|鏈接|連結|连结)\]$/u;
const lastParenthesis = /^(.*?)\s*\(((?:[^()]|\([^()]*\))+)\)$/u;
const via = /^(.*?)\s*–\s*(?:通过|通過|经由|經由)\s*(\S.*)$/u;
const archive = /^(.*?)\s*\(原始[内內]容(?: \(\p{Lu}+\))?存[档檔](?: \(\p{Lu}+\))?[于於]([^()]*)\)$/u;
const serial = /^(.*?)\.?\s*\bISSN\s(\d{4}-\d{3}[\dX])$/u;
const book = /^(.*?)\.?\s*\bISBN\s([\d-]{9,16}[\dX])$/u;
const accessed = /^(.*?)\s*\[(\d+-\d+-\d+)\]$/u;

export function takeTail(line: Line, text: string): Tail {
  const dead = deadLink.test(text);
  let rest = text.replace(deadLink, '').trim();
  if (!rest.endsWith('.')) throw new PageError(line, 'a reference that ends with a full stop', quoted(rest.slice(-40)));
  rest = rest.slice(0, -1);

  /** Removes the part that a pattern matches at the end of the text, with the full stop before it. */
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = (match[1] ?? '').replace(/\.?\s*$/u, '');
    return match[2]?.trim();
  };
  const takeDay = (pattern: RegExp): string | undefined => {
    const printed = take(pattern);
    return printed === undefined ? undefined : checkIsoDate(line, printed, 'day');
  };

  const language = languageTagOf(lastParenthesis.exec(rest)?.[2] ?? '');
  if (language) take(lastParenthesis);
  const host = take(via);
  const archivedOn = takeDay(archive);
  const isbn = take(book);
  const issn = take(serial);
  const accessedOn = takeDay(accessed);
  // Unparsed parts would become part of the title, so they are an error.
  const left =
    /\((?:原始[内內]容|存[档檔]).*$|\[.*$|\bISBN\b.*$|\bISSN\b.*$|–\s*通.*$|\([^()]*[语語文](?:\(.*)?\)?$/u.exec(
      rest,
    )?.[0];
  if (left !== undefined) {
    const parts = '[YYYY-MM-DD], ISBN, ISSN, (原始内容存档于YYYY-MM-DD), –通过host and (language), in this order';
    throw new PageError(line, `after the date, only ${parts}`, quoted(left));
  }
  return {
    rest,
    dead,
    ...(language === undefined ? {} : { language }),
    ...(host === undefined ? {} : { via: host }),
    ...(accessedOn === undefined ? {} : { accessedOn }),
    ...(archivedOn === undefined ? {} : { archivedOn }),
    ...(isbn === undefined ? {} : { isbn }),
    ...(issn === undefined ? {} : { issn }),
  };
}
