import type { Fit } from '../../names/match.ts';
import { searchKinds } from '../../store/search-order.ts';
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
      'Match quality: 1 for a complete match, 0.8 for a prefix, 0.6 for a substring or all words in any order, 0.4 for one typo, 0.2 for two.',
    resolve: ({ fit }) => scores[fit],
  }),
  matched: t.exposeString('matched', { description: 'The name or title that matched.' }),
}));

builder.queryField('search', (t) =>
  t.field({
    type: searchResults.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.search),
    reads: ['names', 'reference'],
    description:
      'Searches names in any script. Complete matches rank before prefixes, then substrings, then similar spellings; ties are sorted by number of friendships, then by name. Case, diacritics, tones, spaces, apostrophes, hyphens, Han and Arabic variants are ignored. In alphabetic scripts, words of four to seven letters match with one typo, longer words with two.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Search text, such as `Gwadar`, `瓜达`, `wulumuqi` or `Kashgr`. Text without a letter or digit matches nothing.',
      }),
      kinds: t.arg({ type: [SearchKind], description: 'Kinds of results; omit for all.' }),
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
