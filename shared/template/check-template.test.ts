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

  const check = (paragraph: string) => checkTemplate({ ...BUILT_IN_TEMPLATE, preamble: [paragraph] });

  it.each([
    ['{{如果 表三·本年新收·总计 = 0}}甲', '“如果”没有“结束”'],
    ['{{表三·本年新收·总计 +}}', '这里少一个数据'],
    ['{{如果 年度 > 0}}甲{{否则}}乙{{否则}}丙{{结束}}', '永远用不到'],
  ])('says what is wrong with braces: %s', (text, words) => {
    expect(check(text)).toMatchObject([{ level: 'error', place: 'preamble/paragraph:1' }]);
    expect(check(text)[0]?.message).toContain(words);
  });

  const TOTAL = '表三·本年新收·总计';
  it.each([
    [`{{如果 ${TOTAL} = 0}}无{{否则如果 ${TOTAL} = 0}}没有{{否则}}有{{结束}}`, `{{否则如果 ${TOTAL} = 0}}`],
    [`{{如果 ${TOTAL} ≥ 0}}有{{否则}}无{{结束}}`, '{{否则}}'],
    [`{{如果 ${TOTAL} = 0}}无{{否则如果 ${TOTAL} > 0}}有{{否则}}空{{结束}}`, '{{否则}}'],
    [`{{如果 ${TOTAL} < 0}}负{{结束}}`, `{{如果 ${TOTAL} < 0}}`],
    ['{{如果 1 = 2}}无{{结束}}', '{{如果 1 = 2}}'],
    [`{{如果 1 = 1}}有{{否则如果 ${TOTAL} = 3}}三{{结束}}`, `{{否则如果 ${TOTAL} = 3}}`],
    [`{{如果 年度 > 2020}}甲{{否则如果 年度 > 2020}}乙{{结束}}`, '{{否则如果 年度 > 2020}}'],
  ])('says which words no report can ever have: %s', (text, words) => {
    expect(check(text)).toMatchObject([{ level: 'warning', place: 'preamble/paragraph:1', words }]);
  });

  it.each([
    `{{如果 ${TOTAL} = 0}}无{{否则如果 ${TOTAL} = 1}}一件{{否则}}多件{{结束}}`,
    `{{如果 ${TOTAL} > 去年}}增{{否则如果 ${TOTAL} < 去年}}减{{否则}}平{{结束}}`,
    `{{如果 ${TOTAL} = 0}}甲{{如果 年度 > 2025}}乙{{否则}}丙{{结束}}{{否则}}丁{{结束}}`,
    `{{如果 ${TOTAL} - 表三·上年结转·总计 < 0}}少{{结束}}`,
  ])('finds nothing in choices of which each can be taken: %s', (text) => {
    expect(check(text)).toEqual([]);
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
