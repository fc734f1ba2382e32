import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CheckSheet, SheetDecision } from '../../../shared/check-sheet/check-sheet.ts';
import { writeCheckSheet } from './check-sheet.ts';

const FINDING = { level: '警告', where: '六 其他事项第1段', message: '请核对。' } as const;
const CONFIRMED: SheetDecision = { ...FINDING, verdict: '确认无误', reason: '已核对', when: '2026年1月20日' };

const SHEET: CheckSheet = {
  titleLines: ['清河县水利局', '2025年政府信息公开工作年度报告校核单'],
  facts: [
    ['状态', '草稿'],
    ['校核时间', '2026年1月20日'],
  ],
  tables: [],
  checks: [{ name: '与去年结转核对', mark: 'right', words: '7 列全部相符。' }],
  open: [FINDING],
  leftOut: null,
  decided: [CONFIRMED, { ...CONFIRMED, verdict: '忽略', reason: '' }],
  changes: null,
};

async function written(): Promise<string[]> {
  const xml = strFromU8(unzipSync(await writeCheckSheet(SHEET))['word/document.xml'] ?? new Uint8Array());
  return xml.match(/<w:p>.*?<\/w:p>/gu) ?? [];
}

const textOf = (paragraph: string) => paragraph.replaceAll('<w:tab/>', ' ').replace(/<[^>]+>/gu, '');

describe('the check sheet in Word', () => {
  it('ticks off what was confirmed, never what was passed over', async () => {
    const lines = (await written()).map(textOf);
    expect(lines).toContain('√ 确认无误：已核对（2026年1月20日）');
    expect(lines).toContain('忽略（2026年1月20日）');
  });

  it('sets findings and what was decided behind their numbers, on every line', async () => {
    const paragraphs = await written();
    const found = paragraphs.filter((one) => /^\d\. 警告/u.test(textOf(one)));
    expect(found).toHaveLength(3);
    for (const one of found) expect(one).toMatch(/<w:ind w:left="420" w:hanging="420"\/>/u);
    const reason = paragraphs.find((one) => textOf(one).includes('已核对'));
    expect(reason).toMatch(/<w:ind w:left="420"\/>/u);
  });
});
