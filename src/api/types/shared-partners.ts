import { BadUserInput } from '../../errors.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import { JurisdictionRef, meant, requireJurisdiction } from '../arguments/reference.ts';
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
    description: 'Which of the asked share it, in the order asked.',
    resolve: ({ sharedBy }, _args, context) => allMaybe(sharedBy.map((id) => requireJurisdiction(id, context))),
  }),
  friendships: t.field({
    type: [Friendship],
    complexity: times(4),
    description: 'The friendships between it and those that share it, by date.',
    reads: ['links'],
    resolve: ({ friendshipIds }, _args, { store }) => friendshipsByDate(store, friendshipIds),
  }),
}));

builder.queryField('sharedPartners', (t) =>
  t.field({
    type: sharedPartners.connection,
    nullable: true,
    complexity: (args) => timesPage(args, args.of.length * work.sharersOfOne),
    description:
      'Partners of all of `of`, or of at least `atLeast` of them: "all partners shared by Kashgar and Karamay". Most shared first, then by name.',
    args: {
      of: t.arg({ type: [JurisdictionRef], required: true, description: 'Whose partners; each counts once.' }),
      atLeast: t.arg.int({ description: 'How many of them have to share a partner; all when left out.' }),
      ...pageArguments(),
    },
    resolve: async (_root, args, context) => {
      const { jurisdictions } = context.store;
      const { ids: of, check } = await meant(args.of, 'of', context);
      const atLeast = args.atLeast ?? of.length;
      if (atLeast < 1 || atLeast > of.length)
        throw new BadUserInput(
          `\`atLeast\` must be from 1 to ${of.length}, the number of different places in \`of\`; ${atLeast} was given.`,
          { argument: 'atLeast' },
        );
      const cursors = new Cursors(['Query.sharedPartners', of, atLeast]);
      const request = pageRequest(args, cursors);
      const page = await jurisdictions.sharedPartners(of, atLeast, request);
      const seen = new Set(page.rows.flatMap(({ sharedBy }) => sharedBy));
      if (!of.every((id) => seen.has(id))) await check();
      return connectionOf(
        () => page,
        cursors,
        () => jurisdictions.countSharedPartners(of, atLeast),
        ({ friendshipIds, sharedBy }) => ({ friendshipIds, sharedBy: of.filter((id) => sharedBy.includes(id)) }),
      );
    },
  }),
);
