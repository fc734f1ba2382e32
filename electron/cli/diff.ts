/** `nianbao diff LAST THIS [--out F]`: year over year. */
import { compareReports } from '../../shared/comparison/compare.ts';
import type {
  Diff,
  FactChange,
  FigureChange,
  ParagraphChange,
  TextChange,
} from '../../shared/comparison/diff.ts';
import { comparisonSheet } from '../../shared/comparison/comparison-sheet.ts';
import { trendsOf } from '../../shared/comparison/trends.ts';
import { verdictWords } from '../../shared/comparison/verdict.ts';
import { additionWords, cellWords, OP_NAMES, PARAGRAPH_MARK } from '../../shared/comparison/words-of-diff.ts';
import { figureDefinition } from '../../shared/forms/figures.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { readable, readableDelta, readableRatio, readableSimilarity } from '../../shared/report/readable.ts';
import { officialHeading } from '../../shared/report/report.ts';
import { EXIT, printJson, printLines, type CliIo, type ExitCode } from './io.ts';
import { loadReport } from './load-file.ts';
import { fail } from './results.ts';
import { comparisonFormat, writeComparisonTo } from './write-output.ts';

export interface DiffOptions {
  /** File to write the comparison to, for people. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

export async function diff(
  io: CliIo,
  lastFile: string,
  thisFile: string,
  { out, force, json }: DiffOptions,
): Promise<ExitCode> {
  const format = out === undefined ? null : comparisonFormat(out);
  const last = await loadReport(lastFile);
  const current = await loadReport(thisFile);
  if (!last.ok || !current.ok) {
    const failures = [last, current].flatMap((loaded) => (loaded.ok ? [] : [loaded]));
    return fail(io, failures, json, EXIT.unreadable);
  }
  const result = compareReports(last.value, current.value);
  if (out !== undefined && format !== null) {
    const inputs = [lastFile, thisFile];
    const written = await writeComparisonTo(
      out,
      comparisonSheet(result, trendsOf([last.value, current.value])),
      format,
      { inputs, force },
    );
    if (!written.ok) return fail(io, written, json, EXIT.unwritable);
    if (!json) printLines(io, [`已写入 ${out}（${written.bytes} 字节）`, verdictWords(result)]);
  }
  if (json) printJson(io, result);
  else if (out === undefined) printLines(io, describe(result));
  return EXIT.done;
}

function describe(diff: Diff): string[] {
  const { last, this: current, remarks, figures, carry, facts, preamble, sections } = diff;
  const changed = figures.filter(({ delta }) => delta !== null && delta !== 0);
  const apart = figures.filter(
    ({ reason, last: was, this: is }) => reason === 'form' && (was ?? is) !== null,
  );
  const empty = figures.filter(
    ({ reason, last: was, this: is }) => reason === 'empty' && (was ?? is) !== null,
  );
  const told = facts.filter(({ delta }) => delta !== 0);
  return [
    `去年：${headOf(last)}`,
    `今年：${headOf(current)}`,
    verdictWords(diff),
    ...remarks.map(({ message }) => `注意：${message}`),
    '',
    `数字：${changed.length} 个有变化，${apart.length} 个含义不同不作比较，${empty.length} 个只有一年有数`,
    ...changed.map((one) => `  ${figureDefinition(one.id).label}：${describeChange(one)}`),
    ...[...apart, ...empty].map(({ id, note }) => `  ${figureDefinition(id).label}：${note ?? ''}`),
    '',
    `年度衔接：${carryWords(diff)}`,
    ...carry.map(({ rule, place, message }) => `  ${rule}  ${placeName(place)}：${message}`),
    '',
    ...(told.length === 0 ? [] : [`文字中的数字：${told.length} 个有变化`, ...told.map(describeFact), '']),
    '文字：',
    ...describeText('前言', preamble),
    ...sections.flatMap((section) => describeText(officialHeading(section.no), section)),
    ...describeAdditions(diff),
  ];
}

function headOf({ agency, year }: Diff['last']): string {
  return `${agency ?? '没有读到机关'}  ${year === null ? '没有读到年度' : `${year}年`}`;
}

function describeChange({
  last,
  this: current,
  delta,
  ratio,
}: Pick<FigureChange, 'last' | 'this' | 'delta' | 'ratio'>) {
  const percent = readableRatio(ratio);
  return `${readable(last)} → ${readable(current)}（${readableDelta(delta)}${percent === '' ? '' : `，${percent}`}）`;
}

function describeFact(fact: FactChange): string {
  return `  ${fact.name}（${fact.unit}）：${describeChange(fact)}`;
}

/** Nothing is claimed of what could not be checked. */
function carryWords({ carry, balances: { carriedOver, inForce } }: Diff): string {
  if (carry.length > 0) return `${carry.length} 处需要核对`;
  const all = [...carriedOver, ...inForce];
  if (all.length === 0) return '不是同一机关的相邻两年，没有核对';
  const open = all.filter(({ holds }) => holds === null).length;
  return open === 0 ? '没有发现问题' : `${open} 项缺少数字，不能核对；其余没有发现问题`;
}

function describeText(name: string, { similarity, paragraphs }: TextChange): string[] {
  if (paragraphs.length === 0) return [];
  const changes = paragraphs.filter(({ op }) => op !== 'same');
  return [
    `  ${name}  相同 ${readableSimilarity(similarity)}，${paragraphs.length} 段中 ${changes.length} 段有变化`,
    ...changes.map(describeParagraph),
  ];
}

function describeAdditions({ additions }: Diff): string[] {
  const changed = additions.filter(({ op }) => op !== 'same');
  if (changed.length === 0) return [];
  return [
    '',
    `附加表格和图片：${changed.length} 处有变化`,
    ...changed.flatMap((change) => [
      `  ${placeName(change.part)}  ${additionWords(change)}`,
      ...change.cells.map((cell) => `    ${cellWords(cell)}`),
    ]),
  ];
}

/** Changed words between brackets, as they are marked on screen by colour: [-去年-] {+今年+}. */
function describeParagraph({ op, words }: ParagraphChange): string {
  const isWhole = op === 'added' || op === 'removed';
  const text = words
    .map(([kind, run]) => {
      if (kind === 'same' || isWhole) return run;
      return kind === 'added' ? `{+${run}+}` : `[-${run}-]`;
    })
    .join('');
  return `    ${OP_NAMES[op]}  ${text.trim().replaceAll('\n', PARAGRAPH_MARK)}`;
}
