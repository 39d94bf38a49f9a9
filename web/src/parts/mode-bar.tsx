import { go, hasFilters, state, view } from '../state/navigation.ts';
import { partiesOf } from '../state/relation.ts';
import { shown } from '../state/resource.ts';
import {
  areYearsReversed,
  isViewPartial,
  mode,
  modeAnswer,
  moreWanted,
  relations,
  selectionAnswer,
  touches,
  viewAnswer,
} from '../state/view-data.ts';
import { isRelation } from '../state/view-state.ts';
import { integer, relationCount, type Word, word } from '../state/words.ts';

/** The current mode, the next selection that it needs, and whether the view is incomplete. */
export function ModeBar() {
  const { shared, path, from, to } = state.value;
  const of = mode.value;
  const leave = () => go({ shared: [], path: [], depth: 0 });
  if (of) {
    const answer = shown(modeAnswer.asked.value);
    const title = of.kind === 'around' ? `depth${of.depth}` : { shared: 'sharedPartners', path: 'path' }[of.kind];
    const none = answer && answer.relations.length === 0;
    return (
      <p class="mode-bar" role="status">
        <strong>{word(title as Word)}</strong>
        <span class="fine">{ends(of).join(of.kind === 'path' ? ' → ' : ' + ')}</span>
        {answer && !none && <span>{relationCount(answer.relations.length)}</span>}
        {answer?.truncated && (
          <strong>{answer.part ? word('notAllOf', ...answer.part.map(integer)) : word('notAll')}</strong>
        )}
        {none && <span>{word(of.kind === 'path' ? 'noPath' : of.kind === 'shared' ? 'noShared' : 'nothing')}</span>}
        {hasFilters(state.value) && <strong>{word('notFiltered')}</strong>}
        <button type="button" onClick={leave}>
          {word('leave')}
        </button>
      </p>
    );
  }
  return (
    <>
      {(path.length === 1 || shared.length === 1) && (
        <p class="mode-bar" role="status">
          <span>{word(path.length === 1 ? 'pathPick' : 'sharePick')}</span>
          <span class="fine">{[...path, ...shared].map(nameOf).join()}</span>
          <button type="button" onClick={leave}>
            {word('leave')}
          </button>
        </p>
      )}
      {areYearsReversed(state.value) && <p class="mode-bar">{word('yearsReversed', from ?? '', to ?? '')}</p>}
      <Partial />
    </>
  );
}

/** How many relations a limited view shows, in total and of the selection. */
function Partial() {
  const answer = shown(viewAnswer.asked.value);
  if (!answer || !isViewPartial.value) return null;
  // The map shows this itself, with counts per country.
  const isMap = view.value === 'map';
  const note = selectionNote();
  if (isMap && note === undefined) return null;
  return (
    <p class="mode-bar" role="status">
      {!isMap && <span>{word('partial', integer(answer.relations.length), integer(answer.total))}</span>}
      {note && <span>{note}</span>}
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

function selectionNote(): string | undefined {
  const { selected } = state.value;
  if (selected === undefined) return undefined;
  if (isRelation(selected)) {
    return relations.value.some((one) => touches(one, selected)) ? undefined : word('selectionNotShown');
  }
  const asked = selectionAnswer.asked.value;
  if (asked.status === 'failed') return word('selectionMissing');
  if (asked.status !== 'ready') return undefined;
  return word('selectionPart', integer(asked.data.relations.length), integer(asked.data.total));
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

/** The place, if it is displayed. */
function nameOf(slug: string): string {
  const all = [...relations.value, ...(shown(viewAnswer.asked.value)?.relations ?? [])];
  return all.flatMap(partiesOf).find((party) => party.slug === slug)?.name ?? slug;
}
