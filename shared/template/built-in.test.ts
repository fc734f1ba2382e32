import { describe, expect, it } from 'vitest';
import { guessProfile } from '../agency/guess-profile.ts';
import { exampleReport } from '../example.ts';
import type { Report } from '../report/schema.ts';
import { checkReport } from '../rules/check-report.ts';
import { audienceOf } from './audience.ts';
import { BUILT_IN_TEMPLATE, BUILT_IN_TEMPLATES } from './built-in.ts';
import { resolvePlaceholders } from './placeholders.ts';
import { newReport } from './roll-over.ts';
import { templateSchema } from './template.ts';

describe('the built-in templates', () => {
  it('are templates', () => {
    for (const template of BUILT_IN_TEMPLATES) expect(templateSchema.parse(template)).toEqual(template);
  });

  const draftOf = (agency: string, figures: Report['figures']) => {
    const { level } = guessProfile(agency);
    const template = BUILT_IN_TEMPLATES.find((one) => one.for === audienceOf(level)) ?? BUILT_IN_TEMPLATE;
    const draft = newReport({ last: null, agency, year: 2025, text: 'template', template });
    return resolvePlaceholders({ ...draft, figures, unreadable: {} });
  };
  const some = exampleReport().figures;
  const none = Object.fromEntries(Object.keys(some).map((id) => [id, 0]));

  it.each([
    ['清河县葛仙庄镇人民政府', 'some', some],
    ['清河县葛仙庄镇人民政府', 'none', none],
    ['清河县水利局', 'some', some],
    ['清河县水利局', 'none', none],
    ['清河县人民政府', 'some', some],
    ['清河县人民政府', 'none', none],
  ])('for %s with %s figures: rules find nothing but what is still to be written', (agency, _, figures) => {
    const report = draftOf(agency, figures);
    const findings = checkReport({ report, last: null, profile: guessProfile(agency), stage: 'draft' });
    expect(new Set(findings.map(({ rule, level }) => `${rule} ${level}`))).toEqual(new Set(['S-13 hint']));
  });

  it('say what there was, and that there was nothing', () => {
    const sentence = (figures: Report['figures']) =>
      draftOf('清河县水利局', figures).sections[0]?.paragraphs.find((text) =>
        text.includes('政府信息公开申请'),
      );
    expect(sentence(some)).toBe(
      '2025年新收政府信息公开申请10件，上年结转2件。办结9件，其中予以公开4件、部分公开1件。结转下年度继续办理3件。因政府信息公开工作发生行政复议1件，未经复议直接提起行政诉讼1件，复议后提起行政诉讼0件。',
    );
    expect(sentence(none)).toBe(
      '2025年未收到政府信息公开申请，没有上年结转的申请。没有结转下年度继续办理的申请。没有因政府信息公开工作发生行政复议和行政诉讼。',
    );
    const blank = Object.fromEntries(Object.keys(some).map((id) => [id, null]));
    expect(sentence(blank)).toContain('新收政府信息公开申请＿＿件，上年结转＿＿件。办结＿＿件');
  });

  it('cover the five aspects, problems and improvements, and the fee statement', () => {
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
