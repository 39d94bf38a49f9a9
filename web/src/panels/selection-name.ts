import { computed } from '@preact/signals';
import { state } from '../state/navigation.ts';
import { isRelation } from '../state/view-state.ts';
import { placeName } from './place.tsx';
import { relationName } from './relation.tsx';

/** The name of the selection; undefined if nothing is selected or the name is not loaded. */
export const selectionName = computed(() => {
  const { selected } = state.value;
  if (selected === undefined) return undefined;
  return isRelation(selected) ? relationName.value : placeName.value;
});
