import { createHash } from 'node:crypto';
import type { DatasetSource } from '../../dataset/schema.ts';
import type { ImportedSource } from '../relation.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** The sources of a dataset, each once, numbered in the order in which they are first cited. */
export class SourceRegister {
  readonly sources: DatasetSource[] = [];
  readonly #byText = new Map<string, DatasetSource>();
  readonly #ids = new Set<string>();
  readonly #language: string;

  /** @param language Of sources whose language is not stated, as a BCP 47 tag. */
  constructor(language: string) {
    this.#language = language;
  }

  /** The ID of the source. Undefined if nothing identifies it: it has neither title nor URL. */
  idOf(source: ImportedSource): string | undefined {
    const title = source.title ?? source.url ?? source.archiveUrl;
    if (title === undefined) return undefined;
    const text = JSON.stringify([title, source.url, source.publisher, source.publishedOn]);
    const known = this.#byText.get(text);
    if (known) {
      // Another row may state more about the same source.
      for (const key of ['archiveUrl', 'accessedOn', 'archivedOn'] as const) known[key] ??= source[key];
      return known.id;
    }
    const { url, archiveUrl, publisher, publishedOn, accessedOn, archivedOn } = source;
    const added = withoutUndefined<DatasetSource>({
      id: this.#unusedId(`${publishedOn ?? 'undated'}-${hashOf(text)}`),
      number: this.sources.length + 1,
      title,
      url,
      archiveUrl,
      authors: [],
      editors: [],
      publisher,
      language: source.language ?? this.#language,
      publishedOn,
      accessedOn,
      archivedOn,
      status: archiveUrl !== undefined || archivedOn !== undefined ? 'ARCHIVED' : url === undefined ? 'PRINT' : 'LIVE',
    });
    this.sources.push(added);
    this.#byText.set(text, added);
    return added.id;
  }

  #unusedId(id: string): string {
    let unused = id;
    for (let number = 2; this.#ids.has(unused); number++) unused = `${id}-${number}`;
    this.#ids.add(unused);
    return unused;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
