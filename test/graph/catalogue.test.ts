import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Catalogue, readCatalogue } from '../../src/graph/catalogue.ts';
import { dialects } from '../../src/graph/dialects.ts';
import type { Dialect, Parameters } from '../../src/graph/engine.ts';

const [neo4j, embedded] = dialects;
if (!embedded) throw new Error('Expected two dialects.');

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'youcheng-')), 'cypher');
  return () => rm(dirname(folder), { recursive: true });
});

/** Reads a catalogue from files, given by their paths in its folder. */
async function catalogueOf(files: Readonly<Record<string, string>>): Promise<Catalogue> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return readCatalogue(folder);
}

describe('the catalogue of the project', () => {
  test('has the same statements for both engines', () => {
    const catalogue = readCatalogue();
    expect(catalogue.names.length).toBeGreaterThan(0);
    for (const dialect of [neo4j, embedded]) {
      for (const name of catalogue.names) expect(catalogue.statement(name, dialect).name).toBe(name);
      expect(catalogue.schema(dialect).length).toBeGreaterThan(0);
    }
  });
});

describe('statements', () => {
  test('are named after their files and have no comments', async () => {
    const catalogue = await catalogueOf({
      'place/count.cypher':
        '// Number of places. Anchored at the label.\nMATCH (p:Place)\n  // all\nRETURN "//" AS c\n',
      'place/README.md': 'not a statement',
    });
    expect(catalogue.names).toEqual(['place/count']);
    expect(catalogue.statement('place/count', neo4j)).toEqual({
      name: 'place/count',
      text: 'MATCH (p:Place)\nRETURN "//" AS c',
      parameters: [],
    });
    expect(catalogue.statement('place/count', embedded)).toBe(catalogue.statement('place/count', embedded));
  });

  test('can have a separate text for each engine', async () => {
    const catalogue = await catalogueOf({
      'neo4j/search/names.cypher': '// Names, by Neo4j.\nRETURN "neo4j" AS engine',
      'embedded/search/names.cypher': '// Names, embedded.\nRETURN "embedded" AS engine',
    });
    expect(catalogue.names).toEqual(['search/names']);
    expect(catalogue.statement('search/names', neo4j).text).toBe('RETURN "neo4j" AS engine');
    expect(catalogue.statement('search/names', embedded).text).toBe('RETURN "embedded" AS engine');
  });

  test('that do not exist throw, with the names of the variants if there are some', async () => {
    const catalogue = await catalogueOf({
      'place/list.cypher': '// Places.\n// vary: ASC -> DESC\nRETURN 1 AS n ORDER BY n ASC',
    });
    expect(() => catalogue.statement('place/count', neo4j)).toThrow('no statement "place/count"');
    expect(() => catalogue.statement('place/list', neo4j)).toThrow('Its variants are place/list:ASC, place/list:DESC.');
  });

  test('of the schema share one file', async () => {
    const catalogue = await catalogueOf({
      'neo4j/schema.cypher':
        "// Constraints.\nCREATE CONSTRAINT a;\n\n// Indexes.\nCREATE INDEX b\n  OPTIONS {x: ';'};\n",
      'embedded/schema.cypher': '// Constraints.\nCREATE CONSTRAINT a',
    });
    expect(catalogue.names).toEqual([]);
    expect(catalogue.schema(neo4j)).toEqual([
      { name: 'schema#1', text: 'CREATE CONSTRAINT a' },
      { name: 'schema#2', text: "CREATE INDEX b\n  OPTIONS {x: ';'}" },
    ]);
    expect(catalogue.schema(embedded)).toEqual([{ name: 'schema#1', text: 'CREATE CONSTRAINT a' }]);
  });
});

describe('partial files', () => {
  test('are included where they are named and can include others', async () => {
    const catalogue = await catalogueOf({
      'place/list.cypher': '// Places.\nMATCH (p:Place)\n//> place/_matches\nRETURN p.id AS id',
      'place/count.cypher': '// Number of places.\nMATCH (p:Place)\n//> place/_matches\nRETURN count(p) AS count',
      'place/_matches.cypher': '// The filter.\nWHERE true\n  //> place/_dated',
      'place/_dated.cypher': '  AND p.on IS NOT NULL',
    });
    expect(catalogue.names).toEqual(['place/count', 'place/list']);
    expect(catalogue.statement('place/count', embedded).text).toBe(
      'MATCH (p:Place)\nWHERE true\n  AND p.on IS NOT NULL\nRETURN count(p) AS count',
    );
  });

  test('can have a separate text for each engine in a shared statement', async () => {
    const catalogue = await catalogueOf({
      'search/names.cypher': '// Names.\n//> search/_index\nRETURN id',
      'neo4j/search/_index.cypher': 'CALL neo4j() YIELD id',
      'embedded/search/_index.cypher': 'CALL embedded() YIELD id',
    });
    expect(catalogue.statement('search/names', neo4j).text).toBe('CALL neo4j() YIELD id\nRETURN id');
    expect(catalogue.statement('search/names', embedded).text).toBe('CALL embedded() YIELD id\nRETURN id');
  });
});

