import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, textAt } from '../../report/report.ts';
import { findingsOfCase, exampleSaying } from '../rule-cases.fixture.ts';
import { findingsOf, fixed } from '../rule-test.fixture.ts';
import { STRUCTURE_CASES } from './cases.fixture.ts';
import { replaceFix } from '../base/spot.ts';
import { withHeading, withPreamble, withSubheadings, withTitle } from './reports.fixture.ts';

const PLANTED = STRUCTURE_CASES.flatMap(({ rule, fires }) => fires.map((planted) => ({ rule, planted })));

describe('what a finding offers', () => {
  it.each(PLANTED)('$rule is content after its own repair: $planted.name', ({ rule, planted }) => {
    const repairable = findingsOfCase(rule, planted).find(({ fix }) => fix !== null);
    if (!repairable?.fix) return;
    const report = applyEdits(planted.report, repairable.fix.edits);
    expect(report).not.toEqual(planted.report);
    const again = findingsOfCase(rule, { ...planted, report });
    expect(again.map(({ id }) => id)).not.toContain(repairable.id);
  });
});

describe('a repair', () => {
  it.each([
    ['S-10', '本报告由五个部分组成。', '本报告由六个部分组成。'],
    ['S-10', '本报告共分为7部分，内容如下。', '本报告共分为6部分，内容如下。'],
    [
      'S-08',
      '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
      '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
    ],
    [
      'S-08',
      '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。',
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。',
    ],
    ['S-18', '见http//:www.qinghe.gov.cn/a，下载。', '见http://www.qinghe.gov.cn/a，下载。'],
    ['S-18', '见http：//www.qinghe.gov.cn。', '见http://www.qinghe.gov.cn。'],
    ['S-20', '全年[bookmark: _Toc1]公开&nbsp;信息。', '全年公开 信息。'],
    ['S-20', '努⼒提⾼⼯作⽔平。', '努力提高工作水平。'],
    [
      'S-20',
      '根据《中华人民共和国政府信息公开条例》（以下简 称《条例》）的要求编制，  不 断完善。',
      '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的要求编制，不断完善。',
    ],
    ['S-21', '满意率达98%，满意率满意率上升。', '满意率达98%，满意率上升。'],
    ['S-21', '公开信息30条，，解读政策5件。', '公开信息30条，解读政策5件。'],
    ['S-21', '完善政府府信息公开平台。', '完善政府信息公开平台。'],
    ['S-21', '（以下简《条例》）', '（以下简称《条例》）'],
    ['S-21', '信息30条，，文件5件。', '信息30条，文件5件。'],
    ['S-21', '做好政务务公开。', '做好政务公开。'],
    ['S-21', '2024年2024年共30条。', '2024年共30条。'],
    ['S-21', '共30条条。', '共30条。'],
    [
      'S-08',
      '按照年报格式（国办公开办函 [2021] 30号）编制。',
      '按照年报格式（国办公开办函〔2021〕30号）编制。',
    ],
    [
      'S-08',
      '按照年报格式（国办公开函２０２１30号）编制。',
      '按照年报格式（国办公开办函〔2021〕30号）编制。',
    ],
    [
      'S-08',
      '根据《中华人民共和国政府信息公开年度报告格式》编制。',
      '根据《中华人民共和国政府信息公开工作年度报告格式》编制。',
    ],
    [
      'S-08',
      '根据《政府信息公开条例》（国务院第 717 号令）编制。',
      '根据《政府信息公开条例》（国务院第 711 号令）编制。',
    ],
    ['S-09', '统计期限为2024年1月1日至20241231日。', '统计期限为2024年1月1日至2024年12月31日。'],
    ['S-09', '统计期限为 2024年1月1日 至 2024年12月。', '统计期限为 2024年1月1日至2024年12月31日。'],
    ['S-29', '以习近平新时代 中国特色社会主义为指导。', '以习近平新时代中国特色社会主义思想为指导。'],
    ['S-29', '增强“四个意思”、坚定“四个自信”。', '增强“四个意识”、坚定“四个自信”。'],
    ['S-29', '学习党的二十大二中、三中全会精神。', '学习党的二十届二中、三中全会精神。'],
    ['S-29', '学习党的二十大三次全会精神。', '学习党的二十届三中全会精神。'],
    ['S-29', '学习党的十九大历次全会和二十大精神。', '学习党的十九届历次全会和二十大精神。'],
    ['S-29', '学习党的第二十大精神。', '学习党的二十大精神。'],
    ['S-29', '高举邓小平理论、“三个代表”思想。', '高举邓小平理论、“三个代表”重要思想。'],
    ['S-30', '截止 2024年12月31日，共30条。', '截至 2024年12月31日，共30条。'],
    ['S-30', '截止至年底，共30条。', '截至年底，共30条。'],
    ['S-30', '公开部门预算、结算。', '公开部门预算、决算。'],
    ['S-30', '来电均以办结。', '来电均已办结。'],
    ['S-30', '坚持已公开为常态。', '坚持以公开为常态。'],
    ['S-30', '落实政府信息公开条列。', '落实政府信息公开条例。'],
    ['S-30', '登陆网站查询。', '登录网站查询。'],
    ['S-30', '在公式栏张贴。', '在公示栏张贴。'],
  ])('of %s in “%s”', (rule, text, repaired) => {
    const report = withPreamble(text);
    expect(fixed(report, findingsOf(rule, report)[0]).preamble).toEqual([repaired]);
  });

  it('normalises number and title of a section together', () => {
    const report = withHeading(4, '　　4、因政府信息公开工作被申请行政复议、提起行政诉讼情况');
    const after = fixed(report, findingsOf('S-02', report)[0]);
    expect(after.sections[3]?.heading).toBe('　　四、政府信息公开行政复议、行政诉讼情况');
    expect(findingsOf('S-0', after)).toEqual([]);
  });

  it('numbers the five aspects （一）…（五）', () => {
    const titles = ['主动公开', '依申请公开', '政府信息管理', '公开平台建设', '监督保障'];
    const report = withSubheadings(...titles.map((title, at) => ` ${at + 1}. ${title}`));
    const after = fixed(report, findingsOf('S-27', report)[0]);
    const expected = titles.map((title, at) => ` （${'一二三四五'.charAt(at)}） ${title}`);
    expect(after.sections[0]?.paragraphs.filter((_, at) => at % 2 === 1)).toEqual(expected);
    expect(findingsOf('S-27', after)).toEqual([]);
  });

  it('offers no number where two are possible', () => {
    const report = withSubheadings('（一）主动公开', '（三）依申请公开', '（二）信息管理', '（四）监督保障');
    const [finding] = findingsOf('S-27', report);
    expect(finding).toMatchObject({ level: 'warning', quote: '（三）', expected: '（二）', fix: null });
  });

  it('leaves the title alone when the lines of a notice go', () => {
    const title = ['清河县水利局', '2024年政府信息公开工作年度报告'];
    const report = withTitle('清水发〔2025〕4号', ...title);
    const findings = findingsOf('S-', report);
    expect(findings).toMatchObject([{ rule: 'S-28', quote: '清水发〔2025〕4号', start: 0 }]);
    expect(fixed(report, findings[0]).titleLines).toEqual(title);
  });

  it('says once that the brackets of document numbers are lost', () => {
    const report = withPreamble(
      '根据年报通知（国办公开办函201960号）和年报格式（国办公开办函202130号）编制。',
      '年报格式见国办公开办函[2021]30号。',
    );
    expect(findingsOf('S-08', report).map(({ quote }) => quote)).toEqual([
      '国办公开办函201960号',
      '国办公开办函[2021]30号',
    ]);
  });

  it('finds one notice in each part of a report, with all that is there', () => {
    const report = {
      ...withPreamble('清水发〔2025〕4号', '县政务公开办：', '现将年度报告报送贵办，请审阅。'),
      signature: ['清河县水利局', '抄送：局机关各股室'],
    };
    const findings = findingsOf('S-28', report);
    expect(findings.map(({ place }) => place)).toEqual(['preamble/paragraph:1', 'signature']);
    expect(findings[0]?.message).toContain('发文字号、主送机关、“印发给你们”一类的话');
    expect(findings[1]).toMatchObject({ quote: '抄送：局机关各股室', start: 7 });
  });

  it('numbers all sub-headings that lost their numbers', () => {
    const report = withSubheadings(
      '主动公开情况',
      '依申请公开情况',
      '政府信息管理情况',
      '平台建设情况',
      '监督保障情况',
    );
    const after = fixed(report, findingsOf('S-03', report)[0]);
    expect(after.sections[0]?.paragraphs.filter((_, at) => at % 2 === 1)).toEqual([
      '（一）主动公开情况',
      '（二）依申请公开情况',
      '（三）政府信息管理情况',
      '（四）平台建设情况',
      '（五）监督保障情况',
    ]);
    expect(findingsOf('S-0', after)).toEqual([]);
  });

  it('never writes over words that only read alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('公', '开', '，'), minLength: 1, maxLength: 60 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 4 }),
        (text, at, length) => {
          const [start, end] = [Math.min(at, text.length - 1), Math.min(at + length, text.length)];
          if (start >= end) return;
          const fix = replaceFix({ place: 'preamble/paragraph:1', text, start, end }, '甲');
          if (!fix) return;
          const after = applyEdits(withPreamble(text), fix.edits);
          expect(after.preamble).toEqual([`${text.slice(0, start)}甲${text.slice(end)}`]);
        },
      ),
    );
  });
});

