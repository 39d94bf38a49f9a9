import { resolveNodes } from '@pothos/plugin-relay';
import { BadUserInput } from '../../errors.ts';
import { builder } from '../builder.ts';
import { times } from '../cost/cost.ts';
import { decodeGlobalId } from '../global-id.ts';

const maxIds = 100;

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    complexity: ({ ids }) => times(ids.length),
    description: `Objects by their IDs, in the order of \`ids\`; null for an ID that does not exist. At most ${maxIds}.`,
    args: { ids: t.arg.idList({ required: true, description: 'The `id` of each object.' }) },
    resolve: async (_root, { ids }, context, info) => {
      if (ids.length > maxIds)
        throw new BadUserInput(`\`ids\` takes at most ${maxIds} IDs, got ${ids.length}.`, { argument: 'ids' });
      const decoded = ids.map((id) => decodedOrError(String(id)));
      const validIds = decoded.map((id) => (id instanceof BadUserInput ? null : id));
      const found = await resolveNodes(builder, context, info, validIds);
      // An error in the list sets only its own item to null.
      return found.map((node, index) =>
        decoded[index] instanceof BadUserInput ? decoded[index] : node,
      ) as typeof found;
    },
  }),
);

function decodedOrError(id: string): ReturnType<typeof decodeGlobalId> | BadUserInput {
  try {
    return decodeGlobalId(id);
  } catch (error) {
    if (error instanceof BadUserInput) return error;
    throw error;
  }
}
