import { describe, expect, it } from 'vitest';
import { readParagraph } from '../paragraph.ts';
import { earlyReports, plannedYears, yearTopics } from './years.ts';

/** The year topics of a text: `2024 opening`, `2023 agency history`. */
function topics(text: string): string {
  return yearTopics(readParagraph(text))
    .map(({ year, kind, plan, history }) =>
      [year, kind, ...(plan ? ['plan'] : []), ...(history ? ['history'] : [])].join(' '),
    )
    .join(', ');
}

function planned(text: string): number[] {
  return plannedYears(readParagraph(text)).map(({ year }) => year);
}

describe('a year in brackets behind a number', () => {
  it('says what the number was then, and not when the work was done', () => {
    expect(topics('公开信息73条（2022年全年为191条）。')).toBe('');
    expect(topics('公开信息73条，2022年全年为191条。')).toBe('2022 agency');
  });
});

describe('a year behind what heads the plans', () => {
  it.each([
    ['改进措施：2024年，我局将启动扫描。', [2024]],
    ['下一步工作安排：2024年内完成两件事。', [2024]],
    ['2024年工作计划：一是编制说明页。', [2024]],
    ['改进情况：2024年，我局启动了扫描。', []],
  ])('%s: %j', (text, years) => {
    expect(planned(text)).toEqual(years);
  });
});

describe('a year that says when the work was done', () => {
  it.each([
    ['2024年，我局共公开信息20条。', '2024 opening'],
    ['2024年我局公开信息20条。', '2024 opening'],
    ['2024年共公开信息20条。', '2024 opening'],
    ['2024年中，公开信息20条。', '2024 opening'],
    ['2024年粮食局认真公开信息20条。', '2024 opening'],
    ['（一）2024年，我局公开信息20条。', '2024 opening'],
    ['一、2024年，我局公开信息20条。', '2024 opening'],
    ['2024年的工作中，公开信息20条。', '2024 opening'],
    ['回顾2023年的工作，公开信息20条。', '2023 opening'],
    ['2024年，粮食丰收。', '2024 opening'],
    ['2023年没有制发、废止规范性文件。', '2023 opening'],
    ['2023年收到申请20件，没有上年结转的申请。', '2023 opening'],
    ['截至2023年底，粮库公示栏全部更新。', '2023 opening'],
    ['健全制度，2023年全年自查2次。', '2023 agency'],
    ['2023年全年通报更新情况4次。', '2023 opening'],
    ['健全制度，2023年自查2次。', ''],
    ['2023年度部门决算按规定公开。', ''],
    ['截至2023年末，粮库公示栏全部更新。', '2023 opening'],
    ['截至2023年。', '2023 opening'],
    ['聚焦2023年度重点任务，印发公开清单。', '2023 opening'],
    ['我局2024年共公开信息20条。', '2024 agency'],
    ['粮食局2024年收到申请20件。', '2024 agency'],
    ['现将2024年政府信息公开工作情况报告如下。', '2024 report'],
    ['2024年1月1日至2024年12月31日，公开信息20条。', '2024 period'],
    ['按2024年1月1日至12月31日统计，公开信息20条。', '2024 period'],
    ['2024年1月至12月，公开信息20条。', '2024 period'],
    ['截至2024年12月31日，公开信息20条。', '2024 period'],
    ['本年度（2024年），公开信息20条。', '2024 same'],
    ['2023年，我局收到申请20件，2024年收到10件。', '2023 opening'],
  ])('%s: %s', (text, expected) => {
    expect(topics(text)).toBe(expected);
  });

  it.each([
    '2024年粮食丰收。',
    '粮库公示栏截至2023年底全部更新。',
    '对照2023年度报告，补充公开清单。',
    '围绕2023年粮食普查，印发公开清单。',
    '2024年粮食，粮仓丰收。',
    '2024年的粮食收购中，公开信息20条。',
    '2024年去年，公开信息20条。',
    '2024年粮农水库灌区粮仓稻田湖泊，公开信息。',
    '领导2024年公开信息20条。',
    '公开信息20条，2024年收到申请2件。',
    '2024年1月至11月，公开信息20条。',
    '2024年2月至12月，公开信息20条。',
    '2024年12月，公开信息20条。',
    '截至2024年11月30日，公开信息20条。',
    '认真2024年12月31日，公开信息20条。',
    '我局2024年1月1日至2024年12月31日公开信息20条。',
    '公开信息20条，截至2024年12月31日。',
    '2021—2023年，我局公开信息20条。',
    '一、2023年以来，我局公开信息20条。',
    '印发《2024年政务公开要点》。',
    '根据〔2024〕30号文件要求，我局公开信息。',
    '2023年结转2件。',
    '较2023年，公开信息增加。',
    '将2024年政府信息公开工作情况公布。',
    '公开（2024年），我局公开信息。',
    '今年公开信息20条。',
  ])('%s names none', (text) => {
    expect(topics(text)).toBe('');
  });

  it.each([
    // What happened once, or was said of that year.
    ['2023年，印发文件3件。', '2023 opening history'],
    ['2023年公开信息20条。', '2023 opening history'],
    ['我局2023年制发文件并公开信息3条。', '2023 agency history'],
    ['2023年共收到申请，印发文件3件。', '2023 opening'],
    ['2023年共印发文件3件。', '2023 opening'],
    ['2023年，考核指出我局公开信息不足。', '2023 opening history'],
    ['2023年，粮农水库灌区、粮仓、考核公开信息。', '2023 opening history'],
    // Compared, or told beside another time.
    ['2023年，我局收到申请2件，较上年增长。', '2023 opening history'],
    ['2023年，我局收到申请2件，与上年持平。', '2023 opening history'],
    ['2023年，我局去年收到申请2件。', '2023 opening history'],
    ['2023年，我局近年来收到申请2件。', '2023 opening history'],
    ['2023年，我局自开展以来收到申请2件。', '2023 opening history'],
    ['2023年，我局2020—2022年收到申请2件。', '2023 opening history'],
    ['2023年，我局今年收到申请2件。', '2023 opening'],
    // Beside a sentence about the same.
    ['全年没有收到政府信息公开申请。2023年收到的1件申请已办结。', '2023 opening history'],
    ['全年没有收到政府信息公开申请。2023年，我局的1件申请已办结。', '2023 opening history'],
    ['全年没有收到政府信息公开申请。2023年收到粮农申请1件。', '2023 opening'],
    ['全年没有行政复议。2023年收到的1件行政复议已审结。', '2023 opening history'],
    ['全年没有行政复议。2023年收到的1件申请已办结。', '2023 opening'],
    ['2023年收到的1件申请已办结。', '2023 opening'],
  ])('as history: %s: %s', (text, expected) => {
    expect(topics(text)).toBe(expected);
  });

  it.each([
    ['2025年，我局将组织培训4次。', '2025 opening plan'],
    ['2025年，我局拟公开信息。', '2025 opening plan'],
    ['2025年下一步，公开信息。', '2025 opening plan'],
    ['2025年，将进一步公开，2026年再公开。', '2025 opening'],
    ['2025年，我局将办公室迁至新址。', '2025 opening'],
    ['2025年，我局将持续把政务公开列入考核。', '2025 opening'],
    ['2025年，我局将信息公开持续提高到90%。', '2025 opening'],
  ])('as a plan: %s: %s', (text, expected) => {
    expect(topics(text)).toBe(expected);
  });

  it('stands where it is written', () => {
    const [topic] = yearTopics(readParagraph('我局2024年共公开信息。'));
    expect([topic?.start, topic?.end]).toEqual([2, 7]);
  });
});

