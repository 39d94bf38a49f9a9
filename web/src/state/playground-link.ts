import { textOf } from '../api/operation.ts';
import { aroundOperation, pathOperation, sharedOperation, viewOperation } from '../api/operations.ts';
import { state, view } from './navigation.ts';
import { mode, pageOfTable, viewVariables } from './view-data.ts';
import { nameLanguages } from './words.ts';

/** The URL of the playground with the operation of this view. */
export function playgroundLink(): string {
  const [text, variables] = operationOfView();
  const fragment = new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2) });
  return `/graphql#${fragment}`;
}

function operationOfView(): readonly [string, object] {
  const languages = nameLanguages(state.value.language);
  const of = mode.value;
  switch (of?.kind) {
    case 'shared':
      return [textOf(sharedOperation), { of: of.of.map((slug) => ({ slug })), languages }];
    case 'path':
      return [textOf(pathOperation), { from: of.from, to: of.to, relations: of.relations, languages }];
    case 'around':
      return [textOf(aroundOperation), { slug: of.slug, depth: of.depth, languages }];
    default:
      return [
        textOf(viewOperation),
        viewVariables(state.value, view.value, view.value === 'table' ? pageOfTable.value : {}),
      ];
  }
}
