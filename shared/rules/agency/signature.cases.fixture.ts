/** Signatures: S-32. */
import { withParagraphs, type FiringCase, type RuleCase, type RuleCases } from '../rule-cases.fixture.ts';
import {
  BUREAU,
  CITY_BUREAU,
  COMMISSION,
  COUNTY,
  DISTRICT,
  GOVERNMENT_OFFICE,
  OFFICE,
  signedBy,
  STREET,
  TOWN,
  TOWNSHIP,
  ZONE,
} from './reports.fixture.ts';

const DAY = '2025年1月16日';

const fires = (
  name: string,
  agency: string,
  lines: readonly string[],
  rest: Partial<FiringCase> = {},
): FiringCase => ({ name, report: signedBy(agency, ...lines), place: 'signature', ...rest });
const quiet = (name: string, agency: string, ...lines: readonly string[]): RuleCase => ({
  name,
  report: signedBy(agency, ...lines),
});

/** A signature that was not told from the text, because something stands behind it. */
const buried = (...paragraphs: readonly string[]) =>
  withParagraphs({ ...signedBy(BUREAU), signature: [] }, 6, ['没有收取信息处理费。', ...paragraphs]);

export const SIGNATURE_CASES: RuleCases = {
  rule: 'S-32',
  fires: [
    fires('another street', STREET, ['安平市和兴区西关街道办事处', DAY], { message: '不一致' }),
    fires('another town', TOWN, ['清河县松岭镇人民政府', DAY]),
    fires('another township', TOWNSHIP, ['清河县青松乡人民政府', DAY]),
    fires('another bureau', BUREAU, ['清河县教育局', DAY]),
    fires('a bureau of another county', BUREAU, ['云台县水利局', DAY]),
    fires('another commission', COMMISSION, ['清河县发展和改革委员会', DAY]),
    fires('another district', DISTRICT, ['建业区人民政府', DAY]),
    fires('a short name', COMMISSION, ['清河县卫健委', DAY], { message: '清河县卫生健康委员会' }),
    fires('a short name of a city bureau', CITY_BUREAU, ['安平市自规局', DAY], { message: '全称' }),
    fires('a short name of a government', TOWN, ['白石镇政府', DAY], { message: '全称' }),
    fires('a longer name than the title’s', '清河县交通局', ['清河县交通运输局', DAY], {
      message: '标题里的可能不是全称',
    }),
    fires('a date without a day', BUREAU, [BUREAU, '2025年1月'], { message: '不完整' }),
    fires('a date without a year', OFFICE, [OFFICE, '1月16日'], { message: '不完整' }),
    fires('a date without 日', ZONE, [ZONE, '2025年1月16'], { message: '不完整' }),
    fires('something behind', COUNTY, [COUNTY, DAY, '联系电话：办公室'], { message: '后面' }),
    fires('no date', BUREAU, [BUREAU], { level: 'hint', message: '没有日期' }),
    fires('another name in one line with the date', BUREAU, [`清河县教育局　${DAY}`]),
    {
      name: 'text behind a signature',
      report: buried(BUREAU, DAY, '本报告由办公室负责解释。'),
      place: 'section:6/paragraph:4',
    },
  ],
  quiet: [
    quiet('itself', BUREAU, BUREAU, DAY),
    quiet('a town without its county', TOWN, '白石镇人民政府', DAY),
    quiet('a town with its city', TOWN, '安平市清河县白石镇人民政府', DAY),
    quiet('a township', TOWNSHIP, '清河县云岭乡人民政府', DAY),
    quiet('a street', STREET, '东门街道办事处', DAY),
    quiet('the office of a government', COUNTY, '清河县人民政府办公室', DAY),
    quiet('the government of an office', GOVERNMENT_OFFICE, '清河县人民政府', DAY),
    quiet('the office of a town', TOWN, '白石镇党政综合办公室', DAY),
    quiet('the office of a bureau', BUREAU, '清河县水利局办公室', DAY),
    quiet('the office of a bureau without its county', BUREAU, '水利局办公室', DAY),
    quiet('the party committee beside the town', TOWN, '中共清河县白石镇委员会', '清河县白石镇人民政府', DAY),
    quiet('two that sign', BUREAU, '清河县水利局 清河县水土保持局', DAY),
    quiet('Chinese numerals', BUREAU, BUREAU, '二〇二五年一月十六日'),
    quiet('a zero as a circle', BUREAU, BUREAU, '二○二五年一月二十日'),
    quiet('name and date in one line', ZONE, `${ZONE} ${DAY}`),
    quiet('dots', COMMISSION, COMMISSION, '2025.1.16'),
    quiet('dashes', COMMISSION, COMMISSION, '2025-01-16'),
    quiet('blanks in the date', CITY_BUREAU, CITY_BUREAU, '2025 年 1 月 16 日'),
    quiet('full-width digits', CITY_BUREAU, CITY_BUREAU, '２０２５年１月１６日'),
    quiet('a seal', BUREAU, '清河县水利局（盖章）', DAY),
    quiet('blanks in the name', BUREAU, '清 河 县 水 利 局', DAY),
    quiet('no signature', BUREAU),
    quiet('the date alone', BUREAU, DAY),
    quiet('the date first', BUREAU, DAY, BUREAU),
    quiet('an attachment', BUREAU, BUREAU, DAY, '附件：统计表'),
    quiet('a blank of a draft', BUREAU, BUREAU, '2025年__月__日'),
    quiet('a title that is short itself', '清河县人社局', '清河县人社局', DAY),
    quiet('a longer name under a short title', '清河县人社局', '清河县人力资源和社会保障局', DAY),
    quiet('an addition in brackets', '清河县档案局（馆）', '清河县档案局', DAY),
    quiet('an unknown agency', '某单位', '清河县水利局', DAY),
    { name: 'a draft without a date', report: signedBy(BUREAU, BUREAU), rest: { stage: 'draft' } },
    { name: 'an attachment behind the signature', report: buried(BUREAU, DAY, '附件：1.统计表') },
    { name: 'a date in the text', report: buried('2025年1月16日', '召开会议。') },
  ],
};
