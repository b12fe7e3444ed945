import { defineConfig, type OxlintOverride } from 'oxlint';

/**
 * Who may import whom: docs/architecture.md has the picture, this table holds it.
 * `layers` are folders of src/, `packages` are npm packages; what is not listed is an error.
 */
const mayImport: Record<string, { layers: string[]; packages: string[] }> = {
  domain: { layers: [], packages: ['zod'] },
  search: { layers: ['domain'], packages: [] },
  storage: { layers: ['domain', 'search'], packages: ['dexie'] },
  interchange: { layers: ['domain'], packages: ['zod', 'papaparse', 'age-encryption'] },
  snapshots: { layers: ['domain', 'storage', 'interchange', 'platform'], packages: [] },
  messaging: { layers: ['domain', 'platform'], packages: ['zod'] },
  platform: { layers: ['domain'], packages: ['wxt'] },
  words: { layers: ['domain'], packages: [] },
  background: {
    layers: ['domain', 'storage', 'interchange', 'snapshots', 'messaging', 'platform', 'words'],
    packages: ['zod'],
  },
  content: { layers: ['domain', 'messaging', 'platform'], packages: ['wxt'] },
  ui: {
    layers: ['domain', 'words'],
    packages: ['react', 'lucide-react', '@base-ui/react', 'marked', 'd3-scale', 'd3-shape'],
  },
  pages: {
    layers: [
      'domain',
      'ui',
      'words',
      'search',
      'storage',
      'interchange',
      'snapshots',
      'messaging',
      'platform',
    ],
    packages: [
      'react',
      'react-dom',
      'dexie',
      'chrono-node',
      'lucide-react',
      '@base-ui/react',
      'virtua',
      'wouter',
      'd3-scale',
      'd3-shape',
    ],
  },
};

const layers = Object.keys(mayImport);
const packages = [
  'zod',
  'dexie',
  'wxt',
  'webextension-polyfill',
  'react',
  'react-dom',
  'lucide-react',
  'marked',
  'chrono-node',
  '@base-ui/react',
  'papaparse',
  'age-encryption',
  'virtua',
  'wouter',
  'd3-scale',
  'd3-shape',
];

/** Parts of an allowed layer that one layer still may not touch. */
const except: Record<string, string[]> = {
  // The content script has a budget: no zod, so no schemas and no validating dispatcher.
  content: ['@/domain/schema', '@/domain/schema/**', '@/messaging/routes', '@/messaging/dispatch'],
  // Pages read the database and do bulk work; every other write is a command to the background.
  pages: ['@/storage/commands/**', '@/storage/run-command', '@/storage/writer'],
};

const importRules = layers.map((layer): OxlintOverride => {
  const allowed = mayImport[layer] ?? { layers: [], packages: [] };
  const group = [
    ...layers.flatMap((other) =>
      other === layer || allowed.layers.includes(other)
        ? []
        : [`@/${other}`, `@/${other}/**`, `**/../${other}/**`],
    ),
    ...packages.flatMap((name) => (allowed.packages.includes(name) ? [] : [name, `${name}/**`])),
  ];
  return {
    files: [`src/${layer}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group,
              message: `src/${layer} may not import this: see the table in oxlint.config.ts.`,
            },
            ...(except[layer]
              ? [
                  {
                    group: except[layer],
                    allowTypeImports: true,
                    message: `src/${layer} may take only types from here.`,
                  },
                ]
              : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['.output', '.wxt', 'node_modules', 'tests/fixtures'],
  rules: {
    'no-await-in-loop': 'off', // the order of writes and clicks is the point
    'react/react-in-jsx-scope': 'off', // the new JSX transform
    'import/no-unassigned-import': 'off', // style sheets
    'typescript/consistent-return': 'off', // noImplicitReturns also knows when a switch covers all
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'no-restricted-globals': ['error', 'chrome'],
    'no-console': 'error',
    'import/no-cycle': 'error',
    // A table one moves in by keys: what the rule itself allows unless told what else.
    'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid'] }],
  },
  overrides: [
    ...importRules,
    {
      files: ['src/platform/file-address*.ts', 'tests/unit/platform/downloads.test.ts'],
      // Takes a channel, which only our own pages are on, for a window.
      rules: { 'unicorn/require-post-message-target-origin': 'off' },
    },
    {
      files: ['tests/**', '*.config.ts'],
      rules: {
        'no-console': 'off',
        'no-restricted-globals': 'off',
        // What is evaluated in a page has to carry its functions along.
        'unicorn/consistent-function-scoping': 'off',
        // Playwright reads a fixture's needs from this pattern, also when it needs nothing.
        'no-empty-pattern': 'off',
      },
    },
  ],
});
