import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Unavailable } from '../../errors.ts';
import { untilAborted } from '../../graph/abort.ts';
import type { Store } from '../../store/store.ts';
import { projectionOfDocument } from '../projection/projection-of-document.ts';

/** Maximum number of attempts of a query if the graph keeps changing. Only queries are retried. */
const attemptsOfQuery = 5;

const revisions = new WeakMap<object, string>();

/** The revision at which the result of a query was read; undefined for any other object. */
export function provenRevision(result: object): string | undefined {
  return revisions.get(result);
}

/**
 * Opens the store for each operation. The whole result of a query is of one revision: if the graph changed while it was being
 * read, the result is discarded and the query runs again. A mutation runs once; a read of it that meets another revision than
 * those before it is a CONFLICT. The work ends when its time is over, and when the client disconnects.
 */
export function useOneRevision(store: Store): Plugin {
  return {
    onExecute({ context: { request }, executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        if (isIntrospection(args.document)) return executeFn(args);
        const run = async (signal: AbortSignal) => {
          const attempts = isQuery(args) ? attemptsOfQuery : 1;
          for (let attempt = 1; attempt <= attempts; attempt += 1) {
            const opened = await store.begin(signal, projectionOfDocument(args.schema, args.document));
            const contextValue = Object.assign({}, args.contextValue, { store: opened });
            const result = await untilAborted(signal, Promise.resolve(executeFn({ ...args, contextValue })));
            if (!isQuery(args)) return result;
            if (opened.moved) continue;
            revisions.set(result, opened.revision);
            return result;
          }
          throw new Unavailable('The graph changed repeatedly while it was read. Retry shortly.');
        };
        try {
          return await store.withTimeLimit(run, request.signal);
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

/** Introspection, also that of gateways (`_service`), works while the graph is unavailable. */
function isIntrospection(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && /^(?:__|_service$)/.test(selection.name.value),
      ),
  );
}
