import { applyEdits } from '../../report/report.ts';
import type { RuleCases } from '../rule-cases.fixture.ts';
import { withHeading, withSection, withSubheadings, withTitle } from './reports.fixture.ts';

const SUBJECT = '政府信息公开工作年度报告';
const FIVE = [
  '（一）主动公开情况',
  '（二）依申请公开情况',
  '（三）政府信息管理情况',
  '（四）政府信息公开平台建设情况',
  '（五）监督保障情况',
];

/** Headings and title: S-01 to S-03, S-05, S-07. */
export const HEADING_CASES: readonly RuleCases[] = [
  {
    rule: 'S-01',
    fires: [
      { name: 'a lost section', report: withHeading(3, ''), place: 'section:3', message: '没有找到' },
      {
        name: 'another section’s title',
        report: withHeading(5, '五、其他需要报告的事项'),
        place: 'section:5',
        message: '第五部分的标题是',
      },
      {
        name: 'two sections with each other’s title',
        report: applyEdits(withHeading(5, '五、其他需要报告的事项'), [
          { kind: 'heading', section: 6, text: '六、存在的主要问题及改进情况' },
        ]),
        place: 'section:5',
        message: '第五部分和第六部分对调了',
      },
      {
        name: 'two sections that changed places',
        report: {
          ...withHeading(2, '二、收到和处理政府信息公开申请情况'),
        },
        place: 'section:2',
        message: '顺序',
      },
    ],
    quiet: [
      { name: 'a title reworded', report: withHeading(5, '五、存在问题及改进情况') },
      { name: 'a wrong number', report: withHeading(4, '4、政府信息公开行政复议、行政诉讼情况') },
      { name: 'a heading set with blanks', report: withHeading(1, '　　一、 总 体 情 况') },
    ],
  },
  {
    rule: 'S-02',
    fires: [
      {
        name: '行政机关 in front',
        report: withHeading(2, '二、行政机关主动公开政府信息情况'),
        place: 'section:2',
      },
      {
        name: 'the wording of the regulation',
        report: withHeading(4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
        place: 'section:4',
      },
      { name: 'a shorter wording', report: withHeading(5, '五、存在问题及改进情况'), place: 'section:5' },
      { name: 'a year in it', report: withHeading(1, '一、2024年政务公开总体情况'), place: 'section:1' },
      { name: '其它 for 其他', report: withHeading(6, '六、其它需要报告的事项'), place: 'section:6' },
      {
        name: 'words of the agency’s own',
        report: withHeading(5, '五、改善水利公开的若干设想'),
        place: 'section:5',
        message: '规定的标题是',
      },
      {
        name: 'words of nothing',
        report: withHeading(4, '四、工作亮点'),
        place: 'section:4',
        message: '不是规定的标题',
      },
    ],
    quiet: [
      { name: 'blanks and a colon', report: withHeading(1, '　一、总体 情况：') },
      { name: 'a wrong number alone', report: withHeading(6, '6、 其他需要报告的事项') },
      { name: 'a lost section', report: withHeading(3, '') },
      { name: 'another section’s title', report: withHeading(5, '五、其他需要报告的事项') },
    ],
  },
  {
    rule: 'S-03',
    fires: [
      {
        name: 'an Arabic number',
        report: withHeading(4, '4、政府信息公开行政复议、行政诉讼情况'),
        place: 'section:4',
      },
      { name: 'no number', report: withHeading(1, '总体情况'), place: 'section:1', message: '没有序号' },
      { name: 'the number before', report: withHeading(6, '五、其他需要报告的事项'), place: 'section:6' },
      {
        name: 'a number twice among slogans',
        report: withSubheadings('（一）提高站位', '（二）压实责任', '（二）回应关切'),
        place: 'section:1/paragraph:6',
        message: '应为“（三）”',
      },
      {
        name: 'a number left out in section five',
        report: withSection(5, '（一）公开不够及时。', '（三）形式单一。下一步建立清单、按月核对。'),
        place: 'section:5/paragraph:2',
        message: '应为“（二）”',
      },
      {
        name: 'one sub-heading that lost its number',
        report: withSubheadings(...FIVE.map((heading) => heading.replace('（四）', ''))),
        place: 'section:1/paragraph:8',
        level: 'hint',
        message: '应为“（四）”',
      },
      {
        name: 'all sub-headings without numbers',
        report: withSubheadings(...FIVE.map((heading) => heading.slice(3))),
        place: 'section:1/paragraph:2',
        level: 'hint',
        message: '5 个小标题',
      },
    ],
    quiet: [
      { name: 'blanks around the number', report: withHeading(1, '\u00a0一 、 总体情况') },
      { name: 'a word that begins with a numeral', report: withHeading(1, '一、一体化建设总体情况') },
      {
        name: 'numbering that begins again in a second part',
        report: withSection(
          5,
          '存在的主要问题：',
          '（一）公开不够及时。',
          '（二）形式单一。',
          '改进措施：',
          '（一）建立清单。',
          '（二）图表解读。',
        ),
      },
      {
        name: 'half-width brackets and sub-headings that run into their text',
        report: withSection(
          1,
          '(一)主动公开。全年公开信息5条。',
          '(二) 依申请公开。没有收到申请。',
          '㈢政府信息管理。',
        ),
      },
      {
        name: 'Arabic numbers',
        report: withSubheadings('1.主动公开情况', '2.依申请公开情况', '3.政府信息管理情况', '平台建设情况'),
      },
      {
        name: 'a short line with a word of an aspect that heads nothing',
        report: withSubheadings('（一）主动公开情况', '（二）依申请公开情况', '网站专栏'),
      },
      {
        name: 'a line like a sub-heading in section six',
        report: withSection(6, '（一）信息处理费', '未收取信息处理费。', '公开平台建设', '平台运行平稳。'),
      },
      {
        name: 'lines without a number between numbers that go on',
        report: withSection(
          5,
          '（一）公开不够及时。',
          '存在的主要问题',
          '（二）形式单一。',
          '改进措施',
          '（一）建立清单。',
        ),
      },
      { name: 'a line about something else', report: withSubheadings(...FIVE, '附：信息分类统计图') },
      {
        name: 'a number twice among the five aspects, which has a rule of its own',
        report: withSubheadings(...FIVE.map((heading) => heading.replace('（三）', '（二）'))),
      },
      {
        name: 'circled numbers',
        report: withSubheadings('①主动公开情况', '②依申请公开情况', '③政府信息管理情况'),
      },
      { name: 'sections that changed places', report: withHeading(5, '六、其他需要报告的事项') },
      { name: 'white space that nobody sees', report: withHeading(1, '一\u200b、\u200b总体情况') },
    ],
  },
  {
    rule: 'S-05',
    fires: [
      {
        name: 'a sixth sub-section',
        report: withSubheadings(...FIVE, '（六）政策解读和回应关切情况'),
        place: 'section:1/paragraph:12',
      },
      {
        name: 'one with a word of an aspect beside all five',
        report: withSubheadings(...FIVE, '（六）供水公开监督员工作'),
        place: 'section:1/paragraph:12',
      },
      {
        name: 'another with a word of an aspect, in the midst of them',
        report: withSubheadings(FIVE[0] ?? '', '（二）村务公开管理', ...FIVE.slice(1)),
        place: 'section:1/paragraph:4',
      },
      {
        name: 'one in front',
        report: withSubheadings(
          '（一）基本情况',
          '（二）主动公开',
          '（三）依申请公开',
          '（四）平台建设',
          '（五）监督保障',
        ),
        place: 'section:1/paragraph:2',
      },
      {
        name: 'a run-in sub-heading of its own',
        report: withSection(
          1,
          '（一）主动公开情况。全年公开信息5条。',
          '（二）依申请公开情况。没有收到申请。',
          '（三）平台建设情况。管好网站。',
          '（四）民生领域专题。开设专题两个。',
        ),
        place: 'section:1/paragraph:4',
      },
    ],
    quiet: [
      {
        name: 'one aspect in two parts',
        report: withSubheadings(...FIVE.slice(0, 4), '（五）监督情况', '（六）保障情况'),
      },
      {
        name: 'an aspect by another name, without a sub-heading by its own',
        report: withSubheadings(...FIVE.slice(0, 4), '（五）组织领导和业务培训'),
      },
      {
        name: 'two aspects under one sub-heading',
        report: withSubheadings(...FIVE.slice(0, 3), '（四）平台建设和监督保障'),
      },
      {
        name: 'sub-headings in words of their own throughout',
        report: withSubheadings(
          '（一）提高站位，压实责任',
          '（二）突出重点，回应关切',
          '（三）创新形式，丰富内容',
        ),
      },
      {
        name: 'usual variants',
        report: withSubheadings(
          '（一）政府信息主动公开',
          '（二）依申请公开办理',
          '（三）信息规范化管理',
          '（四）公开载体建设',
          '（五）组织领导和考核监督',
        ),
      },
    ],
  },
  {
    rule: 'S-07',
    fires: [
      { name: 'no year', report: withTitle('清河县水利局', SUBJECT), place: 'title', message: '没有年度' },
      {
        name: '年度 twice',
        report: withTitle(`清河县水利局2024年度${SUBJECT}`),
        place: 'title',
        level: 'warning',
      },
      {
        name: 'a short name',
        report: { ...withTitle(`清河县人社局2024年${SUBJECT}`), agency: '清河县人社局' },
        place: 'title',
        level: 'warning',
        message: '简称',
      },
      {
        name: 'the year first',
        report: withTitle(`2024年清河县水利局${SUBJECT}`),
        place: 'title',
        level: 'hint',
      },
      {
        name: '的 inside',
        report: withTitle('清河县水利局2024年政府信息公开工作的年度报告'),
        place: 'title',
        level: 'warning',
        message: '结尾',
      },
      {
        name: 'last year',
        report: withTitle(`清河县水利局2023年${SUBJECT}`),
        place: 'title',
        message: '2023年',
      },
    ],
    quiet: [
      { name: 'one line', report: withTitle(`清河县水利局2024年${SUBJECT}`) },
      {
        name: 'the number of a notice above, which has a rule of its own',
        report: withTitle('清水发〔2025〕4号', '清河县水利局', `2024年${SUBJECT}`),
      },
      {
        name: 'the title of a notice',
        report: withTitle(`清河县水利局关于印发2024年${SUBJECT}的通知`),
      },
      { name: 'full-width digits and blanks', report: withTitle('清河县水利局 ', '２０２４ 年', SUBJECT) },
      {
        name: 'an agency whose name ends with 人民政府',
        report: { ...withTitle(`清河县人民政府2024年${SUBJECT}`), agency: '清河县人民政府' },
      },
    ],
  },
];
