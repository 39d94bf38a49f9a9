import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { OperationStore } from '../../store/store.ts';
import { nextTurn } from '../../store/turns.ts';

const pluginName = 'turns';
export default pluginName;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      turns: TurnsPlugin<Types>;
    }
  }
}

/** Divides an operation into turns of the event loop at its object fields. Between two turns it ends if its time is up. */
class TurnsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { type }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const kind = type.kind === 'List' ? type.type.kind : type.kind;
    if (kind === 'Scalar' || kind === 'Enum') return resolve;
    return (source, args, context, info) => {
      const wait = nextTurn();
      return wait
        ? resolveLater(wait, context, () => resolve(source, args, context, info))
        : resolve(source, args, context, info);
    };
  }
}

async function resolveLater(wait: Promise<void>, context: object, resolve: () => unknown): Promise<unknown> {
  for (let next: Promise<void> | undefined = wait; next; next = nextTurn()) await next;
  if ('store' in context && context.store instanceof OperationStore) context.store.deadline.check();
  return resolve();
}

SchemaBuilder.registerPlugin(pluginName, TurnsPlugin);
