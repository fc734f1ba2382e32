import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleReport } from '../../../shared/example.ts';
import { setFigure } from '../../../shared/report/report.ts';
import { readNow } from '../../jobs/read-now.ts';
import { writeXlsx } from './write-xlsx.ts';

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The part of LibreOffice that calculates comes in a package of its own. */
const CALC = ['/usr/lib/libreoffice/program/libsclo.so', '/opt/libreoffice/program/libsclo.so'];

describe.skipIf(!CALC.some(existsSync))(
  'recalculated by LibreOffice (skipped without LibreOffice Calc)',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-calc-'));
      // As it comes, LibreOffice believes the values in a file until a cell is edited.
      mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
      writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** The workbook as LibreOffice saves it again, its formulas calculated anew. */
    function recalculated(bytes: Uint8Array, format: 'xlsx' | 'csv'): Uint8Array {
      writeFileSync(join(folder, 'in.xlsx'), bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      // The second sheet: table three.
      const filter =
        format === 'csv'
          ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2'
          : format;
      execFileSync(
        'soffice',
        [
          profile,
          '--headless',
          '--convert-to',
          filter,
          '--outdir',
          join(folder, 'out'),
          join(folder, 'in.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      const name = format === 'csv' ? 'in-表三 依申请公开.csv' : 'in.xlsx';
      return readFileSync(join(folder, 'out', name));
    }

    it('the figures are the same', async () => {
      const report = exampleReport();
      const result = await readNow('年报.xlsx', recalculated(writeXlsx(report), 'xlsx'));
      expect(result.ok && result.report.figures).toEqual(report.figures);
    }, 180_000);

    it('totals follow a number that somebody changes, and the checks tell a total that was typed', async () => {
      const report = setFigure(exampleReport(), 'requests.carriedIn.total', '9');
      const parts = unzipSync(writeXlsx(report));
      const part = 'xl/worksheets/sheet2.xml';
      // 本年新收 × 自然人 from 7 to 17; the total beside it is a formula that still says 10.
      const xml = strFromU8(parts[part] ?? new Uint8Array()).replace(/(<c r="D6"[^>]*><v>)7</, '$117<');
      const bytes = recalculated(zipSync({ ...parts, [part]: strToU8(xml) }), 'xlsx');
      const result = await readNow('年报.xlsx', bytes);
      expect(result.ok && result.report.figures['requests.new.total']).toBe(20);
      expect(result.ok && result.report.figures['requests.carriedIn.total']).toBe(9);
      const text = new TextDecoder().decode(recalculated(bytes, 'csv'));
      expect(text).toMatch(/差 -7/);
      expect(text).toMatch(/差 10/);
      expect(text).toMatch(/相符/);
    }, 180_000);
  },
);
