import { closest, distance } from 'fastest-levenshtein';

/** Nobody but this server and the database uses these words first, so whatever starts so is meant for us. */
const ownPrefixes = /^(NEO4J|GRAPH|CORS|REVISION)_/;

/** Other programs have such variables too: only what is nearly a setting of ours is taken for one. */
const sharedPrefixes = /^(BODY|CACHE|DEADLINE|HEADERS|LOG|MAX|REQUEST|SHUTDOWN)_/;

/** Settings of the official Neo4j image, which stand in the same environment when both run from one file. */
const databaseContainer =
  /^NEO4J_(TEST_.*|ACCEPT_LICENSE_AGREEMENT|AUTH|AUTH_PATH|AUTH_FILE|CONF|DEBUG|EDITION|HOME|PLUGINS|SHA256|TARBALL|VERSION|.*[a-z].*)$/;

/** What Kubernetes sets for every service of the namespace, say one named `neo4j` or `graph`. */
const serviceLink = /_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT|PORT_\d+_(TCP|UDP)(_.*)?)$/;

/** One line for each variable that was meant to be a setting and is none. */
export function misspelledSettings(given: readonly string[], known: readonly string[]): string[] {
  const problems: string[] = [];
  for (const name of given) {
    if (known.includes(name) || databaseContainer.test(name) || serviceLink.test(name)) continue;
    const begun = known.find((setting) => setting.includes('_') && name.startsWith(setting));
    const nearest = begun ?? closest(name, known);
    const near = begun !== undefined || distance(name, nearest) <= Math.max(2, Math.floor(nearest.length / 4));
    if (ownPrefixes.test(name) || (sharedPrefixes.test(name) && near)) {
      problems.push(`${name} is no setting${near ? `: did you mean ${nearest}?` : '; see youcheng serve --help.'}`);
    }
  }
  return problems;
}
