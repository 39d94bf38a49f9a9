// Compares the schema with that of the last release: `npm run check:changes`. Exit code 1 when a client of that release
// could break. What the last release had marked @deprecated may go. Other files may be named: OLD NEW.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [released = 'schema/released.graphql', current = 'schema/schema.graphql'] = process.argv.slice(2);
const schemaOf = (file) => buildSchema(readFileSync(file, 'utf8'));
const changes = await diff(schemaOf(released), schemaOf(current), [
  DiffRule.suppressRemovalOfDeprecatedField,
  DiffRule.ignoreDescriptionChanges,
]);

for (const { message, criticality } of changes) {
  if (criticality.level === CriticalityLevel.Breaking) console.error(`breaks clients: ${message}`);
  else if (criticality.level === CriticalityLevel.Dangerous) console.log(`clients should know: ${message}`);
}
if (changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)) {
  console.error(
    `Keep what ${released} has: mark it @deprecated with what to use in its place, for a release at least, and remove it after ` +
      'that one. See "What changes, and when" in docs/api.md.',
  );
  process.exitCode = 1;
}
