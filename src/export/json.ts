import type { OperationStore } from '../store/store.ts';
import { type DatasetReader, rowsById } from './dataset-reader.ts';
import { continentOf, countryOf, friendshipOf, headOf, jurisdictionOf, sourceOf, successionOf } from './items.ts';

/** A dataset as the text of its file, in chunks: the same bytes as `serializeDataset` returns for the loaded dataset. */
export async function* jsonOf(reader: DatasetReader): AsyncGenerator<string> {
  const { dataset, contents } = reader;
  const successions = new Map(
    (await reader.read(({ datasets }) => datasets.successions(dataset.id))).map((row) => [row.id, row]),
  );
  const lists: [string, AsyncIterable<readonly object[]>][] = [
    ['continents', reader.pages(contents.continentIds, continents)],
    ['countries', reader.pages(contents.countryIds, countries)],
    ['jurisdictions', reader.pages(contents.jurisdictionIds, jurisdictions)],
    [
      'successions',
      reader.pages(contents.successionIds, async (_, ids) => {
        const rows = await rowsById(ids, async (id) => successions.get(id));
        return rows.map((row) => successionOf(row, dataset.id));
      }),
    ],
    ['sources', reader.pages(contents.sourceIds, sources)],
    ['friendships', reader.pages(contents.friendshipIds, friendships)],
  ];
  yield JSON.stringify(headOf(dataset, contents.schemaReference), null, 2).replace(/\n\}$/, '');
  for (const [name, pages] of lists) {
    yield `,\n  ${JSON.stringify(name)}: `;
    yield* listText(pages);
  }
  yield '\n}\n';
}

async function continents(store: OperationStore, ids: readonly string[]) {
  return (await rowsById(ids, (id) => store.countries.continent(id))).map(continentOf);
}

async function countries(store: OperationStore, ids: readonly string[]) {
  return (await rowsById(ids, (id) => store.countries.byCode(id))).map(countryOf);
}

async function jurisdictions(store: OperationStore, ids: readonly string[]) {
  return (await rowsById(ids, (id) => store.jurisdictions.byId(id))).map(jurisdictionOf);
}

async function sources(store: OperationStore, ids: readonly string[]) {
  return (await rowsById(ids, (id) => store.sources.byId(id))).map(sourceOf);
}

async function friendships(store: OperationStore, ids: readonly string[]) {
  return (await rowsById(ids, (id) => store.friendships.byId(id))).map(friendshipOf);
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
