import { describe, expect, it } from 'vitest';
import { STANDARD_PAGE } from './page.ts';
import { wrapWidth } from './title-width.ts';

/** The lines that `width` characters make. */
function wrap(line: string, width: number): string[] {
  const lines = [''];
  let used = 0;
  for (const character of line) {
    const advance = /[ -~]/.test(character) ? 0.5 : 1;
    if (used + advance > width) {
      lines.push('');
      used = 0;
    }
    used += advance;
    lines.push((lines.pop() ?? '') + character);
  }
  return lines;
}

describe('a title line', () => {
  it('that fits the page is left alone', () => {
    expect(wrapWidth('2024年政府信息公开工作年度报告', STANDARD_PAGE)).toBeUndefined();
  });

  it.each([
    ['临溪市人社局2021年政府信息公开工作年度报告', ['临溪市人社局2021年政府信息公开', '工作年度报告']],
    [
      '清河县自然资源和规划局2024年政府信息公开工作年度报告',
      ['清河县自然资源和规划局2024年', '政府信息公开工作年度报告'],
    ],
    [
      '清河县市场监督管理和知识产权保护局2024年政府信息公开工作年度报告',
      ['清河县市场监督管理和知识产权保护局', '2024年政府信息公开工作年度报告'],
    ],
  ])('that is too long wraps where a word ends: %s', (line, expected) => {
    expect(wrap(line, wrapWidth(line, STANDARD_PAGE) ?? 0)).toEqual(expected);
  });

  it('is hardly ever torn inside a number or a word of its statutory end, however long the name', () => {
    const stems = ['清河县', '白石山苗族土家族自治县', '云湖高新技术产业开发区', '临溪市清河区青柳'];
    const parts = [
      '市场监督管理',
      '知识产权保护',
      '退役军人事务',
      '综合行政执法',
      '自然资源和规划',
      '移民安置',
    ];
    const ends = ['局', '管理委员会', '街道办事处', '人民政府办公室'];
    const names = stems.flatMap((stem) =>
      parts.flatMap((_, count) => ends.map((end) => `${stem}${parts.slice(0, count).join('')}${end}`)),
    );
    const titles = names.flatMap((name) =>
      ['2024年', '2024年度'].map((year) => `${name}${year}政府信息公开工作年度报告`),
    );
    const isTorn = (line: string): boolean => {
      const lines = wrap(line, wrapWidth(line, STANDARD_PAGE) ?? STANDARD_PAGE.typeWidth / 440);
      return lines.slice(1).some((next, index) => {
        const seam = `${(lines[index] ?? '').slice(-1)}|${next.slice(0, 1)}`;
        return /\d\|[\d年]|政\|府|信\|息|公\|开|工\|作|报\|告|年\|度/.test(seam);
      });
    };
    // One width for all lines tears a few whatever it is.
    expect(titles.filter(isTorn).length / titles.length).toBeLessThan(0.05);
  });
});