/** As real reports put things: nothing of it is wrong. */
const FAULTLESS = [
  '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等6个部分。',
  '办理建议10件、提案28件，沟通率、办结率、满意率均为100%，开展“三晒三比三提升”活动，完成公示19期。',
  '开展“劳动新实践”、“初中强校工程”、“有礼  尚义”等主题宣传，粉丝28793人。',
  '微信公众账号（1个）发布信息149条；抖音账号（1个）发布信息46条。',
  '开设“防风险保安全”“‘铁拳’行动典型案例”等专栏，举办“3.15”“5.20”宣传活动。',
  '县政府政府信息公开专栏与县政府政府网站同步更新，接听咨询电话126543次，浏览量超473万次。',
  '实行“5+N”模式和“1+X”体系，打印A4纸3万张，购置LED屏2块、X光机1台，规格为3×4米。',
  '按照“谁公开、谁审查、谁负责”“先审查、后公开”“一事一审”的原则，层层把关，事事有人管。',
  '二〇二四年组织一件一件核对，逐条逐条清理，家家户户知晓，常常走访，往往当日办结。',
  '涉及国家秘密、商业秘密、个人隐私的信息一律不公开，定密、解密按机密级管理办法执行。',
  '根据《清河省政府信息公开办法》（省政府令第120号）和《关于印发〈公开指引（试行）〉的通知》（清政办发〔2024〕30号）执行。',
  '国务院办公厅印发《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
  '本报告分为文字和表格两部分，第五部分说明存在的问题，前三部分附有统计表。',
  '登录http://www.qinghe.gov.cn/zwgk/index.html?type=1&page=2，或关注“清河水利”，扫描二维码查阅。',
  '联系电话：0300-8123456、8123457，传真：（0300）8123458，邮编：054800，电子邮箱：qh.slj_01@example.com.cn。',
  '2024年2月29日召开推进会，6月30日完成整改，12月31日办结，截至2025年1月10日无遗留问题。',
  '公示编号为清水审202400012号，统一社会信用代码为11330226002957893K。',
  '为了了解群众需求，我局局务会听取汇报，问题的确得到解决，以及及时公开，参与与会讨论，和和气气。',
  '措施：1）加强培训；2）按月核对；3）专人负责。',
  '申请人李某某要求公开某工程的信息，答复书文号为〔2024〕第3号。',
  '公开 2024 年度部门预算、“三公”经费等信息 17 条，WPS Office 模板 2 个。',
  '设有工作人员3名，从事公开工作工作人员均参加培训，便民服务服务窗口5个。',
] as const;

