import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATE, BUILT_IN_TEMPLATES } from './built-in.ts';
import { checkTemplate, requiredParts } from './check-template.ts';
import type { Template } from './template.ts';

function withSection(no: number, paragraphs: string[]): Template {
  const sections = BUILT_IN_TEMPLATE.sections.map((one) => (one.no === no ? { ...one, paragraphs } : one));
  return { ...BUILT_IN_TEMPLATE, sections };
}

const missing = (template: Template) =>
  requiredParts(template).flatMap(({ name, isThere }) => (isThere ? [] : [name]));

describe('the check of a template', () => {
  it('finds nothing in the built-in ones', () => {
    for (const template of BUILT_IN_TEMPLATES) expect(checkTemplate(template)).toEqual([]);
  });

  it('says where a name stands for nothing', () => {
    const template = { ...BUILT_IN_TEMPLATE, preamble: ['{{机关}}编制。', '共收到{{收件数}}件。'] };
    expect(checkTemplate(template)).toEqual([
      expect.objectContaining({ level: 'error', place: 'preamble/paragraph:2', words: '{{收件数}}' }),
    ]);
  });

  it.each([
    [1, ['2025年主动公开、依申请公开、信息管理和监督保障工作平稳。'], ['总体情况：政府信息公开平台建设']],
    [5, ['（一）存在的主要问题'], ['改进情况']],
    [6, ['无。'], ['信息处理费']],
    [6, ['未收取信息处理费。'], []],
  ])('asks for what a report must have: section %i with %s', (no, paragraphs, names) => {
    const template = withSection(no, paragraphs);
    expect(missing(template)).toEqual(names);
    expect(checkTemplate(template).map(({ place }) => place)).toEqual(names.map(() => `section:${no}`));
  });

  it('asks for the year in the title', () => {
    expect(missing({ ...BUILT_IN_TEMPLATE, title: ['{{机关}}政府信息公开工作年度报告'] })).toHaveLength(1);
    expect(missing({ ...BUILT_IN_TEMPLATE, title: ['清河县2025年政府信息公开工作年度报告'] })).toEqual([]);
  });
});
