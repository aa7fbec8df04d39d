import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fileName } from './scripts/check/file-name-rule.mjs';

const NO_ENUM = {
  selector: 'TSEnumDeclaration',
  message:
    'Write an `as const` array and derive the union from it: an enum drags its module along.',
};
const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that the thing has one name everywhere.',
};
const NO_CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Rules get the time as a parameter; they never look at a clock.',
};
const NO_PACKAGE_BY_REQUIRE = {
  selector: 'CallExpression[callee.name="require"]',
  message: 'Use import, so that the import table can be checked.',
};

const IN_TEXTS = 'Put the text into web/client/i18n, in both languages, and call t().';
const LETTER = '[A-Za-z\\u2e80-\\u9fff\\uff00-\\uffef]';
/** What a component may not say by itself. */
const NO_TEXT_IN_COMPONENTS = [
  `JSXText[value=/${LETTER}/]`,
  'Literal[value=/[\\u2e80-\\u9fff\\uff00-\\uffef]/]',
  'TemplateElement[value.raw=/[\\u2e80-\\u9fff\\uff00-\\uffef]/]',
  `JSXAttribute[name.name=/^(title|placeholder|label|alt|aria-label|description)$/] > Literal[value=/${LETTER}/]`,
].map((selector) => ({ selector, message: IN_TEXTS }));

const SIZE_RULES = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60 }],
  'max-depth': ['error', 4],
  // A switch over a union is one decision; the exhaustiveness rule looks after its branches.
  complexity: ['error', { max: 15, variant: 'modified' }],
};

const TYPED_RULES = {
  '@typescript-eslint/max-params': ['error', { max: 3 }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
  ],
};

export default defineConfig(
  { ignores: ['**/node_modules/', '.luoshi/', 'out/', 'dist/', 'schemas/'] },
  // Comments must not switch a rule off; --max-warnings 0 turns such a comment into an error.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  js.configs.recommended,
  {
    plugins: { luoshi: { rules: { 'file-name': fileName } } },
    rules: {
      ...SIZE_RULES,
      'luoshi/file-name': 'error',
      'max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...TYPED_RULES,
      'max-params': 'off',
      'no-restricted-syntax': ['error', NO_ENUM, NO_DEFAULT_EXPORT, NO_PACKAGE_BY_REQUIRE],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'Buffer',
          'AbortController',
          'AbortSignal',
          'module',
          'require',
        ]
          .concat([
            'setTimeout',
            'clearTimeout',
            'setInterval',
            'clearInterval',
            'TextDecoder',
            '__dirname',
          ])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        NO_ENUM,
        NO_DEFAULT_EXPORT,
        NO_PACKAGE_BY_REQUIRE,
        NO_CLOCK,
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: NO_CLOCK.message },
        { object: 'Math', property: 'random', message: 'Rules are pure: chance comes in as data.' },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setTimeout',
        'setInterval',
        'fetch',
        'crypto',
      ],
    },
  },
  {
    files: ['web/client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        ...[NO_ENUM, NO_DEFAULT_EXPORT, NO_PACKAGE_BY_REQUIRE],
        ...NO_TEXT_IN_COMPONENTS,
      ],
    },
  },
  // Express knows an error handler by its four parameters.
  {
    files: ['web/server/**/*-handler.ts'],
    rules: { '@typescript-eslint/max-params': ['error', { max: 4 }] },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': 'off',
      // Number formats are tested at the edge of what a number can hold.
      'no-loss-of-precision': 'off',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // The tools that read these files ask for a default export.
  {
    files: ['*.config.{mjs,cjs,js,ts}', 'test/**/global-{setup,teardown}.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ENUM] },
  },
);
