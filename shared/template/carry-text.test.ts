import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { formFigures } from '../forms/figures.ts';
import { setFigure } from '../report/report.ts';
import type { Report } from '../report/schema.ts';
import { carriedOf, countOpen } from './carried.ts';
import { BUILT_IN_TEMPLATE } from './built-in.ts';
import { resolvePlaceholders, resolveText } from './placeholders.ts';
import { newReport } from './roll-over.ts';

/** The example with these paragraphs alone in section one. */
function saying(paragraphs: readonly string[], last = exampleReport()): Report {
  const sections = last.sections.map((section) =>
    section.no === 1 ? { ...section, paragraphs: [...paragraphs] } : section,
  );
  return { ...last, sections };
}

function next(last: Report, year = 2025): Report {
  return newReport({ last, agency: last.agency ?? '', year, text: 'last', template: BUILT_IN_TEMPLATE });
}

/** The paragraph as it is carried into the next year. */
function carry(text: string, last = exampleReport()): string {
  return next(saying([text], last)).sections[0]?.paragraphs[0] ?? '';
}

/** Figures that the words of a paragraph follow, in order. */
function linked(text: string, last = exampleReport()): (string | null)[] {
  return carriedOf(next(saying([text], last)), 'read')
    .filter(({ place }) => place === 'section:1/paragraph:1')
    .flatMap(({ numbers }) => numbers.flatMap(({ state, figure }) => (state === 'linked' ? [figure] : [])));
}

/** Words that stay open. */
function open(text: string, last = exampleReport()): string[] {
  return carriedOf(next(saying([text], last)), 'read')
    .filter(({ place }) => place === 'section:1/paragraph:1')
    .flatMap(({ numbers }) => numbers.flatMap(({ state, text: words }) => (state === 'open' ? [words] : [])));
}

describe('a number that stands in a table', () => {
  it.each([
    ['2024年，我局共收到政府信息公开申请10件。', ['requests.new.total']],
    ['全年新收到依申请公开事项１０件', ['requests.new.total']],
    ['全年新收到政府信息公开申请十件', ['requests.new.total']],
    ['受理政府信息公开申请共10件，答复9件', ['requests.new.total', 'requests.handled.total']],
    [
      '收到信息公开申请10件，其中予以公开4件、部分公开1件',
      ['requests.new.total', 'requests.granted.total', 'requests.partial.total'],
    ],
    [
      '办结政府信息公开申请9件，本机关不掌握相关政府信息2件，结转2025年继续办理3件',
      ['requests.handled.total', 'requests.unavailable.notHeld.total', 'requests.carriedOut.total'],
    ],
    [
      '制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件9件',
      [
        'disclosure.normativeDocument.issued',
        'disclosure.normativeDocument.repealed',
        'disclosure.normativeDocument.inForce',
      ],
    ],
    [
      '全年作出行政许可决定126件、行政处罚决定14件',
      ['disclosure.licensing.decisions', 'disclosure.penalty.decisions'],
    ],
    [
      '因政府信息公开工作，被申请行政复议1件，未经复议直接起诉1件',
      ['review.reconsideration.total', 'review.directLitigation.total'],
    ],
    ['2024年全年收到10件依申请公开件，办结9件', ['requests.new.total', 'requests.handled.total']],
    ['制发2件行政规范性文件', ['disclosure.normativeDocument.issued']],
  ])('follows it in “%s”', (text, figures) => {
    expect(linked(text)).toEqual(figures);
  });

  it('follows a sum of rows or columns where no single figure is meant', () => {
    expect(linked('新收政府信息公开申请10件，上年结转2件，共计12件，办结9件')).toEqual([
      'requests.new.total',
      'requests.carriedIn.total',
      '表三·本年新收·总计 + 表三·上年结转·总计',
      'requests.handled.total',
    ]);
  });

  it('takes its share with it', () => {
    const text = '收到政府信息公开申请10件，其中自然人提出7件，占70.0%。';
    expect(carry(text)).toBe(
      '收到政府信息公开申请{{表三·本年新收·总计}}件，其中自然人提出{{表三·本年新收·自然人}}件，占{{占比(表三·本年新收·自然人，表三·本年新收·总计)｜1位小数}}%。',
    );
  });

  it('keeps its script', () => {
    expect(carry('收到政府信息公开申请十件。')).toBe('收到政府信息公开申请{{表三·本年新收·总计｜汉字}}件。');
    expect(carry('收到政府信息公开申请１０件。')).toBe(
      '收到政府信息公开申请{{表三·本年新收·总计｜全角}}件。',
    );
  });

  it.each([
    ['a number that is not the table’s', '新收政府信息公开申请11件'],
    ['a channel', '通过网上平台，收到政府信息公开申请10件'],
    ['a channel inside the clause', '网上新收政府信息公开申请10件'],
    ['a kind of applicant that has another number', '自然人提出的，收到政府信息公开申请10件'],
    ['another year', '2023年收到政府信息公开申请10件'],
    ['a part of the year', '1至6月，收到政府信息公开申请10件'],
    ['a wider body', '全县各单位收到政府信息公开申请10件'],
    ['another business', '受理12345热线工单，办结9件'],
    ['a reconsideration of something else', '办理涉水行政复议1件'],
    ['a unit that is not 件', '收到政府信息公开申请10条'],
    ['a vague number', '收到政府信息公开申请10余件'],
  ])('is not taken for %s, which stays open', (_, text) => {
    expect(linked(text)).toEqual([]);
    expect(open(text).length).toBeGreaterThan(0);
  });
});

