import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { applyEdits } from '../../shared/report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../shared/template/built-in.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { templateTexts } from '../../shared/template/template.ts';
import {
  builtInEdits,
  isBuiltIn,
  reportOfTemplate,
  templateOfReport,
  unknownNames,
} from './template-report.ts';

describe('the template as a report', () => {
  it('gives the template back unchanged', () => {
    expect(templateTexts(templateOfReport(reportOfTemplate(BUILT_IN_TEMPLATE)))).toEqual(
      templateTexts(BUILT_IN_TEMPLATE),
    );
  });

  it('shows the example’s figures in the template’s sentences', () => {
    const template = {
      ...BUILT_IN_TEMPLATE,
      preamble: ['{{年度}}年新收{{一、本年新收政府信息公开申请数量 × 总计}}件。'],
    };
    expect(resolvePlaceholders(reportOfTemplate(template)).preamble).toEqual(['2024年新收10件。']);
  });

  it('goes back to the built-in text from any other', () => {
    const other = reportOfTemplate(templateOfReport(exampleReport()));
    expect(isBuiltIn(templateOfReport(other))).toBe(false);
    expect(isBuiltIn(templateOfReport(applyEdits(other, builtInEdits())))).toBe(true);
  });
});

describe('names that stand for nothing', () => {
  it('are listed once each', () => {
    const text = ['{{机关}}{{收件数}}', '{{收件数}}和{{天气}}'];
    expect(unknownNames(text, exampleReport())).toEqual(['收件数', '天气']);
  });

  it('do not occur in the built-in template', () => {
    const texts = templateTexts(BUILT_IN_TEMPLATE).map(({ text }) => text);
    expect(unknownNames(texts, exampleReport())).toEqual([]);
  });
});
