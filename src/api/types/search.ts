import type { Fit } from '../../names/match.ts';
import { searchKinds } from '../../store/search.ts';
import { checkLength, optionalList } from '../arguments/list-argument.ts';
import { builder } from '../builder.ts';
import { onFirstUse, pageArguments, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { timesPage, work } from '../cost/cost.ts';
import { SearchKind } from '../enums.ts';
import { searchResults } from '../refs.ts';

const scores: Readonly<Record<Fit, number>> = {
  WHOLE: 1,
  PREFIX: 0.8,
  INSIDE: 0.6,
  ONE_LETTER_WRONG: 0.4,
  MORE_LETTERS_WRONG: 0.2,
};

builder.objectFields(searchResults.edge, (t) => ({
  score: t.float({
    description:
      'How well it fits: 1 when the whole of a text does, 0.8 its beginning, 0.6 a part inside it or all words in any order, 0.4 with one letter wrong, 0.2 with two.',
    resolve: ({ fit }) => scores[fit],
  }),
  matched: t.exposeString('matched', { description: 'The text that matched, as written.' }),
}));

builder.queryField('search', (t) =>
  t.field({
    type: searchResults.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.search),
    reads: ['names', 'reference'],
    description:
      'Names in any script, ranked: whole before prefix before part before close spelling; equally good ones by number of friendships, then by name. Case, diacritics, tones, spaces, apostrophes, hyphens, Han and Arabic variants do not matter. In alphabetic scripts a word of four to seven letters may have one letter wrong, a longer one two.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'What to look for, such as `Gwadar`, `瓜达`, `wulumuqi` or `Kashgr`. One with no letter and no digit finds nothing.',
      }),
      kinds: t.arg({ type: [SearchKind], description: 'What to find; everything when left out.' }),
      ...pageArguments(),
    },
    resolve: (_root, args, { store: { search } }) => {
      const query = checkLength(args.query, 'query');
      const kinds = [...new Set(optionalList(args.kinds, 'kinds') ?? searchKinds)].sort();
      const cursors = new Cursors(['Query.search', query, kinds]);
      const request = pageRequest(args, cursors);
      const page = onFirstUse(async () => {
        const { rows, ...found } = await search.page(query, kinds, request);
        const edges = onFirstUse(() =>
          rows.map(({ row, cursor, ...why }) => ({ ...why, node: row, cursor: cursors.encode(cursor) })),
        );
        return { ...found, nodes: rows.map(({ row }) => row), edges };
      });
      return { page, totalCount: () => search.count(query, kinds) };
    },
  }),
);
