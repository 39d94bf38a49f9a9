import { BadUserInput } from '../../errors.ts';
import { allMaybe } from '../../store/maybe-promise.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import { connectionOf, onFirstUse, pageArguments, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { times, timesPage, work } from '../cost/cost.ts';
import { PartySide } from '../enums.ts';
import { Jurisdiction, PartnerOverlap, partnerOverlaps } from '../refs.ts';

PartnerOverlap.implement({
  description: 'A pair of jurisdictions with the partners that they share.',
  fields: (t) => ({
    a: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction whose name sorts first.',
      resolve: ({ aId }, _args, context) => requireJurisdiction(aId, context),
    }),
    b: t.field({
      type: Jurisdiction,
      description: 'The other jurisdiction.',
      resolve: ({ bId }, _args, context) => requireJurisdiction(bId, context),
    }),
    shared: t.field({
      type: [Jurisdiction],
      complexity: times(4),
      description: 'Partners of both, sorted by name.',
      resolve: ({ sharedIds }, _args, context) => allMaybe(sharedIds.map((id) => requireJurisdiction(id, context))),
    }),
  }),
});

builder.queryField('partnerOverlaps', (t) =>
  t.field({
    type: partnerOverlaps.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.comparisonOfAllWithAll),
    description:
      'Pairs of jurisdictions on the same side that share at least `minShared` partners, most shared first, then by name. Compares all pairs: QUERY_TOO_COMPLEX on a graph that is too large.',
    args: {
      minShared: t.arg.int({
        required: true,
        defaultValue: 1,
        description: 'Minimum number of shared partners, at least 1.',
      }),
      side: t.arg({
        type: PartySide,
        required: true,
        defaultValue: 'LOCAL',
        description: 'Side on which both are parties.',
      }),
      ...pageArguments(),
    },
    resolve: async (_root, args, { store }) => {
      const { minShared, side } = args;
      if (minShared < 1)
        throw new BadUserInput(`\`minShared\` must be at least 1, got ${minShared}.`, { argument: 'minShared' });
      const cursors = new Cursors(['Query.partnerOverlaps', minShared, side]);
      const request = pageRequest(args, cursors);
      const page = onFirstUse(() => store.overlaps.page(side, minShared, request));
      return connectionOf(page, cursors, async () => (await page()).total);
    },
  }),
);
