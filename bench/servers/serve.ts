import type { Server } from 'node:http';
import neo4j, { type Driver } from 'neo4j-driver';

/** A driver for the Neo4j of `NEO4J_URI`, with the settings of youcheng. */
export function openDriver(): Driver {
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env;
  return neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });
}

/** Listens on a free port and prints the URL. Exits on SIGTERM and with its parent process. */
export function serve(server: Server, driver: Driver): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    process.stdout.write(`GraphQL: http://127.0.0.1:${address.port}/graphql\n`);
  });
  const end = () => {
    server.closeAllConnections();
    server.close();
    void driver.close().finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.stdin.on('end', end).resume();
}
