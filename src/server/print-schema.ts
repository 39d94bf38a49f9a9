import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/**
 * Built-in directives that graphql-js omits. Tools older than a directive reject a schema that uses it without declaring it.
 */
const declarations = [
  `"""
Indicates exactly one field must be supplied and this field must not be \`null\`.
"""
directive @oneOf on INPUT_OBJECT`,
  `"""Exposes a URL that specifies the behavior of this scalar."""
directive @specifiedBy(
  """The URL that specifies the behavior of this scalar."""
  url: String!
) on SCALAR`,
];

/** A schema as text with the directives that it uses, in an order that does not depend on the order of the code. */
export function printWithDirectives(schema: GraphQLSchema): string {
  const printed = printSchema(lexicographicSortSchema(schema));
  const used = declarations.filter((declaration) => {
    const [name = ''] = /@\w+/.exec(declaration) ?? [];
    return new RegExp(`^(?:input|scalar) .*${name}\\b`, 'm').test(printed);
  });
  return `${[...used, printed].join('\n\n')}\n`;
}
