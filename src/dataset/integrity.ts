import { BadUserInput } from '../errors.ts';
import { describeProblems, type FileProblem } from './json-file.ts';
import type { Dataset, DatasetCitation, DatasetFriendship } from './schema.ts';

/**
 * Checks what the schema cannot express: references resolve within the dataset, IDs are unique, a printed name is one of the
 * names, no jurisdiction is part of itself, and a friendship has at most one preferred date.
 *
 * @param file The name of the file in the message.
 * @throws BadUserInput with all problems: path, expected, found.
 */
export function checkIntegrity(dataset: Dataset, file = 'dataset'): void {
  const problems = [
    ...duplicates(dataset),
    ...dangling(dataset),
    ...cycles(dataset),
    ...badFriendships(dataset),
    ...badListedNames(dataset),
  ];
  if (problems.length > 0) throw new BadUserInput(describeProblems(file, problems), { file, problems, ...problems[0] });
}

function* duplicates(dataset: Dataset): Generator<FileProblem> {
  yield* repeated(
    'continents',
    'code',
    dataset.continents.map(({ code }) => code),
  );
  yield* repeated(
    'countries',
    'code',
    dataset.countries.map(({ code }) => code),
  );
  yield* repeated(
    'jurisdictions',
    'id',
    dataset.jurisdictions.map(({ id }) => id),
  );
  yield* repeated(
    'sources',
    'id',
    dataset.sources.map(({ id }) => id),
  );
  yield* repeated(
    'sources',
    'number',
    dataset.sources.map(({ number }) => number),
  );
  yield* repeated(
    'friendships',
    'id',
    dataset.friendships.map(({ id }) => id),
  );
  const totals = dataset.reportedTotals.map(({ subject, continent, level }) => [subject, continent, level].join(' '));
  yield* repeated('reportedTotals', 'subject', totals);
  const successions = dataset.successions.map(({ predecessor, successor }) => `${predecessor} -> ${successor}`);
  yield* repeated('successions', 'successor', successions);
}

function* repeated(list: string, key: string, values: readonly (string | number)[]): Generator<FileProblem> {
  const first = new Map<string | number, number>();
  for (const [index, value] of values.entries()) {
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    else {
      const expected = `expected a unique value (${list}[${before}] has the same)`;
      yield { path: `${list}[${index}].${key}`, expected, found: String(value) };
    }
  }
}

function* dangling(dataset: Dataset): Generator<FileProblem> {
  const continents = new Set<string>(dataset.continents.map(({ code }) => code));
  const countries = new Set(dataset.countries.map(({ code }) => code));
  const jurisdictions = new Set(dataset.jurisdictions.map(({ id }) => id));
  const sources = new Set(dataset.sources.map(({ id }) => id));
  function* resolves(known: ReadonlySet<string>, list: string, path: string, value?: string): Generator<FileProblem> {
    if (value !== undefined && !known.has(value))
      yield { path, expected: `expected ${list} of this dataset`, found: value };
  }
  function* cited(path: string, citations: readonly DatasetCitation[]): Generator<FileProblem> {
    for (const [index, { source }] of citations.entries()) {
      yield* resolves(sources, 'the ID of a source', `${path}.citations[${index}].source`, source);
    }
  }
  for (const [index, total] of dataset.reportedTotals.entries()) {
    yield* resolves(continents, 'the code of a continent', `reportedTotals[${index}].continent`, total.continent);
  }
  for (const [index, country] of dataset.countries.entries()) {
    yield* resolves(continents, 'the code of a continent', `countries[${index}].continent`, country.continent);
  }
  for (const [index, { country, parent }] of dataset.jurisdictions.entries()) {
    yield* resolves(countries, 'the code of a country', `jurisdictions[${index}].country`, country);
    yield* resolves(jurisdictions, 'the ID of a jurisdiction', `jurisdictions[${index}].parent`, parent);
  }
  for (const [index, { predecessor, successor, citations }] of dataset.successions.entries()) {
    yield* resolves(jurisdictions, 'the ID of a jurisdiction', `successions[${index}].predecessor`, predecessor);
    yield* resolves(jurisdictions, 'the ID of a jurisdiction', `successions[${index}].successor`, successor);
    yield* cited(`successions[${index}]`, citations);
  }
  for (const [index, friendship] of dataset.friendships.entries()) {
    const path = `friendships[${index}]`;
    yield* resolves(continents, 'the code of a continent', `${path}.reportedContinent`, friendship.reportedContinent);
    for (const [party, { jurisdiction }] of friendship.parties.entries()) {
      yield* resolves(
        jurisdictions,
        'the ID of a jurisdiction',
        `${path}.parties[${party}].jurisdiction`,
        jurisdiction,
      );
    }
    for (const [claim, { citations }] of friendship.dateClaims.entries()) {
      yield* cited(`${path}.dateClaims[${claim}]`, citations);
    }
    for (const [note, { citations }] of friendship.notes.entries()) yield* cited(`${path}.notes[${note}]`, citations);
    yield* cited(path, friendship.citations);
  }
}

