import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/open.ts';
import type { Parameters } from '../../src/graph/engine.ts';
import { runRead, runWrite } from '../support/cypher.ts';
import { closing, describeEngines, describeNeo4j, openEmptyNeo4j } from '../support/engines.ts';
import { conformance } from './conformance.ts';

describeEngines('the engine port', conformance);

describeNeo4j('both engines return the same rows', (server) => {
  const openings = [closing(openEmbedded), closing(() => openEmptyNeo4j(server))];

  const places = [
    {
      id: 'turpan',
      name: '吐鲁番市',
      country: 'CN',
      population: 693_988,
      on: '1985-01-01',
      names: ['تۇرپان', 'Turpan'],
    },
    { id: 'karakol', name: 'Каракол', country: 'KG', population: null, on: '2010-10-10', names: [] },
    { id: 'yoshino', name: '\u{20BB7}野', country: 'JP', population: 0.5, on: null, names: ['Yoshino'] },
    { id: 'fukui', name: '福井', country: 'JP', population: 250_000, on: '1985-01-01', names: ['Fukui'] },
  ];
  const friendships = [
    { from: 'turpan', to: 'karakol', since: 2003 },
    { from: 'turpan', to: 'yoshino', since: 1985 },
    { from: 'karakol', to: 'fukui', since: 1985 },
  ];

  const statements: readonly [string, string, Parameters?][] = [
    [
      'a projection in order',
      'MATCH (p:Place) RETURN p {.id, .name, .population, .names, on: p.on} AS place ORDER BY p.name',
    ],
    ['a filter by date', 'MATCH (p:Place) WHERE p.on >= date($on) RETURN p.id AS id ORDER BY id', { on: '1985-01-01' }],
    [
      'aggregation by group',
      'MATCH (p:Place) RETURN p.country AS country, count(*) AS places, coalesce(sum(p.population), 0) AS people ORDER BY country',
    ],
    [
      'aggregation over no rows',
      'MATCH (p:Nowhere) RETURN count(*) AS places, coalesce(sum(p.population), 0) AS people, min(p.on) AS first',
    ],
    [
      'the first page of each parent',
      `UNWIND $ids AS parentId MATCH (p:Place {id: parentId})
       CALL (p) { MATCH (p)-[f:PARTNER]-(other:Place) RETURN other, f.since AS since ORDER BY since, other.id LIMIT $limit }
       RETURN parentId, other.id AS id, since ORDER BY parentId, since, id`,
      { ids: ['turpan', 'absent', 'karakol'], limit: 1 },
    ],
    [
      'optional matches, collected',
      `MATCH (p:Place) OPTIONAL MATCH (p)-[f:PARTNER {since: 1985}]->(o:Place)
       RETURN p.id AS id, collect(CASE WHEN o IS NOT NULL THEN o {.id} END) AS partners ORDER BY id`,
    ],
    [
      'a shortest path',
      'MATCH (a:Place {id: $from}), (b:Place {id: $to}) MATCH path = shortestPath((a)-[:PARTNER*..6]-(b)) RETURN [n IN nodes(path) | n.id] AS ids',
      { from: 'yoshino', to: 'fukui' },
    ],
    [
      'optional filters',
      'MATCH (p:Place) WHERE ($countries IS NULL OR p.country IN $countries) RETURN p.id AS id ORDER BY id',
      { countries: null },
    ],
    [
      'membership in a parameter',
      'MATCH (p:Place) WHERE any(name IN p.names WHERE name IN $names) RETURN p.id AS id',
      { names: ['Turpan'] },
    ],
    [
      'text functions',
      'MATCH (p:Place) RETURN toUpper(p.id) AS upper, size(p.name) AS size, substring(p.id, 1, 2) AS middle, p.id STARTS WITH "t" AS t ORDER BY upper',
    ],
    [
      'three-valued logic',
      'MATCH (p:Place) RETURN p.id AS id, p.population > 1 AS many, NOT (p.on IS NULL) AS dated ORDER BY id',
    ],
  ];

  test.each(statements)('%s', async (_, text, parameters = {}) => {
    const results = [];
    for (const open of openings) {
      const engine = await open();
      await runWrite(
        engine,
        `UNWIND $places AS row
         CREATE (:Place {id: row.id, name: row.name, country: row.country, population: row.population, names: row.names, on: date(row.on)})`,
        { places },
      );
      await runWrite(
        engine,
        'UNWIND $friendships AS row MATCH (a:Place {id: row.from}) MATCH (b:Place {id: row.to}) CREATE (a)-[:PARTNER {since: row.since}]->(b)',
        { friendships },
      );
      results.push(await runRead(engine, text, parameters));
    }
    const [embedded, neo4j] = results;
    expect(embedded).not.toEqual([]);
    expect(embedded).toEqual(neo4j);
  });
});
