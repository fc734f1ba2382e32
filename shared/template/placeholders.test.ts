import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { emptyReport, setFigure } from '../report/report.ts';
import {
  BLANK_VALUE,
  placeholderValue,
  resolvePlaceholders,
  resolveText,
  splitPlaceholders,
} from './placeholders.ts';

const report = exampleReport();

describe('a placeholder', () => {
  it.each([
    ['{{机关}}', '清河县水利局'],
    ['{{年度}}年', '2024年'],
    ['{{去年}}/{{下一年}}', '2023/2025'],
    ['{{统计期间}}', '2024年1月1日至2024年12月31日'],
    ['{{一、本年新收政府信息公开申请数量 × 总计}}件', '10件'],
    ['{{ 一、本年新收政府信息公开 申请数量×总计 }}件', '10件'],
    ['｛｛机关｝｝', '清河县水利局'],
    ['{{第（八）项 行政事业性收费 本年收费金额（单位：万元）}}', '38.65'],
    ['{{第(八)项 行政事业性收费 本年收费金额(单位:万元)}}', '38.65'],
    ['{{第（五）项 行政许可 本年处理决定数量}}', '126'],
    ['{{第（五）项 行政许可 处理决定数量}}', '126'],
    ['{{三、（三）3.危及"三安全一稳定" × 总计}}', '0'],
  ])('%s is shown as %s', (text, shown) => {
    expect(resolveText(text, report)).toBe(shown);
  });

  it('stays as it is written when its name is unknown', () => {
    expect(resolveText('{{局长}}和{{机关', report)).toBe('{{局长}}和{{机关');
    expect(placeholderValue('局长', report)).toBeNull();
    expect(placeholderValue('constructor', report)).toBeNull();
  });

  it('shows a visible gap, never a 0, for a blank or unreadable figure and for one the form does not have', () => {
    const name = '一、本年新收政府信息公开申请数量 × 总计';
    expect(placeholderValue(name, emptyReport('2021'))).toBe(BLANK_VALUE);
    expect(placeholderValue(name, setFigure(report, 'requests.new.total', '增3'))).toBe(BLANK_VALUE);
    expect(placeholderValue('第（一）项 规章 对外公开总数量', report)).toBe(BLANK_VALUE);
    expect(placeholderValue('年度', emptyReport('2021'))).toBe(BLANK_VALUE);
  });

  it('is found inside text without losing a character', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('{{机关}}', '{{', '}}', '｛｛年度｝｝', '{{ x }}', '\n'),
            fc.string({ maxLength: 6 }),
          ),
        ),
        (pieces) => {
          const text = pieces.join('');
          expect(
            splitPlaceholders(text)
              .map((part) => part.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
    expect(splitPlaceholders('共{{ 机关 }}。')).toEqual([
      { kind: 'text', text: '共' },
      { kind: 'placeholder', name: '机关', text: '{{ 机关 }}' },
      { kind: 'text', text: '。' },
    ]);
  });
});

describe('a report with placeholders', () => {
  it('keeps its paragraphs one for one when they are resolved', () => {
    const draft = { ...report, preamble: ['{{机关}}', '', '{{不认识}}'], signature: ['{{机关}}'] };
    const resolved = resolvePlaceholders(draft);
    expect(resolved.preamble).toEqual(['清河县水利局', '', '{{不认识}}']);
    expect(resolved.signature).toEqual(['清河县水利局']);
    expect(resolved.sections).toEqual(report.sections);
    expect(resolvePlaceholders(resolved)).toEqual(resolved);
  });
});
