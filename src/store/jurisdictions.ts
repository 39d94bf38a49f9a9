import { z } from 'zod';
import { administrativeLevels, partySides } from '../dataset/schema.ts';
import { defineQuery } from '../graph/define-query.ts';
import { orderKeys } from '../model/kind.ts';
import { jurisdiction } from '../model/place.ts';
import { chooseNamed } from '../names/choose-named.ts';
import { byCodePoint } from '../names/code-point-order.ts';
import { fold } from '../names/fold.ts';
import { lookupKey } from '../names/spelled-forms.ts';
import type { Countries } from './countries.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import type { NodeLoader } from './node-loader.ts';
import { byKeyAndDirection, type Order } from './order.ts';
import { type Direction, type Page, type PageRequest, pageParameters, paging, totalIn } from './page.ts';
import { type Flags, flagValues, jurisdictionFlags, type Projection, selectedGroups } from './projection.ts';
import type { Reader } from './reader.ts';
import {
  type JurisdictionRow,
  type JurisdictionWithRelated,
  jurisdictionWithRelated,
  type SuccessionRow,
  successionRow,
} from './rows.ts';

/** Conditions are combined with AND; values within a list with OR; null is no condition. `nameContains` is folded. */
export const filterParameters = {
  side: z.enum(partySides).nullable(),
  levels: z.array(z.enum(administrativeLevels)).nullable(),
  countries: z.array(z.string()).nullable(),
  nameContains: z.string().nullable(),
  minFriendships: z.int().nullable(),
  doubtful: z.boolean().nullable(),
  datasets: z.array(z.string()).nullable(),
  notInDatasets: z.array(z.string()).nullable(),
  onlyInDatasets: z.array(z.string()).nullable(),
};
const filterSchema = z.object(filterParameters);
export type JurisdictionFilter = z.infer<typeof filterSchema>;

export type JurisdictionOrder = Order<typeof jurisdiction>;

const ids = { ids: z.array(z.string()) };
const cursor = { cursor: z.string() };
const total = z.object({ total: z.int() });

const pages = (key: JurisdictionOrder['key'], direction: Direction) =>
  defineQuery({
    statement: `jurisdiction/list:${key},${direction}`,
    parameters: z.object({ ...pageParameters, ...filterParameters, ...jurisdictionFlags }),
    row: jurisdictionWithRelated.extend(cursor),
  });
const pagesOfCountries = (key: JurisdictionOrder['key'], direction: Direction) =>
  defineQuery({
    statement: `jurisdiction/of-countries:${key},${direction}`,
    parameters: z.object({ ...ids, ...pageParameters, ...filterParameters, ...jurisdictionFlags }),
    row: jurisdictionWithRelated.extend({ ...cursor, ownerId: z.string() }),
  });
const keys = orderKeys(jurisdiction);
const listQueries = byKeyAndDirection(keys, pages);
const ofCountryQueries = byKeyAndDirection(keys, pagesOfCountries);
const countQuery = defineQuery({ statement: 'jurisdiction/count', parameters: filterSchema, row: total });
const countOfCountriesQuery = defineQuery({
  statement: 'jurisdiction/count-of-countries',
  parameters: z.object({ ...ids, ...filterParameters }),
  row: total.extend({ id: z.string() }),
});
const keysQuery = defineQuery({
  statement: 'jurisdiction/keys',
  parameters: filterSchema,
  row: z.object({ id: z.string(), nameKey: z.string() }),
});
const byIdsQuery = defineQuery({
  statement: 'jurisdiction/by-ids',
  parameters: z.object({ ...ids, ...jurisdictionFlags }),
  row: jurisdictionWithRelated,
});
const byNamesQuery = defineQuery({
  statement: 'jurisdiction/by-names',
  parameters: z.object({ ...ids, ...jurisdictionFlags }),
  row: jurisdictionWithRelated.extend({
    name: z.string(),
    nameKey: z.string(),
    texts: z.array(z.string()).transform((all) => all.sort(byCodePoint)),
    hasFriendships: z.boolean(),
  }),
});
const successionsQuery = defineQuery({
  statement: 'jurisdiction/successions',
  parameters: z.object(ids),
  row: successionRow,
});