function* cycles({ jurisdictions, successions }: Dataset): Generator<FileProblem> {
  const parents = new Map(jurisdictions.map(({ id, parent }) => [id, parent]));
  for (const [index, { id }] of jurisdictions.entries()) {
    const above = new Set<string>();
    let parent = parents.get(id);
    while (parent !== undefined && parent !== id && !above.has(parent)) {
      above.add(parent);
      parent = parents.get(parent);
    }
    if (parent === id) {
      const found = [id, ...above, id].join(' -> ');
      yield {
        path: `jurisdictions[${index}].parent`,
        expected: 'expected no jurisdiction to be part of itself',
        found,
      };
    }
  }
  for (const [index, { predecessor, successor }] of successions.entries()) {
    if (predecessor !== successor) continue;
    yield {
      path: `successions[${index}].successor`,
      expected: 'expected a jurisdiction other than the predecessor',
      found: successor,
    };
  }
}

/** The printed name must be one of the names, so that it can be looked up. */
function* badListedNames({ countries, jurisdictions }: Dataset): Generator<FileProblem> {
  for (const [list, items] of Object.entries({ countries, jurisdictions })) {
    for (const [index, { listedAs, names }] of items.entries()) {
      if (listedAs === undefined || names.some(({ text }) => text === listedAs)) continue;
      yield { path: `${list}[${index}].listedAs`, expected: 'expected the text of one of its names', found: listedAs };
    }
  }
}

function* badFriendships({ friendships }: Dataset): Generator<FileProblem> {
  for (const [index, friendship] of friendships.entries()) {
    const preferred = friendship.dateClaims.filter(({ rank }) => rank === 'PREFERRED').length;
    if (preferred > 1) {
      const path = `friendships[${index}].dateClaims`;
      yield { path, expected: 'expected at most one PREFERRED claim', found: String(preferred) };
    }
    yield* badParties(`friendships[${index}].parties`, friendship);
  }
}

function* badParties(path: string, { parties }: DatasetFriendship): Generator<FileProblem> {
  const sides = parties.map(({ side }) => side);
  for (const side of ['LOCAL', 'PARTNER'] as const) {
    if (sides.includes(side) || sides.every((other) => other === undefined)) continue;
    yield { path, expected: `expected a party with side ${side}, or no sides at all`, found: 'none' };
  }
  if (sides.includes(undefined) && sides.some((side) => side !== undefined)) {
    yield { path, expected: 'expected a side for every party, or for none', found: 'some without a side' };
  }
  const ids = parties.map(({ jurisdiction }) => jurisdiction);
  if (new Set(ids).size < ids.length) {
    yield { path, expected: 'expected each jurisdiction at most once', found: ids.join(', ') };
  }
}
