import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import ReadsPlugin from './plugins/reads-plugin.ts';
import TurnsPlugin from './plugins/turns-plugin.ts';

/** The schema's builder: plugins, scalars and conventions. It knows no type of the domain. */
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
  // The plugin holds what each field costs; `useCostLimit` judges the whole operation, before any field is resolved.
  complexity: { disabled: true },
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    cursorType: 'String',
    idFieldOptions: {
      description: 'Names this object among all objects of every type; give it to `node` to get it again.',
    },
    nodeTypeOptions: { description: 'Anything that can be fetched again by its `id`.' },
    nodeQueryOptions: {
      nullable: true,
      description: 'Any object by its `id`; null when there is none.',
      args: { id: { description: 'The `id` of an object, such as `Jurisdiction:pk-gwadar`.' } },
    },
    nodesQueryOptions: false, // see nodes.ts
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'True when more follows this page.' },
    hasPreviousPageFieldOptions: { description: 'True when something comes before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge; null on an empty page.' },
  },
});

builder.queryType({ description: 'Questions about friendship cities and who says what about them.' });
