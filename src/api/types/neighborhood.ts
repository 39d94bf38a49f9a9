import type { Member, Surroundings } from '../../store/neighborhoods.ts';
import type { JurisdictionRow } from '../../store/rows.ts';
import { checkList } from '../arguments/list-argument.ts';
import { inRange } from '../arguments/range.ts';
import { JurisdictionRef, requireJurisdiction, resolveOne } from '../arguments/reference.ts';
import { forRelations, relationsArgument } from '../arguments/relations.ts';
import { builder } from '../builder.ts';
import { times, work } from '../cost/cost.ts';
import { Friendship, Jurisdiction } from '../refs.ts';
import { friendshipsByDate } from './friendship.ts';

const maxDepth = 3;
const maxMembers = 1_000;

const Neighborhood = builder.objectRef<Surroundings & { readonly center: JurisdictionRow }>('Neighborhood');
const NeighborhoodMember = builder.objectRef<Member>('NeighborhoodMember');

Neighborhood.implement({
  description: 'A jurisdiction with all jurisdictions and friendships within a distance.',
  fields: (t) => ({
    center: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction at the center; it is not a member.',
      resolve: ({ center }) => center,
    }),
    members: t.field({
      type: [NeighborhoodMember],
      complexity: times(1),
      description: 'The other jurisdictions, nearest first, then by name.',
      resolve: ({ members }) => members,
    }),
    friendships: t.field({
      type: [Friendship],
      complexity: times(2),
      description: 'All friendships between members, or between a member and the center, sorted by date.',
      resolve: async ({ center, members }, _args, { store }) => {
        const ids = [center.id, ...members.map((member) => member.id)];
        return friendshipsByDate(store, await store.neighborhoods.friendshipIdsAmong(ids));
      },
    }),
    truncated: t.exposeBoolean('truncated', {
      description:
        'Whether jurisdictions were left out because there are more than `maxJurisdictions`; the farthest are left out first.',
    }),
  }),
});

NeighborhoodMember.implement({
  description: 'A jurisdiction in a neighborhood.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction.',
      resolve: ({ id }, _args, context) => requireJurisdiction(id, context),
    }),
    distance: t.exposeInt('distance', {
      description: 'Number of steps on the shortest path from the center: 1 for its partners.',
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: Neighborhood,
    nullable: true,
    complexity: ({ maxJurisdictions, relations }) =>
      times(Math.min(Math.max(maxJurisdictions, 1), maxMembers), forRelations(relations, work.neighborhood)),
    description: 'All jurisdictions within `depth` steps of `of` over the given relations.',
    args: {
      of: t.arg({ type: JurisdictionRef, required: true, description: 'The center.' }),
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `Maximum distance in steps, 1-${maxDepth}.`,
      }),
      maxJurisdictions: t.arg.int({
        required: true,
        defaultValue: 200,
        description: `Maximum number of members, 1-${maxMembers}. The nearest are kept; ties are sorted by name.`,
      }),
      ...relationsArgument(),
    },
    resolve: async (_root, args, context) => {
      const depth = inRange(args.depth, 1, maxDepth, 'depth');
      const limit = inRange(args.maxJurisdictions, 1, maxMembers, 'maxJurisdictions');
      const relations = checkList(args.relations, 'relations', false);
      const center = await resolveOne(args.of, 'of', context);
      return { center, ...(await context.store.neighborhoods.around(center.id, depth, limit, relations)) };
    },
  }),
);
