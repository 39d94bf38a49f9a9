/** A Neo4j server whose data the tests may delete. */
export interface Neo4jServer {
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
}

export interface RunningNeo4j {
  readonly server: Neo4jServer;
  readonly stop: () => Promise<void>;
}

const image = 'neo4j:5.26-community';
const startupTimeout = 300_000;

/** Why no Neo4j is available for tests, or null if `NEO4J_TEST_URI` or Docker provides one. */
export async function missingNeo4j({ NEO4J_TEST_URI: uri }: NodeJS.ProcessEnv): Promise<string | null> {
  if (uri === 'none') return 'NEO4J_TEST_URI is "none"';
  if (uri) return null;
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
    return null;
  } catch (error) {
    return `no Docker engine was found (${error instanceof Error ? error.message : error})`;
  }
}

/** Connects to the Neo4j of `NEO4J_TEST_URI`, or starts one in Docker for this run. */
export async function startNeo4j(environment: NodeJS.ProcessEnv): Promise<RunningNeo4j> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = environment;
  if (!uri) return await startContainer();
  return { server: { uri, ...(user && { user }), ...(password && { password }) }, stop: () => Promise.resolve() };
}

async function startContainer(): Promise<RunningNeo4j> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(image)
    // The tests delete and reload the graph often, which would make Neo4j plan the statements again.
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
