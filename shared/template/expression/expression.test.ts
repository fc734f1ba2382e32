import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { FIGURES, formFigures } from '../../forms/figures.ts';
import { FORM_IDS } from '../../forms/forms.ts';
import { setFigure } from '../../report/report.ts';
import { readNumeral, writeNumeral } from '../../text/numbers/chinese-numbers.ts';
import { checkText, readPieces, resolveText } from '../placeholders.ts';
import { writeValue } from './evaluate.ts';
import { operandName, operandsOf } from './operands.ts';
import { parsePlaceholder } from './parse.ts';

const report = exampleReport();
const { figures } = report;
const compared = {
  ...report,
  lastYear: {
    year: 2023,
    form: report.form,
    figures: { ...figures, 'requests.new.total': 8, 'requests.handled.total': 0 },
  },
};
const read = (text: string) => resolveText(text, compared);

describe('names of figures', () => {
  it('are one for each figure of a form, and mean that figure', () => {
    for (const form of FORM_IDS) {
      const single = operandsOf(form).filter((operand) => operand.figures.length === 1);
      expect(new Set(operandsOf(form).map(({ name }) => name)).size).toBe(operandsOf(form).length);
      expect(single.flatMap((operand) => operand.figures)).toEqual(formFigures(form));
      for (const { name, figures: ids } of operandsOf(form)) {
        const parsed = parsePlaceholder(name, form);
        expect(parsed, name).toMatchObject({
          kind: 'value',
          expression: { kind: 'operand', operand: { figures: ids } },
        });
      }
    }
  });

  it('are found by the official label of older templates, too', () => {
    for (const { id, label, forms } of FIGURES.values()) {
      const parsed = parsePlaceholder(label, forms[0] ?? '');
      expect(parsed, label).toMatchObject({ expression: { operand: { figures: [id] } } });
    }
  });

  it.each([
    ['requests.new.total', '表三·本年新收·总计'],
    ['requests.handled.total', '表三·本年度办理结果·总计'],
    ['requests.carriedOut.natural', '表三·结转下年度继续办理·自然人'],
    ['requests.denied.stateSecret.total', '表三·属于国家秘密·总计'],
    ['requests.otherHandling.other.total', '表三·其他处理·其他·总计'],
    ['disclosure.fee.amount', '表二·行政事业性收费·本年收费金额'],
    ['disclosure.regulation.issued', '表二·规章·本年制发件数'],
    ['review.directLitigation.total', '表四·未经复议直接起诉·总计'],
  ])('say the table, the row and the column: %s is %s', (id, name) => {
    expect(operandName(id)).toBe(name);
  });
});

describe('an expression', () => {
  it.each([
    ['{{表三·本年新收·总计}}件', '10件'],
    ['{{ 表三 · 本年新收 · 总计 }}件', '10件'],
    ['{{表三·本年新收·总计 + 1}}', '11'],
    ['{{表三·本年新收·总计＋1－2}}', '9'],
    ['{{(表三·本年新收·总计 - 4) × 2 ÷ 3}}', '4'],
    ['{{-表三·本年新收·总计}}', '-10'],
    ['{{表三·本年新收·总计 - 去年}}', '2'],
    ['{{去年(表三·本年新收·总计)}}', '8'],
    ['{{相差(表三·本年新收·总计)}}', '2'],
    ['{{增长率(表三·本年新收·总计)}}%', '25%'],
    ['{{占比(表三·本年新收·自然人，表三·本年新收·总计)｜1位小数}}%', '70.0%'],
    ['{{年度 - 1}}年', '2023年'],
    ['{{表三·本年新收·总计｜汉字}}件', '十件'],
    ['{{表三·本年新收·总计 × 1000｜千分位}}', '10,000'],
    ['{{表三·本年新收·总计｜全角}}', '１０'],
    ['{{表三·本年新收·总计｜改为 12｜因为 含上年退回的2件}}件', '12件'],
    ['{{表二·行政事业性收费·本年收费金额 × 10000}}元', '386500元'],
  ])('%s reads %s', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it('takes a heading without numbers of its own for the sum of what stands under it', () => {
    const { denied, legal } = {
      denied: formFigures(report.form).filter((id) => /^requests\.denied\..*\.total$/.test(id)),
      legal: ['business', 'research', 'charity', 'legalService', 'other'].map((key) => `requests.new.${key}`),
    };
    const sum = (ids: readonly string[]) => String(ids.reduce((all, id) => all + (figures[id] ?? 0), 0));
    expect(read('{{表三·不予公开·总计}}')).toBe(sum(denied));
    expect(read('{{表三·本年新收·法人或其他组织}}')).toBe(sum(legal));
  });

  it.each([
    ['{{表三·本年新收·总计 ÷ 0}}', '除数为 0'],
    ['{{增长率(表三·本年度办理结果·总计)}}', '除数为 0，算不出比例'],
    ['{{表二·规章·对外公开总数量}}', '表二·规章·对外公开总数量'],
  ])('%s is a gap that says why', (text, why) => {
    expect(readPieces(text, compared)).toMatchObject([{ kind: 'blank', text: '＿＿', missing: [why] }]);
  });

  it('is a gap where a figure is blank, and where last year is not known', () => {
    const blank = setFigure(compared, 'requests.new.total', '');
    expect(readPieces('{{表三·本年新收·总计 + 1}}', blank)).toMatchObject([
      { kind: 'blank', missing: ['表三·本年新收·总计'] },
    ]);
    expect(readPieces('{{表三·本年新收·总计 - 去年}}', report)).toMatchObject([
      { kind: 'blank', missing: ['去年的年报'] },
    ]);
  });

  it.each([
    ['{{表三·本年新收·总结}}', '没有名为“表三·本年新收·总结”的数据'],
    ['{{表三·本年新收·总计 +}}', '这里少一个数据'],
    ['{{(表三·本年新收·总计}}', '少一个“）”'],
    ['{{占比(表三·本年新收·总计)}}', '“占比”要有2个数据'],
    ['{{表三·本年新收·总计｜大写}}', '没有“大写”这种写法'],
    ['{{如果 表三·本年新收·总计}}', '“如果”后面要写成'],
    ['{{否则}}', '前面没有“如果”'],
    ['{{如果 表三·本年新收·总计 = 0}}无', '“如果”没有“结束”'],
    ['{{如果 年度 > 0}}a{{否则}}b{{否则}}c{{结束}}', '永远用不到'],
  ])('%s is not understood and says what is wrong', (text, problem) => {
    expect(
      checkText(text, compared)
        .map((found) => found.problem)
        .join(),
    ).toContain(problem);
  });

  it('of any text whatever is read without an error, and is given back where it is not understood', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '表三·本年新收·总计',
        '去年',
        '如果',
        '否则',
        '结束',
        '(',
        ')',
        '÷',
        '-',
        '｜',
        '=',
      ),
      fc.constantFrom(
        '占比(',
        '待核：',
        '仍是：',
        '1位小数',
        '改为',
        ' ',
        '0',
        '{{如果 年度 = 0}}',
        '{{结束}}',
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const found = readPieces(text, compared);
        expect(found.map(({ raw }) => raw).join('')).toBe(text);
        expect(found.every(({ raw, start }) => text.startsWith(raw, start))).toBe(true);
        expect(typeof resolveText(text, compared)).toBe('string');
        for (const { start, end } of checkText(text, compared)) expect(end).toBeGreaterThan(start);
      }),
    );
    expect(read(`{{${'('.repeat(400)}}}`)).toBe(`{{${'('.repeat(400)}}}`);
    expect(read(`{{${'-'.repeat(400)}1}}`)).toBe(`{{${'-'.repeat(400)}1}}`);
  });

  it('computes what arithmetic does', () => {
    const number = fc.integer({ min: 0, max: 9999 });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Number(read(`{{${a} + ${b} × ${c}}}`))).toBe(a + b * c);
        expect(Number(read(`{{(${a} - ${b}) - ${c}}}`))).toBe(a - b - c);
      }),
    );
  });
});

