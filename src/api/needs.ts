import { type DocumentNode, Kind, visit } from 'graphql';
import type { Needs } from '../store/needs.ts';

/** The fields that make use of something. One that stands anywhere in the document counts: what is read too much does no harm. */
const users = {
  names: ['names', 'search', 'reportedTotals'],
  facts: ['parent', 'location', 'iso3166_2', 'gbT2260', 'geonamesId', 'doubt', 'dissolvedOn'],
  references: [
    'search',
    'authors',
    'editors',
    'container',
    'publisher',
    'place',
    'detail',
    'format',
    'via',
    'language',
    'publishedOn',
    'accessedOn',
    'archivedOn',
    'isbn',
    'issn',
  ],
  statements: ['dateClaims', 'notes', 'citations'],
  parties: ['parties', 'local', 'partner', 'counterparts'],
  sources: ['sources', 'source'],
  countries: ['country'],
  continents: ['continent', 'reportedContinent'],
} as const satisfies Record<keyof Needs, readonly string[]>;

/** With arguments they choose among all names of a thing; without, the one for display is enough. */
const choosers = ['name', 'label'];

const known = new WeakMap<DocumentNode, Needs>();

/** What the operations of a document make use of. */
export function needsOf(document: DocumentNode): Needs {
  let needs = known.get(document);
  if (!needs) {
    const { mentioned, choosing } = fieldsOf(document);
    const uses = (fields: readonly string[]) => fields.some((field) => mentioned.has(field));
    needs = {
      names: choosing || uses(users.names),
      facts: uses(users.facts),
      references: uses(users.references),
      statements: uses(users.statements),
      parties: uses(users.parties),
      sources: uses(users.sources),
      countries: uses(users.countries),
      continents: uses(users.continents),
    };
    known.set(document, needs);
  }
  return needs;
}

function fieldsOf(document: DocumentNode): { mentioned: ReadonlySet<string>; choosing: boolean } {
  const mentioned = new Set<string>();
  let choosing = false;
  visit(document, {
    [Kind.FIELD]: ({ name, arguments: given }) => {
      mentioned.add(name.value);
      if (choosers.includes(name.value) && (given?.length ?? 0) > 0) choosing = true;
    },
  });
  return { mentioned, choosing };
}
