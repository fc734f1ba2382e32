/**
 * `npm run bench`: how long the engine takes, beside what the same work costs at least.
 *
 *   npm run bench                     everything
 *   npm run bench -- work typing      these parts: reading, formats, work, comparison, text, command, typing, writing,
 *                                     layout, opening
 *
 * Prints tables and judges nothing. Ratios are of medians of the same run and are what to compare between
 * machines; milliseconds are of this machine.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { readDocument } from '../electron/readers/read-document.ts';
import { compareReports } from '../shared/comparison/compare.ts';
import { exampleReport } from '../shared/example.ts';
import { applyEdits, setFigure } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';
import { recognise } from '../shared/recognition/recognise.ts';
import { checkReport } from '../shared/rules/check-report.ts';
import { resolvePlaceholders } from '../shared/template/placeholders.ts';
import { benchComparison } from './comparison.ts';
import { benchFormats } from './formats.ts';
import { benchLayout } from './layout.ts';
import { median, race } from './measure.ts';
import { benchOpening } from './opening.ts';
import { ms, print, times } from './print.ts';
import { benchRules } from './rules.ts';
import { subjects, type Subject } from './subjects.ts';
import { benchText } from './text.ts';
import { benchWriting } from './writing.ts';
import { benchTyping } from './typing.ts';

const ROOT = process.argv[2] ?? process.cwd();

/** The least that reading a .docx costs: unpack the one part and hear every element and text of it. */
function floor({ bytes }: Subject): number {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  const parser = new SaxesParser();
  let heard = 0;
  parser.on('opentag', () => (heard += 1));
  parser.on('text', (text) => (heard += text.length));
  parser.write(new TextDecoder().decode(part)).close();
  return heard;
}

const READING = ['read', 'recognise', 'both', 'floor', 'mammoth'] as const;

async function benchReading(all: readonly Subject[]): Promise<void> {
  const took: Record<(typeof READING)[number], number>[] = [];
  for (const subject of all) {
    const { name, bytes } = subject;
    const buffer = Buffer.from(bytes);
    const read = () => readDocument(name, bytes);
    const document = await read();
    took.push(
      await race(
        {
          read,
          recognise: () => recognise(document, { name, sha256: '' }),
          both: async () => recognise(await read(), { name, sha256: '' }),
          floor: () => floor(subject),
          mammoth: () => mammoth.convertToHtml({ buffer }),
        },
        { rounds: 40, warmUp: 15 },
      ),
    );
  }
  const row = (name: string, pick: (value: (time: (typeof took)[number]) => number) => number) => [
    name,
    ...READING.map((part) => ms(pick((time) => time[part]))),
    times(pick((time) => time.both / time.floor)),
    times(pick((time) => time.both / time.mammoth)),
  ];
  print(
    'Reading and recognising a .docx, warm; “floor” is fflate + saxes over document.xml alone',
    ['file', 'read', 'recognise', 'both', 'floor', 'mammoth', 'of floor', 'of mammoth'],
    [
      ...took.map((time, index) => row(all[index]?.name ?? '', (value) => value(time))),
      row('median', (value) => median(took.map(value))),
    ],
  );
}

/** The example a year later: figures and text changed as a clerk changes them. */
function nextYear(report: Report): Report {
  const figures = Object.entries(report.figures).map(([figure, value], index) => ({
    kind: 'figure' as const,
    figure,
    text: String((value ?? 0) + (index % 7)),
  }));
  const texts = report.sections.map(({ no, paragraphs }) => ({
    kind: 'section' as const,
    section: no,
    paragraphs: paragraphs.map((text) => text.replaceAll('2024', '2025').replace('工作', '各项工作')),
  }));
  return applyEdits({ ...report, year: 2025 }, [...figures, ...texts]);
}

async function benchWork(): Promise<void> {
  const last = exampleReport();
  const current = nextYear(last);
  const resolved = resolvePlaceholders(current);
  const took = await race(
    {
      check: () => checkReport({ report: resolved, last, stage: 'final' }),
      compare: () => compareReports(last, current),
      resolve: () => resolvePlaceholders(current),
      type: () => setFigure(current, 'requests.new.natural', '12'),
    },
    { rounds: 200, warmUp: 50 },
  );
  print(
    'Work on one full report, warm',
    ['work', 'time'],
    [
      ['check against all rules, with last year’s', ms(took.check)],
      ['compare with last year’s', ms(took.compare)],
      ['fill in placeholders', ms(took.resolve)],
      ['type one figure', ms(took.type)],
    ],
  );
  await benchRules(current, last);
}

function runNode(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

async function benchCommand([first]: readonly Subject[]): Promise<void> {
  const command = join(ROOT, 'build/nianbao.js');
  if (!first || !existsSync(join(ROOT, 'dist/electron/cli.js'))) {
    console.log('\nThe command is not built (npm run build): cold start not measured.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const file = join(folder, 'report.docx');
  writeFileSync(file, first.bytes);
  const took = await race(
    { extract: () => runNode([command, 'extract', file, '--json']), node: () => runNode(['-e', '0']) },
    { rounds: 9, warmUp: 1 },
  );
  rmSync(folder, { recursive: true });
  print(
    'From the shell, cold',
    ['command', 'time'],
    [
      ['nianbao extract FILE --json', ms(took.extract)],
      ['node alone', ms(took.node)],
    ],
  );
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  reading: async () => benchReading(await subjects(ROOT)),
  formats: () => benchFormats(ROOT),
  work: benchWork,
  comparison: benchComparison,
  text: benchText,
  command: async () => benchCommand(await subjects(ROOT)),
  typing: () => benchTyping(ROOT),
  writing: () => benchWriting(ROOT),
  layout: () => benchLayout(ROOT),
  opening: () => benchOpening(ROOT),
};

const wanted = process.argv.slice(3);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')} (there are ${Object.keys(PARTS).join(', ')})`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) await run();
  }
}