describe('words of last year', () => {
  it('stay marked each by itself, and nothing between them changes', () => {
    expect(carry('2024年公开信息288条，其中水旱灾害防御130条；开展培训两次。')).toBe(
      '2025年公开信息{{待核：288}}条，其中水旱灾害防御{{待核：130}}条；开展培训{{待核：两}}次。',
    );
  });

  it('are claims without a number as well', () => {
    expect(open('全年没有发生责任追究情形，依申请公开事项均已按时办结。')).toEqual([
      '没有发生责任追究情形',
      '均已按时办结',
    ]);
  });

  it.each([
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条编制。',
    '联系电话：0319-8160000，邮编：054800，地址：清河县文昌路8号。',
    '（三）落实“三审三校”，推进“一网通办”。',
    '在20个工作日内答复。',
    '详见附件1。',
    '办公时间：8:30—17:30。',
    '设立一个查阅点。',
    '推行发布清单，每周汇总一次。',
  ])('are not in “%s”', (text) => {
    expect(open(text)).toEqual([]);
    expect(linked(text)).toEqual([]);
  });

  it('are what was confirmed last year, too', () => {
    const draft = next(saying(['公开信息{{仍是：288}}条，培训{{待核：2}}次。']));
    expect(draft.sections[0]?.paragraphs[0]).toBe('公开信息{{待核：288}}条，培训{{待核：2}}次。');
  });

  it('read as they are until somebody has seen to them, and are counted', () => {
    const draft = next(saying(['公开信息288条，培训2次。']));
    expect(resolveText(draft.sections[0]?.paragraphs[0] ?? '', draft)).toBe('公开信息288条，培训2次。');
    const before = countOpen(draft);
    const text = '公开信息{{仍是：288}}条，培训3次。';
    const sections = draft.sections.map((section) =>
      section.no === 1 ? { ...section, paragraphs: [text] } : section,
    );
    expect(countOpen({ ...draft, sections })).toBe(before - 2);
  });
});

