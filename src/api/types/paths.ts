import { BadUserInput } from '../../errors.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import type { Step } from '../../store/path-search.ts';
import { maxPathLength } from '../../store/paths.ts';
import { checkList } from '../arguments/list-argument.ts';
import { inRange } from '../arguments/range.ts';
import { JurisdictionRef, requireJurisdiction, uncheckedIds } from '../arguments/reference.ts';
import { forRelations, relationsArgument } from '../arguments/relations.ts';
import { builder } from '../builder.ts';
import { times, work } from '../cost/cost.ts';
import { PathRelation } from '../enums.ts';
import { Friendship, Jurisdiction, requireFound } from '../refs.ts';
import { friendshipsByDate } from './friendship.ts';

const maxPaths = 20;

const Path = builder.objectRef<readonly Step[]>('Path');
const PathStep = builder.objectRef<Step>('PathStep');

Path.implement({
  description: 'A path from one jurisdiction to another, without repeated jurisdictions.',
  fields: (t) => ({
    length: t.int({ description: 'Number of steps.', resolve: (steps) => steps.length }),
    jurisdictions: t.field({
      type: [Jurisdiction],
      complexity: times(maxPathLength + 1),
      description: 'The jurisdictions on the path, in order.',
      resolve: (steps, _args, context) => {
        const ids = [...steps.slice(0, 1).map((step) => step.fromId), ...steps.map((step) => step.toId)];
        return allMaybe(ids.map((id) => requireJurisdiction(id, context)));
      },
    }),
    steps: t.field({
      type: [PathStep],
      complexity: times(maxPathLength),
      description: 'The steps of the path, in order.',
      resolve: (steps) => steps,
    }),
  }),
});

PathStep.implement({
  description: 'One step of a path, in the direction of the path.',
  fields: (t) => ({
    from: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction before the step.',
      resolve: ({ fromId }, _args, context) => requireJurisdiction(fromId, context),
    }),
    relation: t.expose('relation', {
      type: PathRelation,
      description:
        'The relation of the step. If several of the requested relations connect the two, the first of `FRIENDSHIP`, `PART_OF` and `SUCCESSION`.',
    }),
    friendship: t.field({
      type: Friendship,
      nullable: true,
      description:
        'The friendship between the two; the earliest if there are several. Null if `relation` is not `FRIENDSHIP`.',
      resolve: async ({ fromId, relation, friendshipIds }, _args, { store }) => {
        if (relation !== 'FRIENDSHIP') return null;
        const [first] = await friendshipsByDate(store, friendshipIds);
        return requireFound(first, 'friendship of', fromId);
      },
    }),
    to: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction after the step.',
      resolve: ({ toId }, _args, context) => requireJurisdiction(toId, context),
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: [Path],
    nullable: true,
    complexity: ({ first, relations }) =>
      times(Math.min(Math.max(first, 1), maxPaths), forRelations(relations, work.shortestPath)),
    description:
      'Shortest paths between two jurisdictions over the given relations, of at most `maxLength` steps; empty if there is none. All have the same length and differ in their jurisdictions. Sorted by the slugs of their jurisdictions, read from the end whose slug sorts first, so that swapping `from` and `to` returns the same paths in the same order, each reversed.',
    args: {
      from: t.arg({ type: JurisdictionRef, required: true, description: 'Start of the paths.' }),
      to: t.arg({ type: JurisdictionRef, required: true, description: 'End of the paths; must differ from `from`.' }),
      maxLength: t.arg.int({
        required: true,
        defaultValue: maxPathLength,
        description: `Maximum number of steps, 1-${maxPathLength}.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `Maximum number of paths, 1-${maxPaths}.`,
      }),
      ...relationsArgument(),
    },
    resolve: async (_root, args, context) => {
      const maxLength = inRange(args.maxLength, 1, maxPathLength, 'maxLength');
      const first = inRange(args.first, 1, maxPaths, 'first');
      const relations = checkList(args.relations, 'relations', false);
      const [from, to] = await Promise.all([
        uncheckedIds([args.from], 'from', context),
        uncheckedIds([args.to], 'to', context),
      ]);
      const check = () => Promise.all([from.check(), to.check()]);
      const [fromId = '', toId = ''] = [...from.ids, ...to.ids];
      if (fromId === toId) {
        await check();
        throw new BadUserInput(`\`from\` and \`to\` must be different jurisdictions, got "${fromId}" for both.`, {
          argument: 'to',
        });
      }
      const paths = await context.store.paths.shortest(fromId, toId, maxLength, first, relations);
      if (paths.length === 0) await check();
      return paths;
    },
  }),
);
