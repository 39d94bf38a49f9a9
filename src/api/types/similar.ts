import type { SimilarRow } from '../../store/similarities.ts';
import { inRange } from '../arguments/range.ts';
import { requireJurisdiction } from '../arguments/reference.ts';
import { builder } from '../builder.ts';
import { maxPageSize } from '../connections/page-size.ts';
import { timesPage, work } from '../cost/cost.ts';
import { oneStatement } from '../cost/statement-cost.ts';
import { SimilarityBasis } from '../enums.ts';
import { Jurisdiction } from '../refs.ts';

const usual = 10;

const SimilarJurisdiction = builder.objectRef<SimilarRow>('SimilarJurisdiction');

SimilarJurisdiction.implement({
  description: 'A jurisdiction with partners similar to those of another.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The jurisdiction.',
      resolve: ({ otherId }, _args, context) => requireJurisdiction(otherId, context),
    }),
    score: t.exposeFloat('score', {
      description: 'Jaccard index of the two sets: size of the intersection divided by size of the union, 0-1.',
    }),
    shared: t.exposeInt('shared', { description: 'Number of partners, or of partner countries, that both have.' }),
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
      'Jurisdictions on the same side with the most similar partners or partner countries (Jaccard index), most similar first, then by name. Jurisdictions with nothing in common are omitted.',
    args: {
      basis: t.arg({
        type: SimilarityBasis,
        required: true,
        defaultValue: 'PARTNER_COUNTRIES',
        description: 'Basis of the comparison.',
      }),
      first: t.arg.int({ description: `Maximum number of results, 1-${maxPageSize} (default ${usual}).` }),
    },
    resolve: ({ id }, { basis, first }, { store }) =>
      store.similarities.of(id, basis, inRange(first ?? usual, 1, maxPageSize, 'first')),
  }),
);
