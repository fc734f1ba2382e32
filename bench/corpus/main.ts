/**
 * `npm run corpus`: what rules, grammar and lexicon make of all reports of a folder.
 *
 *   npm run corpus -- FOLDER              every file in it and in its folders
 *   npm run corpus -- FOLDER --limit 50   the first 50 by name
 *   npm run corpus -- FOLDER --lost       each number about the tables that no statement took
 *   npm run corpus -- FOLDER --json       all of it, to be compared with another run
 *
 * Judges nothing: a run before a change of the rules or the lexicon and one behind it show what the change does. Files
 * that cannot be read are named with the reason.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { print } from '../print.ts';
import { readFolder, type Unread } from './files.ts';
import { Tallier, type Tally } from './tally.ts';

/** Unknown words that are shown. */
const SHOWN = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: 'string' },
    lost: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

function show(tally: Tally, unread: readonly Unread[]): void {
  const { readAs } = tally;
  console.log(
    `${tally.reports} reports, ${tally.paragraphs} paragraphs, ${tally.numbers} numbers that count something: ` +
      `${readAs.figure} tied to figures, ${readAs.none} no figure, ${readAs.unsure} unsure`,
  );
  const hit = tally.rules.filter(({ reports }) => reports > 0);
  print(
    'Findings by rule',
    ['rule', 'errors', 'warnings', 'hints', 'reports'],
    hit.map(({ rule, error, warning, hint, reports }) => [
      rule,
      ...[error, warning, hint, reports].map(String),
    ]),
  );
  const quiet = tally.rules.filter(({ reports }) => reports === 0).map(({ rule }) => rule);
  console.log(`without a finding: ${quiet.join(' ')}`);
  print(
    'Numbers by the rules that hold them against figures',
    ['rules', 'tied', 'no figure', 'unsure'],
    Object.entries(tally.numbersByRule).map(([rules, { figure, none, unsure }]) => [
      rules,
      ...[figure, none, unsure].map(String),
    ]),
  );
  print(
    'Words of the lexicon by tag',
    ['tag', 'found', 'different', 'of'],
    tally.tags.map(({ tag, found, different, words }) => [tag, ...[found, different, words].map(String)]),
  );
  console.log(`words of the lexicon that no report has: ${tally.unusedWords}`);
  console.log(
    `\nUnknown words beside numbers that no statement took: ${tally.unknown.length}, the most frequent`,
  );
  for (const { word, times, example } of tally.unknown.slice(0, SHOWN)) {
    console.log(`${String(times).padStart(5)}  ${word}   …${example}…`);
  }
  console.log(
    `\nNumbers about the tables that no statement took and nothing sets aside: ${tally.lost.length}`,
  );
  if (values.lost)
    for (const { rules, reading, number, words } of tally.lost)
      console.log(`  ${rules}  ${reading}  ${number}   …${words}…`);
  if (unread.length > 0) console.log(`\nNot read: ${unread.length}`);
  for (const { file, reason } of unread) console.log(`  ${file}  ${reason}`);
}

const [folder, ...others] = positionals;
const limit = values.limit === undefined ? Infinity : Number(values.limit);
if (folder === undefined || others.length > 0 || !(limit > 0)) {
  console.error('npm run corpus -- FOLDER [--limit N] [--lost] [--json]');
  process.exitCode = 2;
} else if (!existsSync(folder)) {
  console.error(`no such folder: ${folder}`);
  process.exitCode = 2;
} else {
  const read = await readFolder(folder, limit);
  const unread = [...read.unread];
  const tallier = new Tallier();
  for (const { file, report } of read.reports) {
    try {
      tallier.add(report);
    } catch (error) {
      unread.push({ file, reason: `counted in part only: ${String(error)}` });
    }
  }
  const tally = tallier.sums();
  if (values.json) console.log(JSON.stringify({ ...tally, unread }, null, 2));
  else show(tally, unread);
}
