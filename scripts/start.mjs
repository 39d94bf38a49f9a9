// `npm start`: builds when dist/ is missing or older than what it is made from, then serves in this same process,
// so that signals and the exit code need no passing on.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist', 'main.js');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

function stale() {
  if (!existsSync(main)) return true;
  const configurations = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  const made = statSync(main).mtimeMs;
  return ['src', ...configurations].some((name) => newest(join(root, name)) > made);
}

function build() {
  process.stderr.write('Building...\n');
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Where only production dependencies are installed, as in the image, dist/ was built elsewhere and there may be no src/.
if (existsSync(compiler)) {
  if (stale()) build();
} else if (!existsSync(main)) {
  process.stderr.write('Nothing is built yet and TypeScript is not installed: run npm ci, then npm start again.\n');
  process.exit(1);
}

process.argv = [process.execPath, main, 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
