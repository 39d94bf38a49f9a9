import { expect, test } from 'vitest';
import { z } from 'zod';
import { readListPage } from '../../../src/import/list-page/read-list-page.ts';
import { datasetText, pageText } from '../xinjiang.ts';

const datasetSchema = z.object({
  reportedTotals: z.array(z.unknown()),
  jurisdictions: z.array(z.object({ id: z.string(), country: z.string() })),
  friendships: z.array(
    z.object({
      level: z.string(),
      reportedContinent: z.string(),
      parties: z.array(z.object({ jurisdiction: z.string() })),
      dateClaims: z.array(z.object({ date: z.string() })),
      notes: z.array(z.object({ text: z.string() })),
      citations: z.array(z.object({ locator: z.string().optional() })),
    }),
  ),
});

test('the page of Xinjiang without a gazetteer states what its dataset states', () => {
  const dataset = datasetSchema.parse(JSON.parse(datasetText));
  const list = readListPage(pageText);
  expect(list.findings).toEqual([]);
  const countries = new Map(dataset.jurisdictions.map(({ id, country }) => [id, country]));
  expect(
    list.relations.map((relation) => ({
      level: relation.level,
      continent: relation.reportedContinent,
      countries: relation.parties.map(({ country }) => country),
      dates: [relation.established, ...(relation.otherDates ?? [])].map((date) => date?.date),
      notes: relation.notes.map(({ text }) => text),
      locators: relation.sources.slice(0, 1).map(({ locator }) => locator),
    })),
  ).toEqual(
    dataset.friendships.map((friendship) => ({
      level: friendship.level,
      continent: friendship.reportedContinent,
      countries: friendship.parties.map(({ jurisdiction }) => countries.get(jurisdiction)),
      dates: friendship.dateClaims.map(({ date }) => date),
      notes: friendship.notes.map(({ text }) => text),
      locators: friendship.citations.slice(0, 1).map(({ locator }) => locator),
    })),
  );
  expect(list.facts.reportedTotals).toEqual(dataset.reportedTotals);
});
