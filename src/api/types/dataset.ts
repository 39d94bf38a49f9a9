import { NotFound } from '../../errors.ts';
import { auditTotals } from '../../store/reported-totals.ts';
import type { ContinentRow, CountryRow, DatasetRow } from '../../store/rows.ts';
import type { OperationStore } from '../../store/store.ts';
import { noDataset } from '../arguments/existing.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { times, timesLanguages, work } from '../cost/cost.ts';
import { AdministrativeLevel, TotalSubject } from '../enums.ts';
import { Continent, Dataset, ReportedTotal, requireFound, requireFoundMaybe } from '../refs.ts';
import { withType } from '../with-type.ts';
import { explain, explanationLanguage } from './explanation.ts';
import { languagesArgument, nameIn } from './name.ts';

builder.node(Dataset, {
  description: 'A published list of sister cities.',
  id: { resolve: (dataset) => dataset.id },
  loadOne: (id, { store }) => withType('Dataset', store.datasets.byId(id)),
  fields: (t) => ({
    slug: t.exposeString('id', { description: 'Short name for use in arguments, such as `xinjiang`.' }),
    title: t.exposeString('title', { description: 'Title as published.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where the list is published.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'Language of the list.' }),
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      description: 'The date that the list describes, as precise as it states.',
    }),
    licence: t.exposeString('licence', { description: 'Licence of the text of the list, as an SPDX identifier.' }),
    revision: t.string({
      description: 'Changes whenever the stored data changes; `loading` until the first load is complete.',
      resolve: ({ revision }) => revision ?? 'loading',
    }),
    reportedTotals: t.field({
      type: [ReportedTotal],
      complexity: times(20, work.scanOfFriendships),
      description: 'Totals stated in the introduction, compared with the rows.',
      resolve: async ({ id, reportedTotals }, _args, { store }) =>
        auditTotals(reportedTotals, await store.datasets.tally(id)),
    }),
  }),
});

ReportedTotal.implement({
  description: 'A total stated in the introduction; if `continent` and `level` are both null, for the whole list.',
  fields: (t) => ({
    subject: t.expose('subject', { type: TotalSubject, description: 'What is counted.' }),
    continent: t.field({
      type: Continent,
      nullable: true,
      description: 'Continent of the total; null for all.',
      resolve: async ({ continentId }, _args, { store }) =>
        continentId === null
          ? null
          : requireFound(await store.countries.continent(continentId), 'continent', continentId),
    }),
    level: t.expose('level', {
      type: AdministrativeLevel,
      nullable: true,
      description: 'Level of the total; null for all.',
    }),
    reported: t.exposeInt('reported', { description: 'The number stated in the introduction.' }),
    computed: t.exposeInt('computed', { description: 'The number computed from the rows.' }),
    difference: t.exposeInt('difference', {
      description: '`computed` minus `reported`.',
    }),
    explanation: t.string({
      complexity: timesLanguages,
      nullable: true,
      description:
        'Why the numbers differ, derived from the rows and the other totals; null if they agree or no reason was found. In the first of `languages` that is Chinese or English, otherwise in English.',
      args: languagesArgument(),
      reads: ['names'],
      resolve: async ({ reason }, { languages }, { store }) => {
        if (!reason) return null;
        const [countries, continents] = await Promise.all([store.countries.all(), store.countries.continents()]);
        const language = explanationLanguage(languages);
        const named = (rows: readonly (CountryRow | ContinentRow)[]) => (code: string) => {
          const row = rows.find(({ id }) => id === code);
          return row ? nameIn(row, [language]) : code;
        };
        return explain(reason, language, { country: named(countries), continent: named(continents) });
      },
    }),
  }),
});

builder.queryFields((t) => ({
  dataset: t.field({
    type: Dataset,
    nullable: true,
    description: 'A loaded list. Without `slug`: the only list, or the first one.',
    args: { slug: t.arg.string({ description: 'Slug of the list.' }) },
    resolve: (_root, { slug }, { store }) => defaultDataset(store, slug, 'slug'),
  }),
  datasets: t.field({
    type: [Dataset],
    nullable: true,
    complexity: times(5),
    description:
      'All loaded lists, in the order in which they were first loaded. Of contradicting facts, those of the first one are shown.',
    resolve: async (_root, _args, { store }) => [...(await store.datasets.all())],
  }),
}));

/** Resolves the dataset that states something. */
export function datasetOf({ datasetId }: { readonly datasetId: string }, _args: object, { store }: Context) {
  return requireFoundMaybe(store.datasets.byId(datasetId), 'dataset', datasetId);
}

/** The dataset with the slug, or the first dataset. @throws NotFound if there is none. */
export async function defaultDataset(
  store: OperationStore,
  slug: string | null | undefined,
  argument: string,
): Promise<DatasetRow> {
  const all = await store.datasets.all();
  const found = slug == null ? all[0] : all.find((dataset) => dataset.id === slug);
  if (found) return found;
  if (slug != null) throw await noDataset(slug, argument, store);
  throw new NotFound('The graph has no dataset. Load one with `youcheng load`.');
}
