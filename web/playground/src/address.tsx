import { useEffect } from 'react';
import { readPermalink, writePermalink } from './permalink.ts';
import { useOpen, useShown } from './use-tabs.ts';

/** Keeps the address a link to what is shown, and opens what a link in this page leads to. */
export function Address() {
  const { query, variables } = useShown();
  const open = useOpen();

  useEffect(() => {
    history.replaceState(null, '', `${location.pathname}${location.search}${writePermalink({ query, variables })}`);
  }, [query, variables]);

  useEffect(() => {
    const follow = () => {
      const wanted = readPermalink(location.hash);
      if (wanted !== undefined) open(wanted);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  });
  return null;
}
