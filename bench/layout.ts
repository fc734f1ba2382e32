/**
 * The page as it comes out: every report of the corpus as Word through LibreOffice and as the program's own PDF, measured by
 * poppler and held against what its style asks for (GB/T 9704-2012; GB/T 33476.2-2016 for electronic documents).
 *
 * Medians over all reports, and the one furthest from what is wanted. Pages that are less than a third full are told, the last of
 * a report left out. Without LibreOffice, poppler or a browser, what needs it is left out and said.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readNow } from '../electron/jobs/read-now.ts';
import { writeDocx } from '../electron/writers/docx/write-docx.ts';
import { isInstalled, pagesOfPdf } from '../electron/writers/pages.fixture.ts';
import { findBrowser } from '../electron/writers/pdf/find-browser.ts';
import { writePdf } from '../electron/writers/pdf/write-pdf.ts';
import { paperPage, reportPaper } from '../shared/document/html/paper.ts';
import { pageOf, type Page } from '../shared/document/page.ts';
import { PRESETS, STANDARD_STYLE } from '../shared/document/page-style.ts';
import { exampleReport } from '../shared/example.ts';
import { printedReport, type PrintedReport } from '../shared/template/printed.ts';
import { median } from './measure.ts';
import { print } from './print.ts';
import { picturesOf } from './page-ink.ts';
import { measurePages, type LaidOut, type Measured } from './page-measures.ts';

const CORPUS = '../shared/corpus';
const FOLDERS = ['seeds/docx', 'reports', 'pairs'];
const STYLES = ['standard', 'electronic'] as const;

interface Named {
  readonly name: string;
  readonly report: PrintedReport;
}

/** Every report of the corpus that can be read; the example where there is none. */
async function corpus(root: string): Promise<Named[]> {
  const found: Named[] = [];
  for (const folder of FOLDERS.map((name) => join(root, CORPUS, name)).filter((path) => existsSync(path))) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:json|tsv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      const result = await readNow(basename(file), new Uint8Array(readFileSync(file)));
      if (result.ok)
        found.push({ name: file.slice(join(root, CORPUS).length + 1), report: printedReport(result.report) });
    }
  }
  return found.length > 0 ? found : [{ name: 'example', report: printedReport(exampleReport()) }];
}

type LayOut = (reports: readonly Named[], page: Page, folder: string) => Promise<LaidOut[]>;

const byOffice: LayOut = async (reports, page, folder) => {
  const files = reports.map((_, index) => join(folder, `${index}.docx`));
  for (const [index, { report }] of reports.entries()) {
    writeFileSync(files[index] ?? '', await writeDocx(report, page));
  }
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
  return files.map((file) => lookAt(file.replace(/docx$/, 'pdf')));
};

const byBrowser: LayOut = async (reports, page, folder) => {
  const all: LaidOut[] = [];
  for (const [index, { report }] of reports.entries()) {
    const file = join(folder, `${index}.own.pdf`);
    writeFileSync(file, await writePdf(paperPage(reportPaper(report, page))));
    all.push(lookAt(file));
  }
  return all;
};

function lookAt(file: string): LaidOut {
  return { pages: pagesOfPdf(file), pictures: picturesOf(file) };
}

/** What is wanted of a page, in the units that people measure in. */
function wantedOf(
  page: Page,
): Readonly<Record<keyof Measured, readonly [name: string, wanted: number, unit: string]>> {
  const mm = (twips: number) => (twips * 25.4) / 1440;
  return {
    top: ['type area from the top', mm(page.top), 'mm'],
    left: ['type area from the left', mm(page.left), 'mm'],
    right: ['type area from the right, hanging signs set aside', mm(page.right), 'mm'],
    pitch: ['line pitch', page.linePitch / 20, 'pt'],
    characters: ['characters of a full line', Math.floor(page.typeWidth / page.bodyEm), ''],
    em: ['advance of a body character', page.bodyEm / 20, 'pt'],
    title: ['size of the title', page.titleSize / 2, 'pt'],
    numberBelow: ['page number below the type area', 7, 'mm'],
    numberOdd: ['page number from the right, odd pages', 14, 'pt'],
    numberEven: ['page number from the left, even pages', 14, 'pt'],
    outside: ['words outside of the type area, hanging signs set aside', 0, 'pt'],
    signature: ['signature from its place', 0, 'pt'],
  };
}

