// `npm run bench`: see README.md.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { machineOf } from './machine.ts';
import { operations } from './operations/all.ts';
import { type Options, readOptions, type Size, usage } from './options.ts';
import type { Step } from './published-lists.ts';
import { report } from './report.ts';
import { type Result, writeResults } from './results.ts';
import { main } from './server-process.ts';
import { benchSize } from './size.ts';

async function bench(options: Options): Promise<boolean> {
  const selected = operations.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const database = await openDatabase(process.env);
  const folder = mkdtempSync(join(tmpdir(), 'youcheng-bench-'));
  try {
    const results: Partial<Record<Size, Result[]>> = {};
    const steps: Step[] = [];
    for (const size of options.sizes) results[size] = await benchSize(size, selected, database, folder, options, steps);
    const run = { date: new Date().toISOString(), machine: machineOf(database.version), options, results, steps };
    const text = report(run);
    process.stdout.write(`\n${text}`);
    if (options.write) writeResults(run, text);
    return Object.values(results).every((of) => of.every(({ wrong }) => wrong === undefined));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await close(database);
  }
}

function close(database: Database): Promise<void> {
  return database.close().catch((error: unknown) => {
    process.stderr.write(`${error}\n`);
  });
}

if (process.argv.includes('--help')) {
  process.stdout.write(`${usage}\n`);
} else if (!existsSync(main)) {
  process.stderr.write('The server is not built. Run npm run build.\n');
  process.exitCode = 1;
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  try {
    if (!(await bench(readOptions(process.argv.slice(2))))) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
