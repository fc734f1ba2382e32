/** What other programs make of the Word file and of the web page: their reading, read by this program, gives the same report. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableTitle } from '../../shared/document/blocks.ts';
import { exampleReport } from '../../shared/example.ts';
import type { Report } from '../../shared/report/schema.ts';
import { readNow } from '../jobs/read-now.ts';
import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import { inventedReports } from './invented-reports.fixture.ts';
import { isInstalled } from './pages.fixture.ts';

const REPORTS = [exampleReport(), ...inventedReports(4)];
const HAS_PANDOC = isInstalled('pandoc', '--version');
const HAS_OFFICE = isInstalled('soffice', '--version');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-readers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function byPandoc(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const [source, target] = [join(folder, `source.${from}`), join(folder, `target.${to}`)];
  writeFileSync(source, bytes);
  execFileSync('pandoc', ['--standalone', '--output', target, source], { stdio: 'ignore' });
  return readFileSync(target);
}

/** The web page as LibreOffice saves it for Word. */
function byOffice(bytes: Uint8Array): Uint8Array {
  const source = join(folder, 'page.html');
  writeFileSync(source, bytes);
  // A profile of its own: another LibreOffice may be running.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const how = ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML'];
  execFileSync('soffice', [profile, ...how, '--outdir', folder, source], { stdio: 'ignore' });
  return readFileSync(join(folder, 'page.docx'));
}

async function readBack(name: string, bytes: Uint8Array): Promise<Report> {
  const result = await readNow(name, bytes);
  if (!result.ok) throw new Error(result.problem.what);
  return result.report;
}

/** Names of tables, which some readers print above them. */
const NAMES = new RegExp([2, 3, 4].map(tableTitle).join('|'), 'g');

/** Blanks, numbers and text, without the spaces that readers set as they like. */
function content({ figures, sections }: Report) {
  const texts = sections.map(({ paragraphs }) => paragraphs.join('').replace(/\s/g, '').replace(NAMES, ''));
  return { figures, texts };
}

describe('the Word file', () => {
  it('says the same to mammoth', async () => {
    for (const report of REPORTS) {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(report)) });
      const page = new TextEncoder().encode(`<!DOCTYPE html><meta charset="utf-8">${value}`);
      expect(content(await readBack('年报.html', page))).toEqual(content(report));
    }
  }, 60_000);

  it.skipIf(!HAS_PANDOC)(
    'says the same to pandoc (skipped without it)',
    async () => {
      for (const report of REPORTS) {
        const page = byPandoc(await writeDocx(report), 'docx', 'html');
        expect(content(await readBack('年报.html', page))).toEqual(content(report));
      }
    },
    60_000,
  );
});

describe('the web page', () => {
  it.skipIf(!HAS_PANDOC)(
    'says nothing wrong to pandoc, whose labels may lose a column they span (skipped without it)',
    async () => {
      for (const report of REPORTS) {
        const back = await readBack('年报.docx', byPandoc(writeHtml(report), 'html', 'docx'));
        expect(content(back).texts).toEqual(content(report).texts);
        const doubted = new Set(back.notes.flatMap(({ doubt, place }) => (doubt ? [place] : [])));
        for (const [figure, value] of Object.entries(report.figures)) {
          if (back.figures[figure] !== value)
            expect([...doubted].join(), figure).toContain(figure.split('.')[1]);
        }
      }
    },
    60_000,
  );

  it.skipIf(!HAS_OFFICE)(
    'says the same to LibreOffice (skipped without it)',
    async () => {
      for (const report of REPORTS.slice(0, 2)) {
        expect(content(await readBack('年报.docx', byOffice(writeHtml(report))))).toEqual(content(report));
      }
    },
    180_000,
  );
});
