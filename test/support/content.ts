import type { Engine } from '../../src/graph/engine.ts';
import { runRead } from './cypher.ts';

/** The content of the graph as text, independent of the engine: two graphs with the same content give the same text. */
export async function contentOf(engine: Engine): Promise<string> {
  // Points exist only in Neo4j and cannot be read through the engine port. Latitude and longitude have the same values.
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
      // The revision depends on writes, not on the content.
      .filter((line) => !line.includes('"label":"Graph"'))
      .toSorted()
      .join('\n')
  );
}

/** A JSON replacer that sorts objects by key, and lists that engines collect in any order by value. */
function sortedKeys(key: string, value: unknown): unknown {
  if (Array.isArray(value))
    return /^_(sides|countryIds|partnerCountryIds|reportedContinentIds)$/.test(key) ? value.toSorted() : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, stored]) => name !== 'location' || stored !== null);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
