import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { throwIfAborted } from '../../graph/abort.ts';
import { inTurn, nextTurn } from '../../graph/turns.ts';
import { OperationStore } from '../../store/store.ts';
import { hasNullCondition } from './null-condition.ts';

const pluginName = 'turns';
export default pluginName;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      turns: TurnsPlugin<Types>;
    }
  }
}

/**
 * Divides an operation into turns of the event loop at its object fields. Between two turns it ends if its signal is aborted.
 *
 * Also prevents unhandled rejections. If an item of a list fails synchronously, graphql-js drops the promises of the previous
 * items, and one that rejects later would end the process. Therefore no object field throws: it returns a rejected promise; and
 * where selecting an item may fail, items are promises too.
 */
class TurnsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { type }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const kind = type.kind === 'List' ? type.type.kind : type.kind;
    if (kind === 'Scalar' || kind === 'Enum') return resolve;
    return (source, args, context, info) => {
      const resolveNow = () => {
        const value = resolve(source, args, context, info);
        return type.kind === 'List' && hasNullCondition(info) ? itemsLater(value) : value;
      };
      if (nextTurn()) return resolveLater(context, resolveNow);
      try {
        return resolveNow();
      } catch (error) {
        return Promise.reject(error);
      }
    };
  }
}

function resolveLater(context: object, resolve: () => unknown): Promise<unknown> {
  return inTurn(() => {
    if ('store' in context && context.store instanceof OperationStore) throwIfAborted(context.store.signal);
    return resolve();
  });
}

async function itemsLater(value: unknown): Promise<unknown> {
  const items = await value;
  return Array.isArray(items) ? items.map((item) => Promise.resolve(item)) : items;
}

SchemaBuilder.registerPlugin(pluginName, TurnsPlugin);
