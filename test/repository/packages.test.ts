import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const root = read('package.json');
const folders: readonly string[] = root.workspaces;
const lock: Readonly<Record<string, Record<string, unknown>>> = read('package-lock.json').packages;
const required: readonly (readonly [string, string])[] = [
  root,
  ...folders.map((folder) => read(`${folder}/package.json`)),
].flatMap(({ dependencies = {}, devDependencies = {} }) =>
  Object.entries<string>({ ...dependencies, ...devDependencies }),
);

test('every dependency has the same exact version in all workspaces', () => {
  for (const [name, version] of required) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(new Map(required).get(name), name).toBe(version);
  }
});

test('workspaces have no production dependencies', () => {
  for (const folder of folders) expect(read(`${folder}/package.json`)).not.toHaveProperty('dependencies');
});

test('the lock file contains no registry URL', () => {
  const sources = Object.values(lock).flatMap(({ resolved }) => resolved ?? []);
  expect(sources.toSorted()).toEqual(folders.toSorted());
});

test.each(['@biomejs/biome', '@grafeo-db/js'])('the lock file contains %s for every platform', (name) => {
  const platforms = Object.keys(Object(lock[`node_modules/${name}`]?.optionalDependencies));
  expect(platforms.length).toBeGreaterThan(4);
  for (const platform of platforms) expect(lock).toHaveProperty([`node_modules/${platform}`]);
});
