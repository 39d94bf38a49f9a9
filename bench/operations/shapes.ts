/** Result types and selections that several operations share. */

export interface Coded {
  readonly code: string;
  readonly name: string;
}

export interface PeerNode {
  readonly id: string;
  readonly name: string;
}

export interface PeerParties<N extends PeerNode = PeerNode> {
  readonly edges: readonly {
    readonly properties: { readonly side: string; readonly position: number };
    readonly node: N;
  }[];
}

export interface Place {
  readonly slug: string;
  readonly name: string;
}

/** The only item of a list: the peer returns lists for all relationships. */
export function only<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`expected one item, found ${list.length}`);
  return one;
}

/** The first party with a side. */
export function firstNode<N extends PeerNode>({ edges }: PeerParties<N>, side: 'LOCAL' | 'PARTNER'): N {
  const [first] = edges
    .filter(({ properties }) => properties.side === side)
    .toSorted((a, b) => a.properties.position - b.properties.position);
  if (!first) throw new Error(`no party with side ${side}`);
  return first.node;
}

export function firstParty(parties: PeerParties, side: 'LOCAL' | 'PARTNER'): Place {
  return place(firstNode(parties, side));
}

export function place({ id, name }: PeerNode): Place {
  return { slug: id, name };
}

export function coded({ id, name }: PeerNode): Coded {
  return { code: id, name };
}

/** `Friendship:xinjiang/...` without the type. */
export function withinType(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

export function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
