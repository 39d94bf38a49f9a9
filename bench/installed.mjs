// Before `npm run bench`: the peers are installed here, apart from what the product needs.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('node_modules/@neo4j/graphql', import.meta.url))) {
  process.stderr.write('The peers are not installed: run npm --prefix bench ci, then npm run bench again.\n');
  process.exit(1);
}
