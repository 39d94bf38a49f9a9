import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { ContinentMark } from '../parts/continent.tsx';
import { Name } from '../parts/name.tsx';
import { clearFilters, go, hasFilters, state } from '../state/navigation.ts';
import { latestData } from '../state/resource.ts';
import { areYearsReversed, isOfChina, listCounts, pageOfTable, viewResult } from '../state/view-data.ts';
import { continentCodes, levels, type ViewState } from '../state/view-state.ts';
import { integer, levelName, tagOf, type Word, word } from '../state/words.ts';

/** Countries shown before "show all": those with the most relations, and the selected ones. */
const fewest = 14;

/** The filters, with counts. */
export function Filters() {
  const data = latestData(viewResult.response.value)?.data;
  const { all, levels: ofLevels = undefined, continents, countries, disputed } = data ?? {};
  const of = state.value;
  return (
    <form class="filters" aria-label={word('filters')} onSubmit={(event) => event.preventDefault()}>
      <fieldset class="years">
        <legend>{word('years')}</legend>
        <Year label="from" value={of.from} fallback={all?.earliest} />
        <span aria-hidden="true">–</span>
        <Year label="to" value={of.to} fallback={all?.latest} />
        {areYearsReversed(of) && (
          <p class="problem" role="alert">
            {word('yearsReversed', of.from ?? '', of.to ?? '')}
          </p>
        )}
      </fieldset>
      <Facet title="level">
        {(ofLevels?.breakdown ?? []).map(({ key, count }) => {
          const level = levels.find((known) => known === key);
          if (!level) return null;
          return (
            <Choice key={key} count={count} checked={of.levels.includes(level)} choose={() => toggle('levels', level)}>
              {levelName(level, isOfChina.value)}
            </Choice>
          );
        })}
      </Facet>
      <Facet title="continent">
        {(continents?.breakdown ?? []).map(({ key, label, count }) => {
          const code = continentCodes.find((known) => known === key);
          if (!code) return null;
          return (
            <Choice
              key={key}
              count={count}
              checked={of.continents.includes(code)}
              choose={() => toggle('continents', code)}
            >
              <ContinentMark code={code} /> <Name text={label} />
            </Choice>
          );
        })}
      </Facet>
      <Countries all={countries?.breakdown ?? []} />
      <Lists />
      <Facet title="disputed">
        <Choice count={disputed?.friendships} checked={of.disputed} choose={() => change({ disputed: !of.disputed })}>
          {word('onlyDisputed')}
        </Choice>
      </Facet>
      <button type="button" disabled={!hasFilters(of)} onClick={clearFilters}>
        {word('clear')}
      </button>
    </form>
  );
}

function change(by: Partial<ViewState>, how?: 'push' | 'replace'): void {
  pageOfTable.value = {};
  go(by, how);
}

function toggle<Key extends 'levels' | 'continents' | 'countries' | 'lists'>(
  key: Key,
  value: ViewState[Key][number],
): void {
  const chosen: readonly string[] = state.value[key];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  change({ [key]: next } as Partial<ViewState>);
}

function Facet({ title, children }: { readonly title: Word; readonly children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{word(title)}</legend>
      {children}
    </fieldset>
  );
}

/** The lists, if there are several. */
function Lists() {
  const datasets = latestData(viewResult.response.value)?.data.datasets ?? [];
  const counts = latestData(listCounts.response.value)?.statistics.breakdown;
  if (datasets.length < 2) return null;
  return (
    <Facet title="list">
      {datasets.map(({ slug, title, language }) => (
        <Choice
          key={slug}
          count={counts && (counts.find(({ key }) => key === slug)?.count ?? 0)}
          checked={state.value.lists.includes(slug)}
          choose={() => toggle('lists', slug)}
        >
          <Name text={title} language={language} />
        </Choice>
      ))}
    </Facet>
  );
}

interface CountriesProps {
  /** Ordered by number of relations, highest first. */
  readonly all: readonly { readonly key: string; readonly label: string; readonly count: number }[];
}

/** The countries, ordered by name in the language of the page. */
function Countries({ all }: CountriesProps) {
  const open = useSignal(false);
  const { countries, language } = state.value;
  const collator = useMemo(() => new Intl.Collator(tagOf(language)), [language]);
  const few = all.filter(({ key }, index) => open.value || index < fewest || countries.includes(key));
  return (
    <Facet title="country">
      {few
        .toSorted((a, b) => collator.compare(a.label, b.label))
        .map(({ key, label, count }) => (
          <Choice key={key} count={count} checked={countries.includes(key)} choose={() => toggle('countries', key)}>
            <Name text={label} />
          </Choice>
        ))}
      {all.length > fewest && (
        <button
          type="button"
          class="quiet"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {word(open.value ? 'showLess' : 'showAll')}
        </button>
      )}
    </Facet>
  );
}

interface ChoiceProps {
  readonly count: number | undefined;
  readonly checked: boolean;
  readonly choose: () => void;
  readonly children: ComponentChildren;
}

function Choice({ count, checked, choose, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={choose} />
      <span class="choice-label">{children}</span>
      <span class="count">{count === undefined ? '' : integer(count)}</span>
    </label>
  );
}

interface YearProps {
  readonly label: 'from' | 'to';
  readonly value: number | undefined;
  readonly fallback: string | null | undefined;
}

function Year({ label, value, fallback }: YearProps) {
  const isMalformed = useSignal(false);
  const typed = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const { value: text, validity } = event.currentTarget;
    isMalformed.value = validity.badInput || (text !== '' && !/^\d{4}$/.test(text));
    if (!isMalformed.value) change({ [label]: text === '' ? undefined : Number(text) }, 'replace');
  };
  const first = fallback?.slice(0, 4);
  // In an empty input, an arrow key starts at the first year of the data; browsers start at the minimum.
  const pressed = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.currentTarget.value !== '' || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    isMalformed.value = false;
    if (first !== undefined) change({ [label]: Number(first) }, 'replace');
  };
  return (
    <label>
      {word(label)}
      <input
        type="number"
        inputMode="numeric"
        min="1000"
        max="9999"
        aria-invalid={isMalformed.value || areYearsReversed(state.value)}
        value={value ?? ''}
        placeholder={first ?? ''}
        onChange={typed}
        onKeyDown={pressed}
      />
      {isMalformed.value && (
        <span class="problem" role="alert">
          {word('yearForm')}
        </span>
      )}
    </label>
  );
}
