import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

// Decision 3 of the house: who may import what. A folder not named here has no limits of its own.
const node = { group: ['node:*', ...builtinModules], message: 'Only electron/ touches Node.' };
const electron = {
  group: ['electron', 'electron/*'],
  message: 'Only electron/main.ts and electron/preload.ts import Electron.',
};
const across = (...folders) =>
  folders.map((folder) => ({
    group: [`**/${folder}/**`],
    message: 'shared/ imports from nobody; renderer/ and electron/ never import each other.',
  }));
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

// A folder of renderer/ with a screen in it is that screen's own.
const RENDERER = join(import.meta.dirname, 'renderer');
const screens = readdirSync(RENDERER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => readdirSync(join(RENDERER, name)).some((file) => file.endsWith('-screen.tsx')));
const insides = {
  regex: `^(?:\\.\\./)+(?:${screens.join('|')})/`,
  message:
    'Only the frame knows screens: what two of them need stands in shared/ or in a folder without a screen.',
};

// Decision 1 of the house: what a form is like stands in shared/forms/ alone.
const formNames = {
  selector: 'Literal[value=/^(?:2019|2021)$/][raw=/^.2/], Property > Literal.key[value=/^(?:2019|2021)$/]',
  message: 'No form by its name outside shared/forms/: ask formDefinition(), formOfYear() or NEWEST_FORM.',
};

// Keys that are told on the screen come from the table that they are bound in.
const keys = '(?:Ctrl|Alt|Shift)\\+|F\\d';
const keyNames = {
  selector: [
    `JSXAttribute[name.name=/^(?:title|placeholder|aria-label)$/] > Literal[value=/${keys}/]`,
    `JSXText[value=/${keys}/]`,
    `TemplateElement[value.raw=/${keys}/]`,
    `Literal[value=/[\\u4e00-\\u9fff].*(?:${keys})/]`,
  ].join(', '),
  message: 'No keys by their name in what is shown: ask withKeys() or keyName() of renderer/ui/bindings.ts.',
};

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // Rules that ask for types.
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: restrict(node, electron, ...across('electron', 'renderer', 'build', 'e2e')),
  },
  {
    files: ['shared/**/*.test.ts'],
    rules: restrict(electron, ...across('renderer')),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...restrict(node, electron, insides, ...across('electron')),
    },
  },
  {
    files: ['renderer/frame/**/*.{ts,tsx}'],
    rules: restrict(node, electron, ...across('electron')),
  },
  {
    files: ['electron/**/*.ts'],
    rules: restrict(electron, ...across('renderer')),
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts'],
    rules: restrict(...across('renderer')),
  },
  {
    files: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
    ignores: ['shared/forms/**', '**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', formNames],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/ui/bindings.ts', '**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', formNames, keyNames],
    },
  },
  {
    // What is asked with more than four values, or decides more than 25 times, is said more clearly in parts.
    files: ['**/*.{ts,tsx,js}'],
    rules: { complexity: ['error', 25], 'max-params': ['error', 4] },
  },
  { files: ['electron/cli/**/*.ts', 'build/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  prettier,
);
