import { computed, useSignal } from '@preact/signals';
import type { DataOf } from '../api/operation.ts';
import { morePlaceOperation, type OnePlace, placeOperation } from '../api/operations.ts';
import { request } from '../api/request.ts';
import { ContinentMark } from '../parts/continent.tsx';
import { Link } from '../parts/link.tsx';
import { Name } from '../parts/name.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { WhenReady } from '../parts/states.tsx';
import { go, hasFilters, language, state } from '../state/navigation.ts';
import { continentOf } from '../state/relation.ts';
import { resourceFor } from '../state/resource.ts';
import { selectionOf } from '../state/view-data.ts';
import { isRelation } from '../state/view-state.ts';
import { dateText, integer, levelName, nameLanguages, relationCount, word } from '../state/words.ts';
import { Citations } from './claims.tsx';
import { Names } from './names.tsx';

const result = resourceFor(placeOperation, () => {
  const { selected, language } = state.value;
  if (selected === undefined || isRelation(selected)) return undefined;
  return { slug: selected, languages: nameLanguages(language) };
});

export const placeName = computed(() => {
  const response = result.response.value;
  return response.status === 'ready' ? response.data.jurisdiction?.name : undefined;
});

/** A place: its names, its relations, and doubts about its identity. */
export function PlacePanel() {
  const show = ({ jurisdiction }: DataOf<typeof placeOperation>) =>
    jurisdiction && <Place key={`${jurisdiction.slug} ${language.value}`} place={jurisdiction} />;
  return <WhenReady of={result} show={show} />;
}

function Place({ place }: { readonly place: OnePlace }) {
  const { name, kind, level, country, parent, dissolvedOn } = place;
  return (
    <article>
      <h2>
        <Name text={name} />
      </h2>
      <p class="fine">
        <Name text={country.name} /> · <Kind country={country.code} level={level} kind={kind} />
        {parent && (
          <>
            {' · '}
            <PlaceLink place={parent} />
          </>
        )}
        {dissolvedOn && ` · ${word('dissolved')} ${dateText(dissolvedOn)}`}
      </p>
      <Modes slug={place.slug} />
      <Relations place={place} />
      <Doubts place={place} />
      <h3>{word('names')}</h3>
      <Names names={place.names} />
    </article>
  );
}

