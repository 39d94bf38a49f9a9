import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const sizes = {
  real: undefined,
  '20000': { jurisdictions: 14_000, friendships: 20_000 },
  '100000': { jurisdictions: 20_000, friendships: 100_000 },
  lists: undefined,
} as const;
export type Size = keyof typeof sizes;

export interface Options {
  readonly sizes: readonly Size[];
  /** Seconds of load per server and operation, in all rounds together; latency is measured for half as long. */
  readonly seconds: number;
  readonly rounds: number;
  /** Number of parameter sets per operation. */
  readonly pool: number;
  readonly seed: number;
  /** Measures the existing data, which must have the given size, without loading. */
  readonly keep: boolean;
  readonly embedded: boolean;
  readonly only: readonly string[];
  readonly write: boolean;
  /** Folder with the published lists for the size `lists`. */
  readonly lists: string | undefined;
}

export const usage = `npm run bench -- [options]
  --sizes real,20000,100000  graphs to measure; lists: the published lists of --lists
  --lists ../shared/real     folder with rgre-germany.csv and wikipedia-pairs-world.csv
  --seconds 3                seconds of load per server and operation
  --rounds 3                 rounds; the servers alternate in each
  --pool 100                 parameter sets per operation
  --seed 1                   random seed of parameters and synthetic datasets
  --only place,path          run only these operations
  --keep                     measure the existing graph without loading one
  --no-embedded              skip the embedded engine
  --quick                    real data, 1 s, one round
  --write                    write the results to bench/README.md and bench/results/`;

/** @throws if an option is invalid. */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    allowNegative: true,
    options: {
      sizes: { type: 'string' },
      lists: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      pool: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      keep: { type: 'boolean', default: false },
      embedded: { type: 'boolean', default: true },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { quick, lists } = values;
  const usual = quick ? 'real' : `real,20000,100000${lists === undefined ? '' : ',lists'}`;
  const chosen = (values.sizes ?? usual).split(',').map(sizeOf);
  if (chosen.includes('lists') && lists === undefined) throw new Error('--sizes lists needs --lists, a folder.');
  return {
    sizes: chosen,
    lists: lists === undefined ? undefined : resolve(lists),
    seconds: number('seconds', values.seconds ?? (quick ? '1' : '3'), 0.1),
    rounds: number('rounds', values.rounds ?? (quick ? '1' : '3'), 1),
    pool: number('pool', values.pool, 1),
    seed: number('seed', values.seed, 0),
    keep: values.keep,
    embedded: values.embedded,
    only: values.only?.split(',') ?? [],
    write: values.write,
  };
}

function sizeOf(text: string): Size {
  if (Object.hasOwn(sizes, text)) return text as Size;
  throw new Error(`--sizes must be a list of ${Object.keys(sizes).join(', ')}; found "${text}".`);
}

function number(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text !== '' && value >= least) return value;
  throw new Error(`--${name} must be a number of at least ${least}; found "${text}".`);
}
