import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJsonFile } from '../../src/dataset/json-file.ts';
import type { Finding, ImportedPlace, ImportedRelation } from '../../src/import/relation.ts';
import { mappingSchema } from '../../src/import/table/mapping.ts';
import { readTable } from '../../src/import/table/read-table.ts';
import { findCountry } from './table/some-countries.ts';

/** Small files with the quirks of real lists, each with its expected result. They are outside the repository. */
const folder = new URL('../../../shared/real/cases/', import.meta.url).pathname;
const mappings = new URL('./cases/', import.meta.url).pathname;

const party = z.object({ name: z.string(), country: z.string().nullable() });
const relation = z.object({
  a: party,
  b: party,
  date: z.string().nullable(),
  status: z.string(),
  kind: z.string(),
  date_any_of: z.array(z.string().nullable()).optional(),
});
const expectedSchema = z.object({
  input: z.string(),
  relations: z.array(relation),
  reported: z.array(z.string()),
  places: z.array(z.object({ name: z.string(), country: z.string(), lat: z.number(), lon: z.number() })).optional(),
});
type Expected = z.infer<typeof expectedSchema>;

const nameOf = (file: string) => file.replace('.json', '');
const cases = readdirSync(mappings).map(nameOf);

if (!existsSync(folder)) process.stderr.write(`SKIPPED: the cases of the importer are not in ${folder}\n`);

describe.skipIf(!existsSync(folder))('files with the quirks of real lists', () => {
  test.each(cases)('%s', async (number) => {
    const name = readdirSync(folder).find((entry) => entry.startsWith(`${number}-`)) ?? number;
    const expected = expectedSchema.parse(JSON.parse(readFileSync(`${folder}${name}/expected.json`, 'utf8')));
    const mapping = await readJsonFile(`${mappings}${number}.json`, mappingSchema);
    const { relations, findings } = await readTable(`${folder}${name}/${expected.input}`, mapping, findCountry);
    const dates = expected.relations.map((one) => one.date_any_of ?? [one.date]);
    expect(relations.map((one) => stated(one)).toSorted()).toEqual(
      expected.relations
        .map((one) => {
          const found = relations.find((other) => pair(other) === pairOf(one))?.established?.date ?? null;
          const allowed = dates[expected.relations.indexOf(one)] ?? [];
          const date = allowed.includes(found) ? found : one.date;
          return `${pairOf(one)} ${date} ${one.status} ${one.kind}`;
        })
        .toSorted(),
    );
    for (const text of expected.reported) expect([text, findingsAt(findings, text).length > 0]).toEqual([text, true]);
    for (const place of expected.places ?? []) expect(placesIn(relations)).toContainEqual(place);
    expect(unexpected(findings, expected)).toEqual([]);
  });
});

function pairOf({ a, b }: Expected['relations'][number]): string {
  return [a, b]
    .map(({ name, country }) => `${name} (${country})`)
    .toSorted()
    .join(' – ');
}

function pair({ parties }: ImportedRelation): string {
  return parties
    .map(({ name, country }) => `${name.text} (${country ?? null})`)
    .toSorted()
    .join(' – ');
}

function stated(one: ImportedRelation): string {
  return `${pair(one)} ${one.established?.date ?? null} ${one.status} ${one.kind}`;
}

/** The findings about the rows that a text names: `row 8: …`, `rows 6 and 7: …`, `line 9: …`. */
function findingsAt(findings: readonly Finding[], text: string): Finding[] {
  const rows = /^(?:row|line)s? ([\d and]+):/.exec(text)?.[1]?.match(/\d+/g) ?? [];
  return findings.filter(({ position, found }) =>
    rows.every((row) => new RegExp(`\\b${row}\\b`).test(`${position.place} ${found}`)),
  );
}

/** Values that are reported as unreadable although nothing is wrong with them. */
function unexpected(findings: readonly Finding[], { reported }: Expected): Finding[] {
  const known = reported.flatMap((text) => findingsAt(findings, text));
  return findings.filter((finding) => finding.severity === 'unreadable' && !known.includes(finding));
}

function placesIn(relations: readonly ImportedRelation[]): object[] {
  return relations
    .flatMap(({ parties }) => parties)
    .flatMap(({ name, country, latitude, longitude }: ImportedPlace) =>
      latitude === undefined ? [] : [{ name: name.text, country, lat: latitude, lon: longitude }],
    );
}
