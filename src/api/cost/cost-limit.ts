import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, GraphQLError, getOperationAST, getVariableValues, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { tooComplex } from './cost.ts';
import { introspectionCost } from './introspection-cost.ts';
import { StatementCost } from './statement-cost.ts';

/** If this request header is `1`, the response has the cost in `extensions.cost`. */
const costHeader = 'graphql-cost';

/**
 * Rejects an operation that costs more than `limit` before it is executed. Returns the cost if the request has the header:
 * `{"extensions": {"cost": {"found": 123, "limit": 50000}}}`.
 */
export function useCostLimit(limit: number): Plugin {
  return {
    onExecute({ args, context: { request }, setResultAndStopExecution }) {
      let found: number | undefined;
      try {
        found = costOf(args);
        if (found !== undefined && found > limit) throw tooComplex(found, limit);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const graphqlError =
          error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
        setResultAndStopExecution({ errors: [graphqlError] });
        return;
      }
      if (found === undefined || request.headers.get(costHeader) !== '1') return;
      const cost = { found, limit };
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

/**
 * The cost of the operation with these variables; undefined if it cannot run because they, or its name, are invalid.
 *
 * @throws GraphQLError for an invalid argument: an operation without a known cost must not run.
 */
function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const root = schema.getRootType(operation.operation);
  if (!root) return undefined;
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const variables = variableValues ?? {};
  try {
    const { complexity } = complexityFromQuery(
      { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
      { schema, variables },
    );
    const fragmentsByName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    const statements = new StatementCost(schema, fragmentsByName).of(operation.selectionSet, root);
    const introspection = introspectionCost({ schema, operation, fragments: fragmentsByName, variables });
    return complexity + statements + introspection;
  } catch (error) {
    // The executor reports each invalid variable.
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return undefined;
    throw error;
  }
}
