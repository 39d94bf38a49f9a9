import type { Engine } from '../../src/graph/engine.ts';
import { runRead } from './cypher.ts';

/** Everything in the graph, in an order of its own: two graphs with the same content give the same text, on either engine. */
export async function contentOf(engine: Engine): Promise<string> {
  // Only Neo4j has points, and points do not cross the engine port. Latitude and longitude state the same.
  const properties = engine.dialect.name === 'neo4j' ? 'n {.*, location: null}' : 'properties(n)';
  const nodes = await runRead(
    engine,
    `MATCH (n) RETURN labels(n)[0] AS label, n.id AS id, ${properties} AS properties`,
  );
  const edges = await runRead(
    engine,
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a)[0] AS from, a.id AS fromId, labels(b)[0] AS to, b.id AS toId, properties(r) AS properties',
  );
  return (
    [...nodes, ...edges]
      .map((row) => JSON.stringify(row, sortedKeys))
      // the revision of the graph tells of writes, not of content
      .filter((line) => !line.includes('"label":"Graph"'))
      .toSorted()
      .join('\n')
  );
}

/** Objects by key, and sets that engines collect in an order of their own by value. */
function sortedKeys(key: string, value: unknown): unknown {
  if (Array.isArray(value))
    return /^_(sides|countryIds|partnerCountryIds|reportedContinentIds)$/.test(key) ? value.toSorted() : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, stored]) => name !== 'location' || stored !== null);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
