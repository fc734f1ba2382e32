import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { setFigure } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { paperPage, reportPaper } from '../../../shared/document/html/paper.ts';
import { isInstalled, pagesOfPdf, TYPE_AREA, type Word } from '../pages.fixture.ts';
import { findBrowser } from './find-browser.ts';
import { writePdf } from './write-pdf.ts';

const HAS_BROWSER = (await findBrowser()) !== null;
const HAS_POPPLER = isInstalled('pdftotext', '-v');

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(!HAS_BROWSER || !HAS_POPPLER)('a PDF (skipped without a browser and poppler)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-test-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The words of each page with their places, in points. */
  async function pagesOf(report: Report): Promise<Word[][]> {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, await writePdf(paperPage(reportPaper(report))));
    return pagesOfPdf(file);
  }

  it('keeps text and tables in the type area and numbers the pages right and left', async () => {
    const long = Object.keys(exampleReport().figures).reduce(
      (report, id) => setFigure(report, id, '12345678'),
      exampleReport(),
    );
    for (const report of [exampleReport(), long]) {
      const pages = await pagesOf(report);
      expect(pages.length).toBeGreaterThanOrEqual(3);
      pages.forEach((words, index) => {
        const body = words.filter(({ middle }) => middle < TYPE_AREA.bottom);
        for (const { left, right, middle } of body) {
          expect(left).toBeGreaterThan(TYPE_AREA.left - 1);
          expect(right).toBeLessThan(TYPE_AREA.right + 1);
          expect(middle).toBeGreaterThan(TYPE_AREA.top);
        }
        const number = words.filter(({ middle }) => middle >= TYPE_AREA.bottom);
        expect(number.map(({ text }) => text).join('')).toBe(`—${index + 1}—`);
        const isRight = (number[0]?.left ?? 0) > 297;
        expect(isRight).toBe(index % 2 === 0);
      });
    }
  }, 120_000);

  it('sets 22 lines on a page and 28 characters in a line', async () => {
    const paragraph = '政府信息公开工作制度'.repeat(40);
    const report = { ...exampleReport(), preamble: [paragraph, paragraph, paragraph] };
    const [, second = []] = await pagesOf(report);
    const lines = new Map<number, string>();
    for (const { middle, text } of second.filter((word) => word.middle < TYPE_AREA.bottom)) {
      lines.set(Math.round(middle), (lines.get(Math.round(middle)) ?? '') + text);
    }
    expect(lines.size).toBe(22);
    expect([...lines.values()].filter(({ length }) => length === 28).length).toBeGreaterThan(15);
    expect(Math.max(...[...lines.values()].map(({ length }) => length))).toBe(28);
  }, 120_000);

  it('leaves nothing behind in the temporary folder', async () => {
    vi.stubEnv('TMPDIR', folder);
    await writePdf(paperPage(reportPaper(exampleReport())));
    expect(readdirSync(folder).filter((name) => name.startsWith('nianbao-pdf-'))).toEqual([]);
  }, 120_000);
});

it.each([
  ['no-browser', '', '/nowhere'],
  ['browser-failed', process.execPath, '/nowhere'],
])('says %s, and what to do', async (code, browser, path) => {
  vi.stubEnv('NIANBAO_BROWSER', browser);
  vi.stubEnv('PATH', path);
  const failure: unknown = await writePdf(paperPage(reportPaper(exampleReport()))).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ProblemError);
  expect((failure as ProblemError).problem).toMatchObject({ code });
  expect((failure as ProblemError).problem.action).toContain('.docx');
});
