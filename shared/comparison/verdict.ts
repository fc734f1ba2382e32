/** The comparison in one line: how many figures changed, what the text is made of. */
import { headingLevel } from '../document/headings.ts';
import { readable } from '../report/readable.ts';
import type { Diff, FigureChange, ParagraphChange } from './diff.ts';
import type { SideNames } from './side-names.ts';

const LARGE_STEP = 10;
const LARGE_FACTOR = 3;

/** What a large change is, for people; `lastName`: what the earlier year is called. */
export function largeMeans(lastName: string): string {
  return `差 10 以上，并且是${lastName}的 3 倍以上、三分之一以下，或从无到有、从有到无`;
}

/** A change to be looked at: between 0 and something, or three times as much or as little, and at least ten apart. */
export function isLargeChange({ last, this: current, delta }: FigureChange): boolean {
  if (last === null || current === null || delta === null || Math.abs(delta) < LARGE_STEP) return false;
  const [small, large] = [Math.abs(last), Math.abs(current)].sort((a, b) => a - b) as [number, number];
  return small === 0 || large >= small * LARGE_FACTOR;
}

/** Why a change is large: `是${lastName}的 4.5 倍`; empty where it is not. */
export function largeWords(change: FigureChange, [lastName, thisName]: SideNames): string {
  const { last, this: current } = change;
  if (last === null || current === null || !isLargeChange(change)) return '';
  if (last === 0) return `${lastName}没有`;
  if (current === 0) return `${thisName}没有`;
  const times = current / last;
  return times >= 1
    ? `是${lastName}的 ${readable(Number(times.toFixed(1)))} 倍`
    : `是${lastName}的 ${readableShare(times)}`;
}

function readableShare(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}

export interface Verdict {
  /** Figures that are another number. */
  readonly changed: number;
  readonly large: number;
  /** Figures that both forms count and of which a side has no number. */
  readonly open: number;
  /** Figures of one form alone that have a number. */
  readonly apart: number;
  /** Paragraphs of the text, sub-headings aside. */
  readonly written: number;
  readonly edited: number;
  readonly copied: number;
  readonly removed: number;
}

/** Counts what a comparison found. */
export function verdictOf({ figures, preamble, sections }: Diff): Verdict {
  const count = (of: (one: FigureChange) => boolean) => figures.filter(of).length;
  const paragraphs = [preamble, ...sections].flatMap((text) => text.paragraphs).filter(isText);
  const texts = (of: (one: ParagraphChange) => boolean) => paragraphs.filter(of).length;
  return {
    changed: count(({ delta }) => delta !== null && delta !== 0),
    large: count(isLargeChange),
    open: count(({ reason }) => reason === 'empty'),
    apart: count(({ reason, last, this: current }) => reason === 'form' && (last ?? current) !== null),
    written: texts(({ op }) => op === 'added'),
    edited: texts(({ op, copied }) => op !== 'same' && op !== 'added' && op !== 'removed' && !copied),
    copied: texts(({ copied }) => copied),
    removed: texts(({ op }) => op === 'removed'),
  };
}

function isText({ last, this: current }: ParagraphChange): boolean {
  const text = current ?? last ?? '';
  return text.trim() !== '' && headingLevel(text) === undefined;
}

/** `37 处数字变化，3 处大幅；正文 4 段新写、9 段沿用`; nothing is said of what there is none of. */
export function verdictWords({ figures, ...diff }: Diff): string {
  const { changed, large, open, written, edited, copied, removed } = verdictOf({ figures, ...diff });
  const compared = figures.some(({ comparable }) => comparable);
  // While figures are missing, only those of both years are known to be the same.
  const same = open > 0 ? '能比较的数字没有变化' : '数字没有变化';
  const numbers = [
    !compared ? '没有可以比较的数字' : changed === 0 ? same : `${changed} 处数字变化`,
    ...(large > 0 ? [`${large} 处大幅`] : []),
    ...(compared && open > 0 ? [`${open} 格缺少数字`] : []),
  ];
  const texts = [
    ...(written > 0 ? [`${written} 段新写`] : []),
    ...(edited > 0 ? [`${edited} 段修改`] : []),
    ...(copied > 0 ? [`${copied} 段沿用`] : []),
    ...(removed > 0 ? [`${removed} 段删去`] : []),
  ];
  const besides = diff.additions.filter(({ op }) => op !== 'same').length;
  return `${[
    numbers.join('，'),
    texts.length === 0 ? '正文没有变化' : `正文 ${texts.join('、')}`,
    ...(besides > 0 ? [`附加表格和图片 ${besides} 处变化`] : []),
  ].join('；')}。`;
}
