import { computed, signal } from '@preact/signals';
import { everything, formatState, parseState, type View, type ViewState } from './view-state.ts';

const narrow = matchMedia('(max-width: 699px)');
const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

/** The view state in the URL. */
export const state = signal(withBrowserLanguage(parseState(location.search)));
/** The current view: the table on screens that are too small for a picture. */
export const view = computed<View>(() => state.value.view ?? (isNarrow.value ? 'table' : 'graph'));
export const language = computed(() => state.value.language);

addEventListener('popstate', () => {
  state.value = parseState(location.search);
});

/** The element that opened the selection; it gets the focus back when the selection is closed. */
let opener: Element | null = null;

/** Changes the view state. Steps are pushed to the history; changes while typing replace the entry. */
export function go(change: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...state.value, ...change };
  const address = linkTo(change);
  if (state.value.selected === undefined && next.selected !== undefined) opener = document.activeElement;
  state.value = next;
  if (address === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Clears the selection and restores the focus. */
export function unselect(): void {
  if (state.value.selected === undefined) return;
  go({ selected: undefined, depth: 0 });
  const back = opener?.isConnected && opener !== document.body ? opener : document.getElementById('main');
  opener = null;
  // The panel of the selection no longer exists then.
  requestAnimationFrame(() => (back as HTMLElement | SVGElement | null)?.focus({ preventScroll: true }));
}

/** The URL for a changed view state. */
export function linkTo(change: Partial<ViewState>): string {
  return `/${formatState({ ...state.value, ...change })}`;
}

/** `onClick` handler of a link: navigates without reloading, unless the user opens a new tab or window. */
export function follow(event: MouseEvent, change: Partial<ViewState>): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(change);
}

const { levels, continents, countries, lists, from, to, disputed } = everything;
const unfiltered = { levels, continents, countries, lists, from, to, disputed };

/** Clears all filters. */
export function clearFilters(): void {
  go(unfiltered);
}

export function hasFilters(of: ViewState): boolean {
  return formatState(of) !== formatState({ ...of, ...unfiltered });
}

/** Without a language in the URL, readers whose browser does not prefer Chinese get English, set in the URL. */
function withBrowserLanguage(first: ViewState): ViewState {
  const said = new URLSearchParams(location.search).has('lang');
  if (said || navigator.languages.some((tag) => tag.startsWith('zh')) || navigator.languages.length === 0) return first;
  const english: ViewState = { ...first, language: 'en' };
  history.replaceState(null, '', `/${formatState(english)}`);
  return english;
}
