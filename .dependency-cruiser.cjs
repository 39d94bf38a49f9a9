/** The directions of imports: server -> api -> store -> graph, cli -> dataset -> graph. See docs/decisions/0001. */
const only = (from, to, comment) => ({
  name: `${from}-imports-only-what-it-may`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, '^src/errors\\.ts$', ...to.map((path) => `^src/${path}`)] },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    only('names', [], 'Names stand alone.'),
    only('graph', [], 'An engine knows neither the data nor the questions.'),
    only('dataset', ['names/'], 'A dataset file knows nothing of where it comes from and where it goes.'),
    only('import', ['dataset/', 'names/'], 'A list becomes a dataset file without a graph.'),
    only('generate', ['dataset/', 'names/'], 'An invented dataset is a dataset file like any other.'),
    only('model', ['dataset/schema\\.ts$'], 'The model describes what the graph stores; it reads and writes nothing.'),
    only('load', ['dataset/', 'model/', 'graph/', 'names/'], 'The loader knows the dataset and the graph.'),
    only('check', ['graph/', 'load/', 'names/'], 'A check reads the graph and knows what the loader derives.'),
    only(
      'store',
      ['graph/', 'model/', 'names/', 'dataset/schema\\.ts$'],
      'The store reads the graph; it does not load it.',
    ),
    only(
      'api',
      ['store/', 'model/', 'names/', 'graph/turns\\.ts$', 'graph/abort\\.ts$', 'dataset/(schema|partial-date|counted-side)\\.ts$'],
      'A resolver knows repositories, not Cypher.',
    ),
    only('server', ['config\\.ts$'], 'The server is handed the schema; it knows HTTP.'),
    only(
      'export',
      ['store/', 'model/', 'dataset/(schema|counted-side)\\.ts$', 'names/', 'graph/time-limit\\.ts$'],
      'What the store reads becomes a file again.',
    ),
    only(
      'cli',
      [
        'api/',
        'check/',
        'dataset/',
        'export/',
        'generate/',
        'graph/',
        'import/',
        'load/',
        'model/',
        'server/',
        'store/',
        'config\\.ts$',
      ],
      'The command line puts the layers together.',
    ),
    {
      name: 'neo4j-driver-in-one-folder',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/graph/neo4j/' },
      to: { path: 'neo4j-driver' },
    },
    {
      name: 'embedded-engine-in-one-folder',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/graph/embedded/' },
      to: { path: '@grafeo-db' },
    },
    {
      name: 'engines-are-opened-by-the-command',
      comment: 'Everything else works with the port.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/graph/', '^src/cli/open-graph\\.ts$'] },
      to: { path: '^src/graph/(neo4j|embedded)/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies-in-src',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'src-knows-no-test', severity: 'error', from: { path: '^src' }, to: { path: '^test' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
