import { readFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly neo4j: string;
  /** Versions of the compared packages. */
  readonly versions: Readonly<Record<string, string>>;
}

export function machineOf(neo4j: string): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
    neo4j,
    versions: { ...dependencies('../package.json', ['@grafeo-db/js']), ...dependencies('package.json') },
  };
}

function dependencies(file: string, names?: readonly string[]): Record<string, string> {
  const read: { readonly dependencies?: Record<string, string>; readonly devDependencies?: Record<string, string> } =
    JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  return Object.fromEntries(
    Object.entries({ ...read.dependencies, ...read.devDependencies }).filter(([name]) => names?.includes(name) ?? true),
  );
}