describe('lines that depend on parameters', () => {
  const filtered = {
    'place/list.cypher':
      '// Places.\n// vary: ASC -> DESC\nMATCH (p:Place)\nWHERE p.nameKey > $after\n//> place/_matches\n//> place/_names //? withNames\nRETURN p.id AS id ORDER BY id ASC',
    'place/_matches.cypher':
      '// The filter.\n  AND p.level IN $levels //? levels\n  AND p.size > 0 //? withNames, sized',
    'place/_names.cypher': 'CALL (p) { RETURN p.names AS names }\nWITH p, names //? sized',
  };
  const unset = { after: '', levels: null, withNames: null, sized: null };

  test('are included if one of their parameters is set', async () => {
    const catalogue = await catalogueOf(filtered);
    const text = (parameters: Parameters) =>
      catalogue.statement('place/list:DESC', neo4j, parameters).text.split('\n').slice(2, -1);
    expect(text(unset)).toEqual([]);
    expect(text({ ...unset, levels: [] })).toEqual(['  AND p.level IN $levels']);
    expect(text({ ...unset, sized: false })).toEqual(['  AND p.size > 0']);
    const names = 'CALL (p) { RETURN p.names AS names }';
    expect(text({ ...unset, withNames: true })).toEqual(['  AND p.size > 0', names]);
    expect(text({ ...unset, withNames: true, sized: true })).toEqual(['  AND p.size > 0', names, 'WITH p, names']);
  });

  test('have few variants for an engine that plans each text: one for each single condition, one for all combinations', async () => {
    const catalogue = await catalogueOf({
      'place/list.cypher':
        '// Places.\nMATCH (p:Place)\nWHERE p.nameKey > $after\n//> place/_matches\nRETURN\n  p.names AS names, //? withNames\n  p.id AS id',
      'place/_matches.cypher': ['a', 'b', 'c', 'd', 'e', 'f']
        .map((name) => `  AND p.${name} = $${name} //? ${name}`)
        .join('\n'),
    });
    const none = { after: '', withNames: null, a: null, b: null, c: null, d: null, e: null, f: null };
    const form = (dialect: Dialect, set: Parameters) => catalogue.statement('place/list', dialect, { ...none, ...set });
    const lines = (dialect: Dialect, set: Parameters) => form(dialect, set).text.split('\n').slice(2, -2);
    expect(lines(neo4j, {})).toEqual([]);
    expect(lines(neo4j, { b: 1 })).toEqual(['  AND p.b = $b']);
    expect(lines(embedded, { b: 1, c: 2 })).toEqual(['  AND p.b = $b', '  AND p.c = $c']);
    expect(lines(neo4j, { b: 1, c: 2 })).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `  AND ($${name} IS NULL OR p.${name} = $${name})`),
    );
    expect(form(neo4j, { a: 1, f: 2 })).toBe(form(neo4j, { b: 1, c: 2, d: 3 }));
    const texts = new Set(
      Array.from({ length: 2 ** 7 }, (_, bits) => {
        const set = ['a', 'b', 'c', 'd', 'e', 'f', 'withNames'].filter((_, index) => bits & (1 << index));
        return form(neo4j, Object.fromEntries(set.map((name) => [name, 1]))).text;
      }),
    );
    expect(texts.size).toBe(2 * (1 + 6 + 1));
  });

  test('give one statement object for each set of parameters, with the names of the parameters it uses', async () => {
    const catalogue = await catalogueOf(filtered);
    const statement = (parameters: Parameters) => catalogue.statement('place/list:ASC', embedded, parameters);
    expect(statement(unset).parameters).toEqual(['after']);
    expect(statement({ ...unset, levels: ['CITY'] }).parameters).toEqual(['after', 'levels']);
    expect(statement({ ...unset, levels: ['CITY'] })).toBe(statement({ ...unset, levels: ['TOWN'] }));
    expect(catalogue.statement('place/list:ASC', embedded).text).toContain('WITH p, names');
  });

  test('throw if a parameter that they depend on is missing', async () => {
    const catalogue = await catalogueOf(filtered);
    expect(() => catalogue.statement('place/list:ASC', neo4j, { after: '' })).toThrow(
      'requires the parameter "levels"',
    );
  });
});

