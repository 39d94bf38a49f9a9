import { requireGroup, type SourceRow } from '../../store/rows.ts';
import type { About } from '../about.ts';
import { type Selection, user } from '../selection.ts';
import { inParts } from '../snapshot.ts';
import { sourcePages } from '../table/sources.ts';
import {
  address,
  addressOrNull,
  date,
  dateOrNull,
  integer,
  iriOf,
  nested,
  type Resource,
  reference,
  text,
  textOrNull,
} from './resource.ts';

/** The sources that the selected friendships cite; without a filter, all sources. */
export async function* sourceResources(selection: Selection): AsyncGenerator<readonly Resource[]> {
  for await (const sources of inParts(sourcePages(selection))) yield sources.map(sourceResource);
}

function sourceResource(source: SourceRow): Resource {
  const of = requireGroup(source, 'reference', user);
  return {
    iri: iriOf('Source', source.id),
    types: ['CreativeWork', 'Entity'],
    facts: [
      ['name', text(source.title)],
      ['author', of.authors.map((name) => nested([], [['name', text(name)]]))],
      ['editor', of.editors.map((name) => nested([], [['name', text(name)]]))],
      ['isPartOf', of.container === null ? null : nested(['CreativeWork'], [['name', text(of.container)]])],
      ['publisher', of.publisher === null ? null : nested(['Organization'], [['name', text(of.publisher)]])],
      ['locationCreated', textOrNull(of.place)],
      ['pagination', textOrNull(of.detail)],
      ['kind', textOrNull(of.format)],
      ['creditText', textOrNull(of.via)],
      ['inLanguage', text(of.language)],
      ['datePublished', dateOrNull(of.publishedOn)],
      ['url', addressOrNull(of.url)],
      ['archivedAt', addressOrNull(of.archiveUrl)],
      ['creativeWorkStatus', text(source.status)],
      ['isbn', textOrNull(of.isbn)],
      ['issn', textOrNull(of.issn)],
      ['position', integer(source.number)],
      ['isReferencedBy', reference('Dataset', source.datasetId)],
    ],
  };
}

/** The file itself, which has the IRI of the place where it is, and the lists that it is derived from. */
export function aboutResources(about: About): readonly Resource[] {
  const { title, revision, datasets, attribution } = about;
  return [
    {
      iri: '',
      types: ['Dataset', 'Entity'],
      facts: [
        ['name', text(title)],
        ['version', text(revision)],
        ['description', text(JSON.stringify(about))],
        ['license', [...new Set(datasets.map(({ licenceUrl }) => licenceUrl))].map(address)],
        ['creditText', attribution.map(({ name, url, licence }) => text([name, url, licence].join(', ')))],
        ['derivedFrom', datasets.map(({ id }) => reference('Dataset', id))],
      ],
    },
    ...datasets.map(
      ({ id, title: name, url, asOf, licence, licenceUrl }): Resource => ({
        iri: iriOf('Dataset', id),
        types: ['Dataset', 'Entity'],
        facts: [
          ['name', text(name)],
          ['url', addressOrNull(url)],
          ['valid', date(asOf)],
          ['license', address(licenceUrl)],
          ['identifier', text(licence)],
        ],
      }),
    ),
  ];
}
