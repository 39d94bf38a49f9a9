import { parseArgs } from 'node:util';

export const sizes = {
  real: undefined,
  '20000': { jurisdictions: 14_000, friendships: 20_000 },
  '100000': { jurisdictions: 20_000, friendships: 100_000 },
} as const;
export type Size = keyof typeof sizes;

export interface Options {
  readonly sizes: readonly Size[];
  /** Of load for each server and question, in all rounds together; latency is measured for half as long. */
  readonly seconds: number;
  readonly rounds: number;
  /** How many parameters each question is asked with. */
  readonly pool: number;
  readonly seed: number;
  /** Measures what the database holds already, which must be of the one size named. */
  readonly keep: boolean;
  readonly embedded: boolean;
  readonly only: readonly string[];
  readonly write: boolean;
}

export const usage = `npm run bench -- [options]
  --sizes real,20000,100000  which graphs
  --seconds 3                of load for each server and question
  --rounds 3                 in which the servers take turns
  --pool 100                 parameters of each question
  --seed 1                   of their choice, and of the invented datasets
  --only place,path          these questions alone
  --keep                     measure the graph that is in the database, without loading it
  --no-embedded              leave out the embedded engine
  --quick                    the real data, 1 s, one round
  --write                    put the results into bench/README.md and bench/results/`;

/** @throws when they cannot be meant. */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    allowNegative: true,
    options: {
      sizes: { type: 'string' },
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
  const { quick } = values;
  return {
    sizes: (values.sizes ?? (quick ? 'real' : Object.keys(sizes).sort(bySize).join())).split(',').map(sizeOf),
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

function bySize(a: string, b: string): number {
  return (a === 'real' ? 0 : Number(a)) - (b === 'real' ? 0 : Number(b));
}

function sizeOf(text: string): Size {
  if (Object.hasOwn(sizes, text)) return text as Size;
  throw new Error(`--sizes knows ${Object.keys(sizes).join(', ')}; "${text}" is none of them.`);
}

function number(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text !== '' && value >= least) return value;
  throw new Error(`--${name} is a number from ${least} on; "${text}" was given.`);
}
