import { execFileSync } from 'node:child_process';

/** A Python with the packages of test/export/requirements.txt. */
export const python = process.env.EXPORT_READERS_PYTHON ?? 'python3';

/**
 * Whether Python has the packages; if not, says so.
 *
 * @param what What does not run without them.
 * @throws if EXPORT_READERS_REQUIRED is set and packages are missing.
 */
export function hasPackages(packages: readonly string[], what: string): boolean {
  return (
    runs(python, ['-c', `import ${packages.join(', ')}`]) ||
    withoutReaders(
      `${what}: ${python} lacks packages of test/export/requirements.txt.`,
      'Install them, or set EXPORT_READERS_PYTHON to a Python that has them.',
    )
  );
}

/** Whether R has the packages; like `hasPackages`. */
export function hasPackagesOfR(packages: readonly string[], what: string): boolean {
  const lines = packages.map((name) => `library(${name})`).join('; ');
  return (
    runs('Rscript', ['-e', lines]) ||
    withoutReaders(`${what}: there is no Rscript with ${packages.join(' and ')}.`, 'Install R and these packages.')
  );
}

function runs(program: string, options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function withoutReaders(notice: string, help: string): false {
  if (process.env.EXPORT_READERS_REQUIRED) throw new Error(notice);
  process.stderr.write(`\n!! ${notice}\n!! ${help}\n\n`);
  return false;
}
