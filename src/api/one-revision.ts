import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Unavailable } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { needsOf } from './needs.ts';

/** How often an operation is run when the graph keeps changing under it. */
const attempts = 5;

const revisions = new WeakMap<object, string>();

/** The one revision that the result of a query was read at; undefined for any other object. */
export function provenRevision(result: object): string | undefined {
  return revisions.get(result);
}

/**
 * Opens the store for each operation and sees to it that the whole answer is of one revision: when the graph changed
 * while it was being read, the answer is thrown away and the operation is run again. The work ends with its deadline, and
 * when the client goes away.
 */
export function useOneRevision(store: Store): Plugin {
  return {
    onExecute({ context: { request }, executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        if (asksOnlyForTheSchema(args.document)) return executeFn(args);
        try {
          const deadline = store.deadline(request.signal);
          for (let attempt = 0; attempt < attempts; attempt += 1) {
            const opened = await store.begin(deadline, needsOf(args.schema, args.document));
            const result = await deadline.race(
              Promise.resolve(
                executeFn({
                  ...args,
                  contextValue: Object.assign({}, args.contextValue, { store: opened }),
                }),
              ),
            );
            if (opened.moved) continue;
            if (isQuery(args)) revisions.set(result, opened.revision);
            return result;
          }
          throw new Unavailable('The graph is being changed too fast to read it whole. Try again in a moment.');
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          return { errors: [new GraphQLError(error.message, { originalError: error })] };
        }
      });
    },
  };
}

function isQuery({ document, operationName }: ExecutionArgs): boolean {
  return getOperationAST(document, operationName)?.operation === 'query';
}

/** Tools ask for the schema also while the graph cannot be reached. */
function asksOnlyForTheSchema(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      ),
  );
}
