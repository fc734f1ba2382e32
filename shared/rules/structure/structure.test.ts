import { describe, expect, it } from 'vitest';
import { exampleReport } from '../../example.ts';
import { applyEdits } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { findingsOf, fixed } from '../rule-test.fixture.ts';
import { withSubheadings } from './reports.fixture.ts';

function withHeading(section: number, text: string): Report {
  return applyEdits(exampleReport(), [{ kind: 'heading', section, text }]);
}

describe('S-01 six sections', () => {
  it('finds a section that is missing', () => {
    expect(findingsOf('S-', withHeading(3, ' '))).toMatchObject([
      { rule: 'S-01', level: 'error', place: 'section:3', expected: '三、收到和处理政府信息公开申请情况' },
    ]);
  });

  it('finds a section that stands in another one’s place', () => {
    const findings = findingsOf('S-01', withHeading(5, '五、其他需要报告的事项'));
    expect(findings).toMatchObject([{ place: 'section:5', found: '五、其他需要报告的事项' }]);
  });

  it('leaves a renamed section alone', () => {
    expect(findingsOf('S-01', withHeading(5, '五、存在问题及改进情况'))).toEqual([]);
    expect(findingsOf('S-01', withHeading(1, '一、2024年政务公开总体情况'))).toEqual([]);
  });
});

describe('S-03 level-one numbers', () => {
  it.each([
    [4, '4、 政府信息公开行政复议、行政诉讼情况', '4、', '四、政府信息公开行政复议、行政诉讼情况'],
    [6, '6、其他需要报告的事项', '6、', '六、其他需要报告的事项'],
    [4, '（四）政府信息公开行政复议、行政诉讼情况', '（四）', '四、政府信息公开行政复议、行政诉讼情况'],
    [1, '总体情况', '', '一、总体情况'],
    [1, '1.总体情况', '1.', '一、总体情况'],
    [1, '一总体情况', '一', '一、总体情况'],
    [1, '第一部分 总体情况', '第一部分', '一、总体情况'],
    [5, '四、存在的主要问题及改进情况', '四、', '五、存在的主要问题及改进情况'],
    [2, '　　2．主动公开政府信息情况 ', '2．', '　　二、主动公开政府信息情况'],
    [1, '2024年政务公开总体情况', '', '一、2024年政务公开总体情况'],
  ])('finds section %i headed %j', (section, heading, found, repaired) => {
    const report = withHeading(section, heading);
    const findings = findingsOf('S-03', report);
    expect(findings).toMatchObject([{ rule: 'S-03', level: 'warning', place: `section:${section}`, found }]);
    const after = fixed(report, findings[0]);
    expect(after.sections[section - 1]?.heading).toBe(repaired);
    expect(findingsOf('S-03', after)).toEqual([]);
  });

  it.each(['　　一、总体情况  ', '一 、总体情况', '\u00a0一、 总体情况', '一、一体化建设总体情况'])(
    'leaves %j alone',
    (heading) => {
      expect(findingsOf('S-03', withHeading(1, heading))).toEqual([]);
    },
  );
});

describe('S-05 other sub-headings', () => {
  it('shows the sub-heading where it stands in its paragraph', () => {
    const report = withSubheadings(
      '（一）主动公开',
      '（二）依申请公开',
      '（三）平台建设',
      '（四）监督保障',
      '（五）节水宣传。开展宣传3次。',
    );
    expect(findingsOf('S-05', report)).toMatchObject([
      { place: 'section:1/paragraph:10', quote: '节水宣传', start: 3, found: '节水宣传' },
    ]);
  });
});