describe('variants', () => {
  test('are all combinations of the words, replaced at once and as whole words', async () => {
    const catalogue = await catalogueOf({
      'place/list.cypher':
        '// Places.\n// vary: nameKey -> degreeKey\n// vary: ASC -> DESC\nMATCH (p) RETURN p.nameKey, p.nameKeys\n//> place/_order',
      'place/_order.cypher': 'ORDER BY p.nameKey ASC',
    });
    expect(catalogue.names).toEqual([
      'place/list:degreeKey,ASC',
      'place/list:degreeKey,DESC',
      'place/list:nameKey,ASC',
      'place/list:nameKey,DESC',
    ]);
    expect(catalogue.statement('place/list:nameKey,ASC', neo4j).text).toBe(
      'MATCH (p) RETURN p.nameKey, p.nameKeys\nORDER BY p.nameKey ASC',
    );
    expect(catalogue.statement('place/list:degreeKey,DESC', neo4j).text).toBe(
      'MATCH (p) RETURN p.degreeKey, p.nameKeys\nORDER BY p.degreeKey DESC',
    );
  });

  test('can swap words', async () => {
    const catalogue = await catalogueOf({
      'place/list.cypher': '// Places.\n// vary: one -> two\n// vary: two -> one\nRETURN one, two',
    });
    expect(catalogue.statement('place/list:two,one', neo4j).text).toBe('RETURN two, one');
  });
});

describe('an invalid file is rejected with its line', () => {
  const good = '// A statement.\nRETURN 1 AS one';
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'no comment',
      { 'place/list.cypher': 'RETURN 1 AS one' },
      'cypher/place/list.cypher:1: the first line must be a comment',
    ],
    [
      'an empty comment',
      { 'place/list.cypher': '//\nRETURN 1' },
      'cypher/place/list.cypher:1: the first line must be a comment',
    ],
    [
      'vary before the comment',
      { 'place/list.cypher': '// vary: a -> b\nRETURN a' },
      'cypher/place/list.cypher:1: the first line must be a comment',
    ],
    [
      'only comments',
      { 'place/list.cypher': '// Nothing.\n' },
      'cypher/place/list.cypher:1: the file has only comments',
    ],
    [
      'two statements',
      { 'place/list.cypher': `${good};\nRETURN 2 AS two` },
      'cypher/place/list.cypher:2: a file contains one statement',
    ],
    ['no domain folder', { 'list.cypher': good }, 'cypher/list.cypher:1: the name must be <domain>/<verb>.cypher'],
    ['an invalid name', { 'place/listAll.cypher': good }, 'cypher/place/listAll.cypher:1: the name must be'],
    [
      'a missing part',
      { 'place/list.cypher': `${good}\n//> place/_none` },
      'cypher/place/list.cypher:3: there is no fragment "place/_none"',
    ],
    [
      'a statement as a part',
      { 'place/list.cypher': `${good}\n//> place/all`, 'place/all.cypher': good },
      'cypher/place/list.cypher:3: there is no fragment',
    ],
    [
      'an unused part',
      { 'place/list.cypher': good, 'place/_idle.cypher': 'RETURN 2' },
      'cypher/place/_idle.cypher:1: no statement includes this fragment',
    ],
    [
      'a part that includes itself',
      {
        'place/list.cypher': `${good}\n//> place/_a`,
        'place/_a.cypher': 'x\n//> place/_b',
        'place/_b.cypher': 'y\n//> place/_a',
      },
      'cypher/place/_b.cypher:2: the fragment "place/_a" includes itself',
    ],
    [
      'a condition that names no parameter',
      { 'place/list.cypher': `${good} //?` },
      'cypher/place/list.cypher:2: the syntax is "//? parameter, parameter"',
    ],
    [
      'vary in a part',
      { 'place/list.cypher': `${good}\n//> place/_a`, 'place/_a.cypher': '// vary: x -> y\nx' },
      'cypher/place/_a.cypher:1: `vary` must come before',
    ],
    [
      'vary after the header comment',
      { 'place/list.cypher': `${good}\n// vary: one -> two` },
      'cypher/place/list.cypher:3: `vary` must come before',
    ],
    [
      'vary of a word that is not in the statement',
      { 'place/list.cypher': '// Places.\n// vary: none -> some\nRETURN 1 AS one' },
      'cypher/place/list.cypher:2: "none" is not in the statement',
    ],
    [
      'vary without an arrow',
      { 'place/list.cypher': '// Places.\n// vary: one, two\nRETURN one' },
      'cypher/place/list.cypher:2: the syntax is "// vary: word -> word, word"',
    ],
    [
      'a duplicate word',
      { 'place/list.cypher': '// Places.\n// vary: one -> two, one\nRETURN one' },
      'cypher/place/list.cypher:2: the syntax is',
    ],
    [
      'a statement for one engine only',
      { 'neo4j/place/list.cypher': good },
      'cypher/neo4j/place/list.cypher:1: "place/list" is missing for the embedded engine',
    ],
    [
      'a duplicate name',
      { 'place/list.cypher': good, 'embedded/place/list.cypher': good, 'neo4j/place/list.cypher': good },
      'has the same name',
    ],
  ])('%s', async (_, files, message) => {
    await expect(catalogueOf(files)).rejects.toThrow(message);
  });
});
