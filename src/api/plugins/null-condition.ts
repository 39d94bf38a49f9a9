import { type DirectiveNode, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, visit } from 'graphql';

const cache = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * Whether a condition of `@skip` or `@include` is a variable whose value is null. GraphQL allows this for a variable with a
 * default, and the selection then fails.
 */
export function hasNullCondition({ operation, fragments, variableValues }: GraphQLResolveInfo): boolean {
  let names = cache.get(operation);
  if (!names) {
    names = [operation, ...Object.values(fragments)].flatMap(variablesInConditions);
    cache.set(operation, names);
  }
  return names.some((name) => variableValues[name] === null);
}

function variablesInConditions(node: Parameters<typeof visit>[0]): readonly string[] {
  const names: string[] = [];
  visit(node, {
    [Kind.DIRECTIVE]: ({ arguments: given = [] }: DirectiveNode) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.push(value.name.value);
    },
  });
  return names;
}
