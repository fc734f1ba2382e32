import { exampleReport } from '../../example.ts';
import { emptyReport } from '../../report/report.ts';
import { BUILT_IN_TEMPLATE } from '../../template/built-in.ts';
import { exampleSaying, type RuleCases } from '../rule-cases.fixture.ts';
import {
  signed,
  withHeading,
  withPreamble,
  withSection,
  withSubheadings,
  withTitle,
} from './reports.fixture.ts';

const GOVERNMENT = { profile: { level: 'government' } } as const;
const DEPARTMENT = { profile: { level: 'countyDepartment' } } as const;
const PLACE = 'section:1/paragraph:12';
const long = (length: number) => withSection(1, '公'.repeat(length));
const fromTemplate = {
  ...exampleReport(),
  sections: exampleReport().sections.map((section, at) => ({
    ...section,
    paragraphs: [...(BUILT_IN_TEMPLATE.sections[at]?.paragraphs ?? [])],
  })),
};

/** What sections one and five, the signature and the text must say: S-04, S-06, S-13, S-14, S-16, S-17. */
export const SECTION_TEXT_CASES: readonly RuleCases[] = [
  {
    rule: 'S-04',
    fires: [
      {
        name: 'one aspect without its sub-heading',
        report: withSubheadings('（一）主动公开', '（二）依申请公开', '（三）公开平台建设', '（四）监督保障'),
        place: 'section:1',
        message: '“政府信息管理”',
      },
      {
        name: 'slogans, and nothing about applications',
        report: withSection(
          1,
          '（一）加强领导，落实责任。成立领导小组，明确专人负责，完善保密审查制度。',
          '（二）突出重点，拓宽渠道。通过门户网站公开信息30条。',
        ),
        place: 'section:1',
        message: '“依申请公开”',
      },
      {
        name: 'an aspect of which only the part about another one has a word',
        report: withSection(
          1,
          '（一）主动公开',
          '公开信息5条，公开前逐件进行保密审查。',
          '（二）依申请公开',
          '收到申请3件。',
          '（三）平台建设',
          '维护网站。',
          '（四）监督保障',
          '组织检查。',
        ),
        place: 'section:1',
        message: '没有写到“政府信息管理”',
      },
      { name: 'an empty section', report: withSection(1), place: 'section:1', message: '都没有写到' },
    ],
    quiet: [
      {
        name: 'all five in one paragraph without sub-headings',
        report: withSection(
          1,
          '我局通过县政府网站公开信息30条，未收到公开申请；公开前逐件审核，由领导小组督促检查。',
        ),
      },
      {
        name: 'two aspects under one sub-heading',
        report: withSubheadings(
          '（一）主动公开',
          '（二）依申请公开',
          '（三）信息管理',
          '（四）平台建设及监督保障',
        ),
      },
      {
        name: 'an aspect in other words',
        report: withSubheadings(
          '（一）主动公开',
          '（二）依申请公开',
          '（三）管好政府信息',
          '（四）平台建设',
          '（五）监督保障',
        ),
      },
      {
        name: 'an aspect under a sub-heading of the agency’s own',
        report: withSection(
          1,
          '（一）主动公开',
          '公开信息5条。',
          '（二）依申请公开',
          '收到申请3件。',
          '（三）守好安全底线',
          '公开前逐件进行保密审查，定期清理过期内容。',
          '（四）平台建设',
          '维护网站。',
          '（五）监督保障',
          '组织检查。',
        ),
      },
      { name: 'a draft that has not been begun', report: emptyReport('2021'), rest: { stage: 'draft' } },
      {
        name: 'a section that is missing altogether',
        report: {
          ...withHeading(1, ''),
          sections: withHeading(1, '').sections.map((section) =>
            section.no === 1 ? { ...section, paragraphs: [] } : section,
          ),
        },
      },
    ],
  },
  {
    rule: 'S-06',
    fires: [
      {
        name: 'a report of 2025 by default',
        report: { ...long(1001), year: 2025 },
        place: 'section:1',
        message: '多 1 字',
      },
      {
        name: 'an agency that has set the limit',
        report: long(801),
        rest: { profile: { sectionOneLimit: 800 } },
        place: 'section:1',
      },
    ],
    quiet: [
      {
        name: 'just as long as allowed, white space not counted',
        report: { ...withSection(1, '　　' + '公'.repeat(500), ' 公'.repeat(500)), year: 2025 },
      },
      { name: 'a report from before the guidance', report: long(3000) },
      {
        name: 'the rule switched off',
        report: { ...long(3000), year: 2025 },
        rest: { profile: { sectionOneLimit: null } },
      },
    ],
  },
  {
    rule: 'S-13',
    fires: [
      {
        name: 'a prompt of the template',
        report: exampleSaying(1, '全年培训【请填写：次数】次。'),
        place: PLACE,
        level: 'warning',
      },
      {
        name: 'an instruction in brackets',
        report: exampleSaying(1, '联系科室：（请填报本单位联系科室）。'),
        place: PLACE,
      },
      {
        name: 'a placeholder that means nothing',
        report: exampleSaying(1, '共公开{{信息条数}}条。'),
        place: PLACE,
        level: 'warning',
      },
      {
        name: 'a remark of the drafter',
        report: exampleSaying(1, '（以上数据待各站所核实后补充）'),
        place: PLACE,
      },
      {
        name: 'what the form asks for',
        report: exampleSaying(1, '要对本年度申请的数量、办理结果等情况进行简要分析。'),
        place: PLACE,
      },
      { name: 'crosses for a number', report: exampleSaying(1, '全年公开信息XX条。'), place: PLACE },
      { name: 'crosses for a name', report: exampleSaying(1, '××局认真落实公开要求。'), place: PLACE },
      { name: 'a single cross', report: exampleSaying(1, '全年召开会议X次。'), place: PLACE },
      {
        name: 'a number that is not there',
        report: exampleSaying(1, '全年收到申请 件，均已答复。'),
        place: PLACE,
      },
      { name: 'N for a number', report: exampleSaying(1, '收到申请N件。'), place: PLACE },
      { name: 'a line to write on', report: exampleSaying(1, '全年组织培训____次。'), place: PLACE },
      { name: 'an instruction', report: exampleSaying(1, '（此处填写本年的主要做法）'), place: PLACE },
      {
        name: 'an instruction to adapt',
        report: exampleSaying(1, '召开会议研究公开工作（请根据实际情况修改）。'),
        place: PLACE,
      },
      { name: '某某局', report: exampleSaying(1, '某某局高度重视。'), place: PLACE },
      { name: 'a sample’s mark', report: exampleSaying(1, '示例：全年公开信息30条。'), place: PLACE },
      {
        name: 'a title with crosses',
        report: withTitle('XX县XX局', '2024年政府信息公开工作年度报告'),
        place: 'title',
      },
      { name: 'a date without its day', report: signed('清河县水利局', '2025年1月 日'), place: 'signature' },
    ],
    quiet: [
      {
        name: 'addresses with underscores and xx',
        report: exampleSaying(1, '网址http://www.qhxx.gov.cn/xxgk/zwgk_xx__1.html，邮箱qh_xx@example.cn。'),
      },
      {
        name: 'X, N and a cross that mean something',
        report: exampleSaying(1, '推行“1+N”机制，购置X光机1台，展板规格为3×4米，使用5G+X技术，规格A×B。'),
      },
      {
        name: 'a space that divides words',
        report: exampleSaying(1, '公开信息 条目清晰，答复申请 件件落实。'),
      },
      { name: 'years with circles', report: exampleSaying(1, '二○○八年起施行，二〇〇九年修订。') },
      { name: 'an applicant who is not named', report: exampleSaying(1, '申请人张某某要求公开某工程信息。') },
      {
        name: 'a form that applicants fill in',
        report: exampleSaying(
          1,
          '申请人可填写《政府信息公开申请表》，点击此处下载的附件由申请人自行填写姓名。',
        ),
      },
      {
        name: 'years, months and days spoken of',
        report: exampleSaying(1, '对文件标注公开属性、年月日和文号，典型示例3个。'),
      },
    ],
  },
  {
    rule: 'S-14',
    fires: [
      { name: '无', report: withSection(5, '无。'), place: 'section:5/paragraph:1', message: '只写了“无' },
      { name: 'nothing', report: withSection(5), place: 'section:5', message: '没有内容' },
      {
        name: 'problems alone',
        report: withSection(
          5,
          '一年来取得了一定成效，但仍存在一些问题：一是公开不够及时；二是解读形式单一，质量有待进一步提升；三是工作人员业务水平需要加强，有时影响公开的进度。',
        ),
        place: 'section:5/paragraph:1',
        message: '没有写改进',
      },
      {
        name: 'plans alone',
        report: withSection(
          5,
          '下一步，我局将继续做好政府信息公开工作，加强业务培训，拓宽公开渠道，丰富解读形式，提升服务水平，推动各项工作再上新台阶。',
        ),
        place: 'section:5/paragraph:1',
        message: '没有写存在的主要问题',
      },
      ...[
        '工作中主要存在以下情况：个别股室报送材料不规范，政民互动渠道不畅通，公开内容与群众期盼还有距离，队伍人员更替快，档案整理靠人工。',
        '主要问题是信息发布的时效性需进一步提高，政策解读的通俗性需进一步增强，工作人员的业务能力需进一步提升，公开目录需进一步细化。',
        '与先进地区相比还有差距：信息更新的频次偏低，解读材料形式老套，部分业务股室主动报送的意识淡薄，整改不够彻底，措施不够有力。',
        '2024年公开工作的主要不足：工程信息更新慢；解读少；部分供水站没有将水质信息按时上墙；群众对公开渠道的知晓程度一般。',
        '主要问题：一是开展政策解读时，图表少、文字多；二是推进标准化方面，办法不多；三是组织培训的过程中，案例教学少，股室参与度不高。',
        '一是主动公开意识有待加强。二是公开内容有待丰富。三是工作机制有待完善。四是业务能力有待提升，与群众期待存在一定差距。',
      ].map((text) => ({
        name: `problems alone: ${text.slice(0, 12)}`,
        report: withSection(5, text),
        place: 'section:5/paragraph:1',
        message: '没有写改进',
      })),
      ...[
        '2025年，我局将按月更新工程信息，按季度组织业务培训，重点解决群众反映的热点问题，补齐公开短板，不断提高服务水平，确保信息不遗漏。',
        '今年以来，我局完善制度，加强培训，拓宽渠道，公开质量明显提升，群众满意率达到98%，公开工作走在全县前列，多次得到上级肯定和表扬。',
      ].map((text) => ({
        name: `improvements alone: ${text.slice(0, 12)}`,
        report: withSection(5, text),
        place: 'section:5/paragraph:1',
        message: '没有写存在的主要问题',
      })),
      {
        name: 'too short',
        report: withSection(5, '存在公开不够及时的问题，下一步将加强培训。'),
        place: 'section:5/paragraph:1',
        message: '字',
      },
      {
        name: 'two headings with 无',
        report: withSection(5, '（一）存在的主要问题：无', '（二）改进情况：无'),
        place: 'section:5',
        message: '只写了“(一)存在的主要问题:无',
      },
      {
        name: '无 while drafting',
        report: withSection(5, '无。'),
        rest: { stage: 'draft' },
        place: 'section:5/paragraph:1',
      },
      {
        name: 'neither problems nor improvements',
        report: withSection(5, '本年度各项公开工作平稳有序。'),
        place: 'section:5/paragraph:1',
        message: '看不出存在的问题，也没有改进的情况',
      },
      {
        name: 'a deed in a further sentence that tells what is amiss',
        report: withSection(
          5,
          '主要不足是信息更新慢，群众查找不便。组织业务培训的次数偏少，新进人员对公开的流程不熟悉，答复文书的质量参差不齐。',
        ),
        place: 'section:5/paragraph:1',
        message: '没有写改进',
      },
    ],
    quiet: [
      {
        name: 'sub-headings with lists',
        report: withSection(
          5,
          '（一）存在的主要问题',
          '一是公开不够及时；二是解读形式单一，群众知晓率不高。',
          '（二）改进措施',
          '一是按月报送更新清单；二是用图表解读群众关心的政策。',
        ),
      },
      {
        name: 'last year’s problems and what became of them',
        report: withSection(
          5,
          '针对上一年度解读形式单一的问题，我局制作图解5份、短视频3个。今年仍存在更新滞后的不足，已建立月度清单并逐月核对，由专人负责落实。',
        ),
      },
      {
        name: 'deeds right behind the problems',
        report: withSection(
          5,
          '目前公开队伍力量薄弱，更新不及时，部分股室报送材料的主动性不强，公开内容与群众的期待还有差距。一是加强业务培训，每季度组织一次；二是严格落实报送时限。',
        ),
      },
      ...[
        '公开工作还存在更新不规范、渠道不畅的情况。为此，我局明确专人每周核对栏目，每月组织一次培训，按季度通报各股室的进度，效果较好。',
        '检索不便、目录不统一，群众反映较多。我局已统一目录，改版检索页面，每月抽查一次，群众查找信息更加方便快捷，来电明显减少。',
        '虽然取得一定成效，但对照要求还有不小差距，比如解读少、更新慢。对照差距，建立了周提醒制度，实行月通报，指定两名专人核对栏目。',
        '供水站公示栏内容陈旧，水质信息上墙迟。拟在2025年统一制作公示栏，由片区管理员按月更换，县局每季度抽查，结果纳入考核。',
        '企业反映水土保持政策查找不易。2025年按行业编制政策目录，提供一键下载，收集企业意见，由办公室跟踪办理并公布结果。',
        '更新不及时、解读单一是目前的主要问题。要把公开嵌入办文流程，要让业务股室直接参与解读，要定期通报各股室更新情况。',
        '针对去年检查指出的栏目空白问题，逐项补充内容，已全部整改到位；今年又发现工程信息报送偏晚，正督促施工单位按周报送进度。',
      ].map((text) => ({ name: text.slice(0, 14), report: withSection(5, text) })),
      { name: 'prompts that are still to be filled in', report: fromTemplate },
      { name: 'a draft that has not been begun', report: emptyReport('2021'), rest: { stage: 'draft' } },
    ],
  },
  {
    rule: 'S-16',
    fires: [
      {
        name: 'a government without 社会评议',
        report: exampleReport(),
        rest: GOVERNMENT,
        place: 'section:1',
        message: '社会评议',
      },
      {
        name: 'a government that says nothing',
        report: withSection(1, '做好各项工作。'),
        rest: GOVERNMENT,
        place: 'section:1',
        message: '工作考核',
      },
    ],
    quiet: [
      {
        name: 'a government that speaks of all three',
        report: exampleSaying(1, '开展社会评议1次，满意度98%，无责任追究情况。'),
        rest: GOVERNMENT,
      },
      { name: 'a department', report: withSection(1, '做好各项工作。'), rest: DEPARTMENT },
      { name: 'an agency that nobody knows', report: withSection(1, '做好各项工作。') },
    ],
  },
  {
    rule: 'S-17',
    fires: [
      {
        name: 'the report year',
        report: signed('清河县水利局', '2024年1月16日'),
        place: 'signature',
        message: '2025年',
      },
      { name: 'two years late', report: signed('清河县水利局', '2026年1月16日'), place: 'signature' },
      {
        name: 'a department in February',
        report: signed('清河县水利局', '2025年2月3日'),
        rest: DEPARTMENT,
        place: 'signature',
        message: '1月31日',
      },
      {
        name: 'after the local deadline',
        report: signed('清河县水利局', '2025-1-27'),
        rest: { profile: { deadline: { month: 1, day: 20 } } },
        place: 'signature',
      },
      {
        name: 'anybody in April',
        report: signed('清河县水利局', '二〇二五年四月二日'),
        place: 'signature',
        message: '3月31日',
      },
      {
        name: 'a day that no calendar has',
        report: signed('清河县水利局', '2025年1月32日'),
        place: 'signature',
        level: 'error',
        message: '只有31天',
      },
      {
        name: 'a month that no calendar has',
        report: signed('清河县水利局', '2025年13月2日'),
        place: 'signature',
        level: 'error',
        message: '没有13月',
      },
      {
        name: 'a day before the first',
        report: exampleSaying(1, '2024年4月0日召开推进会。'),
        place: PLACE,
        level: 'error',
        message: '没有0日',
      },
      {
        name: 'a leap day in a year that has none',
        report: exampleSaying(1, '2023年2月29日召开推进会。'),
        place: PLACE,
        level: 'error',
        message: '2023年2月只有28天',
      },
      {
        name: 'such a day in the text',
        report: exampleSaying(1, '2024年6月31日召开推进会。'),
        place: PLACE,
        level: 'error',
        message: '30天',
      },
    ],
    quiet: [
      { name: 'the last day', report: signed('清河县水利局', '2025年1月31日'), rest: DEPARTMENT },
      { name: 'a government in March', report: signed('清河县人民政府', '2025年3月28日'), rest: GOVERNMENT },
      { name: 'a month alone', report: signed('清河县水利局', '2025年1月'), rest: DEPARTMENT },
      {
        name: 'a day still to be written',
        report: signed('清河县水利局', '2025年1月＿＿日'),
        rest: DEPARTMENT,
      },
      { name: 'no date', report: signed('清河县水利局'), rest: DEPARTMENT },
      {
        name: 'the leap day, with its year and without',
        report: exampleSaying(1, '2024年2月29日发布，2月29日解读。'),
      },
      {
        name: 'the period’s own slip, which another rule finds',
        report: withPreamble('统计期限为2024年1月1日至2024年12月32日。'),
      },
    ],
  },
];
