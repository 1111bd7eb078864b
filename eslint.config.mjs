// Type-aware linting for every realm; the rules that state the architecture stand beside the layer law in .dependency-cruiser.cjs.
import tseslint from 'typescript-eslint';

/** Names that only one realm may say. */
const googleServices = [
  'SpreadsheetApp',
  'MailApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'HtmlService',
  'Session',
  'Utilities',
  'UrlFetchApp',
  'Logger',
  'GmailApp',
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'build/',
      'dist/',
      'dist-*/',
      'coverage/',
      'test/contract/project/',
      '**/*.mjs',
      '**/*.cjs',
      '*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Indices are bounded by the loop around them; noUncheckedIndexedAccess asks for the assertion.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['src/domain/**', 'src/changes/**', 'src/commands/**', 'src/tables/**', 'src/ports/**', 'src/i18n/**'],
    rules: { 'no-restricted-globals': ['error', ...googleServices] },
  },
  {
    files: ['src/domain/**', 'src/commands/**', 'src/changes/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...googleServices,
        { name: 'Date', message: 'The domain knows day numbers, never a Date.' },
        'Intl',
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
