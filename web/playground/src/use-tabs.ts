import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Permalink } from './permalink.ts';

/** The content of the active tab. */
export function useShown(): Permalink {
  return useGraphiQL(({ tabs, activeTabIndex, operations, operationName }) => {
    const tab = tabs[activeTabIndex];
    return {
      query: tab?.query ?? '',
      variables: tab?.variables ?? '',
      operationName: (operations?.length ?? 0) > 1 ? operationName : undefined,
    };
  });
}

/** Shows an example: in its own tab if it has one, in the active tab if that is empty, or else in a new tab. */
export function useOpen(): (wanted: Permalink) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));
  return ({ query, variables }) => {
    const known = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (known >= 0) {
      changeTab(known);
      return;
    }
    if (queryEditor?.getValue().trim() !== '') addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };
}
