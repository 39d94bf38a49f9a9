import type { Server } from 'node:http';
import neo4j, { type Driver } from 'neo4j-driver';

/** To the Neo4j of `NEO4J_URI`, as our own server is told of it. */
export function openDriver(): Driver {
  const { NEO4J_URI = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = process.env;
  return neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), { disableLosslessIntegers: true });
}

/** Listens at a free port and prints where. Ends on SIGTERM, and with the process that started it. */
export function serve(server: Server, driver: Driver): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    process.stdout.write(`answers at http://127.0.0.1:${address.port}/graphql\n`);
  });
  const end = () => {
    server.closeAllConnections();
    server.close();
    void driver.close().finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.stdin.on('end', end).resume();
}
