import { type GraphQLSchema, isObjectType, lexicographicSortSchema, parse, print, printSchema, visit } from 'graphql';

const pageArguments = ['first', 'after', 'last', 'before'];

/**
 * The schema for a model: without descriptions, pages and the directives of GraphQL itself. It is a fifth of the schema, and
 * introspection has the rest.
 */
export function compactSchema(schema: GraphQLSchema): string {
  const full = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true });
  const isPage = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) && /(Connection|Edge)$/.test(name);
  };
  const compact = visit(full, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
    DirectiveDefinition: () => null,
    Directive: () => null,
  });
  const types = compact.definitions.map((definition) => {
    const name = 'name' in definition ? definition.name?.value : undefined;
    const text = print(definition)
      .replace(/\(([^()]*)\)/g, (_all, list: string) => argumentsText(list))
      .replace(/\n\s*/g, ' ');
    return name !== undefined && isPage(name) ? text.replace(/ pageInfo: PageInfo!| totalCount: Int!/g, '') : text;
  });
  return `${introduction}\n${types.join('\n')}\n`;
}

const introduction = [
  '# Fields with (page) are pages: arguments first (1-100, default 20), after, last, before.',
  '# A Connection also has pageInfo { hasNextPage endCursor } and totalCount.',
].join('\n');

/** The arguments of a field on one line. Those of a page are one word. */
function argumentsText(list: string): string {
  const parts = list.split(/[\n,]/).map((part) => part.trim());
  const own = parts.filter((part) => part !== '' && !pageArguments.includes(part.split(':')[0] ?? ''));
  const isPage = parts.some((part) => part.startsWith('after:'));
  const first = isPage ? ['page'] : parts.filter((part) => part.startsWith('first:'));
  return `(${[...own, ...first].join(', ')})`;
}
