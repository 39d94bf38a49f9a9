import type { JurisdictionFilter } from '../../store/jurisdictions.ts';
import { type JurisdictionRow, requireGroup } from '../../store/rows.ts';
import { nameIn, referredIds, type Selection, user } from '../selection.ts';
import { pageSize, rowsById } from '../snapshot.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

interface Row {
  readonly place: JurisdictionRow;
  readonly selection: Selection;
}

const facts = ({ place }: Row) => requireGroup(place, 'facts', user);
const country = ({ place, selection }: Row) => selection.countries.get(place.countryId);
const continent = (row: Row) => row.selection.continents.get(country(row)?.continentId ?? '');

export const jurisdictionColumns: readonly ColumnOf<Row>[] = [
  { name: 'id', type: 'text', description: 'The ID, which the API calls `slug`.', value: ({ place }) => place.id },
  {
    name: 'name',
    type: 'text',
    description: 'The name in the first of `languages` that has one, else as listed.',
    value: ({ place, selection }) => nameIn(selection, place),
  },
  { name: 'kind', type: 'text', description: 'The administrative kind in English.', value: ({ place }) => place.kind },
  {
    name: 'level',
    type: 'text',
    description: 'PROVINCIAL, PREFECTURAL or COUNTY: the first, second or third level.',
    value: (row) => facts(row).level,
  },
  {
    name: 'country',
    type: 'text',
    description: 'ISO 3166-1 alpha-2. Some programs read `NA` (Namibia) as a missing value; see the next two columns.',
    value: ({ place }) => place.countryId,
  },
  {
    name: 'country_alpha3',
    type: 'text',
    description: 'ISO 3166-1 alpha-3.',
    value: (row) => country(row)?.alpha3 ?? null,
  },
  {
    name: 'country_name',
    type: 'text',
    description: 'The name of the country.',
    value: (row) => nameIn(row.selection, country(row)),
  },
  {
    name: 'continent',
    type: 'text',
    description: 'By UN M49. Some programs read `NA` (North America) as a missing value; see the next column.',
    value: (row) => continent(row)?.id ?? null,
  },
  {
    name: 'continent_name',
    type: 'text',
    description: 'The name of the continent.',
    value: (row) => nameIn(row.selection, continent(row)),
  },
  {
    name: 'parent',
    type: 'text',
    description: 'The ID of the place that it is part of.',
    value: (row) => facts(row).parentId,
  },
  { name: 'latitude', type: 'number', description: 'Degrees, WGS 84.', value: (row) => facts(row).latitude },
  { name: 'longitude', type: 'number', description: 'Degrees, WGS 84.', value: (row) => facts(row).longitude },
  {
    name: 'point_kind',
    type: 'text',
    description: 'What the point is: PLACE, LABEL_POINT, MEAN_OF_PLACES, SEAT or SUCCESSOR.',
    value: (row) => facts(row).pointKind,
  },
  { name: 'iso_3166_2', type: 'text', description: 'ISO 3166-2.', value: (row) => facts(row).iso3166_2 },
  { name: 'gb_t_2260', type: 'text', description: 'GB/T 2260.', value: (row) => facts(row).gbT2260 },
  { name: 'geonames_id', type: 'integer', description: 'The ID in GeoNames.', value: (row) => facts(row).geonamesId },
  { name: 'wikidata_id', type: 'text', description: 'The item in Wikidata.', value: (row) => facts(row).wikidataId },
  {
    name: 'dissolved_on',
    type: 'date',
    description: 'When it ceased to exist.',
    value: (row) => facts(row).dissolvedOn,
  },
  { name: 'doubt', type: 'text', description: 'What is uncertain about the place.', value: (row) => facts(row).doubt },
  {
    name: 'friendships',
    type: 'integer',
    description: 'Number of friendships in the graph, whatever the filter.',
    value: ({ place }) => requireGroup(place, 'totals', user).degree,
  },
  {
    name: 'partners',
    type: 'integer',
    description: 'Number of partners in the graph, whatever the filter.',
    value: ({ place }) => requireGroup(place, 'totals', user).partnerCount,
  },
];

const anyJurisdiction: JurisdictionFilter = {
  side: null,
  levels: null,
  countries: null,
  nameContains: null,
  minFriendships: null,
  doubtful: null,
  datasets: null,
  notInDatasets: null,
  onlyInDatasets: null,
};

/** The parties of the selected friendships, by ID. */
export function partyTable(selection: Selection, columns: readonly string[] | undefined): Table {
  return placeTable(selection, columns, partyPages);
}

/** The parties of the selected friendships; without a filter, all jurisdictions, by name. */
export function jurisdictionTable(selection: Selection, columns: readonly string[] | undefined): Table {
  return placeTable(selection, columns, jurisdictionPages);
}

type Pages = (selection: Selection) => AsyncIterable<readonly JurisdictionRow[]>;

function placeTable(selection: Selection, columns: readonly string[] | undefined, pages: Pages): Table {
  return tableOf('jurisdictions', jurisdictionColumns, columns, async function* () {
    for await (const places of pages(selection)) yield places.map((place) => ({ place, selection }));
  });
}

/** The rows of `partyTable`. */
export async function* partyPages(selection: Selection): AsyncGenerator<readonly JurisdictionRow[]> {
  const ids = await referredIds(selection, ({ partyIds }) => partyIds);
  yield* selection.snapshot.pages(ids, ({ jurisdictions }, page) => rowsById(page, (id) => jurisdictions.byId(id)));
}

/** The rows of `jurisdictionTable`. */
export async function* jurisdictionPages(selection: Selection): AsyncGenerator<readonly JurisdictionRow[]> {
  if (selection.isFiltered) {
    yield* partyPages(selection);
    return;
  }
  let after: string | undefined;
  do {
    const request = { take: { first: pageSize }, after, before: undefined };
    const { rows, hasNextPage } = await selection.snapshot.read(({ jurisdictions }) =>
      jurisdictions.page(request, anyJurisdiction, { key: 'nameKey', direction: 'ASC' }),
    );
    yield rows;
    after = hasNextPage ? rows.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}
