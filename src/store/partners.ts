import { z } from 'zod';
import { defineQuery } from '../graph/define-query.ts';
import { orderKeys } from '../model/kind.ts';
import { jurisdiction } from '../model/place.ts';
import type { Countries } from './countries.ts';
import {
  filterParameters,
  type JurisdictionFilter,
  type JurisdictionOrder,
  type ListedJurisdiction,
} from './jurisdictions.ts';
import { type MaybePromise, mapMaybe } from './maybe-promise.ts';
import { byKeyAndDirection } from './order.ts';
import { type Direction, type Page, type PageRequest, pageParameters, paging, totalIn } from './page.ts';
import { type Flags, flagValues, type Projection, partnerFlags } from './projection.ts';
import type { Reader } from './reader.ts';
import { type JurisdictionWithRelated, jurisdictionWithRelated } from './rows.ts';

const ids = { ids: z.array(z.string()) };
const total = z.object({ total: z.int() });
const friendshipIds = {
  friendshipIds: z
    .array(z.string())
    .transform((all) => all.sort())
    .default([]),
};

const pagesOfPartners = (key: JurisdictionOrder['key'], direction: Direction) =>
  defineQuery({
    statement: `jurisdiction/partners:${key},${direction}`,
    parameters: z.object({ ...ids, ...pageParameters, ...filterParameters, ...partnerFlags }),
    row: jurisdictionWithRelated.extend({ cursor: z.string(), ...friendshipIds, ownerId: z.string() }),
  });
const partnerQueries = byKeyAndDirection(orderKeys(jurisdiction), pagesOfPartners);
const countPartnersQuery = defineQuery({
  statement: 'jurisdiction/count-partners',
  parameters: z.object({ ...ids, ...filterParameters }),
  row: total.extend({ id: z.string() }),
});
const sharedParameters = { ...ids, atLeast: z.int() };
const pagesOfSharedPartners = (direction: Direction) =>
  defineQuery({
    statement: `jurisdiction/shared-partners:${direction}`,
    parameters: z.object({ ...sharedParameters, ...pageParameters, ...partnerFlags }),
    row: jurisdictionWithRelated.extend({
      cursor: z.string(),
      ...friendshipIds,
      sharedBy: z.array(z.string()),
    }),
  });
const sharedPartnersQueries = { ASC: pagesOfSharedPartners('ASC'), DESC: pagesOfSharedPartners('DESC') };
const countSharedPartnersQuery = defineQuery({
  statement: 'jurisdiction/count-shared-partners',
  parameters: z.object(sharedParameters),
  row: total,
});

export type PartnerRow = ListedJurisdiction & { readonly friendshipIds: readonly string[] };
export type SharedPartnerRow = PartnerRow & { readonly sharedBy: readonly string[] };

/** Partners of one jurisdiction, and partners shared by several, with the friendships that connect them. */
export class Partners {
  readonly #reader: Reader;
  readonly #countries: Countries;
  readonly #flags: Flags<typeof partnerFlags>;

  constructor(reader: Reader, countries: Countries, projection: Projection) {
    this.#reader = reader;
    this.#countries = countries;
    this.#flags = flagValues(partnerFlags, projection);
  }

  /** A page of the partners of one jurisdiction. */
  page(
    id: string,
    request: PageRequest,
    filter: JurisdictionFilter,
    order: JurisdictionOrder,
  ): MaybePromise<Page<PartnerRow>> {
    const { direction, parameters, finish } = paging(request, order.direction);
    const query = partnerQueries[order.key][direction];
    return mapMaybe(
      this.#reader.rowsOf(
        query,
        { ...parameters, ...filter, ...this.#flags },
        (row) => row.ownerId,
        id,
        this.#extractRelated,
      ),
      finish,
    );
  }

  /** Number of partners of one jurisdiction. */
  count(id: string, filter: JurisdictionFilter): MaybePromise<number> {
    return mapMaybe(
      this.#reader.rowsOf(countPartnersQuery, filter, (row) => row.id, id),
      totalIn,
    );
  }

  /** Partners of at least `atLeast` of the jurisdictions, most shared first, then by name. */
  sharedPage(of: readonly string[], atLeast: number, request: PageRequest): MaybePromise<Page<SharedPartnerRow>> {
    const { direction, parameters, finish } = paging(request, 'ASC');
    return mapMaybe(
      this.#reader.rows(
        sharedPartnersQueries[direction],
        { ids: [...of], atLeast, ...parameters, ...this.#flags },
        this.#extractRelated,
      ),
      finish,
    );
  }

  countShared(of: readonly string[], atLeast: number): MaybePromise<number> {
    return mapMaybe(this.#reader.rows(countSharedPartnersQuery, { ids: [...of], atLeast }), totalIn);
  }

  readonly #extractRelated = <Row extends JurisdictionWithRelated>(row: Row) => this.#countries.extractFrom(row);
}
