import { describe, expect, it } from 'vitest';
import { agencyWriting, couldBeAgency, isAgencyLine } from './agency-name.ts';
import {
  firstYear,
  isDateAlone,
  isYearAlone,
  withoutDates,
  withoutOuterDate,
  withoutYears,
} from './chinese-date.ts';
import { signatureLength } from './signature.ts';

const AGENCY = '清河县水利局';
const DATE = '2025年1月16日';

describe('the signature', () => {
  it.each<[string, string[], number]>([
    ['a date alone', ['本年度无收费。', DATE], 1],
    ['an agency and a date', ['无。', AGENCY, DATE], 2],
    ['a date and the agency of the title below it', ['无。', DATE, AGENCY], 2],
    ['the agency of the title alone', ['无。', AGENCY], 1],
    ['both on one line', ['无。', `${AGENCY}${DATE}`], 1],
    ['four agencies', ['无。', '甲县教育局', '甲县民政局', '甲县财政局', AGENCY, DATE], 5],
    ['four agencies at most', ['甲县体育局', '甲县教育局', '甲县民政局', '甲县财政局', AGENCY, DATE], 5],
    ['a name in doubt, but no second one above it', ['甲县体育之家', '清河之家', DATE], 2],
    ['no statement in front of a date', ['本年度没有其他事项', DATE], 1],
    ['no agency that the title does not name', ['无。', '甲县教育局'], 0],
    ['no statement with a date behind it', ['工作情况统计2025年1月16日'], 0],
    ['nothing of an empty line', ['无。', ''], 0],
    ['nothing of nothing', [], 0],
  ])('is %s', (_, lines, length) => {
    expect(signatureLength(lines, AGENCY)).toBe(length);
  });

  it('is no name alone where the title names none', () => {
    expect(signatureLength(['无。', AGENCY], null)).toBe(0);
    expect(signatureLength(['无。', AGENCY, DATE], null)).toBe(2);
  });
});

describe('a line that names an agency', () => {
  it.each([
    '清河县水利局',
    '清河县水利局（盖章）',
    '清河县水利局 清河县农业农村局',
    '清河县水利局、清河县医院',
  ])('is told beyond doubt: %s', (line) => expect(isAgencyLine(line, null)).toBe(true));

  it.each([
    '水利局',
    '没有水利局',
    '清河之家',
    '清河县水利局 清河之家',
    '清河县，水利局',
    `${'甲'.repeat(30)}局`,
  ])('is not: %s', (line) => expect(isAgencyLine(line, null)).toBe(false));

  it('is whatever the title names, white space aside', () => {
    expect(isAgencyLine('清 河 之 家', '清河之家')).toBe(true);
    expect(isAgencyLine('清河之家', '清河之友')).toBe(false);
  });

  it('could be any short line but a statement', () => {
    expect(couldBeAgency('清河之家', null)).toBe(true);
    expect(couldBeAgency('没有其他事项', null)).toBe(false);
    expect(couldBeAgency('之家', null)).toBe(false);
  });
});

describe('the agency that a sentence names as its writer', () => {
  it.each([
    ['清河县水利局编制了本报告。', AGENCY],
    ['我局编制，清河县水利局发布本报告。', AGENCY],
    ['根据国务院办公厅编制的格式填写。', null],
    ['清河之家编制了本报告。', null],
    ['', null],
  ])('%s → %s', (text, agency) => {
    expect(agencyWriting(text)).toBe(agency);
  });
});

describe('years and dates', () => {
  it.each([
    ['截至2024年底，2025年1月', 2024],
    ['二〇二四年', 2024],
    ['二○二五年', 2025],
    ['二O一九年', 2019],
    ['二0二0年', 2020],
    ['2024', null],
    ['一九九八年', null],
  ])('the first year of %s is %s', (text, year) => {
    expect(firstYear(text)).toBe(year);
  });

  it.each([
    '2025年1月16日',
    '二〇二五年一月十六日',
    '2025年1月',
    '2025.1.16',
    '2025-01-16',
    '2025/1/16',
    '二○二五年元月',
  ])('%s is a date and nothing else', (text) => {
    expect(isDateAlone(text)).toBe(true);
    expect(withoutDates(`甲${text}乙`)).toBe('甲乙');
    expect([`甲${text}`, `${text}甲`].map(withoutOuterDate)).toEqual(['甲', '甲']);
  });

  it('is no date alone with words beside it, nor without a day or month', () => {
    for (const text of ['于2025年1月16日', '2025年1月16日发布', '2025年', '2025.1', '2025.1.167']) {
      expect(isDateAlone(text)).toBe(false);
    }
  });

  it('a year may stand alone, in brackets or with 度', () => {
    expect(['2024年', '2024年度', '(2024年)', '二〇二四年度'].map(isYearAlone)).toEqual(Array(4).fill(true));
    expect(['2024', '2024年报', '关于2024年'].map(isYearAlone)).toEqual([false, false, false]);
  });

  it('years go with the words that join them to a name', () => {
    expect(withoutYears('清河县水利局关于2024年度的信息公开')).toBe('清河县水利局信息公开');
    expect(withoutYears('2023年和2024年')).toBe('和');
  });
});
