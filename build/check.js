/**
 * `npm run check`: everything that must hold, in one command.
 *
 * Runs every step even after one has failed, shows each step's output as it comes, and ends with exactly one line
 * `N passed, N failed`: the tests of vitest and Playwright, and one for each other step that failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', name);
const work = mkdtempSync(join(tmpdir(), 'nianbao-check-'));
const unitReport = join(work, 'unit.json');
const e2eReport = join(work, 'e2e.json');

// Tests drive the built program, so the build comes first.
const STEPS = [
  { name: 'build', command: [join(root, 'build', 'build.js')] },
  { name: 'types', command: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
  { name: 'types of the window', command: [bin('typescript/bin/tsc'), '-p', 'renderer/tsconfig.json'] },
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'unit tests',
    command: [
      bin('vitest/vitest.mjs'),
      ...['run', '--config', 'build/vitest.config.ts'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    ],
    count: countUnit,
  },
  {
    name: 'end-to-end tests',
    command: [
      bin('@playwright/test/cli.js'),
      ...['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
    count: countE2e,
  },
];

let passed = 0;
let failed = 0;
const failures = [];
const skipped = [];

for (const step of STEPS) {
  const start = Date.now();
  console.log(`\n── ${step.name}`);
  const code = await run(step);
  const result = step.count?.() ?? { passed: 0, failed: 0, failures: [], skipped: [] };
  passed += result.passed;
  // A step that failed without a failed test (a type error, a crash, an unreadable report) counts as one.
  const stepFailed = Math.max(result.failed, code === 0 ? 0 : 1);
  failed += stepFailed;
  failures.push(...result.failures);
  if (stepFailed > result.failed) failures.push(step.name);
  skipped.push(...result.skipped);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${stepFailed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
}
rmSync(work, { recursive: true, force: true });

for (const title of skipped) console.log(`skipped: ${title}`);
for (const title of failures) console.log(`failed: ${title}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run({ command, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readReport(file) {
  // No report means that the runner itself broke; its exit code says so.
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function countUnit() {
  const files = readReport(unitReport)?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  // A file that breaks while loading has no tests to fail.
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  );
  const wrong = tests.filter((test) => test.status === 'failed');
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: wrong.length + broken.length,
    failures: [...wrong.map((test) => test.fullName), ...broken.map((file) => file.name)],
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

function countE2e() {
  const report = readReport(e2eReport);
  const tests = (report?.suites ?? []).flatMap((suite) => specsOf(suite, []));
  const titles = (status) => tests.filter((test) => test.status === status).map((test) => test.title);
  return {
    // Playwright is set up without retries that hide a failure: a flaky test counts as failed.
    passed: titles('expected').length,
    failed: titles('unexpected').length + titles('flaky').length,
    failures: [...titles('unexpected'), ...titles('flaky')],
    skipped: titles('skipped'),
  };
}

function specsOf(suite, path) {
  const here = [...path, suite.title];
  return [
    ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, here)),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => {
        const reason = test.annotations.find((note) => note.type === 'skip' && note.description);
        const title = [test.projectName, ...here, spec.title].filter(Boolean).join(' › ');
        return { status: test.status, title: reason ? `${title} (${reason.description})` : title };
      }),
    ),
  ];
}
