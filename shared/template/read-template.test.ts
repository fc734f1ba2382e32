import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { isTemplate, readTemplate } from './read-template.ts';
import { templateTexts, type Template } from './template.ts';

const FIRST_VERSION = {
  titleLines: ['{{机关}}', '{{年度}}年政府信息公开工作年度报告'],
  preamble: ['根据条例编制。'],
  sections: [['（一）主动公开情况', '制发{{年度}}年文件。'], [], [], [], ['问题'], ['收费']],
  signature: ['{{机关}}'],
};

function withSection(no: number, section: unknown): unknown {
  const { sections } = BUILT_IN_TEMPLATE;
  return { ...BUILT_IN_TEMPLATE, sections: sections.map((one) => (one.no === no ? section : one)) };
}

describe('a template', () => {
  it('is read as it was written', () => {
    const written: unknown = JSON.parse(JSON.stringify(BUILT_IN_TEMPLATE));
    expect(readTemplate(written)).toEqual({ ok: true, template: BUILT_IN_TEMPLATE });
  });

  it('of the first version is read with all of its text, under the name that it is given', () => {
    const reading = readTemplate(FIRST_VERSION, '水利局');
    if (!reading.ok) throw new Error(reading.code);
    expect(reading.template).toMatchObject({ schema: 2, name: '水利局', for: null });
    expect(templateTexts(reading.template).map(({ text }) => text)).toEqual([
      ...FIRST_VERSION.titleLines,
      ...FIRST_VERSION.preamble,
      ...FIRST_VERSION.sections.flat(),
      ...FIRST_VERSION.signature,
    ]);
  });

  it.each([
    ['a newer version', { ...BUILT_IN_TEMPLATE, schema: 3 }, 'newer-template', null],
    ['a much newer version of another shape', { schema: 12, sections: {} }, 'newer-template', null],
    ['a report', exampleReport(), 'not-a-template', null],
    ['a list', [BUILT_IN_TEMPLATE], 'not-a-template', null],
    ['nothing', null, 'not-a-template', null],
    ['a version that is no number', { ...BUILT_IN_TEMPLATE, schema: '2' }, 'not-a-template', null],
    [
      'a paragraph that is a number',
      withSection(3, { no: 3, heading: '三', paragraphs: [1] }),
      'damaged-template',
      '三 申请办理第1段',
    ],
    [
      'a section that is missing',
      { ...BUILT_IN_TEMPLATE, sections: BUILT_IN_TEMPLATE.sections.slice(1) },
      'damaged-template',
      '六个部分（sections）',
    ],
    [
      'a section of another number',
      withSection(3, BUILT_IN_TEMPLATE.sections[0]),
      'damaged-template',
      '六个部分（sections）',
    ],
    [
      'an agency of no known kind',
      { ...BUILT_IN_TEMPLATE, for: '村' },
      'damaged-template',
      '适用机关（for）',
    ],
    ['no name', { ...BUILT_IN_TEMPLATE, name: ' ' }, 'damaged-template', '名称（name）'],
    ['the first version, cut off', { ...FIRST_VERSION, sections: [[]] }, 'damaged-template', null],
  ])('with %s is refused with what and where', (_, content, code, where) => {
    expect(readTemplate(content)).toMatchObject({ ok: false, code, ...(where === null ? {} : { where }) });
  });

  it('is told from a report, in any version', () => {
    for (const content of [BUILT_IN_TEMPLATE, FIRST_VERSION, { ...BUILT_IN_TEMPLATE, schema: 7 }]) {
      expect(isTemplate(content)).toBe(true);
    }
    for (const content of [exampleReport(), [], null, { sections: [] }])
      expect(isTemplate(content)).toBe(false);
  });

  it('with 10 000 placeholders is refused at once', () => {
    const preamble = ['{{机关}}'.repeat(10_000)];
    expect(readTemplate({ ...BUILT_IN_TEMPLATE, preamble })).toMatchObject({
      ok: false,
      code: 'large-template',
    });
  });

  it('is answered for whatever a file holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(BUILT_IN_TEMPLATE)), (value, key) => {
        const reading = readTemplate({ ...BUILT_IN_TEMPLATE, [key]: value });
        if (reading.ok) expect(readTemplate(reading.template satisfies Template)).toEqual(reading);
        expect(readTemplate(value).ok).toBe(false);
      }),
    );
  });
});
