import type { Database } from './database.ts';

export interface Friendship {
  readonly sortKey: string;
  readonly level: string | null;
  readonly partnerCountryId: string;
  readonly establishedOn: string | null;
  /** The cursor after it in the list of all friendships by date, if an operation starts there. */
  cursor?: string;
}

/** The start of a page: after the friendship. */
export interface Position {
  readonly sortKey: string;
  readonly cursor: string;
}

export function positionOf({ sortKey, cursor }: Friendship): Position {
  if (cursor === undefined) throw new Error(`no cursor after ${sortKey}`);
  return { sortKey, cursor };
}

/** The stored data from which parameters are chosen. */
export interface Graph {
  /** IDs of places with friendships. */
  readonly places: readonly string[];
  /** Ordered by date. */
  readonly friendships: readonly Friendship[];
  readonly dated: readonly (Friendship & { readonly establishedOn: string })[];
  readonly levels: readonly string[];
  /** Whether every friendship has a level. */
  readonly hasLevels: boolean;
  /** Pairs of partner IDs, one per friendship. */
  readonly links: readonly (readonly [string, string])[];
  partnersOf(id: string): readonly string[];
}

export async function readGraph(database: Database): Promise<Graph> {
  const places = await database.rows<{ id: string }>('graph/places');
  const friendships = await database.rows<Friendship>('graph/friendships');
  const links = await database.rows<{ a: string; b: string }>('graph/links');
  const partners = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = partners.get(from);
    if (known) known.add(to);
    else partners.set(from, new Set([to]));
  };
  for (const { a, b } of links) {
    add(a, b);
    add(b, a);
  }
  return {
    places: places.map(({ id }) => id),
    friendships,
    dated: friendships.filter((friendship) => friendship.establishedOn !== null) as Graph['dated'],
    levels: [...new Set(friendships.flatMap(({ level }) => level ?? []))].sort(),
    hasLevels: friendships.every(({ level }) => level !== null),
    links: links.map(({ a, b }) => [a, b]),
    partnersOf: (id) => [...(partners.get(id) ?? [])],
  };
}

interface CursorsResponse {
  readonly data: { readonly friendships: { readonly edges: readonly { readonly cursor: string }[] } };
}

/** Reads the cursors of the first friendships from the server. */
export async function addCursors({ friendships }: Graph, url: string, count: number): Promise<void> {
  const query = 'query($after: String) { friendships(first: 100, after: $after) { edges { cursor } } }';
  let after: string | null = null;
  for (let start = 0; start < Math.min(count, friendships.length); start += 100) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const body = (await response.json()) as CursorsResponse;
    body.data.friendships.edges.forEach(({ cursor }, index) => {
      const friendship = friendships[start + index];
      if (friendship) friendship.cursor = cursor;
      after = cursor;
    });
  }
}
