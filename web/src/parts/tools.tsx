import { saveCsv, saveJson, savePicture } from '../export/save.ts';
import { view } from '../state/navigation.ts';
import { playgroundLink } from '../state/playground-link.ts';
import { word } from '../state/words.ts';

/** What can be taken along: exactly the relations that are shown, the picture, and the question behind it. */
export function Tools() {
  return (
    <div class="tools">
      <a href={playgroundLink()}>{word('questionOfView')}</a>
      <button type="button" onClick={saveCsv}>
        {word('exportCsv')}
      </button>
      <button type="button" onClick={saveJson}>
        {word('exportJson')}
      </button>
      {view.value !== 'table' && (
        <button type="button" onClick={savePicture}>
          {word('exportSvg')}
        </button>
      )}
    </div>
  );
}
