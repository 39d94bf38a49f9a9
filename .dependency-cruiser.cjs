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
    only('dataset', ['graph/', 'names/'], 'A dataset knows the graph that it is loaded into.'),
    only('store', ['graph/', 'names/', 'dataset/schema\\.ts$'], 'The store asks the graph; it does not load it.'),
    only(
      'api',
      ['store/', 'names/', 'graph/turns\\.ts$', 'dataset/schema\\.ts$'],
      "A resolver knows the store's verbs, not Cypher.",
    ),
    only('server', ['config\\.ts$'], 'The server is handed the schema; it knows HTTP.'),
    only(
      'export',
      ['store/', 'dataset/schema\\.ts$', 'names/', 'graph/deadline\\.ts$'],
      'What the store reads becomes a file again.',
    ),
    only(
      'cli',
      ['api/', 'dataset/', 'export/', 'graph/', 'server/', 'store/', 'config\\.ts$'],
      'The command puts the rooms together.',
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