describe('a claim that a table bears out', () => {
  const none = ['natural', 'business', 'research', 'charity', 'legalService', 'other', 'total'].reduce(
    (report, column) => setFigure(report, `requests.new.${column}`, '0'),
    exampleReport(),
  );
  const filled = (draft: Report, value: string) =>
    resolveText(draft.sections[0]?.paragraphs[0] ?? '', setFigure(draft, 'requests.new.total', value));

  it('becomes a choice that tells any number', () => {
    const draft = next(saying(['2024年未收到政府信息公开申请。'], none));
    expect(filled(draft, '0')).toBe('2025年未收到政府信息公开申请。');
    expect(filled(draft, '5')).toBe('2025年收到政府信息公开申请5件。');
    expect(filled(draft, '')).toBe('2025年收到政府信息公开申请＿＿件。');
    expect(linked('未收到政府信息公开申请。', none)).toEqual(['requests.new.total']);
  });

  it('stays open where the table says otherwise', () => {
    expect(linked('未收到政府信息公开申请。')).toEqual([]);
    expect(open('未收到政府信息公开申请。')).toEqual(['未收到政府信息公开申请']);
  });
});

describe('a sub-heading', () => {
  it('says what the numbers below it are about, also below a deeper one', () => {
    const report = saying(['（二）重规范，依申请公开有质量', '1.办理结果', '予以公开4件，部分公开1件。']);
    expect(next(report).sections[0]?.paragraphs[2]).toBe(
      '予以公开{{表三·予以公开·总计}}件，部分公开{{表三·部分公开·总计}}件。',
    );
  });
});

describe('what is carried', () => {
  it('says where each word stands in the text, as it is read and as it is stored', () => {
    const draft = next(exampleReport());
    for (const as of ['read', 'stored'] as const) {
      const report = as === 'read' ? resolvePlaceholders(draft) : draft;
      for (const { place, text, numbers } of carriedOf(draft, as)) {
        const [, section, paragraph] = /^section:(\d)\/paragraph:(\d+)$/.exec(place) ?? [];
        if (section === undefined) continue;
        expect(report.sections[Number(section) - 1]?.paragraphs[Number(paragraph) - 1]).toBe(text);
        for (const number of numbers) expect(text.slice(number.start, number.end)).toBe(number.text);
      }
    }
  });

  it('of a linked number tells what it was last year', () => {
    const [first] = carriedOf(next(saying(['收到政府信息公开申请10件。'])), 'read').filter(
      ({ place }) => place === 'section:1/paragraph:1',
    );
    expect(first?.numbers).toEqual([
      { text: '＿＿', start: 10, end: 12, figure: 'requests.new.total', state: 'linked', last: '10' },
    ]);
  });

  it('reads with last year’s figures exactly as last year’s report did, but for the years', () => {
    const piece = fc.constantFrom(
      '收到政府信息公开申请10件',
      '办结9件',
      '其中予以公开4件、部分公开1件',
      '没有发生行政诉讼',
      '公开信息1,288条',
      '同比增长12.5%',
      '未收取信息处理费',
      '自然人7件，占70%',
      '制发行政规范性文件两件',
      '（一）主动公开',
      '开展培训3次',
      '{{如果 年度 > 0}}',
      '{{结束}}',
      '〔2021〕30号',
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 6 }), { maxLength: 4 }), (paragraphs) => {
        const last = saying(paragraphs.map((parts) => `${parts.join('，')}。`));
        const draft = { ...next(last), figures: last.figures };
        const text = (report: Report) => resolvePlaceholders(report).sections[0]?.paragraphs;
        expect(text(draft)).toEqual(text(last));
      }),
    );
  });
});

describe('the document that prescribes the form', () => {
  it('is the new one when the form has changed', () => {
    const old = { ...exampleReport(), form: '2019', year: 2020, figures: {} };
    const preamble = [
      '根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求编制。',
    ];
    const draft = newReport({
      last: { ...old, preamble },
      agency: '清河县水利局',
      year: 2021,
      text: 'last',
      template: BUILT_IN_TEMPLATE,
    });
    expect(draft.preamble[0]).toContain('国办公开办函〔2021〕30号');
    expect(draft.preamble[0]).not.toContain('60号');
    expect(Object.keys(draft.figures)).toEqual(formFigures('2021'));
  });
});
