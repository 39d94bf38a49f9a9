import { exporting, exportPicture, exportRelations } from '../export/exporting.ts';
import { view } from '../state/navigation.ts';
import { playgroundLink } from '../state/playground-link.ts';
import { isPartial, mode, relationsResponse } from '../state/view-data.ts';
import { integer, word } from '../state/words.ts';

/** Exports: the relations of the view, the picture, and the query. */
export function Tools() {
  const { value: now } = exporting;
  // While the view is loading, it shows the previous data or nothing.
  const isReady = relationsResponse.value.status === 'ready';
  const label = (format: string, isPart: boolean) => word(isPart ? 'exportPart' : 'exportAs', format);
  return (
    <div class="tools">
      <a href={playgroundLink()}>{word('openInGraphql')}</a>
      {(['csv', 'json'] as const).map((format) => (
        <button
          key={format}
          type="button"
          disabled={!isReady || now.status === 'running'}
          onClick={() => void exportRelations(format)}
        >
          {label(format.toUpperCase(), mode.value !== undefined && isPartial.value)}
        </button>
      ))}
      {view.value !== 'table' && (
        <button type="button" disabled={!isReady} onClick={() => void exportPicture()}>
          {label('SVG', isPartial.value)}
        </button>
      )}
      <span role="status">
        {now.status === 'running' && word('exporting', integer(now.read), now.total === 0 ? '…' : integer(now.total))}
      </span>
      {now.status === 'running' && (
        <button type="button" onClick={now.cancel}>
          {word('cancel')}
        </button>
      )}
      {now.status === 'failed' && (
        <strong role="alert">{word(now.hasDataChanged ? 'exportChanged' : 'exportFailed')}</strong>
      )}
    </div>
  );
}
