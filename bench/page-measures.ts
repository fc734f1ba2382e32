/** The measures of a report's pages, from the words of its PDF. */
import type { Word } from '../electron/writers/pages.fixture.ts';
import type { Page } from '../shared/document/page.ts';
import { textWidth } from '../shared/document/plain-text.ts';
import type { PrintedReport } from '../shared/template/printed.ts';
import { signatureIndents } from '../shared/document/signature.ts';
import { median } from './measure.ts';
import { inkMiddle, type Picture } from './page-ink.ts';

/** What one report gives of each; nothing where none of its pages shows it. */
export interface Measured {
  readonly top?: number;
  readonly left?: number;
  readonly right?: number;
  readonly pitch?: number;
  readonly characters?: number;
  readonly em?: number;
  readonly title?: number;
  readonly numberBelow?: number;
  readonly numberOdd?: number;
  readonly numberEven?: number;
  readonly outside?: number;
  readonly signature?: number;
}

/** Sheet of A4, in points as everything here. */
const SHEET = { width: 595.3, height: 841.9 } as const;
const MM = 25.4 / 72;
/** Only full-width signs: digits and letters are as wide as the font that stands in makes them. */
const FULL_WIDTH = /^[\p{Script=Han}，。、；：！？（）《》〈〉“”〔〕—]+$/u;

/** The pages of a report: their words, and how they look. */
export interface LaidOut {
  readonly pages: readonly (readonly Word[])[];
  readonly pictures: readonly Picture[];
}

/** Signs that LibreOffice hangs into the margin. */
const HANGING = /[，。、；：！？）》”〉]$/u;

/** Measures pages in the units of people: millimetres for places, points for type. */
export function measurePages(
  { pages, pictures }: LaidOut,
  page: Page,
  report: PrintedReport | undefined,
): Measured {
  const area = {
    top: page.top / 20,
    left: page.left / 20,
    right: SHEET.width - page.right / 20,
    bottom: SHEET.height - page.bottom / 20,
  };
  const em = page.bodyEm / 20;
  const pitch = page.linePitch / 20;
  const bodies = pages.map((words) => words.filter(({ middle }) => middle < area.bottom));
  // A full line of text is one word for poppler; cells of tables are shorter.
  const full = bodies.map((words) =>
    words.filter(({ left, right }) => right - left > (area.right - area.left) * 0.85),
  );
  const whole = full.flat().filter(({ left, text }) => left < area.left + em && FULL_WIDTH.test(text));
  const steps = full.flatMap((lines) => {
    const heights = lines.map(({ middle }) => middle).sort((a, b) => a - b);
    return heights.slice(1).map((height, index) => height - (heights[index] ?? 0));
  });
  const near = steps.filter((step) => Math.abs(step - pitch) < pitch / 4);
  const tops = bodies.slice(1).flatMap((words, index): number[] => {
    const highest = words.toSorted((a, b) => a.middle - b.middle)[0];
    const picture = pictures[index + 1];
    // Text only, and only full-width signs: a digit is lower.
    if (!picture || !highest || !FULL_WIDTH.test(highest.text) || !full[index + 1]?.includes(highest))
      return [];
    const middle = inkMiddle(picture, {
      ...highest,
      top: area.top - pitch / 3,
      bottom: area.top + pitch * 0.95,
    });
    return middle === undefined ? [] : [(middle - pitch / 2) * MM];
  });
  const titles = titleWords(bodies[0] ?? [], report);
  const numbers = pages.map((words) => words.filter(({ middle }) => middle > area.bottom));
  const dashes = numbers.flatMap((words, index): number[] => {
    const dash = words.find(({ text }) => text === '—');
    const picture = pictures[index];
    if (!dash || !picture) return [];
    const inner = (dash.right - dash.left) / 8;
    const [left, right] = [dash.left + inner, dash.right - inner];
    const middle = inkMiddle(picture, { left, right, top: area.bottom + 5, bottom: area.bottom + 45 });
    return middle === undefined ? [] : [(middle - area.bottom) * MM];
  });
  const words = bodies.flat();
  const edgeOf = ({ right, text }: Word) =>
    right > area.right + em / 2 && HANGING.test(text) ? right - em : right;
  return given({
    top: median(tops),
    left: Math.min(...whole.map(({ left }) => left)) * MM,
    right: (SHEET.width - Math.max(...whole.map(edgeOf))) * MM,
    pitch: near.reduce((sum, step) => sum + step, 0) / near.length,
    characters: median(whole.map(({ text }) => textWidth(text))),
    em: median(whole.map(({ left, right, text }) => (right - left) / textWidth(text))),
    title: median(titles.map(({ left, right, text }) => (right - left) / textWidth(text))),
    numberBelow: median(dashes),
    numberOdd: median(edges(numbers, 0).map(({ right }) => area.right - right)),
    numberEven: median(edges(numbers, 1).map(({ left }) => left - area.left)),
    outside: Math.max(0, ...words.flatMap((word) => [area.left - word.left, edgeOf(word) - area.right])),
    signature: signatureOff(
      bodies.at(-1) ?? [],
      { left: area.left, em, width: page.typeWidth / page.bodyEm },
      report,
    ),
  });
}

/** Only what could be measured. */
function given(all: Readonly<Record<keyof Measured, number>>): Measured {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => Number.isFinite(value)));
}

/** The whole number of every other page as one box, from page `start`. */
function edges(numbers: readonly (readonly Word[])[], start: 0 | 1): { left: number; right: number }[] {
  return numbers
    .filter((words, index) => index % 2 === start && words.length > 0)
    .map((words) => ({
      left: Math.min(...words.map(({ left }) => left)),
      right: Math.max(...words.map(({ right }) => right)),
    }));
}

interface Place {
  readonly left: number;
  readonly em: number;
  /** Of the type area, in characters. */
  readonly width: number;
}

/** How far the line of the signature that stands furthest from its place is from it. */
function signatureOff(
  words: readonly Word[],
  { left, em, width }: Place,
  report: PrintedReport | undefined,
): number {
  const lines = (report?.signature ?? []).map((line) => line.trim()).filter((line) => line !== '');
  const indents = signatureIndents(lines, width);
  const off = lines.flatMap((line, index): number[] => {
    const found = words.find(({ text }) => text === line);
    return found ? [found.left - left - (indents[index] ?? 0) * em] : [];
  });
  return off.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? NaN;
}

/** Lines of the title without a digit in them. */
function titleWords(words: readonly Word[], report: PrintedReport | undefined): Word[] {
  const title = (report?.titleLines.join('') ?? '').replace(/\s/g, '');
  const highest = words.toSorted((a, b) => a.middle - b.middle).slice(0, 4);
  return highest.filter(({ text }) => FULL_WIDTH.test(text) && title.includes(text));
}
