import { closest, distance } from 'fastest-levenshtein';

/** Only this server and Neo4j use these prefixes, so every other variable that starts with one is a misspelled setting. */
const ownPrefixes = /^(NEO4J|GRAPH|CORS|REVISION)_/;

/** Other programs use these prefixes too: only a variable that is similar to a setting counts as misspelled. */
const sharedPrefixes = /^(BODY|CACHE|DEADLINE|HEADERS|LOG|MAX|MCP|REQUEST|SHUTDOWN)_/;

/** Settings of the official Neo4j image, which are in the same environment if both read one env file. */
const databaseContainer =
  /^NEO4J_(TEST_.*|ACCEPT_LICENSE_AGREEMENT|AUTH|AUTH_PATH|AUTH_FILE|CONF|DEBUG|EDITION|HOME|PLUGINS|SHA256|TARBALL|VERSION|.*[a-z].*)$/;

/** Variables that Kubernetes sets for each service of the namespace, such as one named `neo4j` or `graph`. */
const serviceLink = /_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT|PORT_\d+_(TCP|UDP)(_.*)?)$/;

/** One message for each variable that looks like a misspelled setting. */
export function misspelledSettings(given: readonly string[], known: readonly string[]): string[] {
  const problems: string[] = [];
  for (const name of given) {
    if (known.includes(name) || databaseContainer.test(name) || serviceLink.test(name)) continue;
    const begun = known.find((setting) => setting.includes('_') && name.startsWith(setting));
    const nearest = begun ?? closest(name, known);
    const near = begun !== undefined || distance(name, nearest) <= Math.max(2, Math.floor(nearest.length / 4));
    if (ownPrefixes.test(name) || (sharedPrefixes.test(name) && near)) {
      problems.push(`Unknown setting ${name}. ${near ? `Did you mean ${nearest}?` : 'See youcheng serve --help.'}`);
    }
  }
  return problems;
}
