import { expect, it } from 'vitest';
import { exampleReport } from '../../shared/example.ts';
import { BUILT_IN_TEMPLATES } from '../../shared/template/built-in.ts';
import { resolvePlaceholders } from '../../shared/template/placeholders.ts';
import { reportOfTemplate, templateOfReport, withTexts } from './template-report.ts';

it('a template as a report gives the template back unchanged', () => {
  for (const template of BUILT_IN_TEMPLATES) {
    expect(templateOfReport(template, reportOfTemplate(template))).toEqual(template);
  }
});

it('a template is shown with the figures of any report', () => {
  const [template] = BUILT_IN_TEMPLATES;
  if (!template) throw new Error('no template');
  const shown = reportOfTemplate({ ...template, preamble: ['{{机关}}{{年度}}年。'] });
  expect(resolvePlaceholders(shown).preamble).toEqual(['清河县水利局2024年。']);
  const other = { ...exampleReport(), agency: '清河县财政局', year: 2025 };
  expect(resolvePlaceholders(withTexts(other, shown)).preamble).toEqual(['清河县财政局2025年。']);
});
