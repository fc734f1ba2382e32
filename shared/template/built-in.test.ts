import { describe, expect, it } from 'vitest';
import { guessProfile } from '../agency/guess-profile.ts';
import { exampleReport } from '../example.ts';
import { checkReport } from '../rules/check-report.ts';
import { BUILT_IN_TEMPLATE, BUILT_IN_TEMPLATES } from './built-in.ts';
import { PLACEHOLDERS } from './placeholder-menu.ts';
import { resolvePlaceholders, splitPlaceholders } from './placeholders.ts';
import { newReport } from './roll-over.ts';
import { templateSchema, templateTexts } from './template.ts';

describe('the built-in template', () => {
  it('is a template, and names only placeholders that exist', () => {
    expect(templateSchema.parse(BUILT_IN_TEMPLATE)).toEqual(BUILT_IN_TEMPLATE);
    const used = templateTexts(BUILT_IN_TEMPLATE)
      .flatMap(({ text }) => splitPlaceholders(text))
      .flatMap((part) => (part.kind === 'placeholder' ? [part.name] : []));
    const known = new Set(PLACEHOLDERS.map(({ name }) => name));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
    expect(used).toContain('表三·结转下年度继续办理·总计');
  });

  it.each([
    ['乡镇街道', '清河县葛仙庄镇人民政府'],
    ['县级部门', '清河县水利局'],
    ['政府', '清河县人民政府'],
  ])(
    'for %s gives a draft in which rules find nothing but what is still to be written',
    (audience, agency) => {
      const template = BUILT_IN_TEMPLATES.find((one) => one.for === audience) ?? BUILT_IN_TEMPLATE;
      const draft = newReport({ last: null, agency, year: 2025, text: 'template', template });
      const report = resolvePlaceholders({ ...draft, figures: exampleReport().figures, unreadable: {} });
      const findings = checkReport({ report, last: null, profile: guessProfile(agency), stage: 'draft' });
      expect(new Set(findings.map(({ rule, level }) => `${rule} ${level}`))).toEqual(new Set(['S-13 hint']));
    },
  );

  it('covers the five aspects, problems and improvements, and the fee statement', () => {
    const [one, , , , five, six] = BUILT_IN_TEMPLATE.sections;
    expect(one?.paragraphs.filter((text) => text.startsWith('（'))).toEqual([
      '（一）主动公开情况',
      '（二）依申请公开情况',
      '（三）政府信息管理情况',
      '（四）政府信息公开平台建设情况',
      '（五）监督保障情况',
    ]);
    expect(five?.paragraphs.join()).toMatch(/主要问题.*改进情况/);
    expect(six?.paragraphs.join()).toContain('信息处理费');
  });
});
