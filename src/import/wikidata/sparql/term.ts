import { isUnknownValueIri } from '../item.ts';

/** A value in a result of a query. An unbound variable has none. */
export interface Term {
  /** `plain`: a format that does not distinguish IRIs from text. */
  readonly kind: 'iri' | 'text' | 'unknown value' | 'plain';
  readonly value: string;
  /** BCP 47. */
  readonly language?: string;
}

/** One solution of a query. */
export interface Row {
  readonly place: string;
  readonly terms: ReadonlyMap<string, Term>;
}

export function iri(value: string): Term {
  return { kind: isUnknownValueIri(value) ? 'unknown value' : 'iri', value };
}

const literal = /^"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^(?:<[^>]*>|\S+))?$/s;

/**
 * A term as SPARQL results in TSV have it (`<http://…>`, `"Berlin"@en`, `"9"^^<…>`, `_:b0`), or as plain text, as in CSV. Undefined
 * for an empty field, which is an unbound variable.
 */
export function parseTerm(field: string): Term | undefined {
  const text = field.trim();
  if (text === '') return undefined;
  // The query service names blank nodes in CSV t123.
  if (text.startsWith('_:') || /^t\d+$/.test(text)) return { kind: 'unknown value', value: text };
  const [, bracketed] = /^<([^<>]*)>$/.exec(text) ?? [];
  if (bracketed !== undefined) return iri(bracketed);
  const [, quoted, language] = literal.exec(text) ?? [];
  if (quoted !== undefined)
    return { kind: 'text', value: unescaped(quoted), ...(language === undefined ? {} : { language }) };
  return isUnknownValueIri(text) ? { kind: 'unknown value', value: text } : { kind: 'plain', value: text };
}

const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs,
    (_match, short?: string, long?: string, letter = '') => {
      const code = short ?? long;
      return code === undefined ? (escapes[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16));
    },
  );
}
