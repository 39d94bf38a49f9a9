import type { ServerKind } from './questions/question.ts';

/** A server in one way of running it. */
export interface System {
  readonly name: 'cold' | 'warm' | 'repeated' | 'peer' | 'handwritten' | 'embedded cold' | 'embedded warm';
  readonly title: string;
  readonly kind: ServerKind;
  readonly settings: Readonly<Record<string, string>>;
  /** Whether it is to have been asked everything before it is measured. */
  readonly keeps: boolean;
}

const cold = { CACHE_ROWS: '0', CACHE_RESPONSES_BYTES: '0' };
const warm = { CACHE_RESPONSES_BYTES: '0' };

/** What is measured in turns, on one Neo4j. */
export const systems: readonly System[] = [
  { name: 'cold', title: 'youcheng, cold', kind: 'ours', settings: cold, keeps: false },
  { name: 'peer', title: '@neo4j/graphql', kind: 'peer', settings: {}, keeps: false },
  { name: 'handwritten', title: 'hand-written Cypher', kind: 'handwritten', settings: {}, keeps: false },
  { name: 'warm', title: 'youcheng, warm', kind: 'ours', settings: warm, keeps: true },
  { name: 'repeated', title: 'youcheng, repeated', kind: 'ours', settings: {}, keeps: true },
];

/** One after the other: a graph in a file is open in one process. */
export const embeddedSystems: readonly System[] = [
  { name: 'embedded cold', title: 'youcheng, embedded, cold', kind: 'ours', settings: cold, keeps: false },
  { name: 'embedded warm', title: 'youcheng, embedded, warm', kind: 'ours', settings: warm, keeps: true },
];
