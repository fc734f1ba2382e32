import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { writeDocx } from './write-docx.ts';

function installed(program: string, flag: string): boolean {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const READY = installed('soffice', '--version') && installed('pdftotext', '-v');

describe.skipIf(!READY)('the example laid out by LibreOffice (skipped without soffice and pdftotext)', () => {
  let folder = '';
  let pages: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-layout-'));
    const file = join(folder, 'report.docx');
    writeFileSync(file, await writeDocx(exampleReport()));
    // A profile of its own: another LibreOffice may be running.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf')]);
    pages = readFileSync(join(folder, 'report.txt'), 'utf8').split('\f').slice(0, -1);
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const squashed = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');

  it('takes at most six pages, numbered on each', () => {
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages.length).toBeLessThanOrEqual(6);
    pages.forEach((page, index) => expect(page).toMatch(new RegExp(`— *${index + 1} *—`)));
  });

  it('has odd page numbers at the right and even ones at the left', () => {
    const columnOf = (page: string | undefined) => /^( *)— *\d+ *—/m.exec(page ?? '')?.[1]?.length ?? -1;
    expect(columnOf(pages[0])).toBeGreaterThan(columnOf(pages[1]) + 20);
  });

  it('shows every heading, the title, and the signature below all text', () => {
    const all = squashed(pages.join(''));
    for (const { heading } of exampleReport().sections) expect(all).toContain(heading);
    expect(all).toContain('清河县水利局2024年政府信息公开工作年度报告');
    expect(squashed(pages.at(-1))).toMatch(/清河县水利局2025年1月16日/);
  });

  it('keeps table three on one page, from its first column to its last row', () => {
    const page = pages.find((text) => squashed(text).includes('自然人'));
    for (const label of ['本年新收政府信息公开申请数量', '（七）总计', '结转下年度继续办理']) {
      expect(squashed(page)).toContain(label);
    }
    expect(pages.filter((text) => squashed(text).includes('自然人'))).toHaveLength(1);
  });

  it('shows the tables of sections two and four', () => {
    const all = squashed(pages.join(''));
    for (const label of ['第二十条第（八）项', '38.65', '未经复议直接起诉', '复议后起诉']) {
      expect(all).toContain(label);
    }
  });
});
