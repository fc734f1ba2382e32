/** What education bureaus write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const EDUCATION: readonly SmallReport[] = [
  {
    agency: '清河县教育体育局',
    figures: {
      requests: {
        new: { natural: 9, business: 1 },
        results: { granted: 5, partial: 1, 'denied.process': 1, 'unavailable.notHeld': 2 },
      },
      documents: { issued: 1, inForce: 3 },
      licensing: 12,
      penalty: 1,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '2024年全系统公开信息527条，其中局机关311条，局属学校216条；学校信息里，招生类58条、收费类44条、食堂监管类114条。',
        '招生方案、划片范围、录取结果分三批公示，涉及小学31所、初中12所，录取新生小学4106人、初中4388人。',
        '制发行政规范性文件1件，即民办学校分类管理实施办法；没有废止文件，现行有效行政规范性文件3件。',
        '审批民办学校设立、变更等行政许可12件，查处无证办学作出行政处罚1件。',
      ),
      ...under(
        '依申请公开',
        '十名申请人共提交政府信息公开申请10件，九件来自家长和教师，一件来自企业。',
        '已办结9件，予以公开和部分公开共6件，占66.7%；1件不予公开，2件无法提供，还有1件跨年办理。',
      ),
      ...under('政府信息管理', '建立“一校一档”公开台账43册，逐校核对办学许可证编号、收费批文文号等要素。'),
      ...under(
        '政府信息公开平台建设',
        '“清河教育”公众号发布原创稿件148篇，转载上级稿件95篇，累计阅读26万次；开设“校园餐”“双减”等专栏6个。',
      ),
      ...under(
        '监督保障',
        '3月、9月开学季各组织一次公开检查，抽查学校20所，其中小学14所、初中6所，抽查面占43所学校的46.5%。',
      ),
      ...within(5, '2025年将重点公开教师招聘、职称评审全过程信息，力争群众满意度达到95%以上。'),
      ...within(6, '本年度承办人大建议7件、政协提案9件，16件中可公开的14件复文已上网，公开率87.5%。'),
    ],
  },
  {
    agency: '桐城县教育局',
    figures: { requests: { new: 21, results: { granted: 12, partial: 2, 'unavailable.notHeld': 7 } } },
    last: {
      figures: { requests: { new: 14, results: { granted: 14 } } },
      paragraphs: [
        ...under('主动公开', '门户网站发布信息400条。'),
        ...under('监督保障', '举办校长、园长公开业务培训班1期，参训180人。'),
      ],
    },
    paragraphs: [
      ...under('主动公开', '门户网站发布信息396条，同比下降1%，减少4条，主要是合并了内容重复的栏目。'),
      ...under(
        '依申请公开',
        '新收政府信息公开申请21件，相当于2023年14件的1.5倍，净增7件，增量来自学区划分咨询。',
        '21件申请全部在当年办结，予以公开、部分公开、无法提供三类结果的数量分别是12件、2件和7件。',
      ),
      ...under(
        '监督保障',
        '举办校长、园长公开业务培训班2期，比上年多1期；参训230人，较上年的180人增加27.8%。',
      ),
    ],
  },
  {
    agency: '云州市教育局',
    figures: {
      requests: {
        new: { natural: 40, business: 5, research: 1 },
        carriedIn: { natural: 3 },
        results: {
          granted: 18,
          partial: 5,
          'denied.internalAffairs': 2,
          'denied.process': 3,
          'unavailable.notHeld': 11,
          'unavailable.needsCreation': 2,
          'rejected.petition': 4,
        },
      },
      reconsideration: { upheld: 3, other: 1 },
    },
    paragraphs: [
      ...under(
        '依申请公开',
        '申请总量49件，由新收的46件和上年结转的3件组成，其中45件已答复，4件按规定延长了答复期限。',
        '新收申请来源：自然人40件，占87%；商业企业5件，占10.9%；科研机构1件，占2.2%。',
        '就答复结果而言，无法提供13件（不掌握11件、需另行制作2件）；予以公开18件；部分公开5件；不予公开5件；不予处理4件，均属信访类。',
      ),
      ...under(
        '主动公开',
        '市直学校收费公示覆盖高中、中职两个学段共17所学校，公示标准52项，减免困难学生学费1314.6万元。',
      ),
      ...within(4, '政府信息公开行政复议4件：3件维持，1件因申请人撤回而终止。无行政诉讼。'),
    ],
  },
];
