import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { ContinentMark } from '../parts/continent.tsx';
import { Name } from '../parts/name.tsx';
import { clearFilters, go, hasFilters, state } from '../state/navigation.ts';
import { shown } from '../state/resource.ts';
import { pageOfTable, viewAnswer } from '../state/view-data.ts';
import { continentCodes, levels, type ViewState } from '../state/view-state.ts';
import { integer, type Word, word } from '../state/words.ts';

/** How many values of a facet are shown before "show all". */
const fewest = 14;

/** What narrows the relations, with how many there would be of each. */
export function Filters() {
  const data = shown(viewAnswer.asked.value)?.data;
  const { all, levels: ofLevels = undefined, continents, countries, disputed } = data ?? {};
  const of = state.value;
  return (
    <form class="filters" aria-label={word('filters')} onSubmit={(event) => event.preventDefault()}>
      <fieldset class="years">
        <legend>{word('years')}</legend>
        <Year label="from" value={of.from} fallback={all?.earliest} />
        <span aria-hidden="true">–</span>
        <Year label="to" value={of.to} fallback={all?.latest} />
      </fieldset>
      <Facet title="level">
        {(ofLevels?.breakdown ?? []).map(({ key, count }) => {
          const level = levels.find((known) => known === key);
          if (!level) return null;
          return (
            <Choice key={key} count={count} checked={of.levels.includes(level)} choose={() => toggle('levels', level)}>
              {word(level)}
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
      <Facet title="country">
        {(countries?.breakdown ?? []).map(({ key, label, count }) => (
          <Choice key={key} count={count} checked={of.countries.includes(key)} choose={() => toggle('countries', key)}>
            <Name text={label} />
          </Choice>
        ))}
      </Facet>
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

function toggle<Key extends 'levels' | 'continents' | 'countries'>(key: Key, value: ViewState[Key][number]): void {
  const chosen: readonly string[] = state.value[key];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  change({ [key]: next } as Partial<ViewState>);
}

function Facet({ title, children }: { readonly title: Word; readonly children: ComponentChildren }) {
  const open = useSignal(false);
  const all = Array.isArray(children) ? children : [children];
  const few = open.value ? all : all.slice(0, fewest);
  return (
    <fieldset>
      <legend>{word(title)}</legend>
      {few}
      {all.length > fewest && (
        <button
          type="button"
          class="quiet"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {word(open.value ? 'showLess' : 'showMore')}
        </button>
      )}
    </fieldset>
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
  const typed = (event: Event & { readonly currentTarget: HTMLInputElement }) => {
    const text = event.currentTarget.value;
    if (text !== '' && !/^\d{4}$/.test(text)) return;
    change({ [label]: text === '' ? undefined : Number(text) }, 'replace');
  };
  return (
    <label>
      {word(label)}
      <input
        type="number"
        inputMode="numeric"
        min="1000"
        max="9999"
        value={value ?? ''}
        placeholder={fallback?.slice(0, 4) ?? ''}
        onChange={typed}
      />
    </label>
  );
}
