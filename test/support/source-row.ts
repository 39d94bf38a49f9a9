import type { SourceRow } from '../../src/store/rows.ts';

type Reference = NonNullable<SourceRow['reference']>;

/** A source that was read online and of which only the given parts are known. */
export function sourceRow({
  id = 'list/1',
  title = 'Sister cities',
  status = 'LIVE',
  ...reference
}: Partial<Reference> & {
  readonly id?: string;
  readonly title?: string;
  readonly status?: SourceRow['status'];
}): SourceRow {
  return {
    id,
    datasetId: id.split('/')[0] ?? '',
    number: 1,
    title,
    status,
    reference: {
      url: null,
      archiveUrl: null,
      authors: [],
      editors: [],
      container: null,
      publisher: null,
      place: null,
      detail: null,
      format: null,
      via: null,
      language: 'en',
      publishedOn: null,
      accessedOn: null,
      archivedOn: null,
      isbn: null,
      issn: null,
      ...reference,
    },
  };
}
