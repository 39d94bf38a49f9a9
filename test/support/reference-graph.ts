import { friendshipKeys } from '../../src/dataset/friendship-key.ts';
import type { Dataset } from '../../src/dataset/schema.ts';
import { byCodePoint } from '../../src/names/code-point-order.ts';
import { fold } from '../../src/names/fold.ts';

type Side = 'LOCAL' | 'PARTNER';
type Relation = 'FRIENDSHIP' | 'PART_OF' | 'SUCCESSION';

/** A simple in-memory reference implementation of the traversals of a dataset. */
export class ReferenceGraph {
  readonly ids: readonly string[];
  readonly #partners = new Map<string, Map<string, Set<string>>>();
  /** The two places of each containment and succession. */
  readonly #related: Readonly<Record<'PART_OF' | 'SUCCESSION', readonly (readonly [string, string])[]>>;
  readonly #sides = new Map<string, Set<Side>>();
  readonly #nameKeys = new Map<string, string>();
  readonly #countries = new Map<string, string>();
  readonly #dates = new Map<string, string>();

  constructor(dataset: Dataset) {
    this.ids = dataset.jurisdictions.map(({ id }) => id);
    for (const { id, country, names, listedAs } of dataset.jurisdictions) {
      const romanized = names.find(({ kind }) => kind === 'ROMANIZED')?.text;
      this.#nameKeys.set(id, `${fold(romanized ?? listedAs ?? names[0]?.text ?? '')}|${id}`);
      this.#countries.set(id, country);
      this.#partners.set(id, new Map());
      this.#sides.set(id, new Set());
    }
    this.#related = {
      PART_OF: dataset.jurisdictions.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent]])),
      SUCCESSION: dataset.successions.map(({ predecessor, successor }) => [predecessor, successor]),
    };
    const keys = friendshipKeys(dataset.friendships);
    for (const [index, { id, parties, dateClaims }] of dataset.friendships.entries()) {
      const friendshipId = keys[index] ?? id;
      this.#dates.set(friendshipId, dateClaims.find(({ rank }) => rank === 'PREFERRED')?.date ?? '9999-99-99');
      for (const { jurisdiction, side } of parties) {
        if (side) this.#sides.get(jurisdiction)?.add(side);
        for (const other of parties) {
          if (other.jurisdiction === jurisdiction) continue;
          const friendshipsWith = this.#partners.get(jurisdiction);
          const existing = friendshipsWith?.get(other.jurisdiction);
          if (existing) existing.add(friendshipId);
          else friendshipsWith?.set(other.jurisdiction, new Set([friendshipId]));
        }
      }
    }
  }

  /** The first shortest paths, ordered from the end with the lower ID. */
  shortestPaths(
    from: string,
    to: string,
    maxLength: number,
    limit: number,
    relations: readonly Relation[] = ['FRIENDSHIP'],
  ): string[][] {
    if (byCodePoint(from, to) > 0)
      return this.shortestPaths(to, from, maxLength, limit, relations).map((path) => path.toReversed());
    const distances = this.#distancesFrom(to, maxLength, relations);
    const extend = (path: string[]): string[][] => {
      const last = path.at(-1) ?? from;
      if (last === to) return [path];
      const nearer = this.#neighborsOf(last, relations).filter(
        (id) => distances.get(id) === (distances.get(last) ?? 0) - 1,
      );
      return nearer.toSorted(byCodePoint).flatMap((id) => extend([...path, id]));
    };
    return distances.has(from) ? extend([from]).slice(0, limit) : [];
  }

  neighborhood(center: string, depth: number, limit: number, relations: readonly Relation[] = ['FRIENDSHIP']) {
    const all = [...this.#distancesFrom(center, depth, relations)]
      .filter(([id]) => id !== center)
      .map(([id, distance]) => ({ id, distance }))
      .toSorted((a, b) => a.distance - b.distance || this.#byName(a.id, b.id));
    const members = all.slice(0, limit);
    const inside = [center, ...members.map(({ id }) => id)];
    const friendships = inside.flatMap((a) => inside.flatMap((b) => this.friendshipsBetween(a, b)));
    return { members, friendships: this.#byDate([...new Set(friendships)]), truncated: all.length > limit };
  }

  overlaps(side: Side, minShared: number) {
    const places = this.ids.filter((id) => this.#sides.get(id)?.has(side)).toSorted((a, b) => this.#byName(a, b));
    return places
      .flatMap((a, position) => places.slice(position + 1).map((b) => ({ a, b, shared: this.#shared(a, b) })))
      .filter(({ shared }) => shared.length > 0 && shared.length >= minShared)
      .toSorted((x, y) => y.shared.length - x.shared.length);
  }

  similar(id: string, basis: 'PARTNERS' | 'PARTNER_COUNTRIES', limit: number) {
    const setOf = (of: string) =>
      new Set(
        basis === 'PARTNERS' ? this.partnersOf(of) : this.partnersOf(of).map((p) => this.#countries.get(p) ?? ''),
      );
    const own = setOf(id);
    return this.ids
      .filter((other) => other !== id && [...(this.#sides.get(other) ?? [])].some((s) => this.#sides.get(id)?.has(s)))
      .map((other) => {
        const theirs = setOf(other);
        const shared = [...own].filter((element) => theirs.has(element)).length;
        return { id: other, shared, score: shared / (new Set([...own, ...theirs]).size || 1) };
      })
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.score - a.score || this.#byName(a.id, b.id))
      .slice(0, limit);
  }

  partnersOf(id: string): string[] {
    return [...(this.#partners.get(id)?.keys() ?? [])];
  }

  /** The first of the relations, in the order of the API, that connects the two places. */
  relationBetween(a: string, b: string, relations: readonly Relation[]): Relation | undefined {
    return (['FRIENDSHIP', 'PART_OF', 'SUCCESSION'] as const).find(
      (relation) => relations.includes(relation) && this.#neighborsOf(a, [relation]).includes(b),
    );
  }

  #neighborsOf(id: string, relations: readonly Relation[]): string[] {
    const ofRelation = (relation: Relation) =>
      relation === 'FRIENDSHIP'
        ? this.partnersOf(id)
        : this.#related[relation].flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
    return [...new Set(relations.flatMap(ofRelation))];
  }

  /** By date, then by id. */
  friendshipsBetween(a: string, b: string): string[] {
    return this.#byDate([...(this.#partners.get(a)?.get(b) ?? [])]);
  }

  #byDate(friendships: readonly string[]): string[] {
    return friendships.toSorted((a, b) => byCodePoint(`${this.#dates.get(a)}|${a}`, `${this.#dates.get(b)}|${b}`));
  }

  #shared(a: string, b: string): string[] {
    const ofB = new Set(this.partnersOf(b));
    return this.partnersOf(a)
      .filter((id) => ofB.has(id))
      .toSorted((x, y) => this.#byName(x, y));
  }

  #byName(a: string, b: string): number {
    return byCodePoint(this.#nameKeys.get(a) ?? '', this.#nameKeys.get(b) ?? '');
  }

  #distancesFrom(start: string, furthest: number, relations: readonly Relation[]): Map<string, number> {
    const distances = new Map([[start, 0]]);
    const queue = [start];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const distance = (distances.get(id) ?? 0) + 1;
      for (const neighbor of this.#neighborsOf(id, relations)) {
        if (distance > furthest || distances.has(neighbor)) continue;
        distances.set(neighbor, distance);
        queue.push(neighbor);
      }
    }
    return distances;
  }
}
