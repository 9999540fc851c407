// Arrows that no room may have; which room may import which is in packages/house-rules/src/arrows.ts.
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Files that need each other while loading cannot be understood or tested one by one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-inside-of-another-package',
      comment: 'A package is entered by the doors in its package.json.',
      severity: 'error',
      from: { path: '^(packages|components)/([^/]+)/' },
      to: {
        path: '^(packages|components)/[^/]+/',
        pathNot: [
          '^$1/$2/',
          '^(packages|components)/[^/]+/(src|dist)/(index|settings|check|show|diff|draw|wrapper|load|images|wasm|docker|execute|command|testing)\\.(ts|js|d\\.ts)$',
        ],
      },
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { pathNot: ['^conformance/'] },
      to: { couldNotResolve: true, pathNot: ['\\.generated\\.(js|ts)$', '^@kfp-ts/serving/command$'] },
    },
    {
      name: 'no-tool-in-what-users-install',
      comment: 'What only the repository installs is not there for users.',
      severity: 'error',
      from: {
        path: '^(packages|components)/',
        pathNot: [
          '\\.test(-d)?\\.tsx?$',
          '^packages/(house-rules|test-kit)/',
          '^packages/viewer/page/',
          '/testing(\\.ts$|/)',
          '/(generate|bundle)[^/]*\\.(ts|js|mjs)$',
        ],
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'steps-never-see-the-compiler',
      comment: 'An image of a component holds no compiler.',
      severity: 'error',
      from: { path: '^(components/|packages/(runtime|component|images|training|evaluation|tuning|tracking|serving|deploy)/)' },
      to: { path: '^packages/(dsl|bundle|cli|kfp-ts)/' },
    },
    {
      name: 'only-bundle-uses-esbuild',
      comment: 'esbuild is the one heavy tool of the light set; one room knows it.',
      severity: 'error',
      from: {
        path: '^(packages|components)/',
        pathNot: ['^packages/(bundle|house-rules|test-kit)/', '\\.test\\.tsx?$', '/(generate|bundle)[^/]*\\.(ts|js|mjs)$'],
      },
      to: { path: 'node_modules/esbuild/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.kfp-ts|\\.cache|src/bad-input)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      conditionNames: ['@kfp-ts/source', 'import', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
