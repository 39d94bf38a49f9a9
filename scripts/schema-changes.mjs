// `npm run check:changes`: compares the schema with that of the last release and exits with code 1 on breaking changes.
// Removing what that release marked @deprecated is allowed. Optional arguments: OLD NEW (paths of the two schemas).
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
  if (criticality.level === CriticalityLevel.Breaking) console.error(`breaking: ${message}`);
  else if (criticality.level === CriticalityLevel.Dangerous) console.log(`potentially breaking: ${message}`);
}
if (changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)) {
  console.error(
    `Keep everything that ${released} has. To remove something, first release it marked @deprecated with its replacement, ` +
      'and remove it in a later release. See "Compatibility" in docs/api.md.',
  );
  process.exitCode = 1;
}
