import { describe, expect, it } from 'vitest';
import { exampleReport } from '../example.ts';
import { statedParagraphs } from '../facts/stated.ts';
import type { FormId } from '../forms/form.ts';
import type { Report } from '../report/schema.ts';
import { linkFigures, type LinkedText } from './link-figures.ts';

/** The example with the sentence alone in section one. */
function saying(text: string): Report {
  const report = exampleReport();
  const sections = report.sections.map((section) =>
    section.no === 1 ? { ...section, paragraphs: [text] } : section,
  );
  return { ...report, sections };
}

function link(text: string, form: FormId = '2021'): LinkedText {
  const last = saying(text);
  const stated = statedParagraphs(last).find(({ place }) => place === 'section:1/paragraph:1');
  if (!stated) throw new Error('no paragraph');
  return linkFigures(stated, last, form);
}

const linked = (text: string) => link(text).linked;

describe('binding a number of the text to a table', () => {
  it.each([
    ['2024年，我局共收到政府信息公开申请10件。', ['requests.new.total']],
    ['全年新收到依申请公开事项１０件', ['requests.new.total']],
    ['受理政府信息公开申请共10件，均已按时答复9件', ['requests.new.total', 'requests.handled.total']],
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
    ['我局收到依申请公开事项10起，均已答复', ['requests.new.total']],
    ['制发2件行政规范性文件', ['disclosure.normativeDocument.issued']],
  ])('works in “%s”', (text, figures) => {
    expect(linked(text)).toEqual(figures);
  });

  it.each([
    ['a number that is not the table’s', '新收政府信息公开申请11件'],
    ['a channel', '通过网上平台，收到政府信息公开申请10件'],
    ['a channel inside the clause', '网上新收政府信息公开申请10件'],
    ['a kind of applicant', '自然人提出的，收到政府信息公开申请10件'],
    ['another year', '2023年收到政府信息公开申请10件'],
    ['a part of the year', '1至6月，收到政府信息公开申请10件'],
    ['a wider body', '全县各单位收到政府信息公开申请10件'],
    ['another business', '受理12345热线工单，办结9件'],
    ['a reconsideration of something else', '办理涉水行政复议1件'],
    ['a unit that is not 件', '收到政府信息公开申请10条'],
    ['a vague number', '收到政府信息公开申请10余件'],
  ])('stays away from %s', (_, text) => {
    expect(linked(text)).toEqual([]);
  });

  it('changes nothing but the number', () => {
    expect(link('其中：办结申请 9 件（依申请公开）。').text).toBe(
      '其中：办结申请 {{三、（七）总计 × 总计}} 件（依申请公开）。',
    );
    expect(link('依申请公开方面，答复申请 9 件。').text).toBe(
      '依申请公开方面，答复申请 {{三、（七）总计 × 总计}} 件。',
    );
  });

  it('leaves figures alone that the new form does not have', () => {
    expect(link('制发行政规范性文件2件', '2019').linked).toEqual([]);
  });
});
