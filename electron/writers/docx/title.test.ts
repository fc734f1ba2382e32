import { describe, expect, it } from 'vitest';
import { wrapWidth } from './title.ts';

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
    expect(wrapWidth('2024年政府信息公开工作年度报告')).toBeUndefined();
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
    expect(wrap(line, wrapWidth(line) ?? 0)).toEqual(expected);
  });
});
