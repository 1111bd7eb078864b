/** The layer law of the design: who may import whom. */
const allow = (from, ...to) => ({
  name: `${from.replace(/\W+/g, '-')}-imports-only-its-layers`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(src|editions|host|sidebar|bin|test|bench|tools)/',
    pathNot: [from, ...to].map((folder) => `^${folder}(/|$)`),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    allow('src/domain'),
    allow('src/tables', 'src/domain', 'src/ports'),
    allow('src/ports', 'src/domain', 'src/tables'),
    allow('src/changes', 'src/domain', 'src/tables', 'src/ports'),
    allow('src/commands', 'src/domain', 'src/tables', 'src/changes', 'src/ports'),
    allow('src/formulas', 'src/domain', 'src/tables', 'src/ports'),
    allow('src/google', 'src/domain', 'src/tables', 'src/ports'),
    allow('src/i18n', 'src/domain'),
    allow('src/lists', 'src/domain', 'src/tables'),
    {
      name: 'word-lists-are-no-part-of-the-script',
      severity: 'error',
      from: { pathNot: '^(src/lists|test|bench)/' },
      to: { path: '^src/lists/' },
    },
    allow('src/entry', 'src'),
    allow('editions', 'src'),
    allow('sidebar', 'src/entry/api.ts', 'src/i18n', 'src/domain'),
    allow('host'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|host|sidebar)/', pathNot: ['\\.d\\.ts$', 'numeric-ids\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
