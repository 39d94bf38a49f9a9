import { go, hasFilters, state, view } from '../state/navigation.ts';
import { partiesOf } from '../state/relation.ts';
import { latestData } from '../state/resource.ts';
import {
  areYearsReversed,
  isViewPartial,
  mode,
  modeResult,
  moreRequested,
  relations,
  selectionResult,
  touches,
  viewResult,
} from '../state/view-data.ts';
import { isRelation } from '../state/view-state.ts';
import { integer, relationCount, type Word, word } from '../state/words.ts';

/** The current mode, the next selection that it needs, and whether the view is incomplete. */
export function ModeBar() {
  const { shared, path, from, to } = state.value;
  const of = mode.value;
  const leave = () => go({ shared: [], path: [], depth: 0 });
  if (of) {
    const result = latestData(modeResult.response.value);
    const title = of.kind === 'around' ? `depth${of.depth}` : { shared: 'sharedPartners', path: 'path' }[of.kind];
    const none = result && (of.kind === 'path' ? result.places : result.relations).length === 0;
    return (
      <p class="mode-bar" role="status">
        <strong>{word(title as Word)}</strong>
        <span class="fine">{result?.chain || ends(of).join(of.kind === 'path' ? ' → ' : ' + ')}</span>
        {result && !none && <span>{relationCount(result.relations.length)}</span>}
        {result?.truncated && (
          <strong>{result.part ? word('notAllOf', ...result.part.map(integer)) : word('notAll')}</strong>
        )}
        {none && <span>{word(of.kind === 'path' ? 'noPath' : of.kind === 'shared' ? 'noShared' : 'nothing')}</span>}
        {of.kind === 'path' && (
          <label>
            <input type="checkbox" checked={state.value.across} onChange={() => go({ across: !state.value.across })} />{' '}
            {word('across')}
          </label>
        )}
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
  const result = latestData(viewResult.response.value);
  if (!result || !isViewPartial.value) return null;
  // The map shows this itself, with counts per country.
  const isMap = view.value === 'map';
  const note = selectionNote();
  if (isMap && note === undefined) return null;
  return (
    <p class="mode-bar" role="status">
      {!isMap && <span>{word('partial', integer(result.relations.length), integer(result.total))}</span>}
      {note && <span>{note}</span>}
      {view.value === 'graph' && result.complete && !moreRequested.value && (
        <button
          type="button"
          onClick={() => {
            moreRequested.value = true;
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
  const response = selectionResult.response.value;
  if (response.status === 'failed') return word('selectionMissing');
  if (response.status !== 'ready') return undefined;
  return word('selectionPart', integer(response.data.relations.length), integer(response.data.total));
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
  const all = [...relations.value, ...(latestData(viewResult.response.value)?.relations ?? [])];
  return all.flatMap(partiesOf).find((party) => party.slug === slug)?.name ?? slug;
}
