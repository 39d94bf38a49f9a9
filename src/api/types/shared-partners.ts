import { BadUserInput } from '../../errors.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import { JurisdictionRef, requireJurisdiction, uncheckedIds } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import { connectionOf, pageArguments, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { times, timesPage, work } from '../cost/cost.ts';
import { Friendship, Jurisdiction, sharedPartners } from '../refs.ts';
import { friendshipsByDate } from './friendship.ts';

builder.objectFields(sharedPartners.edge, (t) => ({
  sharedBy: t.field({
    type: [Jurisdiction],
    complexity: times(4),
    description: 'Which of `of` share it, in the order of `of`.',
    resolve: ({ sharedBy }, _args, context) => allMaybe(sharedBy.map((id) => requireJurisdiction(id, context))),
  }),
  friendships: t.field({
    type: [Friendship],
    complexity: times(4),
    description: 'The friendships between it and the jurisdictions that share it, sorted by date.',
    reads: ['links'],
    resolve: ({ friendshipIds }, _args, { store }) => friendshipsByDate(store, friendshipIds),
  }),
}));

builder.queryField('sharedPartners', (t) =>
  t.field({
    type: sharedPartners.connection,
    nullable: true,
    complexity: (args) => timesPage(args, args.of.length * work.sharersOfOne),
    description: 'Partners shared by all of `of`, or by at least `atLeast` of them. Most shared first, then by name.',
    args: {
      of: t.arg({
        type: [JurisdictionRef],
        required: true,
        description: 'Jurisdictions whose partners are compared; duplicates count once.',
      }),
      atLeast: t.arg.int({ description: 'Minimum number of `of` that share a partner (default: all).' }),
      ...pageArguments(),
    },
    resolve: async (_root, args, context) => {
      const { partners } = context.store;
      const { ids: of, check } = await uncheckedIds(args.of, 'of', context);
      const atLeast = args.atLeast ?? of.length;
      if (atLeast < 1 || atLeast > of.length)
        throw new BadUserInput(
          `\`atLeast\` must be between 1 and ${of.length}, the number of distinct jurisdictions in \`of\`, got ${atLeast}.`,
          { argument: 'atLeast' },
        );
      const cursors = new Cursors(['Query.sharedPartners', of, atLeast]);
      const request = pageRequest(args, cursors);
      const page = await partners.sharedPage(of, atLeast, request);
      const seen = new Set(page.rows.flatMap(({ sharedBy }) => sharedBy));
      if (!of.every((id) => seen.has(id))) await check();
      return connectionOf(
        () => page,
        cursors,
        () => partners.countShared(of, atLeast),
        ({ friendshipIds, sharedBy }) => ({ friendshipIds, sharedBy: of.filter((id) => sharedBy.includes(id)) }),
      );
    },
  }),
);
