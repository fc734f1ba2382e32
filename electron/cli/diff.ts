/** `nianbao diff LAST THIS`: year over year. */
import { compareReports } from '../../shared/comparison/compare.ts';
import type { Diff, FigureChange, ParagraphChange, TextChange } from '../../shared/comparison/diff.ts';
import { figureDefinition } from '../../shared/forms/figures.ts';
import { SECTION_NUMERALS, SECTION_TITLES } from '../../shared/forms/sections.ts';
import { placeName } from '../../shared/report/place-name.ts';
import { writeFigure } from '../../shared/report/reading.ts';
import { EXIT, printJson, printLines, type CliIo, type ExitCode } from './io.ts';
import { loadReport } from './load-file.ts';
import { fail } from './results.ts';

export async function diff(io: CliIo, lastFile: string, thisFile: string, json: boolean): Promise<ExitCode> {
  const last = await loadReport(lastFile);
  const current = await loadReport(thisFile);
  if (last.ok && current.ok) {
    const result = compareReports(last.value, current.value);
    if (json) printJson(io, result);
    else printLines(io, describe(result));
    return EXIT.done;
  }
  const failures = [last, current].flatMap((loaded) => (loaded.ok ? [] : [loaded]));
  return fail(io, failures, json, EXIT.unreadable);
}

function describe({ last, this: current, figures, carry, preamble, sections }: Diff): string[] {
  const changed = figures.filter(({ delta }) => delta !== null && delta !== 0);
  const oneSided = figures.filter(({ last: was, this: is }) => (was === null) !== (is === null));
  const [blank, apart] = [
    oneSided.filter((one) => one.comparable),
    oneSided.filter((one) => !one.comparable),
  ];
  return [
    `去年：${headOf(last)}`,
    `今年：${headOf(current)}`,
    '',
    `数字：${changed.length} 个有变化，${apart.length} 个含义不同不作比较，${blank.length} 个只有一年有数`,
    ...changed.map(describeFigure),
    ...apart.map(({ id, note }) => `  ${figureDefinition(id).label}：${note ?? ''}`),
    '',
    `年度衔接：${carry.length === 0 ? '没有发现问题' : `${carry.length} 处需要核对`}`,
    ...carry.map(({ rule, place, message }) => `  ${rule}  ${placeName(place)}：${message}`),
    '',
    '文字：',
    ...describeText('前言', preamble),
    ...sections.flatMap((section) =>
      describeText(
        `${SECTION_NUMERALS[section.no - 1] ?? ''}、${SECTION_TITLES[section.no - 1] ?? ''}`,
        section,
      ),
    ),
  ];
}

function headOf({ agency, year }: Diff['last']): string {
  return `${agency ?? '没有读到机关'}  ${year === null ? '没有读到年度' : `${year}年`}`;
}

function describeFigure({ id, last, this: current, delta, ratio }: FigureChange): string {
  const change = [signed(writeFigure(delta ?? 0)), ...(ratio === null ? [] : [signed(percent(ratio))])];
  return `  ${figureDefinition(id).label}：${writeFigure(last ?? 0)} → ${writeFigure(current ?? 0)}（${change.join('，')}）`;
}

function percent(ratio: number): string {
  return `${writeFigure(Number((ratio * 100).toFixed(1)))}%`;
}

function signed(number: string): string {
  return number.startsWith('-') ? number : `+${number}`;
}

function describeText(name: string, { similarity, paragraphs }: TextChange): string[] {
  if (paragraphs.length === 0) return [];
  const changes = paragraphs.filter(({ op }) => op !== 'same');
  return [
    `  ${name}  相同 ${Math.floor(similarity * 100)}%，${paragraphs.length} 段中 ${changes.length} 段有变化`,
    ...changes.map(describeParagraph),
  ];
}

/** Changed words between brackets, as they are marked on screen by colour: [-去年-] {+今年+}. */
function describeParagraph({ op, words }: ParagraphChange): string {
  const name = { same: '相同', changed: '修改', added: '新增', removed: '删去' }[op];
  const text = words
    .map(([kind, run]) => {
      if (kind === 'same' || op !== 'changed') return run;
      return kind === 'added' ? `{+${run}+}` : `[-${run}-]`;
    })
    .join('');
  return `    ${name}  ${text.trim()}`;
}
