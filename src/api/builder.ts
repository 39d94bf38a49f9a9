import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import ReadsPlugin from './plugins/reads-plugin.ts';
import TurnsPlugin from './plugins/turns-plugin.ts';

/** The schema's builder: plugins, scalars and conventions. It contains no type of the domain. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
    LanguageTag: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}>({
  plugins: [RelayPlugin, ComplexityPlugin, ReadsPlugin, TurnsPlugin],
  // The plugin only stores the cost of each field; `useCostLimit` checks the operation before any field is resolved.
  complexity: { disabled: true },
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    cursorType: 'String',
    idFieldOptions: {
      description: 'Globally unique ID; pass it to `node` to refetch the object.',
    },
    nodeTypeOptions: { description: 'An object that can be refetched by its `id`.' },
    nodeQueryOptions: {
      nullable: true,
      description: 'The object with this ID; null if there is none.',
      args: { id: { description: 'The `id` of an object, such as `Jurisdiction:pk-gwadar`.' } },
    },
    nodesQueryOptions: false, // see nodes.ts
    pageInfoTypeOptions: { description: 'Position of a page in its list.' },
    hasNextPageFieldOptions: { description: 'Whether items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items precede this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge; null if the page is empty.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge; null if the page is empty.' },
  },
});

builder.queryType({ description: 'Queries about sister cities and the sources of every statement about them.' });
