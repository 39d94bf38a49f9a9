import { z } from 'zod';
import { broken } from '../../file/broken.ts';
import { readItems } from '../../file/json-items.ts';
import { iri, parseTerm, type Row, type Term } from './term.ts';

/** https://www.w3.org/TR/sparql11-results-json/#select-bindings */
const binding = z.record(
  z.string(),
  z.object({ type: z.string(), value: z.string(), 'xml:lang': z.string().optional() }),
);
/** The page of the query service also writes an array of objects with plain values. */
const simpleBinding = z.record(
  z.string(),
  z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]),
);

/** Reads the rows of SPARQL results JSON. @throws BadUserInput for JSON that has another shape or ends early. */
export async function readJsonRows(file: string, head: string, onRow: (row: Row) => void): Promise<void> {
  const isSimple = head.trimStart().startsWith('[');
  const read = isSimple ? simpleTerms : bindingTerms;
  await readItems(file, 'array', isSimple ? '' : 'results.bindings', (value, key) => {
    const place = isSimple ? `[${key}]` : `bindings[${key}]`;
    const terms = read(value);
    if (!terms)
      throw broken(
        file,
        'an object of terms',
        `${JSON.stringify(value)?.slice(0, 60)} at ${place}`,
        'Download it again.',
      );
    onRow({ place, terms });
  });
}

function bindingTerms(value: unknown): Map<string, Term> | undefined {
  const read = binding.safeParse(value);
  if (!read.success) return undefined;
  return new Map(
    Object.entries(read.data).map(([name, { type, value: text, 'xml:lang': language }]) => {
      if (type === 'bnode') return [name, { kind: 'unknown value', value: text }];
      if (type === 'uri') return [name, iri(text)];
      return [name, { kind: 'text', value: text, ...(language === undefined ? {} : { language }) }];
    }),
  );
}

function simpleTerms(value: unknown): Map<string, Term> | undefined {
  const read = simpleBinding.safeParse(value);
  if (!read.success) return undefined;
  return new Map(
    Object.entries(read.data).flatMap(([name, text]): [string, Term][] => {
      const term = parseTerm(text);
      return term ? [[name, term]] : [];
    }),
  );
}
