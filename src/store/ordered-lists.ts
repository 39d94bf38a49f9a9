import { byCodePoint } from '../names/code-point-order.ts';
import { type CentralityMeasure, centralitiesBy } from './centralities.ts';
import type { JurisdictionFilter, JurisdictionOrder, Jurisdictions, ListedJurisdiction } from './jurisdictions.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { Networks } from './networks.ts';
import { type Direction, type Page, type PageRequest, pageOfAll } from './page.ts';
import type { PartnerRow, Partners } from './partners.ts';
import { requireFound } from './require-found.ts';

/** Ascending is the most central first, then by name; places without friendships have the value 0. */
export interface CentralOrder {
  readonly by: CentralityMeasure;
  readonly direction: Direction;
}

interface Stores {
  readonly jurisdictions: Jurisdictions;
  readonly partners: Partners;
  readonly networks: Networks;
}

const byName = { key: 'nameKey', direction: 'ASC' } as const;
const everyRow: PageRequest = { take: { first: 1_000_000_000 }, after: undefined, before: undefined };

/**
 * Lists of jurisdictions in an order that an index has, or in that of their centrality in the network of all friendships. That is computed:
 * the names of all items are read, and then the rows of the page.
 */
export class OrderedLists {
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  page(
    request: PageRequest,
    filter: JurisdictionFilter,
    order: JurisdictionOrder | CentralOrder,
  ): MaybePromise<Page<ListedJurisdiction>> {
    if (isCentral(order)) return this.#centralPage(request, filter, order);
    return this.#stores.jurisdictions.page(request, filter, order);
  }

  pageOfCountry(
    country: string,
    request: PageRequest,
    filter: JurisdictionFilter,
    order: JurisdictionOrder | CentralOrder,
  ): MaybePromise<Page<ListedJurisdiction>> {
    if (!isCentral(order)) return this.#stores.jurisdictions.pageOfCountry(country, request, filter, order);
    const countries = filter.countries === null || filter.countries.includes(country) ? [country] : [];
    return this.#centralPage(request, { ...filter, countries }, order);
  }

  pageOfPartners(
    id: string,
    request: PageRequest,
    filter: JurisdictionFilter,
    order: JurisdictionOrder | CentralOrder,
  ): MaybePromise<Page<PartnerRow>> {
    if (isCentral(order)) return this.#centralPageOfPartners(id, request, filter, order);
    return this.#stores.partners.page(id, request, filter, order);
  }

  async #centralPage(
    request: PageRequest,
    filter: JurisdictionFilter,
    order: CentralOrder,
  ): Promise<Page<ListedJurisdiction>> {
    const { jurisdictions } = this.#stores;
    const page = await this.#sorted(await jurisdictions.nameKeys(filter), request, order);
    const rows = page.rows.map(async ({ id, cursor }) => {
      return { ...requireFound(await jurisdictions.byId(id), 'jurisdiction', id), cursor };
    });
    return { ...page, rows: await Promise.all(rows) };
  }

  async #centralPageOfPartners(
    id: string,
    request: PageRequest,
    filter: JurisdictionFilter,
    order: CentralOrder,
  ): Promise<Page<PartnerRow>> {
    const { rows } = await this.#stores.partners.page(id, everyRow, filter, byName);
    return this.#sorted(
      rows.map((row) => ({ ...row, nameKey: row.cursor })),
      request,
      order,
    );
  }

  async #sorted<Item extends { readonly id: string; readonly nameKey: string }>(
    items: readonly Item[],
    request: PageRequest,
    { by, direction }: CentralOrder,
  ): Promise<Page<Item & { readonly cursor: string }>> {
    const { networks } = this.#stores;
    const network = await networks.of();
    const { values } = await centralitiesBy(by, networks, network);
    const keyed = items.map((item) => {
      const number = network.numbers.get(item.id);
      return {
        ...item,
        cursor: `${descending((number === undefined ? undefined : values[number]) ?? 0)} ${item.nameKey}`,
      };
    });
    return pageOfAll(
      keyed.sort((a, b) => byCodePoint(a.cursor, b.cursor)),
      request,
      direction,
    );
  }
}

function isCentral(order: JurisdictionOrder | CentralOrder): order is CentralOrder {
  return 'by' in order;
}

/** A text of fixed length that sorts first for the largest of some numbers, which are not negative. */
function descending(value: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  return (0xffff_ffff_ffff_ffffn - bits.getBigUint64(0)).toString(16).padStart(16, '0');
}
