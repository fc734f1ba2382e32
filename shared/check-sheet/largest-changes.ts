/** What changed most against last year, in a few lines. */
import type { Diff, FigureChange } from '../comparison/diff.ts';
import { columnOf, figureDefinition, rowOf } from '../forms/figures.ts';
import { TOTAL } from '../forms/forms.ts';
import { sectionName, tableName } from '../forms/sections.ts';
import { readable, readableDelta, readableRatio, readableSimilarity } from '../report/readable.ts';

const MOST = 5;

/** The largest changes of main figures, then how much of the text is last year's. */
export function largestChanges(diff: Pick<Diff, 'figures' | 'sections'>): readonly string[] {
  const main = diff.figures.filter(isMain);
  const changed = main
    .filter(({ delta }) => delta !== null && delta !== 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST);
  return [...(changed.length > 0 ? changed.map(changeLine) : [sameLine(main)]), ...textLine(diff)];
}

/** Where nothing has changed: figures without a number on one side are not the same. */
function sameLine(main: readonly FigureChange[]): string {
  const open = main.filter(({ delta }) => delta === null).length;
  if (open === 0) return '主要数字与去年相同。';
  if (open === main.length) return '主要数字还没有填写，不能与去年比较。';
  return `主要数字有 ${open} 个没有可比的数，其余与去年相同。`;
}

/** Totals of tables three and four, and the figures of table two that count this year. */
function isMain({ id }: FigureChange): boolean {
  const { section, isBackground } = figureDefinition(id);
  if (section === 2) return !isBackground;
  return columnOf(id) === TOTAL && rowOf(id) !== 'requests.carriedIn';
}

/**
 * How far a change stands out. Counts of events vary by about their square root from year to year, so that +10 on
 * 10 is much and +10 on 1,000 is nothing.
 */
function weight({ last, this: current, delta }: FigureChange): number {
  return Math.abs(delta ?? 0) / Math.sqrt(Math.max(1, Math.abs(last ?? 0), Math.abs(current ?? 0)));
}

function changeLine({ id, last, this: current, delta, ratio }: FigureChange): string {
  const { label, section } = figureDefinition(id);
  const name = label.replace(/ × 总计$/u, '').replace(/^第（.+?）项 /u, '');
  const percent = readableRatio(ratio);
  return (
    `${tableName(section)} ${name}：${readable(last)} → ${readable(current)}，` +
    `${readableDelta(delta)}${percent === '' ? '' : `（${percent}）`}`
  );
}

function textLine({ sections }: Pick<Diff, 'sections'>): string[] {
  const parts = sections
    .filter(({ paragraphs, similarity }) => paragraphs.length > 0 && similarity !== null)
    .map(({ no, similarity }) => `${sectionName(no)} ${readableSimilarity(similarity)}`);
  return parts.length === 0 ? [] : [`正文与去年相同的比例：${parts.join('，')}`];
}