/** Prints the table for each style; PDFs stay in `keep` where that is given. */
export async function benchLayout(root: string, keep = process.env['LAYOUT_KEEP']): Promise<void> {
  const hasPoppler = isInstalled('pdftotext', '-v');
  const ways: readonly (readonly [string, boolean, LayOut])[] = [
    ['LibreOffice', hasPoppler && isInstalled('soffice', '--version'), byOffice],
    ['own PDF', hasPoppler && (await findBrowser()) !== null, byBrowser],
  ];
  const reports = await corpus(root);
  for (const id of STYLES) {
    const preset = PRESETS.find((one) => one.id === id);
    if (!preset) continue;
    const page = pageOf({ ...STANDARD_STYLE, margins: preset.margins, linePitch: preset.linePitch });
    const rows: string[][] = [];
    const sparse: string[] = [];
    const pages: string[][] = [];
    for (const [way, isThere, layOut] of ways) {
      if (!isThere) {
        console.log(`\n${way}: not on this machine, left out.`);
        continue;
      }
      const folder =
        keep === undefined ? mkdtempSync(join(tmpdir(), 'nianbao-layout-')) : join(keep, `${id}-${way}`);
      mkdirSync(folder, { recursive: true });
      const all = await layOut(reports, page, folder);
      const measured = all.map((one, index) => measurePages(one, page, reports[index]?.report));
      for (const key of Object.keys(wantedOf(page)) as (keyof Measured)[])
        rows.push(rowOf(key, page, way, measured));
      all.forEach((one, index) =>
        sparse.push(
          ...sparsePages(one, page).map(
            (at) => `${reports[index]?.name ?? ''}, page ${at} of ${one.pages.length} (${way})`,
          ),
        ),
      );
      pages.push([way, String(all.length), ...spread(all.map((one) => one.pages.length))]);
      if (keep === undefined) rmSync(folder, { recursive: true, force: true });
    }
    print(
      `${preset.name}: ${reports.length} reports`,
      ['measure', 'by', 'wanted', 'median', 'furthest', 'reports'],
      rows.toSorted((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '')),
    );
    print('Pages of a report', ['by', 'reports', 'fewest', 'median', 'most'], pages);
    console.log(
      `\nPages less than a third full, but for the last: ${sparse.length}${sparse.map((one) => `\n  ${one}`).join('')}`,
    );
  }
}

function rowOf(key: keyof Measured, page: Page, way: string, measured: readonly Measured[]): string[] {
  const [name, wanted, unit] = wantedOf(page)[key];
  const values = measured.flatMap((one) => one[key] ?? []);
  const furthest = values.toSorted((a, b) => Math.abs(b - wanted) - Math.abs(a - wanted))[0];
  const shown = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '–' : `${Number(value.toFixed(2))} ${unit}`.trim();
  return [name, way, shown(wanted), shown(median(values)), shown(furthest), String(values.length)];
}

function spread(values: readonly number[]): string[] {
  return [Math.min(...values), median(values), Math.max(...values)].map(String);
}

/** Numbers of pages, from 1, whose last line stands in the upper third. */
function sparsePages({ pages }: LaidOut, { top, typeHeight }: Page): number[] {
  const [start, height] = [top / 20, typeHeight / 20];
  return pages.slice(0, -1).flatMap((words, index) => {
    const body = words.filter(({ middle }) => middle < start + height);
    return Math.max(0, ...body.map(({ middle }) => middle)) < start + height / 3 ? [index + 1] : [];
  });
}
