import type { RuleCases } from '../rule-cases.fixture.ts';
import { exampleSaying } from '../rule-cases.fixture.ts';
import { withPreamble } from './reports.fixture.ts';

const FORMAT =
  '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》';
const MATTERS = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';
const basis = (words: string) => withPreamble(`根据${words}的要求，编制本年度报告。`);
const PLACE = 'preamble/paragraph:1';
const parts = (words: string) => withPreamble(`本年度报告${words}。`);

/** Legal basis, statistical period, number of parts: S-08 to S-10. */
export const PREAMBLE_CASES: readonly RuleCases[] = [
  {
    rule: 'S-08',
    fires: [
      {
        name: 'the old notice',
        report: basis(`${MATTERS}（国办公开办函〔2019〕60号）`),
        place: PLACE,
        message: '〔2021〕30号',
      },
      { name: 'the old number alone', report: basis('国办公开办函〔2019〕60号'), place: PLACE },
      {
        name: 'a number that lost its brackets, without a title',
        report: basis('国办公开办函202130号'),
        place: PLACE,
        message: '缺少六角括号',
      },
      {
        name: 'a number without mark and title in the brackets around it',
        report: withPreamble('本年报按照有关通知（202130号）编制。'),
        place: PLACE,
        message: '缺少六角括号',
      },
      {
        name: 'other brackets around the old number, where the year is not known',
        report: { ...basis('国办公开办函[2019]60号'), year: null },
        place: PLACE,
        message: '应为“国办公开办函〔2019〕60号”：年份用六角括号',
      },
      {
        name: 'a mark without 函',
        report: basis(`${FORMAT}（国办公开办〔2021〕30号）`),
        place: PLACE,
        message: '国办公开办函',
      },
      { name: 'the mark of another office', report: basis(`${FORMAT}（国办函〔2021〕30号）`), place: PLACE },
      {
        name: 'a digit lost',
        report: basis(`${FORMAT}（国办公开办函〔2021〕3号）`),
        place: PLACE,
        message: '没有这个文号',
      },
      {
        name: 'the new title with the old number',
        report: basis(`${FORMAT}（国办公开办函[2019]60号）`),
        place: PLACE,
      },
      {
        name: 'the old title with the new number',
        report: basis(`${MATTERS}（国办公开办函〔2021〕30号）`),
        place: PLACE,
        message: '不是同一个文件',
      },
      ...[
        '[2021]30',
        '（2021）30',
        '【2021】30',
        '{2021}30',
        '202130',
        '2021 30',
        '2021〕30',
        '〔2021]30',
      ].map((typed) => ({
        name: `the year in other brackets: ${typed}`,
        report: basis(`${FORMAT}（国办公开办函${typed}号）`),
        place: PLACE,
        message: '六角括号',
      })),
      {
        name: 'the bare number without its mark',
        report: basis(`${FORMAT}（202130号）`),
        place: PLACE,
        message: '六角括号',
      },
      { name: 'a mark with a word less', report: basis(`${FORMAT}（国办公开函〔2021〕30号）`), place: PLACE },
      {
        name: 'a mark with a wrong sign',
        report: basis(`${FORMAT}（国办公开办涵〔2021〕30号）`),
        place: PLACE,
      },
      ...[
        '政府信息公开年度报告格式',
        '信息公开工作年度报告格式',
        '政府信息公开工作报告格式',
        '政府信息公开工作年度报告',
        '政府信息公开工作年报格式',
      ].map((name) => ({
        name: `the format called ${name}`,
        report: basis(`《关于印发〈中华人民共和国${name}〉的通知》（国办公开办函〔2021〕30号）`),
        place: PLACE,
        message: '政府信息公开工作年度报告格式',
      })),
      {
        name: 'another number of the order',
        report: basis('《政府信息公开条例》（国务院令第771号）'),
        place: PLACE,
        message: '711',
      },
      {
        name: 'the number in front of 令',
        report: basis('《中华人民共和国政府信息公开条例》（国务院第717号令）'),
        place: PLACE,
        message: '711',
      },
      {
        name: 'the new notice in a report of 2020',
        report: { ...basis(`${FORMAT}（国办公开办函〔2021〕30号）`), year: 2020 },
        place: PLACE,
      },
      {
        name: 'the number of the repealed regulation',
        report: basis('《中华人民共和国政府信息公开条例》（国务院令第492号）'),
        place: PLACE,
        message: '711',
      },
      {
        name: 'a regulation that does not exist',
        report: basis('《中华人民共和国政府信息条例》'),
        place: PLACE,
      },
      {
        name: 'a law that does not exist',
        report: basis('《中华人民共和国政府信息公开法》'),
        place: PLACE,
      },
    ],
    quiet: [
      { name: 'blanks', report: basis(`${FORMAT} （国办公开办函 〔2021〕 30 号）`) },
      {
        name: 'the regulation with its number',
        report: basis('《中华人民共和国政府信息公开条例》（国务院令第711号）'),
      },
      { name: 'nothing but the regulation', report: basis('《条例》') },
      {
        name: 'both notices',
        report: basis(`${MATTERS}（国办公开办函〔2019〕60号）、${FORMAT}（国办公开办函〔2021〕30号）`),
      },
      { name: 'the number alone in its brackets', report: basis('〔2021〕30号文件关于年度报告') },
      {
        name: 'the format without the country',
        report: basis('《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'),
      },
      { name: 'the format in running words', report: basis('统一的年报格式和年度报告格式') },
      {
        name: 'the order before its number',
        report: basis('《中华人民共和国政府信息公开条例》（国务院第711号令）'),
      },
      {
        name: 'the history of the regulation',
        report: basis('《政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）'),
      },
      {
        name: 'orders of other regulations',
        report: basis('《重大行政决策程序暂行条例》（国务院令第713号）'),
      },
      {
        name: 'other documents in other brackets',
        report: exampleSaying(1, '学习国办函[2020]109号和国办发（2024）3号文件，编制年度报告。'),
      },
      {
        name: 'a local notice about the report with the same number',
        report: basis('《关于做好年度报告编制工作的通知》（清政办函〔2024〕30号）'),
      },
      { name: 'another document of the same office', report: basis('国办公开办函〔2020〕15号') },
      { name: 'a house number', report: exampleSaying(1, '年度报告可在滨江路2021弄30号查阅。') },
      {
        name: 'other documents of the offices',
        report: basis(
          '《国务院办公厅关于印发2024年政务公开工作要点的通知》（国办发〔2024〕30号）和《信息处理费管理办法》（国办函〔2020〕109号）',
        ),
      },
      {
        name: 'a province’s own regulation',
        report: basis('《清河省政府信息公开条例》（省人大公告第12号）'),
      },
      {
        name: 'the old notice in a report of 2020',
        report: { ...basis(`${MATTERS}（国办公开办函〔2019〕60号）`), year: 2020 },
      },
    ],
  },
  {
    rule: 'S-09',
    fires: [
      { name: '年 lost', report: withPreamble('统计期限为20241月1日至2024年12月31日。'), place: PLACE },
      { name: '日 lost', report: withPreamble('所列数据统计期限自2024年1月1日起至12月31止。'), place: PLACE },
      { name: 'another day', report: withPreamble('统计期限为2024年1月1日至2024年12月21日。'), place: PLACE },
      { name: 'last year', report: withPreamble('统计期限为2023年1月1日至2023年12月31日。'), place: PLACE },
      {
        name: 'a month that is not the last',
        report: withPreamble('统计期限为2024年1月1日至2024年10月31日。'),
        place: PLACE,
        message: '截止日期不是12月31日',
      },
      {
        name: 'in front of the words that announce it',
        report: exampleSaying(1, '2023年1月1日至2023年12月31日为本报告的统计期限。'),
        place: 'section:1/paragraph:12',
        message: '年份不是2024年',
      },
      ...[
        '2024年1月1至2024年12月31日',
        '2024年1月1日至2024年12月',
        '2024年1月1日至20241231日',
        '2024年1月1日至2024年1231日',
        '2024年11日至2024年12月31日',
        '2024年1月1日至2024年12月31日日',
        '2024年1月1日2024年12月31日',
        '20241月1日至20241231日',
        '2024年1月1日至2024年12日31日',
        '2024年1月1日至202412月31日',
      ].map((period) => ({
        name: period,
        report: withPreamble(`本报告所列数据的统计期限为${period}。`),
        place: PLACE,
        message: '12月31日',
      })),
    ],
    quiet: [
      { name: 'the year named once', report: withPreamble('所列数据自2024年1月1日至12月31日止。') },
      ...[
        '2024年1月1日至12月31日',
        '20240101至20241231',
        '2024年1—12月',
        '2024年1月至2024年12月',
        '2024年1月1日到2024年12月31日24时',
        '2024年1月1日到2024年12月底',
        '2024年元月1日至12月31日',
        '2024年全年（1月1日至12月31日）',
        '2024年01月01日至2024年12月31日',
      ].map((period) => ({ name: period, report: withPreamble(`本报告所列数据的统计期限为${period}。`) })),
      {
        name: 'another period up to a month',
        report: exampleSaying(1, '2024年1月1日至2024年12月，推文64篇。'),
      },
      {
        name: 'a number beside a period',
        report: withPreamble('所列数据统计期限为2024年1月1日至12月31日，编号20241231。'),
      },
      { name: 'the day of something else', report: withPreamble('本报告所列数据于2025年1月10日汇总审核。') },
      {
        name: 'two days up to which something was counted',
        report: withPreamble('所列数据截至2024年11月30日，网站关注人数为2024年12月5日的数。'),
      },
      {
        name: 'half a year, its end typed in one',
        report: withPreamble('所列数据统计期限为2024年1月1日至20240630日。'),
      },
      { name: 'a campaign', report: exampleSaying(1, '2024年5月1日至5月7日开展宣传周活动。') },
      {
        name: 'half a year of something else',
        report: exampleSaying(1, '据统计，2024年1月1日至6月30日新增用户3人。'),
      },
    ],
  },
  {
    rule: 'S-10',
    fires: [
      { name: 'five', report: parts('由五个部分组成'), place: PLACE, message: '六个部分' },
      {
        name: 'seven after a list',
        report: parts('由总体情况、主动公开政府信息情况等七部分组成'),
        place: PLACE,
      },
      { name: 'an Arabic number', report: parts('共分为8个部分，主要内容如下'), place: PLACE },
    ],
    quiet: [
      { name: 'six', report: parts('由六部分组成') },
      { name: 'text and tables', report: parts('由正文、附表和附件三部分组成') },
      { name: 'one of them', report: parts('内容详见第五部分') },
      { name: 'parts of something else', report: withPreamble('公开指南由五个部分组成。') },
    ],
  },
];