describe('a choice of words', () => {
  const text =
    '本年{{如果 表三·本年新收·总计 = 0}}未收到申请{{否则如果 表三·本年新收·总计 = 1}}收到申请一件{{否则}}收到申请{{表三·本年新收·总计}}件{{结束}}。';
  const total = (value: string) => setFigure(compared, 'requests.new.total', value);

  it.each([
    ['0', '本年未收到申请。'],
    ['1', '本年收到申请一件。'],
    ['24', '本年收到申请24件。'],
    ['', '本年收到申请＿＿件。'],
  ])('follows the figure: %s', (value, shown) => {
    expect(resolveText(text, total(value))).toBe(shown);
  });

  it('says nothing of a direction that is not known yet', () => {
    const change =
      '{{如果 表三·本年新收·总计 > 去年}}增加{{相差(表三·本年新收·总计)}}件{{否则如果 表三·本年新收·总计 < 去年}}减少{{相差(表三·本年新收·总计)}}件{{否则}}持平{{结束}}';
    expect(resolveText(change, total('10'))).toBe('增加2件');
    expect(resolveText(change, total('3'))).toBe('减少5件');
    expect(resolveText(change, total('8'))).toBe('持平');
    expect(resolveText(change, total(''))).not.toContain('持平');
    expect(resolveText(change, total(''))).toContain('＿＿');
  });

  it('stands within another', () => {
    const nested = '{{如果 年度 > 2000}}甲{{如果 年度 > 3000}}乙{{否则}}丙{{结束}}丁{{否则}}戊{{结束}}己';
    expect(read(nested)).toBe('甲丙丁己');
  });

  it('without its end reaches to the end of the paragraph', () => {
    expect(read('甲{{如果 年度 > 3000}}乙')).toBe('甲');
  });
});

describe('a number as text', () => {
  it('is rounded half up, as people do it', () => {
    expect(
      [0.125, 1.005, 2.675, 87.05, -0.125, 0].map((value) => writeValue(value, { decimals: 2 })),
    ).toEqual(['0.13', '1.01', '2.68', '87.05', '-0.13', '0.00']);
    expect(writeValue(87.05, { decimals: 1 })).toBe('87.1');
    expect(writeValue(99.999, null)).toBe('100');
    expect(writeValue(1234567.5, '千分位')).toBe('1,234,567.5');
    expect(writeValue(2, '汉字')).toBe('两');
    expect(writeValue(2.5, '汉字')).toBe('2.5');
  });

  it('in numerals is read back as itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1e12 - 1 })),
        (value) => {
          expect(readNumeral(writeNumeral(value) ?? '')).toBe(value);
        },
      ),
    );
    expect([10, 15, 20, 101, 110, 1010, 100_000_005].map(writeNumeral)).toEqual([
      '十',
      '十五',
      '二十',
      '一百零一',
      '一百一十',
      '一千零一十',
      '一亿零五',
    ]);
    expect([-1, 1.5, 1e12].map(writeNumeral)).toEqual([null, null, null]);
  });
});
