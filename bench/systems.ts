import type { ServerKind } from './operations/operation.ts';

/** A server in one configuration. */
export interface System {
  readonly name: 'cold' | 'warm' | 'repeated' | 'peer' | 'handwritten' | 'embedded cold' | 'embedded warm';
  readonly title: string;
  readonly kind: ServerKind;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether it caches rows or responses, so that its cache is filled before it is measured. */
  readonly caches: boolean;
}

const cold = { CACHE_ROWS: '0', CACHE_RESPONSES_BYTES: '0' };
const warm = { CACHE_RESPONSES_BYTES: '0' };

/** Measured alternately on one Neo4j. */
export const systems: readonly System[] = [
  { name: 'cold', title: 'youcheng, cold', kind: 'ours', settings: cold, caches: false },
  { name: 'peer', title: '@neo4j/graphql', kind: 'peer', settings: {}, caches: false },
  { name: 'handwritten', title: 'hand-written Cypher', kind: 'handwritten', settings: {}, caches: false },
  { name: 'warm', title: 'youcheng, warm', kind: 'ours', settings: warm, caches: true },
  { name: 'repeated', title: 'youcheng, repeated', kind: 'ours', settings: {}, caches: true },
];

/** The servers of this project. The other two expect a level and two sides of each friendship, which published lists do not have. */
export const ownSystems: readonly System[] = systems.filter(({ kind }) => kind === 'ours');

/** Measured sequentially, because only one process can open a graph file. */
export const embeddedSystems: readonly System[] = [
  { name: 'embedded cold', title: 'youcheng, embedded, cold', kind: 'ours', settings: cold, caches: false },
  { name: 'embedded warm', title: 'youcheng, embedded, warm', kind: 'ours', settings: warm, caches: true },
];
