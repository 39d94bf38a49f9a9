import { BadUserInput } from '../../errors.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import { longestPath, type Step } from '../../store/paths.ts';
import { JurisdictionRef, meant, requireJurisdiction } from '../arguments/reference.ts';
import { within } from '../arguments/within.ts';
import { builder } from '../builder.ts';
import { times, work } from '../cost/cost.ts';
import { Friendship, Jurisdiction, requireFound } from '../refs.ts';
import { friendshipsByDate } from './friendship.ts';

const mostPaths = 20;

const Path = builder.objectRef<readonly Step[]>('Path');
const PathStep = builder.objectRef<Step>('PathStep');

Path.implement({
  description: 'A chain of friendships from one jurisdiction to another. No place stands in it twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many friendships long it is.', resolve: (steps) => steps.length }),
    jurisdictions: t.field({
      type: [Jurisdiction],
      complexity: times(longestPath + 1),
      description: 'The places on the way, from the first to the last.',
      resolve: (steps, _args, context) => {
        const ids = [...steps.slice(0, 1).map((step) => step.fromId), ...steps.map((step) => step.toId)];
        return allMaybe(ids.map((id) => requireJurisdiction(id, context)));
      },
    }),
    steps: t.field({
      type: [PathStep],
      complexity: times(longestPath),
      description: 'The friendships on the way, from the first to the last.',
      resolve: (steps) => steps,
    }),
  }),
});

PathStep.implement({
  description: 'One friendship on a path, in the direction of the path.',
  fields: (t) => ({
    from: t.field({
      type: Jurisdiction,
      description: 'The place nearer to the start.',
      resolve: ({ fromId }, _args, context) => requireJurisdiction(fromId, context),
    }),
    friendship: t.field({
      type: Friendship,
      description: 'The friendship between the two; where there are several, the first of them by date.',
      resolve: async ({ fromId, friendshipIds }, _args, { store }) => {
        const [first] = await friendshipsByDate(store, friendshipIds);
        return requireFound(first, 'friendship of', fromId);
      },
    }),
    to: t.field({
      type: Jurisdiction,
      description: 'The place nearer to the end.',
      resolve: ({ toId }, _args, context) => requireJurisdiction(toId, context),
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: [Path],
    nullable: true,
    complexity: ({ first }) => times(Math.min(Math.max(first, 1), mostPaths), work.shortestPath),
    description:
      'Shortest chains of friendships from one jurisdiction to another, at most `maxLength` friendships long; empty when there is none. All of them are equally long, and each goes by other places. They come by the slugs of their places, read from the end whose slug comes first: asked the other way round, the same chains come in the same order, reversed.',
    args: {
      from: t.arg({ type: JurisdictionRef, required: true, description: 'Where they start.' }),
      to: t.arg({ type: JurisdictionRef, required: true, description: 'Where they end: another place.' }),
      maxLength: t.arg.int({
        required: true,
        defaultValue: longestPath,
        description: `How many friendships they may have at most: 1 to ${longestPath}.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `How many chains at most: 1 to ${mostPaths}.`,
      }),
    },
    resolve: async (_root, args, context) => {
      const maxLength = within(args.maxLength, 1, longestPath, 'maxLength');
      const first = within(args.first, 1, mostPaths, 'first');
      const [from, to] = await Promise.all([meant([args.from], 'from', context), meant([args.to], 'to', context)]);
      const check = () => Promise.all([from.check(), to.check()]);
      const [fromId = '', toId = ''] = [...from.ids, ...to.ids];
      if (fromId === toId) {
        await check();
        throw new BadUserInput(`\`from\` and \`to\` are the same place, "${fromId}". A path needs two.`, {
          argument: 'to',
        });
      }
      const paths = await context.store.paths.shortest(fromId, toId, maxLength, first);
      if (paths.length === 0) await check();
      return paths;
    },
  }),
);
