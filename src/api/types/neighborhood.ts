import type { Member, Surroundings } from '../../store/neighborhoods.ts';
import type { JurisdictionRow } from '../../store/rows.ts';
import { JurisdictionRef, requireJurisdiction, resolveOne } from '../arguments/reference.ts';
import { within } from '../arguments/within.ts';
import { builder } from '../builder.ts';
import { times, work } from '../cost/cost.ts';
import { Friendship, Jurisdiction } from '../refs.ts';
import { friendshipsByDate } from './friendship.ts';

const deepest = 3;
const mostJurisdictions = 1_000;

const Neighborhood = builder.objectRef<Surroundings & { readonly center: JurisdictionRow }>('Neighborhood');
const NeighborhoodMember = builder.objectRef<Member>('NeighborhoodMember');

Neighborhood.implement({
  description: 'A jurisdiction with everything around it, ready to be drawn.',
  fields: (t) => ({
    center: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction asked for. It is no member.',
      resolve: ({ center }) => center,
    }),
    members: t.field({
      type: [NeighborhoodMember],
      complexity: times(1),
      description: 'The jurisdictions around it, nearest first, then by name.',
      resolve: ({ members }) => members,
    }),
    friendships: t.field({
      type: [Friendship],
      complexity: times(2),
      description:
        'Every friendship between two of them, or between one and the center, by date; members at the same distance may be friends too.',
      resolve: async ({ center, members }, _args, { store }) => {
        const ids = [center.id, ...members.map((member) => member.id)];
        return friendshipsByDate(store, await store.neighborhoods.friendshipIdsAmong(ids));
      },
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'There are more jurisdictions within the depth than `maxJurisdictions`; the furthest were left out.',
    }),
  }),
});

NeighborhoodMember.implement({
  description: 'A jurisdiction around another.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'Who it is.',
      resolve: ({ id }, _args, context) => requireJurisdiction(id, context),
    }),
    distance: t.exposeInt('distance', {
      description: 'How many friendships the shortest way from the center has: 1 for its partners.',
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: Neighborhood,
    nullable: true,
    complexity: ({ maxJurisdictions }) =>
      times(Math.min(Math.max(maxJurisdictions, 1), mostJurisdictions), work.neighborhood),
    description: 'Everything within `depth` friendships of `of`.',
    args: {
      of: t.arg({ type: JurisdictionRef, required: true, description: 'What is in the middle.' }),
      depth: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `How many friendships away the furthest may be: 1 to ${deepest}.`,
      }),
      maxJurisdictions: t.arg.int({
        required: true,
        defaultValue: 200,
        description: `How many members at most: 1 to ${mostJurisdictions}. The nearest are kept, equally near ones by name.`,
      }),
    },
    resolve: async (_root, args, context) => {
      const depth = within(args.depth, 1, deepest, 'depth');
      const most = within(args.maxJurisdictions, 1, mostJurisdictions, 'maxJurisdictions');
      const center = await resolveOne(args.of, 'of', context);
      return { center, ...(await context.store.neighborhoods.around(center.id, depth, most)) };
    },
  }),
);
