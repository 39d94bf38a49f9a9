import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Permalink } from './permalink.ts';

/** What the tab in front says. */
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

/** Brings a question to the front: in its own tab when it has one, in the tab in front when that is empty, else in a new one. */
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
