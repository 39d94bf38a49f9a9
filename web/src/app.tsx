import { signal, useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ApiError } from './api/request.ts';
import { Filters } from './panels/filters.tsx';
import { OverviewPanel } from './panels/overview.tsx';
import { PlacePanel } from './panels/place.tsx';
import { RelationPanel } from './panels/relation.tsx';
import { Search } from './panels/search.tsx';
import { selectionName } from './panels/selection-name.ts';
import { CopyButton } from './parts/copy-button.tsx';
import { Credits } from './parts/credits.tsx';
import { Link } from './parts/link.tsx';
import { ModeBar } from './parts/mode-bar.tsx';
import { Failed, Loading, Nothing } from './parts/states.tsx';
import { Tools } from './parts/tools.tsx';
import { subjects } from './state/lists.ts';
import { linkTo, state, unselect, view } from './state/navigation.ts';
import { latestData } from './state/resource.ts';
import { type Theme, theme, themes } from './state/theme.ts';
import { mode, relations, relationsResponse, retry, viewResult } from './state/view-data.ts';
import { isRelation, type View, views } from './state/view-state.ts';
import { countOf, longDate, tagOf, word } from './state/words.ts';
import { Table } from './views/table.tsx';

/** The pictures are loaded on first use. The table is small, and the first view on narrow screens. */
const loaders = {
  graph: () => import('./views/graph.tsx'),
  map: () => import('./views/map.tsx'),
  timeline: () => import('./views/timeline.tsx'),
} as const;
const loaded = signal<Partial<Record<View, ComponentType>>>({ table: Table });
/** A view that could not be loaded: the server is down or was updated. */
const missing = signal<View | undefined>(undefined);

async function load(name: keyof typeof loaders): Promise<void> {
  try {
    const { default: component } = await loaders[name]();
    loaded.value = { ...loaded.peek(), [name]: component };
  } catch {
    missing.value = name;
  }
}

export function App() {
  const { selected } = state.value;
  return (
    <>
      <a class="skip" href="#main">
        {word('skip')}
      </a>
      <Header />
      <ViewRow />
      <div class="columns">
        <aside class="side" aria-label={word('filters')}>
          <Filters />
        </aside>
        <main id="main" tabIndex={-1} aria-label={word(view.value)}>
          <ModeBar />
          <CurrentView />
          <Tools />
        </main>
        <aside
          aria-label={selected === undefined ? word('overview') : (selectionName.value ?? word('details'))}
          class={`panel ${selected === undefined ? 'panel-overview' : 'panel-selected'}`}
          onKeyDown={closeOnEscape}
        >
          {selected !== undefined && <PanelActions />}
          {selected === undefined ? <OverviewPanel /> : isRelation(selected) ? <RelationPanel /> : <PlacePanel />}
        </aside>
        <Credits />
      </div>
    </>
  );
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') unselect();
}

function PanelActions() {
  return (
    <div class="panel-actions">
      <CopyButton label="copyLink" text={() => location.href} />
      <button type="button" onClick={unselect}>
        {word('close')}
      </button>
    </div>
  );
}

function Header() {
  const { language } = state.value;
  const other = { language: language === 'zh' ? 'en' : 'zh' } as const;
  return (
    <header>
      <a class="brand" href={linkTo({ selected: undefined, shared: [], path: [], depth: 0 })}>
        <img src="/icon.svg" alt="" width="24" height="24" />
        <h1>
          <span lang="zh-Hans">友城</span> Youcheng
        </h1>
        <Motto />
      </a>
      <Search />
      <nav class="site">
        <a href="/graphql">GraphQL</a>
        <Link change={other} lang={tagOf(other.language)}>
          {word('otherLanguage')}
        </Link>
        <label>
          <span class="unseen">{word('theme')}</span>
          <select
            value={theme.value}
            onChange={(event) => {
              theme.value = event.currentTarget.value as Theme;
            }}
          >
            {themes.map((name) => (
              <option key={name} value={name}>
                {word(({ system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const)[name])}
              </option>
            ))}
          </select>
        </label>
      </nav>
    </header>
  );
}

/** The title and date of the list. Several lists are shown in the credits. */
function Motto() {
  const datasets = latestData(viewResult.response.value)?.data.datasets ?? [];
  const [list] = datasets;
  if (!list || datasets.length > 1) return null;
  const { slug, title, asOf } = list;
  return <span class="motto">{word('motto', subjects[slug]?.[state.value.language] ?? title, longDate(asOf))}</span>;
}

function ViewRow() {
  const result = latestData(viewResult.response.value);
  return (
    <div class="view-row">
      <nav aria-label={word('views')}>
        {views.map((name) => (
          <Link key={name} change={{ view: name }} aria-current={view.value === name ? 'page' : undefined}>
            {word(name)}
          </Link>
        ))}
      </nav>
      <p class="count-of" role="status">
        {result && countOf(mode.value ? relations.value.length : result.total, result.data.all.friendships)}
      </p>
      <Sheet name="overview">
        <div class="panel">
          <OverviewPanel />
        </div>
      </Sheet>
      <Sheet name="filters">
        <Filters />
      </Sheet>
    </div>
  );
}

interface SheetProps {
  readonly name: 'overview' | 'filters';
  readonly children: ComponentChildren;
}

/** The panels beside the view, or over it on narrow screens. */
function Sheet({ name, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSignal(false);
  useEffect(() => {
    if (open.value) dialog.current?.showModal();
  }, [open.value]);
  return (
    <>
      <button
        type="button"
        class={`sheet-button ${name}-button`}
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
        }}
      >
        {word(name)}
      </button>
      {open.value && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys that follow a link click it
        <dialog
          ref={dialog}
          class="sheet"
          aria-label={word(name)}
          onClose={() => {
            open.value = false;
          }}
          onClick={({ target }) => {
            // A link navigates to content below.
            if ((target as Element).closest('a')) dialog.current?.close();
          }}
        >
          {children}
          <form method="dialog">
            <button type="submit">{word('close')}</button>
          </form>
        </dialog>
      )}
    </>
  );
}

const notLoaded = new ApiError('UNREACHABLE', 'The view could not be loaded.');

function CurrentView() {
  const name = view.value;
  const Known = loaded.value[name];
  useEffect(() => {
    if (name !== 'table' && !loaded.peek()[name]) void load(name);
  }, [name]);
  const response = relationsResponse.value;
  if (missing.value === name) return <Failed error={notLoaded} retry={() => location.reload()} />;
  if (response.status === 'failed') return <Failed error={response.error} retry={retry} />;
  if (!Known || response.status === 'idle' || (response.status === 'loading' && response.last === undefined))
    return <Loading />;
  if (response.status === 'ready' && relations.value.length === 0) return <Nothing />;
  return <Known />;
}
