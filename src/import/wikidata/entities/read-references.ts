import type { ImportedSource } from '../../relation.ts';
import { addDistinct } from '../stated.ts';
import { readTime } from '../time.ts';
import { type Claim, itemOf, type Snak, textOf, timeOf } from './entity.ts';

/** A source with the items that describe it, whose labels may follow later in the file. */
export interface StatedSource {
  readonly source: ImportedSource;
  /** Stated in (P248), or imported from (P143). */
  readonly statedIn?: string;
  /** Publisher (P123). */
  readonly publisher?: string;
}

/** The references of a statement. One without an address, title or item is useless and omitted. */
export function readReferences({ references = [] }: Claim): StatedSource[] {
  const read: StatedSource[] = [];
  for (const { snaks = {} } of references) {
    const first = (property: string) => snaks[property]?.find(({ snaktype }) => snaktype === 'value');
    const title = textFrom(first('P1476'));
    const url = textFrom(first('P854')) ?? textFrom(first('P4656'));
    const archiveUrl = textFrom(first('P1065'));
    const statedIn = itemFrom(first('P248')) ?? itemFrom(first('P143'));
    const publisher = itemFrom(first('P123'));
    if (title === undefined && url === undefined && archiveUrl === undefined && statedIn === undefined) continue;
    addDistinct(read, {
      source: {
        ...(title === undefined ? {} : { title: title.text }),
        ...(url === undefined ? {} : { url: url.text }),
        ...(archiveUrl === undefined ? {} : { archiveUrl: archiveUrl.text }),
        ...(title?.language === undefined ? {} : { language: title.language }),
        ...dateFrom('publishedOn', first('P577'), 1),
        ...dateFrom('accessedOn', first('P813'), 3),
        ...dateFrom('archivedOn', first('P2960'), 3),
      },
      ...(statedIn === undefined ? {} : { statedIn }),
      ...(publisher === undefined ? {} : { publisher }),
    });
  }
  return read;
}

/** The source with the labels of its items: where it is stated is its title, or its publisher if it has a title of its own. */
export function withLabels(
  { source, statedIn, publisher }: StatedSource,
  labelOf: (item: string) => string | undefined,
): ImportedSource | undefined {
  const work = statedIn === undefined ? undefined : labelOf(statedIn);
  const title = source.title ?? work;
  const by =
    (publisher === undefined ? undefined : labelOf(publisher)) ?? (source.title === undefined ? undefined : work);
  if (title === undefined && source.url === undefined && source.archiveUrl === undefined) return undefined;
  return { ...source, ...(title === undefined ? {} : { title }), ...(by === undefined ? {} : { publisher: by }) };
}

function textFrom(snak: Snak | undefined): ReturnType<typeof textOf> {
  return snak && textOf(snak);
}

function itemFrom(snak: Snak | undefined): string | undefined {
  return snak && itemOf(snak);
}

/** A date with at least this many parts. */
function dateFrom(
  key: 'publishedOn' | 'accessedOn' | 'archivedOn',
  snak: Snak | undefined,
  parts: number,
): Partial<ImportedSource> {
  const stated = snak && timeOf(snak);
  if (!stated) return {};
  const read = readTime(stated.time, stated.precision, stated.calendarmodel);
  return read.kind === 'date' && read.date.date.split('-').length >= parts ? { [key]: read.date.date } : {};
}
