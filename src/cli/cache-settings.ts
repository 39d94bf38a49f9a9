import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { Internal } from '../errors.ts';

/** The API guide with the types of the schema in its settings for client caches. */
export function withCacheSettings(guide: string, schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType()];
  const possibleTypes = types.filter(isAbstractType).map((type) => {
    const names = schema.getPossibleTypes(type).map(({ name }) => `'${name}'`);
    return `    ${type.name}: [${names.toSorted().join(', ')}],\n`;
  });
  const keys = types
    .filter((type) => isObjectType(type) && !roots.includes(type) && !('id' in type.getFields()))
    .filter(({ name }) => !/PageInfo|(?:Connection|Edge)$/.test(name))
    .map(({ name }) => `    ${name}: embedded,\n`);
  return withEntries(withEntries(guide, 'possibleTypes', possibleTypes), 'keys', keys);
}

/** The guide with the entries of one setting replaced. */
function withEntries(guide: string, setting: string, entries: readonly string[]): string {
  const block = new RegExp(`( {2}${setting}: \\{\\n)[^}]*`);
  if (!block.test(guide)) throw new Internal(`docs/api.md must contain the setting \`${setting}\` of a client cache.`);
  return guide.replace(block, (_, begin: string) => `${begin}${entries.join('')}  `);
}
