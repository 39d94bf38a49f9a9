import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { fits, type SearchQuery } from '../names/match.ts';
import { sortName } from '../names/sort-name.ts';
import type { Countries } from './countries.ts';
import type { Reader } from './reader.ts';
import { type CountryRow, requireGroup } from './rows.ts';
import type { Hit } from './search-order.ts';

const friendshipsOfCountriesQuery = defineQuery({
  statement: 'country/friendships',
  parameters: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), friendships: z.int() }),
});

/** All countries that match a query. They are compared in code, because there are few. */
export async function searchCountries(query: SearchQuery, countries: Countries, reader: Reader): Promise<Hit[]> {
  const hits = (await countries.all()).map(async (row): Promise<Hit[]> => {
    const match = query.match(requireGroup(row, 'names', user).nameTexts);
    if (!match) return [];
    const [counted] = await reader.rowsOf(friendshipsOfCountriesQuery, {}, ({ id }) => id, row.id);
    const friendships = counted?.friendships ?? 0;
    return [{ id: row.id, kind: 'COUNTRY', fit: fits.indexOf(match.fit), degreeKey: degreeKey(row, friendships) }];
  });
  return (await Promise.all(hits)).flat();
}

/** What uses the names, for errors. */
const user = 'Query.search';

/** In the form that the loader stores for jurisdictions and sources. */
function degreeKey(country: CountryRow, friendships: number): string {
  const { id, displayName } = country;
  const { nameTexts, nameKinds } = requireGroup(country, 'names', user);
  const romanized = nameTexts[nameKinds.indexOf('ROMANIZED')];
  const descending = 99_999 - Math.min(friendships, 99_999);
  return `${String(descending).padStart(5, '0')}|${sortName(romanized ?? displayName)}|${id}`;
}
