/** The pages of a PDF as poppler tells them, in points. */
import { execFileSync } from 'node:child_process';

export interface Word {
  readonly left: number;
  readonly right: number;
  /** The boxes that are told are those of the font, higher than its letters. */
  readonly middle: number;
  readonly text: string;
}

/** Points: the type area of GB/T 9704, 28 mm from the left, 26 from the right, 37 from the top, 35 from the bottom. */
export const TYPE_AREA = { left: 79.4, right: 595.3 - 73.7, top: 104.9, bottom: 841.9 - 99.2 } as const;

/** Whether a program of this machine answers. */
export function isInstalled(program: string, flag: string): boolean {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The words of each page of a file. */
export function pagesOfPdf(file: string): Word[][] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { maxBuffer: 1 << 28 }).toString();
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
        left: Number(left),
        right: Number(right),
        middle: (Number(top) + Number(bottom)) / 2,
        text,
      })),
    );
}

/** Lines of a page from the top, each the text at one height; the page number is not one. */
export function linesOf(page: readonly Word[]): string[] {
  const lines = new Map<number, Word[]>();
  for (const word of bodyOf(page)) {
    const at = [...lines.keys()].find((height) => Math.abs(height - word.middle) < 4) ?? word.middle;
    lines.set(at, [...(lines.get(at) ?? []), word]);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, words]) =>
      words
        .sort((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(''),
    );
}

/** What stands above the page number. */
export function bodyOf(page: readonly Word[]): Word[] {
  return page.filter(({ middle }) => middle < TYPE_AREA.bottom);
}
