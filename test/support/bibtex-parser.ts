import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'zod';

const text = z.string().optional();
const name = z.object({ given: text, family: text, suffix: text, 'non-dropping-particle': text });
const date = z.object({ 'date-parts': z.array(z.array(z.number())) }).optional();
const entry = z.object({
  id: z.string(),
  type: z.string(),
  title: text,
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  'container-title': text,
  publisher: text,
  volume: text,
  issue: text,
  page: text,
  issued: date,
  accessed: date,
  URL: text,
  note: text,
  ISBN: text,
  ISSN: text,
});

/** Reads a file of BibTeX entries with citation-js. Throws if it is not valid. */
export function parseBibtex(file: string) {
  return z.array(entry).parse(plugins.input.chain(file, { generateGraph: false }));
}
