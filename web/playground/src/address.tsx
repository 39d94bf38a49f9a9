import { useEffect } from 'react';
import { type Permalink, readPermalink, withoutPermalink, writePermalink } from './permalink.ts';
import { useSelectOperation } from './use-select-operation.ts';
import { useOpen, useShown } from './use-tabs.ts';

interface AddressProps {
  /** The permalink that the page was opened with. */
  readonly linked: Permalink | undefined;
}

/** Keeps the URL in sync with the active tab, and opens permalinks that are followed in the page. */
export function Address({ linked }: AddressProps) {
  const { query, variables, operationName } = useShown();
  const open = useOpen();
  const select = useSelectOperation(linked?.operationName);

  useEffect(() => {
    // A link to the endpoint has the document in its query string; it is moved to the hash.
    const search = withoutPermalink(location.search);
    const hash = writePermalink({ query, variables, operationName });
    history.replaceState(null, '', `${location.pathname}${search}${hash}`);
  }, [query, variables, operationName]);

  useEffect(() => {
    const follow = () => {
      const wanted = readPermalink(location.hash);
      if (wanted === undefined) return;
      open(wanted);
      select(wanted.operationName);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  });
  return null;
}
