import { signal } from '@preact/signals';
import { state, view } from '../state/navigation.ts';
import { isPartial, mode, relations, viewVariables } from '../state/view-data.ts';
import type { Format } from './save.ts';

export type Exporting =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly read: number; readonly total: number; readonly cancel: () => void }
  | { readonly status: 'failed'; readonly hasDataChanged: boolean };

/** Whether an export is running; only one can run at a time. */
export const exporting = signal<Exporting>({ status: 'idle' });

/** Exports all relations that match the view, including those beyond its limit. In a mode: those that it shows. */
export async function exportRelations(format: Format): Promise<void> {
  const controller = new AbortController();
  const { signal: cancelled } = controller;
  const show = (next: Exporting) => {
    if (!cancelled.aborted) exporting.value = next;
  };
  const cancel = () => {
    show({ status: 'idle' });
    controller.abort();
  };
  const progress = (read: number, total: number) => show({ status: 'running', read, total, cancel });
  const { filter = null, orderBy = null, languages = null } = viewVariables(state.value, view.value, {});
  const selection = mode.value
    ? { languages, ids: relations.value.map(({ id }) => id) }
    : { languages, filter, orderBy };
  const isComplete = !mode.value || !isPartial.value;
  progress(0, 0);
  try {
    const { saveRelations } = await import('./save.ts');
    await saveRelations(format, selection, isComplete, cancelled, progress);
    show({ status: 'idle' });
  } catch (error) {
    show({ status: 'failed', hasDataChanged: error instanceof Error && error.name === 'DataChangedError' });
  }
}

export async function exportPicture(): Promise<void> {
  try {
    const { savePicture } = await import('./save.ts');
    savePicture();
  } catch {
    exporting.value = { status: 'failed', hasDataChanged: false };
  }
}
