import type { SimilarRow } from '../../store/similarities.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { within } from '../arguments/within.ts';
import { builder } from '../builder.ts';
import { maxPageSize } from '../connections/page-size.ts';
import { timesPage, work } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { SimilarityBasis } from '../enums.ts';
import { Jurisdiction } from '../refs.ts';

const usual = 10;

const SimilarJurisdiction = builder.objectRef<SimilarRow>('SimilarJurisdiction');

SimilarJurisdiction.implement({
  description: 'A jurisdiction whose partners are like those of another.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'Who it is.',
      resolve: ({ otherId }, _args, context) => requireJurisdiction(otherId, context),
    }),
    score: t.exposeFloat('score', {
      description:
        'How alike the two sets are (Jaccard): what they have in common, divided by all that they have together; 1 when they are the same.',
    }),
    shared: t.exposeInt('shared', { description: 'How many partners, or countries of partners, both have.' }),
  }),
});

builder.objectField(Jurisdiction, 'similar', (t) =>
  t.field({
    type: [SimilarJurisdiction],
    complexity: ({ basis, first }) =>
      timesPage(
        { first: first ?? usual },
        basis === 'PARTNERS' ? work.comparisonByPartners : work.comparisonByCountries,
      ),
    extensions: oneStatement(work.countriesOfAllPartners),
    description:
      'Jurisdictions on the same side with the most alike sets of partners or partner countries (Jaccard), best first, then by name. Those with nothing in common are left out.',
    args: {
      basis: t.arg({
        type: SimilarityBasis,
        required: true,
        defaultValue: 'PARTNER_COUNTRIES',
        description: 'What is compared.',
      }),
      first: t.arg.int({ description: `How many at most: 1 to ${maxPageSize}; ${usual} when left out.` }),
    },
    resolve: ({ id }, { basis, first }, { store }) =>
      store.similarities.of(id, basis, within(first ?? usual, 1, maxPageSize, 'first')),
  }),
);