describe('a year that is planned for', () => {
  it.each([
    ['2024年采取了以下改进措施：每月更新灌溉信息。', []],
    ['2024年改进措施：每月更新灌溉信息。', [2024]],
    ['2025年将进一步加强政务公开。', [2025]],
    ['2025年，将持续加强培训。', [2025]],
    ['2025年，我局将在各站推出讲解。', [2025]],
    ['2025年，我局将推出讲解短片。', [2025]],
    ['2025年将会同县档案馆整理。', [2025]],
    ['2025年，我局将以便民为目标改版目录。', [2025]],
    ['2025年，将以往的台账全部编目。', []],
    ['2025年，将以上清单逐一公开。', []],
    ['2025年，我局将对栏目改版。', [2025]],
    ['2025年，我局将制定办法。', [2025]],
    ['2025年，我局将制定的办法送各站。', []],
    ['2025年，我局将讲解短片送到各站。', []],
    ['下一步，2025年加强培训。', [2025]],
    ['计划在2025年建成专栏。', [2025]],
    ['拟2024年印发方案。', [2024]],
    ['2024年印发方案，将持续加强培训。', []],
    ['计划在2025年建成专栏，2026年建成粮仓。', []],
    ['2024年考核指出将持续整改。', []],
    ['将在2024年建成粮仓。', [2024]],
    ['拟在2024年建成粮仓。', [2024]],
    ['针对2024年问题，将加强培训。', []],
    ['2024年问题将持续整改。', []],
    ['较2024年，将持续加强培训。', []],
    ['对2024年将持续加强培训。', []],
    ['2024年结转，将持续办理。', []],
    ['2024年以来将持续加强培训。', []],
    ['去年2024年将持续加强培训。', []],
    ['2024-2025年，将持续加强培训。', []],
    ['2025年加强培训。', []],
    ['2025年粮仓水库灌区湖泊稻田，将持续加强培训。', []],
    ['将持续加强培训。', []],
  ])('%s: %j', (text, expected) => {
    expect(planned(text)).toEqual(expected);
  });

  it('stands where it is written', () => {
    const [plan] = plannedYears(readParagraph('我局计划在2025年建成专栏。'));
    expect([plan?.start, plan?.end]).toEqual([5, 10]);
  });
});

describe('a report by a day of its own year', () => {
  it.each([
    ['2024年1月31日前公开2024年年度报告。', '2024年1月31日'],
    ['按要求于2024年3月底前发布2024年度政府信息公开工作年度报告。', '2024年3月'],
    // It can be written when the year is over, and other things may be made before.
    ['2025年1月31日前公开2024年年度报告。', ''],
    ['2024年4月30日前公开2024年年度报告。', ''],
    ['2024年1月31日前公开2024年工作要点。', ''],
    ['2024年1月31日前公开年度报告。', ''],
    ['1月31日前公开2024年年度报告。', ''],
    ['2024年前公开2024年年度报告。', ''],
  ])('is too early: %s: %j', (text, expected) => {
    const { folded } = readParagraph(text);
    expect(
      earlyReports(readParagraph(text))
        .map(({ start, end }) => folded.text.slice(start, end))
        .join(),
    ).toBe(expected);
  });
});
