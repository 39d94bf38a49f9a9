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
  try {
    execFileSync(python, ['-c', `import ${packages.join(', ')}`], { stdio: 'ignore' });
    return true;
  } catch {
    const notice = `${what}: ${python} lacks packages of test/export/requirements.txt.`;
    if (process.env.EXPORT_READERS_REQUIRED) throw new Error(notice);
    process.stderr.write(
      `\n!! ${notice}\n!! Install them, or set EXPORT_READERS_PYTHON to a Python that has them.\n\n`,
    );
    return false;
  }
}
