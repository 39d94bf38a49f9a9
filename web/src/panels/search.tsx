import { signal } from '@preact/signals';
import { searchOperation } from '../api/operations.ts';
import { Name } from '../parts/name.tsx';
import { go, state } from '../state/navigation.ts';
import { latestData, resourceFor } from '../state/resource.ts';
import { selectionOf } from '../state/view-data.ts';
import type { ViewState } from '../state/view-state.ts';
import { integer, nameLanguages, word } from '../state/words.ts';

const open = signal(false);
const active = signal(0);

const found = resourceFor(searchOperation, () => {
  const { q, language } = state.value;
  return open.value && q !== '' ? { query: q, languages: nameLanguages(language) } : undefined;
});

interface Option {
  readonly key: string;
  readonly text: string;
  readonly matched: string;
  readonly beside: string;
  readonly change: Partial<ViewState>;
}

/** A search result that can be selected. */
function options(): readonly Option[] {
  return (latestData(found.response.value)?.search.edges ?? []).flatMap(({ node, matched }): Option[] => {
    switch (node.__typename) {
      case 'Jurisdiction':
        return [
          { key: node.slug, text: node.name, matched, beside: node.country.name, change: { selected: node.slug } },
        ];
      case 'Country':
        return [
          {
            key: node.code,
            text: node.name,
            matched,
            beside: node.code,
            change: { countries: [node.code], selected: undefined },
          },
        ];
      case 'Source': {
        const [cited] = node.citedBy.nodes;
        if (!cited) return [];
        return [
          {
            key: `source ${node.number}`,
            text: node.title,
            matched,
            beside: `[${node.number}]`,
            change: { selected: selectionOf(cited) },
          },
        ];
      }
      default:
        return [];
    }
  });
}

/** The search box with results, as a combobox. */
export function Search() {
  const all = options();
  const shownList = open.value && all.length > 0;
  const note = open.value ? noteOf(all.length) : '';
  const choose = (option: Option | undefined) => {
    if (!option) return;
    open.value = false;
    go({ ...option.change, q: '' });
  };
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      active.value = (active.value + step + all.length) % all.length;
      event.preventDefault();
    } else if (event.key === 'Enter') {
      choose(all[active.value]);
      event.preventDefault();
    } else if (event.key === 'Escape') {
      open.value = false;
      event.stopPropagation();
    }
  };
  return (
    <search class="search">
      <input
        type="text"
        // biome-ignore lint/a11y/noRedundantRoles: it is one by itself only with a list
        role="combobox"
        list={undefined}
        aria-label={word('search')}
        aria-expanded={shownList}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={shownList ? `found-${active.value}` : undefined}
        aria-describedby="found-note"
        placeholder={word('search')}
        value={state.value.q}
        onInput={(event) => {
          open.value = true;
          active.value = 0;
          go({ q: event.currentTarget.value.slice(0, 200) }, 'replace');
        }}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={() => {
          open.value = false;
        }}
        onKeyDown={pressed}
      />
      <div class="found" id="found" role="listbox" aria-label={word('search')} hidden={!shownList}>
        {all.map((option, index) => (
          <div
            key={option.key}
            id={`found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active.value}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            <Name text={option.text} />{' '}
            {option.matched !== option.text && (
              <span class="fine">
                <bdi>{option.matched}</bdi>
              </span>
            )}
            <span class="fine">
              <Name text={option.beside} />
            </span>
          </div>
        ))}
      </div>
      <p class={shownList ? 'unseen' : 'found'} id="found-note" role="status" hidden={note === ''}>
        {note}
      </p>
    </search>
  );
}

/** Status of the search: a hint, no results, or more results than shown. */
function noteOf(results: number): string {
  const { q } = state.value;
  const response = found.response.value;
  if (q.trim() === '') return word('searchHint');
  if (response.status === 'failed') return word('failed');
  if (response.status !== 'ready') return '';
  const { totalCount } = response.data.search;
  if (totalCount > results) return word('searchPart', integer(results), integer(totalCount));
  return results === 0 ? word('searchNothing', q) : '';
}
