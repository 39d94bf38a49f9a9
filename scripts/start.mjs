// `npm start`: builds when dist/ is missing or older than what it is made from, then serves in this same process,
// so that signals and the exit code need no passing on.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist', 'main.js');
const playground = join(root, 'dist', 'playground', 'index.html');
const page = join(root, 'dist', 'web', 'index.html');
const bundler = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  // The modification time of a folder changes when files are removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
}

function stale(made, sources) {
  const from = sources.map((name) => join(root, name)).filter((path) => existsSync(path));
  return from.length > 0 && (!existsSync(made) || from.some((path) => newest(path) > statSync(made).mtimeMs));
}

function build(what, tool, ...parameters) {
  process.stderr.write(`Building${what}...\n`);
  const { status } = spawnSync(process.execPath, [tool, ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Where only production dependencies are installed, as in the image, dist/ was built elsewhere and there may be no src/.
if (existsSync(compiler)) {
  const configurations = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  if (stale(main, ['src', ...configurations])) build('', compiler, '-p', join(root, 'tsconfig.build.json'));
  if (existsSync(bundler)) {
    const built = (folder) => ['build', '--logLevel', 'warn', '--config', join(root, folder, 'vite.config.ts')];
    const parts = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/compressed.ts'];
    if (stale(page, parts)) build(' the page', bundler, ...built('web'));
    if (stale(playground, ['web/playground', 'web/compressed.ts']))
      build(' the playground', bundler, ...built('web/playground'));
  }
} else if (!existsSync(main)) {
  process.stderr.write('Nothing is built yet and TypeScript is not installed: run npm ci, then npm start again.\n');
  process.exit(1);
}

process.argv = [process.execPath, main, 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(main).href);
