import { namesFlag } from '../city-list/flag-country.ts';
import type { Template } from './scan.ts';

/** What a template in a line adds to it. `text` is wikitext again. */
export type TemplateMeaning =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly country: string; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'references'; readonly names: readonly string[] }
  | { readonly kind: 'unknown' };

const flagIcon =
  /^(?:flag ?icon|flag ?deco|flagicon image|flagg?|flagofcountry|旗帜|国旗图标|flaga|country flag icon2?|флаг)$/u;
const flagWithName =
  /^(?:flag|flagu|flag ?country|flagc|flag link|flagcountry2|国旗|国旗名|國旗|flag\+link|flagbig|флагификация|bandera2?|bandiera|drapeau2?|flagge)$/u;
const link =
  /^(?:ill|interlanguage link(?: multi)?|link-interwiki|internal link helper\/?.*|illm|red link|translink|tsl|le|lang-link|link-[a-z-]+|仮リンク|нп\d?|lien|rl)$/u;
const textOf =
  /^(?:small(?:er)?|big|nowrap|nobr|nbsp|center|nobold|normal|strong|em|abbr|tooltip|tl|lang-\w+|transl?|native name|hlist|plainlist|flatlist|ubl|unbulleted list|collapsible list|noitalic|font color|color|s|del|strike|midsize|resize|allow wrap|align|rh|nihongo\d?|zh|jct|nts|ntsh|rh2)$/u;
const nothing =
  /^(?:dead link|failed verification|citation needed|cn|fact|clarify|when|update(?: inline)?|better source.*|cbignore|not a typo|sic|clear|div col.*|div col end|end div col|col-.*|colbegin|colend|multicol.*|anchor|vanchor|coord|reflist.*|notelist.*|use .* dates|use .* english|short description|main|see also|further|toc.*|compact toc.*|-|–|webarchive|self-published.*|primary source.*|retrieved|來源請求|来源请求|fact2?|cref|unreferenced.*|refimprove.*|more citations.*|noteta|portal.*|commons.*|authority control|defaultsort.*|expand.*|needs? update|as of|nobreak|start|end|row ?num.*)$/u;

/** What a template means. The names are those of several Wikipedias, in lower case. */
export function templateMeaning({ name, printed, arguments: values }: Template): TemplateMeaning {
  const first = values.get('1') ?? '';
  const last = [...values].findLast(([key]) => /^\d+$/u.test(key))?.[1] ?? '';
  if (flagWithName.test(name)) {
    return { kind: 'flag', country: first, text: values.get('name') ?? values.get('2') ?? first };
  }
  if (flagIcon.test(name)) return { kind: 'flag', country: first, text: '' };
  if (/^(?:efn|refn|note|footnote|notetag|efn-.*|注释?|註)$/u.test(name)) return { kind: 'note', text: first };
  if (/^(?:r|rp?s?|rf|refname)$/u.test(name)) {
    return {
      kind: 'references',
      names: name === 'rp' ? [] : [...values].flatMap(([key, value]) => (/^\d+$/u.test(key) ? [value] : [])),
    };
  }
  if (link.test(name)) return { kind: 'text', text: values.get('lt') ?? labelOf(name, values, first) };
  if (name === 'lang') return { kind: 'text', text: values.get('2') ?? '' };
  if (/^(?:sort|sortname|hs|sortdate|hidden sort key)$/u.test(name))
    return { kind: 'text', text: name === 'hs' ? '' : last };
  if (name === 'nihongo' || name === 'zh' || textOf.test(name)) {
    return {
      kind: 'text',
      text: /^(?:lang-|nihongo|abbr|tooltip|plainlist|flatlist)/u.test(name) || values.size < 2 ? first : last,
    };
  }
  if (/^(?:hlist|ubl|unbulleted list|plainlist|flatlist)$/u.test(name))
    return { kind: 'text', text: [...values.values()].join('\n') };
  if (
    /^(?:dts|date|start date|date table sorting|dateandage|start date and age|date sort|dd|年月日|birth-date)$/u.test(
      name,
    )
  ) {
    const parts = ['1', '2', '3'].map((key) => values.get(key) ?? '').filter((part) => part !== '');
    const numeric = parts.length > 1 && parts.every((part) => /^\d{1,4}$/u.test(part));
    return { kind: 'text', text: numeric ? parts.map((part) => part.padStart(2, '0')).join('-') : parts.join(' ') };
  }
  if (/^(?:snd|spnd|spaced ndash|ndash|en dash|dash|mdash|–|—)$/u.test(name)) return { kind: 'text', text: ' – ' };
  if (/^(?:nbsp|spaces?|sp|·|•|dot|bull|,)$/u.test(name)) return { kind: 'text', text: ' ' };
  if (/^(?:n\/a|na|none|n\.a\.|dunno|unknown|no)$/u.test(name))
    return { kind: 'text', text: first === '' ? 'N/A' : first };
  if (name === '!') return { kind: 'text', text: '|' };
  if (nothing.test(name)) return { kind: 'text', text: '' };
  // `{{JPN}}` and `{{Japon}}` show the flag and the name; with `#` or `-` only the flag.
  const named = printed.replace(/^(\p{Lu}{3})\d{4}$/u, '$1');
  if (/^[\p{L} .'’-]{2,40}$/u.test(named) && namesFlag(named)) {
    return {
      kind: 'flag',
      country: named,
      text: /^[#-]/u.test(first) ? '' : (values.get('name') ?? (first === '' ? named : first)),
    };
  }
  return { kind: 'unknown' };
}

/** The visible text of a link to another Wikipedia: the first argument, or the third after a language. */
function labelOf(name: string, values: ReadonlyMap<string, string>, first: string): string {
  if (name === 'tsl' || name === 'translink') return values.get('4') ?? values.get('3') ?? '';
  if (name === '仮リンク' || name === 'ill' || name === 'interlanguage link') return values.get('label') ?? first;
  if (/^(?:le|link-.*|internal link helper.*)$/u.test(name)) return values.get('3') ?? first;
  return name.startsWith('нп') ? values.get('2') || first : first;
}
