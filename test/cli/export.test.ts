import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'youcheng-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('youcheng export', () => {
  test('writes the dataset file that was loaded', async () => {
    const { code, stdout, stderr } = await runCommand(['export', '--format', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(new URL('../../seed/xinjiang/dataset.json', import.meta.url), 'utf8'));
  });

  test('states what a CSV file is beside it, or on standard error', async () => {
    const args = ['export', '--what', 'friendships', '--format', 'csv', '--filter', 'level=COUNTY'];
    const printed = await runCommand(args);
    const about = JSON.parse(printed.stderr);
    expect(about).toMatchObject({
      filter: { levels: ['COUNTY'] },
      datasets: [{ id: 'xinjiang', licence: 'CC-BY-SA-4.0' }],
      friendships: printed.stdout.split('\r\n').length - 2,
    });
    const saved = await runCommand([...args, '--out', join(folder, 'county.csv')]);
    expect([saved.code, saved.stdout, saved.stderr]).toEqual([0, '', '']);
    expect(readdirSync(folder)).toEqual(['county.csv', 'county.csv.about.json']);
    expect(readFileSync(join(folder, 'county.csv'), 'utf8')).toBe(printed.stdout);
    // Each run loads the seed into another graph in memory, which has another revision.
    const { revision } = JSON.parse(readFileSync(join(folder, 'county.csv.about.json'), 'utf8'));
    expect(JSON.parse(readFileSync(join(folder, 'county.csv.about.json'), 'utf8'))).toEqual({ ...about, revision });
  });

  test.each([
    [['--format', 'ttl'], 'A dataset can be exported as json or csv, not as ttl.'],
    [['--format', 'json', '--columns', 'id'], 'A dataset is exported as a whole: remove "columns"'],
    [['--format', 'json', '--dataset', 'elsewhere'], 'No dataset has the slug "elsewhere".'],
    [['--what', 'ties', '--format', 'csv', '--filter', 'nothing=1'], 'Unknown parameter "nothing".'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(['export', ...args]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
  });
});
