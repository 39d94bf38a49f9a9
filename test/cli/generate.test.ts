import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { generateDataset } from '../../src/generate/generate.ts';
import { serializeDataset } from '../../src/import/import.ts';
import { runCommand } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'youcheng-generate-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('youcheng generate', () => {
  const out = join(folder, 'large.json');
  const generate = (...options: string[]) => runCommand(['generate', '--out', out, ...options]);

  test('writes the requested dataset, which can be loaded', async () => {
    const options = ['--jurisdictions', '300', '--friendships', '500', '--seed', '4', '--id', 'large'];
    expect(await generate(...options)).toEqual({
      code: 0,
      stdout: `${out}: 500 friendships, 300 jurisdictions, 25 sources\n`,
      stderr: '',
    });
    const dataset = generateDataset({ id: 'large', jurisdictions: 300, friendships: 500, seed: 4 });
    expect(readFileSync(out, 'utf8')).toBe(serializeDataset(dataset));
    const { code, stdout } = await runCommand(['load', out], { GRAPH_PATH: join(folder, 'graph.db') });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^large: friendships 500 added; jurisdictions 300 added; countries \d+ added; sources 25 added;/,
    );
  });

  test.each([
    ['--friendships', '10000000', 'friendships: expected an integer from 0 to 4213 for 300 jurisdictions'],
    ['--friendships', '1e3', 'Expected an integer.'],
    ['--jurisdictions', '9', 'jurisdictions: expected an integer from 10 to 1000000; found 9.'],
    ['--seed', '2147483648', 'seed: expected an integer from 0 to 2147483647'],
    ['--id', 'Not a slug', 'id: expected a slug'],
  ])('%s %s fails with the reason and writes nothing', async (option, value, reason) => {
    rmSync(out, { force: true });
    const options = { '--jurisdictions': '300', '--friendships': '500', '--seed': '4', [option]: value };
    const { code, stdout, stderr } = await generate(...Object.entries(options).flat());
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(reason);
    expect(existsSync(out)).toBe(false);
  });
});