/** All relations of the place, with pagination. */
function Relations({ place }: { readonly place: OnePlace }) {
  const { friendships } = place;
  const { totalCount } = friendships;
  const pages = useSignal([friendships]);
  const status = useSignal<'ready' | 'loading' | 'failed'>('ready');
  const edges = pages.value.flatMap((page) => page.edges);
  const { hasNextPage, endCursor } = pages.value.at(-1)?.pageInfo ?? friendships.pageInfo;
  const readMore = async () => {
    status.value = 'loading';
    try {
      const variables = { slug: place.slug, after: endCursor, languages: nameLanguages(language.peek()) };
      const { jurisdiction } = await request(morePlaceOperation, variables);
      if (jurisdiction) pages.value = [...pages.value, jurisdiction.friendships];
      status.value = 'ready';
    } catch {
      status.value = 'failed';
    }
  };
  return (
    <>
      <h3>
        {word('relations')} <span class="fine">{relationCount(totalCount)}</span>
      </h3>
      {hasFilters(state.value) && <p class="fine">{word('unfiltered')}</p>}
      <ul class="relations">
        {edges.map(({ node, counterparts }) => {
          const dead = node.sources.length > 0 && node.sources.every(({ status }) => status === 'DEAD');
          return (
            <li key={node.id}>
              <Link class="date" change={{ selected: selectionOf(node) }}>
                {dateText(node.establishedOn)}
              </Link>
              <ContinentMark code={continentOf(node)} />
              <span>
                {counterparts.map((other) => (
                  <span key={other.slug}>
                    <PlaceLink place={other} />{' '}
                    <span class="fine">
                      <Name text={other.country.name} />
                    </span>
                  </span>
                ))}
                {node.disputed && <span class="badge">{word('isDisputed')}</span>}
                {dead && <span class="badge">{word('DEAD')}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <p>
          <button type="button" disabled={status.value === 'loading'} onClick={() => void readMore()}>
            {word('more')}
          </button>{' '}
          <span class="fine" role="status">
            {status.value === 'failed' ? word('failed') : `${integer(edges.length)} / ${integer(totalCount)}`}
          </span>
        </p>
      )}
    </>
  );
}

const kindsInChinese: Readonly<Record<string, string>> = {
  city: '城市',
  town: '镇',
  village: '村',
  state: '州',
  province: '省',
  oblast: '州',
  krai: '边疆区',
  district: '区',
  region: '地区',
  'capital city': '首都',
};

interface KindProps {
  readonly country: string;
  readonly level: OnePlace['level'];
  readonly kind: string;
}

/** The kind of a place. Chinese level names are used only for places in China. */
function Kind({ country, level, kind }: KindProps) {
  const chinese = level && country === 'CN' ? levelName(level, true) : kindsInChinese[kind];
  return language.value === 'zh' && chinese !== undefined ? chinese : <span lang="en">{kind}</span>;
}

/** Actions for the place: surroundings, path to another place, shared partners. */
function Modes({ slug }: { readonly slug: string }) {
  const { depth, path, shared } = state.value;
  const picking = path.length === 1 && path[0] !== slug;
  const sharing = shared.length > 0 && !shared.includes(slug);
  return (
    <div class="actions">
      <label>
        {word('around')}{' '}
        <select
          value={depth}
          onChange={(event) => {
            const steps = Number(event.currentTarget.value);
            go({ depth: steps === 1 || steps === 2 ? steps : 0, path: [], shared: [] });
          }}
        >
          <option value={0}>{word('depthAll')}</option>
          <option value={1}>{word('depth1')}</option>
          <option value={2}>{word('depth2')}</option>
        </select>
      </label>
      <button
        type="button"
        onClick={() =>
          go(picking ? { path: [path[0] ?? slug, slug], depth: 0 } : { path: [slug], shared: [], depth: 0 })
        }
      >
        {word(picking ? 'path' : 'pathTo')}
      </button>
      <button
        type="button"
        onClick={() => go(sharing ? { shared: [...shared, slug], depth: 0 } : { shared: [slug], path: [], depth: 0 })}
      >
        {word(sharing ? 'sharedPartners' : 'shareWith')}
      </button>
    </div>
  );
}

function Doubts({ place }: { readonly place: OnePlace }) {
  const { doubt, location, predecessors, successors } = place;
  const approximate = location !== null && location.kind !== 'PLACE';
  return (
    <>
      {(doubt || approximate || location === null) && <h3>{word('doubts')}</h3>}
      {doubt && <p lang="en">{doubt}</p>}
      {location === null && <p>{word('noLocation')}</p>}
      {approximate && (
        <p>
          {location.latitude}, {location.longitude}: {word(location.kind)}
        </p>
      )}
      <Successions
        title="predecessors"
        all={predecessors.map(({ predecessor, ...said }) => ({ ...said, place: predecessor }))}
      />
      <Successions
        title="successors"
        all={successors.map(({ successor, ...said }) => ({ ...said, place: successor }))}
      />
    </>
  );
}

interface SuccessionsProps {
  readonly title: 'predecessors' | 'successors';
  readonly all: readonly (Pick<OnePlace['successors'][number], 'on' | 'note' | 'citations'> & {
    readonly place: OnePlace['successors'][number]['successor'];
  })[];
}

/** Predecessors or successors of the place, with sources. */
function Successions({ title, all }: SuccessionsProps) {
  if (all.length === 0) return null;
  return (
    <>
      <h3>{word(title)}</h3>
      {all.map(({ place, on, note, citations }) => (
        <section key={place.slug}>
          <p>
            <PlaceLink place={place} /> {on && dateText(on)}
          </p>
          {note && <p class="fine">{note}</p>}
          <Citations citations={citations} />
        </section>
      ))}
    </>
  );
}
