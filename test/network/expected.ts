import { readFileSync } from 'node:fs';
import { z } from 'zod';

const byPlace = z.record(z.string(), z.number());
const measures = z.object({
  jurisdictions: z.int(),
  ties: z.int(),
  density: z.number(),
  averageDegree: z.number(),
  degreeDistribution: z.array(z.object({ degree: z.int(), jurisdictions: z.int() })),
  componentSizes: z.array(z.int()),
  largestComponentShare: z.number(),
  averagePathLength: z.number(),
  diameter: z.int(),
  clustering: z.number(),
  degreeAssortativity: z.number(),
  continentAssortativity: z.number(),
  sameContinentShare: z.number(),
  modularityOfLouvain: z.number(),
  bridges: z.array(z.string()),
  DEGREE: byPlace,
  BETWEENNESS: byPlace,
  CLOSENESS: byPlace,
  PAGERANK: byPlace,
});
const generated = measures.extend({
  edges: z.array(z.tuple([z.string(), z.string()])),
  continents: z.record(z.string(), z.string()),
});

/** Measures that networkx computed; see expected/expected.py. */
export const expected = z
  .object({ networkx: z.string(), xinjiang: measures, generated })
  .parse(JSON.parse(readFileSync(new URL('./expected/networkx.json', import.meta.url), 'utf8')));

/** Whether two values differ by less than a millionth. */
export function near(value: number, other: number): boolean {
  return Math.abs(value - other) <= 1e-6 * Math.max(Math.abs(value), Math.abs(other)) + 1e-12;
}
