import { type MaybePromise, mapMaybe } from '../store/maybe-promise.ts';
import type { DatasetReader } from './dataset-reader.ts';
import { continentOf, countryOf, friendshipOf, headOf, jurisdictionOf, sourceOf, successionOf } from './items.ts';
import { rowsById } from './snapshot.ts';

/** A dataset as the text of its file, in chunks: the same bytes as `serializeDataset` returns for the loaded dataset. */
export async function* jsonOf(reader: DatasetReader): AsyncGenerator<string> {
  const { dataset, contents } = reader;
  const successions = new Map(
    (await reader.read(({ datasets }) => datasets.successions(dataset.id))).map((row) => [row.id, row]),
  );
  const lists: [string, AsyncIterable<readonly object[]>][] = [
    [
      'continents',
      reader.pages(contents.continentIds, async ({ descriptions }, ids) =>
        (await described(dataset.id, ids, (id) => descriptions.ofContinent(id))).map(continentOf),
      ),
    ],
    [
      'countries',
      reader.pages(contents.countryIds, async ({ descriptions }, ids) =>
        (await described(dataset.id, ids, (id) => descriptions.ofCountry(id))).map(countryOf),
      ),
    ],
    [
      'jurisdictions',
      reader.pages(contents.jurisdictionIds, async ({ descriptions }, ids) =>
        (await described(dataset.id, ids, (id) => descriptions.ofJurisdiction(id))).map(jurisdictionOf),
      ),
    ],
    [
      'successions',
      reader.pages(contents.successionIds, async (_, ids) => {
        const rows = await rowsById(ids, async (id) => successions.get(id));
        return rows.map((row) => successionOf(row, dataset.id));
      }),
    ],
    [
      'sources',
      reader.pages(contents.sourceIds, async ({ sources }, ids) =>
        (await rowsById(ids, (id) => sources.byId(id))).map(sourceOf),
      ),
    ],
    [
      'friendships',
      reader.pages(contents.friendshipIds, async ({ friendships }, ids) =>
        (await rowsById(ids, (id) => friendships.byId(id))).map((row) => friendshipOf(row, dataset.id)),
      ),
    ],
  ];
  yield JSON.stringify(headOf(dataset, contents.schemaReference), null, 2).replace(/\n\}$/, '');
  for (const [name, pages] of lists) {
    yield `,\n  ${JSON.stringify(name)}: `;
    yield* listText(pages);
  }
  yield '\n}\n';
}

/** What the dataset states about each place. @throws Conflict if the graph does not have it. */
function described<D extends { readonly datasetId: string }>(
  slug: string,
  ids: readonly string[],
  descriptionsOf: (id: string) => MaybePromise<readonly D[]>,
): Promise<D[]> {
  return rowsById(ids, (id) => mapMaybe(descriptionsOf(id), (all) => all.find(({ datasetId }) => datasetId === slug)));
}

/** A list at the second level of indented JSON. JSON strings contain no line breaks, so every line break is indented. */
async function* listText(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let opened = false;
  for await (const page of pages) {
    const texts = page.map((item) => `    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`);
    yield `${opened ? ',\n' : '[\n'}${texts.join(',\n')}`;
    opened = true;
  }
  yield opened ? '\n  ]' : '[]';
}
