/** Reports laid out by the programs that offices have, and what an official page asks of every one of them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperPage, reportPaper } from '../../shared/document/html/paper.ts';
import type { Report } from '../../shared/report/schema.ts';
import { writeDocx } from './docx/write-docx.ts';
import { inventedReports } from './invented-reports.fixture.ts';
import { bodyOf, isInstalled, linesOf, pagesOfPdf, TYPE_AREA, type Word } from './pages.fixture.ts';
import { findBrowser } from './pdf/find-browser.ts';
import { writePdf } from './pdf/write-pdf.ts';

const REPORTS = inventedReports(28);
const HAS_POPPLER = isInstalled('pdftotext', '-v');
const HAS_BROWSER = HAS_POPPLER && (await findBrowser()) !== null;
const HAS_OFFICE = HAS_POPPLER && isInstalled('soffice', '--version');

/** Of a section or of a part of it; rows of tables are numbered, too. */
const HEADING =
  /^(?:[一二三四五六]、(?!本年|上年|结转)\D+|（[一二]）(?:主动公开|依申请公开)情况|（三）平台建设|1\.制度建设|监督保障)$/;

/** In points. */
const MM = 72 / 25.4;

type Pages = readonly (readonly Word[])[];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-layout-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All reports as one document, each on pages of its own: a browser takes longer to start than to lay them out. */
async function byBrowser(): Promise<Pages[]> {
  const papers = REPORTS.map((report) => reportPaper(report));
  const [first] = papers;
  if (!first) return [];
  const html = papers.map((paper) => `<section style="break-after:page">${paper.html}</section>`).join('\n');
  const file = join(folder, 'all.pdf');
  writeFileSync(file, await writePdf(paperPage({ ...first, html })));
  return apart(pagesOfPdf(file));
}

function apart(pages: Pages): Pages[] {
  const starts = REPORTS.map(({ agency }) =>
    pages.findIndex((page) =>
      linesOf(page)
        .join('')
        .startsWith((agency ?? '').slice(0, 5)),
    ),
  );
  return starts.map((start, index) => pages.slice(start, starts[index + 1] ?? pages.length));
}

async function byOffice(): Promise<Pages[]> {
  const files = REPORTS.map((_, index) => join(folder, `${index}.docx`));
  for (const [index, file] of files.entries()) {
    writeFileSync(file, await writeDocx(REPORTS[index] ?? (REPORTS[0] as Report)));
  }
  // A profile of its own: another LibreOffice may be running.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
  return files.map((file) => pagesOfPdf(file.replace('.docx', '.pdf')));
}

describe.each([
  ['a browser', HAS_BROWSER, byBrowser],
  ['LibreOffice', HAS_OFFICE, byOffice],
] as const)('28 reports laid out by %s (skipped without it and poppler)', (_, isReady, layOut) => {
  let all: Pages[] = [];
  beforeAll(async () => {
    if (isReady) all = await layOut();
  }, 180_000);

  it.skipIf(!isReady)('are there, of two to ten pages', () => {
    for (const pages of all) {
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(pages.length).toBeLessThanOrEqual(10);
    }
  });

  it.skipIf(!isReady)('keep text and numbers of tables in the type area', () => {
    for (const word of all.flat().flatMap((page) => bodyOf(page))) {
      expect(word.left, word.text).toBeGreaterThan(TYPE_AREA.left - 2);
      expect(word.right, word.text).toBeLessThan(TYPE_AREA.right + 2);
      expect(word.middle, word.text).toBeGreaterThan(TYPE_AREA.top);
    }
  });

  it.skipIf(!isReady)(
    'set lines of text 28.95 pt apart: nothing is so wide that a printer shrinks the page',
    () => {
      for (const pages of all) {
        const heights = pages.flatMap((page) => {
          const lines = bodyOf(page).map(({ middle }) => middle);
          return lines.slice(1).map((middle, index) => middle - (lines[index] ?? 0));
        });
        expect(heights.filter((height) => height > 20 && height < 32)).toContainEqual(
          expect.closeTo(28.95, 0),
        );
      }
    },
  );

  it.skipIf(!isReady)('number pages with a dash 7 mm below the type area', () => {
    for (const page of all.flat()) {
      const dashes = page.filter(({ middle, text }) => middle > TYPE_AREA.bottom && text.startsWith('—'));
      expect(dashes.length).toBeGreaterThan(0);
      // Where in its box a dash stands is the font's affair.
      for (const { middle } of dashes) {
        expect(Math.abs((middle - TYPE_AREA.bottom) / MM - 7)).toBeLessThan(1);
      }
    }
  });

  it.skipIf(!isReady)('leave no page but the last under a third full', () => {
    const least = TYPE_AREA.top + (TYPE_AREA.bottom - TYPE_AREA.top) / 3;
    const empty = all.flatMap((pages, report) =>
      pages.slice(0, -1).flatMap((page, index) => {
        const bottom = Math.max(...bodyOf(page).map(({ middle }) => middle));
        return bottom < least ? [`report ${report}, page ${index + 1}`] : [];
      }),
    );
    expect(empty).toEqual([]);
  });

  it.skipIf(!isReady)('never end a page with a heading, nor begin one with the date of the signature', () => {
    for (const pages of all) {
      for (const page of pages.slice(0, -1)) {
        expect(linesOf(page).at(-1)).not.toMatch(HEADING);
      }
      for (const page of pages.slice(1)) expect(linesOf(page)[0]).not.toMatch(/^\d{4}年1月20日$/);
    }
  });

  it.skipIf(!isReady)('break titles between the agency and the year', () => {
    for (const [index, pages] of all.entries()) {
      const title = linesOf(pages[0] ?? []).slice(0, 4);
      expect(title.some((line) => line.startsWith(`${REPORTS[index]?.year ?? ''}年`))).toBe(true);
      expect(title.join('')).toContain('政府信息公开工作年度报告');
      // 事务 and 委员会 are words.
      for (const line of title) expect(line).not.toMatch(/事$|委员$|^务|^员会/);
    }
  });

  // LibreOffice passes over `w:wordWrap`; Word and WPS know it.
  it.skipIf(!isReady || layOut === byOffice)(
    'cut an address, so that the line before it is not spread',
    () => {
      const begins = (text: string) => text.startsWith('公开专栏网址为');
      for (const page of all.flat()) {
        const lines = linesOf(page).filter(begins);
        // Characters that were spread are told as words of their own.
        expect(page.filter(({ text }) => begins(text)).length).toBe(lines.length);
      }
    },
  );

  it.skipIf(!isReady)('write every number of table three in one piece', () => {
    for (const pages of all) {
      const text = pages.flatMap((page) => page.map((word) => word.text));
      expect(text.filter((word) => /^(?:1234567|8765432)$/.test(word))).toEqual([]);
    }
  });
});
