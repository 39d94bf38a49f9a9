import { go, state, view } from '../state/navigation.ts';
import { shown } from '../state/resource.ts';
import { mode, modeAnswer, moreWanted, relations, viewAnswer } from '../state/view-data.ts';
import { count, integer, word } from '../state/words.ts';

/** What the view is narrowed to besides the filters, what is still to be picked, and that not all is shown. */
export function ModeBar() {
  const { shared, path } = state.value;
  const of = mode.value;
  const leave = () => go({ shared: [], path: [], depth: 0 });
  if (of) {
    const answer = shown(modeAnswer.asked.value);
    const title = { shared: 'sharedPartners', path: 'path', around: 'around' } as const;
    const none = answer && answer.relations.length === 0;
    return (
      <p class="mode-bar" role="status">
        <strong>{word(title[of.kind])}</strong>
        <span class="fine">{ends(of).join(of.kind === 'path' ? ' → ' : ' + ')}</span>
        {answer && !none && <span>{count('relations', answer.relations.length)}</span>}
        {answer?.truncated && <span>{word('notAll')}</span>}
        {none && <span>{word(of.kind === 'path' ? 'noPath' : 'noShared')}</span>}
        <button type="button" onClick={leave}>
          {word('leave')}
        </button>
      </p>
    );
  }
  if (path.length === 1 || shared.length === 1) {
    return (
      <p class="mode-bar" role="status">
        <span>{word(path.length === 1 ? 'pathPick' : 'sharePick')}</span>
        <span class="fine">{[...path, ...shared].map(nameOf).join()}</span>
        <button type="button" onClick={leave}>
          {word('leave')}
        </button>
      </p>
    );
  }
  return <Partial />;
}

/** That a picture shows some of many. */
function Partial() {
  const answer = shown(viewAnswer.asked.value);
  // The map says so itself, with what it counts by country.
  if (!answer || view.value === 'table' || view.value === 'map') return null;
  const { totalCount } = answer.data.friendships;
  if (answer.relations.length >= totalCount) return null;
  return (
    <p class="mode-bar" role="status">
      <span>{word('partial', integer(answer.relations.length), integer(totalCount))}</span>
      {view.value === 'graph' && answer.complete && !moreWanted.value && (
        <button
          type="button"
          onClick={() => {
            moreWanted.value = true;
          }}
        >
          {word('more')}
        </button>
      )}
    </p>
  );
}

function ends(of: NonNullable<typeof mode.value>): readonly string[] {
  switch (of.kind) {
    case 'shared':
      return of.of.map(nameOf);
    case 'path':
      return [of.from, of.to].map(nameOf);
    case 'around':
      return [nameOf(of.slug)];
  }
}

/** As far as the place is among those that are shown. */
function nameOf(slug: string): string {
  const all = [...relations.value, ...(shown(viewAnswer.asked.value)?.relations ?? [])];
  for (const { local, partner } of all) {
    if (local.slug === slug) return local.name;
    if (partner.slug === slug) return partner.name;
  }
  return slug;
}