describe('sentences without a fault', () => {
  it.each(FAULTLESS)('%s', (sentence) => {
    expect(findingsOf('S-', exampleSaying(1, sentence))).toEqual([]);
    const inPreamble = findingsOf('S-', withPreamble(sentence));
    expect(inPreamble).toEqual([]);
  });
});

describe('long texts', () => {
  it.each([
    '公开',
    '的',
    '（此处',
    '国办公开办函〔',
    '五部分报告',
    'www.',
    'a@',
    '电话0',
    '、公开信息',
    '6222 0212 ',
    '1月1日',
    '“《',
    '【请填写',
    ' 公',
    '有待问题',
    '习近平新时代',
    '党的二十大',
    '四个意识“',
    '截止2024年',
    '公开信息条共',
    '国办公开办函2021',
    '统计期限2024年1月1日至',
    '各乡镇：',
    '关于印发年度报告的通知',
    '加强不断',
    '10001@',
    '政务务公开',
  ])('of “%s” over and over are read to the end', (unit) => {
    const text = unit.repeat(20_000 / unit.length);
    for (const report of [withPreamble(text), exampleSaying(5, text)]) {
      expect(findingsOf('S-', report).filter(({ message }) => message.includes('规则故障'))).toEqual([]);
    }
  });
});

it('S-28 repairs the title by leaving the report’s own lines', () => {
  const report = withTitle('清水发〔2025〕3号', '清河县水利局', '2024年政府信息公开工作年度报告');
  const [finding] = findingsOf('S-28', report);
  expect(fixed(report, finding).titleLines).toEqual(['清河县水利局', '2024年政府信息公开工作年度报告']);
});

it('S-03 writes a lost number behind the indent of its line', () => {
  const report = withSubheadings('（一）主动公开情况', '　　依申请公开情况', '（三）政府信息管理情况');
  const lost = findingsOf('S-03', report).find(({ level }) => level === 'hint');
  expect(textAt(fixed(report, lost), 'section:1/paragraph:4')).toBe('　　（二）依申请公开情况');
});
