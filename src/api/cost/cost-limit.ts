import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type ExecutionArgs, GraphQLError, getOperationAST, getVariableValues, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { tooComplex } from './cost.ts';
import { introspectionCost } from './introspection-cost.ts';
import { StatementCost } from './statement-cost.ts';

/** A request with this header set to `1` is told what its operation cost, in `extensions.cost`. */
const costHeader = 'graphql-cost';

/**
 * Refuses an operation that costs more than `limit` before anything of it is run. Answers what it costs when the request
 * asks: `{"extensions": {"cost": {"found": 123, "limit": 50000}}}`.
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
        const told = error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
        setResultAndStopExecution({ errors: [told] });
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
 * What the operation costs with these variables; undefined when it will not be run because they, or its name, are wrong.
 *
 * @throws GraphQLError for an argument that cannot be read: who could not be priced must not be run either.
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
    // The executor tells what is wrong with each of them.
    if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return undefined;
    throw error;
  }
}
