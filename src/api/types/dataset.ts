import { NotFound } from '../../errors.ts';
import { auditTotals } from '../../store/reported-totals.ts';
import type { ContinentRow, CountryRow, DatasetRow } from '../../store/rows.ts';
import type { OperationStore } from '../../store/store.ts';
import { noDataset } from '../arguments/existing.ts';
import { builder } from '../builder.ts';
import { times, timesLanguages, work } from '../cost/cost.ts';
import { AdministrativeLevel, TotalSubject } from '../enums.ts';
import { Continent, Dataset, ReportedTotal, requireFound } from '../refs.ts';
import { withType } from '../with-type.ts';
import { explain, explanationLanguage } from './explanation.ts';
import { languagesArgument, nameIn } from './name.ts';

builder.node(Dataset, {
  description: 'A published list of friendship cities, as it was loaded.',
  id: { resolve: (dataset) => dataset.id },
  loadOne: (id, { store }) => withType('Dataset', store.datasets.byId(id)),
  fields: (t) => ({
    slug: t.exposeString('id', { description: 'Its short name in arguments, such as `xinjiang`.' }),
    title: t.exposeString('title', { description: 'Its title as published.' }),
    language: t.expose('language', { type: 'LanguageTag', description: 'The language that it is written in.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that the list says it stands for.' }),
    licence: t.exposeString('licence', { description: 'The licence that its text is under, as SPDX identifier.' }),
    revision: t.string({
      description:
        'Changes whenever the stored data does. `loading` until it has been loaded whole for the first time.',
      resolve: ({ revision }) => revision ?? 'loading',
    }),
    reportedTotals: t.field({
      type: [ReportedTotal],
      complexity: times(20, work.scanOfFriendships),
      description: "What the list's introduction says about itself beside what its rows add up to.",
      resolve: async ({ id, reportedTotals }, _args, { store }) =>
        auditTotals(reportedTotals, await store.datasets.tally(id)),
    }),
  }),
});

ReportedTotal.implement({
  description: 'One total that the introduction reports; `continent` and `level` both null: of the whole list.',
  fields: (t) => ({
    subject: t.expose('subject', { type: TotalSubject, description: 'What is counted.' }),
    continent: t.field({
      type: Continent,
      nullable: true,
      description: 'The continent that the total is of.',
      resolve: async ({ continentId }, _args, { store }) =>
        continentId === null
          ? null
          : requireFound(await store.countries.continent(continentId), 'continent', continentId),
    }),
    level: t.expose('level', {
      type: AdministrativeLevel,
      nullable: true,
      description: 'The level that the total is of.',
    }),
    reported: t.exposeInt('reported', { description: 'What the introduction says.' }),
    computed: t.exposeInt('computed', { description: 'What the rows add up to.' }),
    difference: t.exposeInt('difference', {
      description: '`computed` less `reported`: what the rows have more than the introduction says.',
    }),
    explanation: t.string({
      complexity: timesLanguages,
      nullable: true,
      description:
        "Why they differ, worked out from the rows and the introduction's other totals; null when they agree or nothing tells. In the first of `languages` that is Chinese or English, else in English.",
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
    description: 'A list that is loaded.',
    args: { slug: t.arg.string({ description: 'Which one; the first by `slug` when left out.' }) },
    resolve: (_root, { slug }, { store }) => defaultDataset(store, slug, 'slug'),
  }),
  datasets: t.field({
    type: [Dataset],
    nullable: true,
    complexity: times(5),
    description: 'Every list that is loaded, by `slug`.',
    resolve: async (_root, _args, { store }) => [...(await store.datasets.all())],
  }),
}));

/** The dataset of a slug, or the first. @throws NotFound when there is none. */
export async function defaultDataset(
  store: OperationStore,
  slug: string | null | undefined,
  argument: string,
): Promise<DatasetRow> {
  const all = await store.datasets.all();
  const found = slug == null ? all[0] : all.find((dataset) => dataset.id === slug);
  if (found) return found;
  if (slug != null) throw await noDataset(slug, argument, store);
  throw new NotFound('The graph holds no dataset yet. Load one with `youcheng load`.');
}
