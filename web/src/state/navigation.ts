import { computed, signal } from '@preact/signals';
import { everything, formatState, parseState, type View, type ViewState } from './view-state.ts';

const narrow = matchMedia('(max-width: 699px)');
const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

/** What the address says. */
export const state = signal(withBrowserLanguage(parseState(location.search)));
/** The view that is shown: the table where there is no room for a picture. */
export const view = computed<View>(() => state.value.view ?? (isNarrow.value ? 'table' : 'graph'));
export const language = computed(() => state.value.language);

addEventListener('popstate', () => {
  state.value = parseState(location.search);
});

/** What was used to select something first: where whoever closes the selection goes on. */
let opener: Element | null = null;

/** Goes to another view of the same. A step that people would want back is pushed; what they are still typing replaces. */
export function go(change: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...state.value, ...change };
  const address = linkTo(change);
  if (state.value.selected === undefined && next.selected !== undefined) opener = document.activeElement;
  state.value = next;
  if (address === location.pathname + location.search) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Lets go of what is selected; the focus goes back to where it came from. */
export function unselect(): void {
  if (state.value.selected === undefined) return;
  go({ selected: undefined, depth: 0 });
  const back = opener?.isConnected && opener !== document.body ? opener : document.getElementById('main');
  opener = null;
  // What the selection was shown in is gone by then.
  requestAnimationFrame(() => (back as HTMLElement | SVGElement | null)?.focus({ preventScroll: true }));
}

/** The address of another view of the same. */
export function linkTo(change: Partial<ViewState>): string {
  return `/${formatState({ ...state.value, ...change })}`;
}

/** For the `onClick` of a real link: goes there without loading the page anew, unless another tab or window is wanted. */
export function follow(event: MouseEvent, change: Partial<ViewState>): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(change);
}

/** Lets go of all filters. */
export function clearFilters(): void {
  const { levels, continents, countries, from, to, disputed } = everything;
  go({ levels, continents, countries, from, to, disputed });
}

export function hasFilters({ levels, continents, countries, from, to, disputed }: ViewState): boolean {
  return (
    disputed ||
    from !== undefined ||
    to !== undefined ||
    [levels, continents, countries].some((list) => list.length > 0)
  );
}

/** Who comes without a language and reads no Chinese is shown English, by a link that says so. */
function withBrowserLanguage(first: ViewState): ViewState {
  const said = new URLSearchParams(location.search).has('lang');
  if (said || navigator.languages.some((tag) => tag.startsWith('zh')) || navigator.languages.length === 0) return first;
  const english: ViewState = { ...first, language: 'en' };
  history.replaceState(null, '', `/${formatState(english)}`);
  return english;
}
