import { BadUserInput } from '../../errors.ts';
import type { SourceRow } from '../../store/rows.ts';
import { anySource } from '../../store/sources.ts';
import { existingDatasets } from '../arguments/existing.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import { optionalList, optionalTexts } from '../arguments/list-argument.ts';
import { builder } from '../builder.ts';
import { cite } from '../citation/cite.ts';
import { connectionOf, pageArguments, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { timesPage, work } from '../cost/cost.ts';
import { CitationStyle, SourceStatus } from '../enums.ts';
import { groupsOf } from '../projection/from-group.ts';
import { Dataset, friendships, Source, sources } from '../refs.ts';
import { withType } from '../with-type.ts';
import { datasetOf, defaultDataset } from './dataset.ts';

const from = groupsOf<SourceRow>();

builder.node(Source, {
  description: 'A source cited by a list, with the parts of its reference.',
  id: { resolve: (source) => source.id },
  loadOne: (id, { store }) => withType('Source', store.sources.byId(id)),
  fields: (t) => ({
    number: t.exposeInt('number', { description: "Its number in the list's references." }),
    title: t.exposeString('title', { description: 'Title.' }),
    url: t.string({
      nullable: true,
      description: 'Address of the source on the web.',
      ...from('reference', ({ url }) => url),
    }),
    archiveUrl: t.string({
      nullable: true,
      description: 'Address of an archived copy.',
      ...from('reference', ({ archiveUrl }) => archiveUrl),
    }),
    citation: t.string({
      description:
        'A citation of the source, ready to paste. It states only what the reference states: unknown parts are left out.',
      args: {
        style: t.arg({ type: CitationStyle, required: true, defaultValue: 'GB_T_7714', description: 'Format.' }),
      },
      reads: ['reference'],
      resolve: (source, { style }) => cite(source, style),
    }),
    authors: t.stringList({
      description: 'Authors, as printed.',
      ...from('reference', ({ authors }) => authors),
    }),
    editors: t.stringList({
      description: 'Editors, as printed.',
      ...from('reference', ({ editors }) => editors),
    }),
    container: t.string({
      nullable: true,
      description: 'The work that contains it: newspaper, journal, website.',
      ...from('reference', ({ container }) => container),
    }),
    publisher: t.string({
      nullable: true,
      description: 'Publisher of a book.',
      ...from('reference', ({ publisher }) => publisher),
    }),
    place: t.string({
      nullable: true,
      description: 'Place of publication.',
      ...from('reference', ({ place }) => place),
    }),
    detail: t.string({
      nullable: true,
      description: 'Volume, issue, pages or article number, as printed.',
      ...from('reference', ({ detail }) => detail),
    }),
    format: t.string({
      nullable: true,
      description: 'Format of the document, such as `PDF`, if stated.',
      ...from('reference', ({ format }) => format),
    }),
    via: t.string({
      nullable: true,
      description: 'Host of the copy that was consulted, if stated (–通过…).',
      ...from('reference', ({ via }) => via),
    }),
    language: t.field({
      type: 'LanguageTag',
      description: 'Language of the source.',
      ...from('reference', ({ language }) => language),
    }),
    publishedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Publication date.',
      ...from('reference', ({ publishedOn }) => publishedOn),
    }),
    accessedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Date on which it was read online.',
      ...from('reference', ({ accessedOn }) => accessedOn),
    }),
    archivedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Date of the archived copy.',
      ...from('reference', ({ archivedOn }) => archivedOn),
    }),
    status: t.expose('status', {
      type: SourceStatus,
      description: 'Availability, as stated in its reference.',
    }),
    isbn: t.string({
      nullable: true,
      description: 'ISBN, as printed.',
      ...from('reference', ({ isbn }) => isbn),
    }),
    issn: t.string({
      nullable: true,
      description: 'ISSN of its journal, as printed.',
      ...from('reference', ({ issn }) => issn),
    }),
    dataset: t.field({
      type: Dataset,
      description: 'The list that cites it.',
      resolve: datasetOf,
    }),
    citedBy: t.field({
      type: friendships.connection,
      complexity: (args) => timesPage(args, work.friendshipsOfSource),
      description: 'Friendships that cite it for the row, a date or a note.',
      args: friendshipListArguments(),
      resolve: ({ id }, args, context) => friendshipList('Source.citedBy', args, context, { of: 'sources', id }),
    }),
  }),
});

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: "The source with this number in a list's references; null if there is none.",
    args: {
      number: t.arg.int({ required: true, description: "Number in the list's references, at least 1." }),
      dataset: t.arg.string({ description: 'Slug of the list (default: the only list, or the first by slug).' }),
    },
    resolve: async (_root, { number, dataset }, { store }) => {
      if (number < 1) throw new BadUserInput(`\`number\` must be at least 1, got ${number}.`, { argument: 'number' });
      return store.sources.byNumber((await defaultDataset(store, dataset, 'dataset')).id, number);
    },
  }),
  sources: t.field({
    type: sources.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.listOfSources),
    description: 'All sources, sorted by list and number.',
    args: {
      status: t.arg({ type: [SourceStatus], description: 'Statuses; omit for all.' }),
      language: t.arg({ type: ['LanguageTag'], description: 'Exact language tags; omit for all.' }),
      dataset: t.arg.stringList({ description: 'Slugs of lists; omit for all.' }),
      ...pageArguments(),
    },
    resolve: async (_root, { status, language, dataset, ...args }, context) => {
      const { store } = context;
      const filter = {
        ...anySource,
        statuses: optionalList(status, 'status'),
        languages: optionalList(language, 'language'),
        datasets: await existingDatasets(optionalTexts(dataset, 'dataset'), 'dataset', context),
      };
      const cursors = new Cursors(['Query.sources', filter]);
      const request = pageRequest(args, cursors);
      return connectionOf(
        () => store.sources.page(request, filter),
        cursors,
        () => store.sources.count(filter),
      );
    },
  }),
}));
