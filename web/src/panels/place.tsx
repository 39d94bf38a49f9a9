import { type OnePlace, placeOperation } from '../api/operations.ts';
import { ContinentMark } from '../parts/continent.tsx';
import { Name } from '../parts/name.tsx';
import { PlaceLink } from '../parts/place-link.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { follow, go, language, linkTo, state } from '../state/navigation.ts';
import { answerTo } from '../state/resource.ts';
import { selectionOf } from '../state/view-data.ts';
import { isRelation } from '../state/view-state.ts';
import { count, nameLanguages, word } from '../state/words.ts';
import { Citations } from './claims.tsx';
import { Names } from './names.tsx';

const answer = answerTo(placeOperation, () => {
  const { selected, language } = state.value;
  if (selected === undefined || isRelation(selected)) return undefined;
  return { slug: selected, languages: nameLanguages(language) };
});

/** A place: its names, its relations, and what is doubtful about it. */
export function PlacePanel() {
  const asked = answer.asked.value;
  if (asked.status === 'failed') return <Failed error={asked.error} retry={answer.retry} />;
  if (asked.status !== 'ready') return <Loading />;
  const { jurisdiction } = asked.data;
  return jurisdiction ? <Place place={jurisdiction} /> : <p class="state">{word('unknown')}</p>;
}

function Place({ place }: { readonly place: OnePlace }) {
  const { name, kind, level, country, parent, dissolvedOn, friendships } = place;
  return (
    <article>
      <h2>
        <Name text={name} />
      </h2>
      <p class="fine">
        <Name text={country.name} /> · {language.value === 'zh' && level ? word(level) : <span lang="en">{kind}</span>}
        {parent && (
          <>
            {' · '}
            <PlaceLink place={parent} />
          </>
        )}
        {dissolvedOn && ` · ${word('dissolved')} ${dissolvedOn}`}
      </p>
      <Modes slug={place.slug} />
      <h3>
        {word('relations')} <span class="fine">{count('relations', friendships.totalCount)}</span>
      </h3>
      <ul class="relations">
        {friendships.edges.map(({ node, counterparts }) => {
          const change = { selected: selectionOf(node) };
          const dead = node.sources.length > 0 && node.sources.every(({ status }) => status === 'DEAD');
          return (
            <li key={node.id}>
              <a class="date" href={linkTo(change)} onClick={(event) => follow(event, change)}>
                {node.establishedOn ?? word('noDate')}
              </a>
              <ContinentMark code={node.reportedContinent.code} />
              <span>
                {counterparts.map((other) => (
                  <span key={other.slug}>
                    <PlaceLink place={other} />{' '}
                    <span class="fine">
                      <Name text={other.country.name} />
                    </span>
                  </span>
                ))}
                {node.disputed && <span class="badge">{word('disputed')}</span>}
                {dead && <span class="badge">{word('DEAD')}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      <Doubts place={place} />
      <h3>{word('names')}</h3>
      <Names names={place.names} />
    </article>
  );
}

/** What can be asked of the place: its surroundings, the way to another, the partners that it shares. */
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

/** What the place followed, or what followed it, and who says so. */
function Successions({ title, all }: SuccessionsProps) {
  if (all.length === 0) return null;
  return (
    <>
      <h3>{word(title)}</h3>
      {all.map(({ place, on, note, citations }) => (
        <section key={place.slug}>
          <p>
            <PlaceLink place={place} /> {on}
          </p>
          {note && <p class="fine">{note}</p>}
          <Citations citations={citations} />
        </section>
      ))}
    </>
  );
}
