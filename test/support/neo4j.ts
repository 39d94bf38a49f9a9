/** A Neo4j whose database the tests may empty. */
export interface Neo4jServer {
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
}

export type Neo4jSearch =
  | { readonly server: Neo4jServer; readonly stop: () => Promise<void> }
  | { readonly missing: string };

const image = 'neo4j:5.26-community';
const startupTimeout = 300_000;

/**
 * The Neo4j of `NEO4J_TEST_URI`; else one in Docker, for this run; else the reason why there is none.
 *
 * @throws when there is none though there must be: with `CI` or `NEO4J_TEST_REQUIRED` set.
 */
export async function findNeo4j(environment: NodeJS.ProcessEnv): Promise<Neo4jSearch> {
  const search = await look(environment);
  if ('missing' in search && (environment.CI || environment.NEO4J_TEST_REQUIRED)) {
    throw new Error(`The tests must run on a Neo4j here (CI or NEO4J_TEST_REQUIRED is set), and ${search.missing}.`);
  }
  return search;
}

async function look(environment: NodeJS.ProcessEnv): Promise<Neo4jSearch> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = environment;
  if (uri === 'none') return { missing: 'NEO4J_TEST_URI says "none"' };
  if (uri) {
    return { server: { uri, ...(user && { user }), ...(password && { password }) }, stop: () => Promise.resolve() };
  }
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch (error) {
    return { missing: `no Docker engine answers (${error instanceof Error ? error.message : error})` };
  }
  return await start();
}

async function start(): Promise<Neo4jSearch> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(image)
    // Between tests the graph is emptied and filled again; statements need not be planned anew for that.
    .withEnvironment({ NEO4J_dbms_cypher_min__replan__interval: '1h' })
    .withStartupTimeout(startupTimeout)
    .start();
  return {
    server: { uri: container.getBoltUri(), user: container.getUsername(), password: container.getPassword() },
    stop: async () => {
      await container.stop();
    },
  };
}
