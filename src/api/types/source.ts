import { BadUserInput } from '../../errors.ts';
import { anySource } from '../../store/sources.ts';
import { existingDatasets } from '../arguments/existing.ts';
import { friendshipList, friendshipListArguments } from '../arguments/friendship-list.ts';
import { optionalList, optionalTexts } from '../arguments/list-argument.ts';
import { builder } from '../builder.ts';
import { connectionOf, pageArguments, pageRequest } from '../connections/connection.ts';
import { Cursors } from '../connections/cursor.ts';
import { timesPage, work } from '../cost/cost.ts';
import { SourceStatus } from '../enums.ts';
import { ofType } from '../node.ts';
import { Dataset, friendships, presentIn, Source, sources } from '../refs.ts';
import { defaultDataset } from './dataset.ts';

builder.node(Source, {
  description: 'A source that a list cites, with each part of its reference.',
  id: { resolve: (source) => source.id },
  loadOne: (id, { store }) => ofType('Source', store.sources.byId(id)),
  fields: (t) => ({
    number: t.exposeInt('number', { description: "Its number in the list's references." }),
    title: t.exposeString('title', { description: 'Its title.' }),
    authors: t.exposeStringList('authors', { description: 'Who wrote it, as printed.' }),
    editors: t.exposeStringList('editors', { description: 'Who edited it, as printed.' }),
    container: t.exposeString('container', {
      nullable: true,
      description: 'The work it stands in: newspaper, journal, site.',
    }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it, when it is a book.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it was published.' }),
    detail: t.exposeString('detail', {
      nullable: true,
      description: 'Volume, issue, page or article number as printed.',
    }),
    format: t.exposeString('format', {
      nullable: true,
      description: 'The format of the document, such as `PDF`, when the reference says so.',
    }),
    via: t.exposeString('via', {
      nullable: true,
      description: 'Where the copy that was read was hosted, when the reference says so (–通过…).',
    }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that it is in.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was published.',
    }),
    accessedOn: t.expose('accessedOn', { type: 'Date', nullable: true, description: 'When it was read online.' }),
    archivedOn: t.expose('archivedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the archived copy was made.',
    }),
    status: t.expose('status', {
      type: SourceStatus,
      description: 'Whether it can still be looked up, as its reference says.',
    }),
    isbn: t.exposeString('isbn', { nullable: true, description: 'Its ISBN as printed.' }),
    issn: t.exposeString('issn', { nullable: true, description: 'The ISSN of its journal as printed.' }),
    dataset: t.field({
      type: Dataset,
      description: 'The list that cites it.',
      resolve: ({ datasetId }, _args, { store }) => presentIn(store.datasets.byId(datasetId), 'dataset', datasetId),
    }),
    citedBy: t.field({
      type: friendships.connection,
      complexity: (args) => timesPage(args, work.friendshipsOfSource),
      description: 'Friendships that cite it for anything: the row, a date or a note.',
      args: friendshipListArguments(),
      resolve: ({ id }, args, context) => friendshipList('Source.citedBy', args, context, { of: 'sources', id }),
    }),
  }),
});

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: "The source of a number in a list's references; null when there is none.",
    args: {
      number: t.arg.int({ required: true, description: 'Its number.' }),
      dataset: t.arg.string({ description: 'The `slug` of the list; the first one when left out.' }),
    },
    resolve: async (_root, { number, dataset }, { store }) => {
      if (number < 1) throw new BadUserInput(`\`number\` starts at 1; ${number} was given.`, { argument: 'number' });
      return store.sources.byNumber((await defaultDataset(store, dataset, 'dataset')).id, number);
    },
  }),
  sources: t.field({
    type: sources.connection,
    nullable: true,
    complexity: (args) => timesPage(args, work.listOfSources),
    description: 'Every source, by list and number.',
    args: {
      status: t.arg({ type: [SourceStatus], description: 'Only those of these statuses.' }),
      language: t.arg({ type: ['LanguageTag'], description: 'Only those in exactly these languages.' }),
      dataset: t.arg.stringList({ description: 'Only those of these lists, by `slug`.' }),
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