/** A jurisdiction in a list. */
export type ListedJurisdiction = JurisdictionRow & { readonly cursor: string };

export class Jurisdictions {
  readonly #reader: Reader;
  readonly #countries: Countries;
  readonly #flags: Flags<typeof jurisdictionFlags>;
  readonly #nodes: NodeLoader<JurisdictionRow>;

  constructor(reader: Reader, countries: Countries, projection: Projection) {
    this.#reader = reader;
    this.#countries = countries;
    this.#flags = flagValues(jurisdictionFlags, projection);
    this.#nodes = reader.nodes({
      kind: 'jurisdiction',
      groups: selectedGroups(jurisdiction, projection),
      query: byIdsQuery,
      parameters: this.#flags,
      transform: (row) => this.#extractRelated(row),
    });
  }

  /** The jurisdiction; undefined if it does not exist. */
  byId(id: string): MaybePromise<JurisdictionRow | undefined> {
    return this.#nodes.load(id);
  }

  /** The IDs of the jurisdictions that a complete name identifies, sorted by name; see `chooseNamed`. */
  async idsByName(name: string): Promise<readonly string[]> {
    // A graph loaded by an earlier version has folded names.
    const keys = [...new Set([lookupKey(name), fold(name)])];
    const found = await Promise.all(keys.map((key) => this.#sharing(key)));
    const candidates = new Map(found.flat().map((candidate) => [candidate.id, candidate]));
    return chooseNamed(name, [...candidates.values()]).map(({ id }) => id);
  }

  /** Jurisdictions with names that have a lookup key. */
  #sharing(key: string) {
    return this.#reader.rowsOf(
      byNamesQuery,
      this.#flags,
      (row) => row.name,
      key,
      ({ name: _, nameKey: __, texts, hasFriendships, ...row }) => {
        this.prime([row]);
        return { id: row.id, displayName: row.displayName, texts, hasFriendships };
      },
    );
  }

  page(
    request: PageRequest,
    filter: JurisdictionFilter,
    order: JurisdictionOrder,
  ): MaybePromise<Page<ListedJurisdiction>> {
    const { direction, parameters, finish } = paging(request, order.direction);
    return mapMaybe(
      this.#reader.rows(
        listQueries[order.key][direction],
        { ...parameters, ...filter, ...this.#flags },
        this.#extractRelated,
      ),
      finish,
    );
  }

  pageOfCountry(
    country: string,
    request: PageRequest,
    filter: JurisdictionFilter,
    order: JurisdictionOrder,
  ): MaybePromise<Page<ListedJurisdiction>> {
    const { direction, parameters, finish } = paging(request, order.direction);
    const query = ofCountryQueries[order.key][direction];
    return mapMaybe(
      this.#reader.rowsOf(
        query,
        { ...parameters, ...filter, ...this.#flags },
        (row) => row.ownerId,
        country,
        this.#extractRelated,
      ),
      finish,
    );
  }

  /** The IDs and name keys of all jurisdictions that match a filter. */
  nameKeys(filter: JurisdictionFilter): MaybePromise<readonly { readonly id: string; readonly nameKey: string }[]> {
    return this.#reader.uncachedRows(keysQuery, filter);
  }

  count(filter: JurisdictionFilter): MaybePromise<number> {
    return mapMaybe(this.#reader.rows(countQuery, filter), totalIn);
  }

  countOfCountry(country: string, filter: JurisdictionFilter): MaybePromise<number> {
    return mapMaybe(
      this.#reader.rowsOf(countOfCountriesQuery, filter, (row) => row.id, country),
      totalIn,
    );
  }

  /** Successions to and from the jurisdiction. */
  successions(id: string): MaybePromise<readonly SuccessionRow[]> {
    return this.#reader.rowsOf(successionsQuery, {}, (row) => row.id, id);
  }

  /** Caches rows that were read with other rows. */
  prime(rows: readonly JurisdictionWithRelated[]): void {
    for (const row of rows) this.#nodes.prime(this.#extractRelated(row));
  }

  readonly #extractRelated = <Row extends JurisdictionWithRelated>(row: Row) => this.#countries.extractFrom(row);
}
