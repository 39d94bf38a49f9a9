// Runs before `npm run bench` and checks that the compared packages, which the server does not need, are installed.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('node_modules/@neo4j/graphql', import.meta.url))) {
  process.stderr.write(
    'The compared packages are not installed. Run npm --prefix bench ci, then npm run bench again.\n',
  );
  process.exit(1);
}
