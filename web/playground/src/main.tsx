import './workers.ts';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './style.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Address } from './address.tsx';
import { chapters, tabOf } from './examples.ts';
import { examplesPlugin } from './examples-plugin.tsx';
import { HeadersToggle } from './headers-toggle.tsx';
import { readPermalink } from './permalink.ts';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [examplesPlugin, HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })];
const linked = readPermalink(location.hash) ?? readPermalink(location.search);
const firstVisit = localStorage.getItem('graphiql:tabState') === null;
const wide = window.innerWidth >= 800;
const first = chapters[0]?.operations[0];

/** Opens the permalink, or else the tabs of the last visit, or else the first example. */
const opened = linked ?? (firstVisit && first ? tabOf(first) : undefined);
const initial = opened ? { initialQuery: opened.query, initialVariables: opened.variables } : {};

function Playground() {
  const [headers, setHeaders] = useState(false);
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      {...initial}
      {...(firstVisit && wide ? { visiblePlugin: examplesPlugin } : {})}
      defaultQuery=""
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      isHeadersEditorEnabled={headers}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <span lang="zh">友城</span>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <HeadersToggle shown={headers} onToggle={() => setHeaders(!headers)} />
          </>
        )}
      </GraphiQL.Toolbar>
      <Address linked={linked} />
    </GraphiQL>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(<Playground />);
