import { type DirectiveNode, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, visit } from 'graphql';

const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/**
 * Whether a condition of `@skip` or `@include` is a variable that is null. GraphQL allows such a variable if it has a default,
 * and each selection that it stands in then fails.
 */
export function hasNullCondition({ operation, fragments, variableValues }: GraphQLResolveInfo): boolean {
  let names = known.get(operation);
  if (!names) {
    names = [operation, ...Object.values(fragments)].flatMap(variablesInConditions);
    known.set(operation, names);
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