describe('S-07 title', () => {
  const titled = (lines: string[], rest: Partial<Report> = {}): Report => ({
    ...exampleReport(),
    titleLines: lines,
    ...rest,
  });
  const SUBJECT = '政府信息公开工作年度报告';

  it.each([
    ['no year', ['清河县水利局', SUBJECT], 'error', '没有年度'],
    ['another year', [`清河县水利局2023年${SUBJECT}`], 'error', '标题是2023年，这份年报是2024年'],
    ['a doubled 年度', [`清河县水利局2024年度${SUBJECT}`], 'warning', '“年度”重复'],
    ['a doubled 年', [`清河县水利局2024年年${SUBJECT}`], 'warning', '“年度”重复'],
    ['a lost 年', [`清河县水利局2024${SUBJECT}`], 'warning', '缺少“年”'],
    ['the year first', [`2024年清河县水利局${SUBJECT}`], 'hint', '顺序不对'],
    ['the year behind', [`清河县水利局${SUBJECT}（2024年）`], 'hint', '顺序不对'],
    ['another ending', ['清河县水利局2024年政府信息公开年度报告'], 'warning', '结尾'],
    ['another subject', ['清河县水利局2024年政务公开工作年度报告'], 'warning', '结尾'],
    ['no agency', [`2024年${SUBJECT}`], 'warning', '没有写明机关'],
    ['half the agency', [`水利局2024年${SUBJECT}`], 'warning', '不是机关全称'],
    ['a year with a digit too many', [`清河县水利局20224年${SUBJECT}`], 'error', '有误'],
    ['no subject', ['清河县水利局2024年年度报告'], 'warning', '结尾'],
    ['the year inside the subject', ['清河县水利局政府信息公开工作2024年度报告'], 'warning', '结尾'],
    ['关于', [`清河县水利局关于2024年${SUBJECT}`], 'warning', '规定的写法'],
  ])('finds %s', (_name, lines, level, message) => {
    const report = titled(lines);
    const findings = findingsOf('S-07', report);
    expect(findings).toMatchObject([{ place: 'title', level }]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.expected).toBe(`清河县水利局2024年${SUBJECT}`);
    expect(findingsOf('S-07', fixed(report, findings[0]))).toEqual([]);
  });

  it('is an error without an agency where nothing else names one', () => {
    const report = titled([`2024年${SUBJECT}`], { agency: null });
    expect(findingsOf('S-07', report)).toMatchObject([{ level: 'error', expected: null, fix: null }]);
  });

  it('has no repair, and nothing against a whole title, while the year is not known', () => {
    const wrong = titled([`清河县水利局${SUBJECT}`], { year: null });
    expect(findingsOf('S-07', wrong)).toMatchObject([{ level: 'error', expected: null, fix: null }]);
    expect(findingsOf('S-07', titled([`清河县水利局2024年${SUBJECT}`], { year: null }))).toEqual([]);
  });

  it('finds a missing title when finished, and while drafting once the agency is known', () => {
    expect(findingsOf('S-07', titled([]))).toMatchObject([
      { level: 'error', found: '', message: expect.stringContaining('没有标题') },
    ]);
    expect(findingsOf('S-07', titled([' ']), { stage: 'draft' })).toHaveLength(1);
    const nothing = titled([], { agency: null, year: null });
    expect(findingsOf('S-07', nothing, { stage: 'draft' })).toEqual([]);
  });

  it('finds a short agency name and offers the full one where there is only one', () => {
    const report = titled([`清河县人社局2024年${SUBJECT}`], { agency: '清河县人社局' });
    const [finding, ...more] = findingsOf('S-07', report);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ level: 'warning', found: '清河县人社局' });
    const after = fixed(report, finding);
    expect(after.titleLines).toEqual([`清河县人力资源和社会保障局2024年${SUBJECT}`]);
    expect(findingsOf('S-07', after)).toEqual([]);

    const many = titled([`清河县文旅局2024年${SUBJECT}`], { agency: '清河县文旅局' });
    expect(findingsOf('S-07', many)).toMatchObject([{ level: 'warning', fix: null }]);
    const town = titled([`清河县柳树镇政府2024年${SUBJECT}`], { agency: '清河县柳树镇政府' });
    expect(findingsOf('S-07', town)).toMatchObject([{ expected: `清河县柳树镇人民政府2024年${SUBJECT}` }]);
  });

  it('tells another agency apart without choosing between the two', () => {
    const findings = findingsOf('S-07', titled([`清河县司法局2024年${SUBJECT}`]));
    expect(findings).toMatchObject([{ level: 'warning', fix: null }]);
  });

  it('finds several slips at once under different ids', () => {
    const findings = findingsOf(
      'S-07',
      titled([`2024年度清河县人社局${SUBJECT}`], { agency: '清河县人社局' }),
    );
    expect(findings.map(({ level }) => level)).toEqual(['warning', 'warning', 'hint']);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(3);
  });

  it.each([
    ['清河县教育局'],
    ['清河县农业农村局'],
    ['清河县财政局'],
    ['清河县人民政府'],
    ['清河县人民政府办公室'],
    ['清河县东街街道办事处'],
    ['山东省大数据局'],
    ['清河县发展和改革局'],
    ['清河县水利局（清河县移民局）'],
    ['清河经济开发区管理委员会'],
  ])('leaves %s alone, on one line or two, with spaces and full-width digits', (agency) => {
    for (const lines of [
      [`${agency}2024年${SUBJECT}`],
      [agency, `2024年${SUBJECT}`],
      [`${agency} `, `２０２４ 年`, SUBJECT],
      [`${agency}二〇二四年${SUBJECT}`],
    ]) {
      expect(
        findingsOf('S-07', titled(lines, { agency })).filter(
          ({ message }) => !message.includes('规定的写法'),
        ),
      ).toEqual([]);
    }
    expect(findingsOf('S-07', titled([`《${agency}2024年${SUBJECT}》`], { agency }))).toEqual([]);
  });
});

describe('S-20 what it shows', () => {
  it.each([
    ['a code alone', '全年&nbsp;公开信息30条。', '&nbsp;', 2],
    [
      'a space with its neighbours, without which nobody would see it',
      '全年公开信息30条，解读政策文件5件，均按规 定的时限发布在门户网站。',
      '规 定',
      21,
    ],
  ])('is %s', (_, text, quote, start) => {
    const report = applyEdits(exampleReport(), [{ kind: 'section', section: 6, paragraphs: [text] }]);
    expect(findingsOf('S-20', report)).toMatchObject([{ quote, start }]);
  });

  it('counts the places only where there are several', () => {
    const message = (text: string) =>
      findingsOf(
        'S-20',
        applyEdits(exampleReport(), [{ kind: 'section', section: 6, paragraphs: [text] }]),
      )[0]?.message;
    expect(message('全年&nbsp;公开信息30条。')).toBe('文字里有“&nbsp;”，是转换或粘贴时留下的，请清理。');
    expect(message('全年&nbsp;公开&nbsp;信息30条。')).toContain('“&nbsp;”，共 2 处，');
  });
});
