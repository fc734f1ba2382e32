/** What offices for petitions write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const PETITIONS: readonly SmallReport[] = [
  {
    agency: '清河县信访局',
    figures: {},
    paragraphs: [
      ...under(
        '主动公开',
        '全年公开工作信息61条，分为领导接访安排24条、政策法规13条、工作动态24条三类。',
        '县级领导公开接访日程提前10天公布，全年48期，每周一期（节假日顺延）。',
      ),
      ...under(
        '依申请公开',
        '本局全年没有接到政府信息公开申请，上年亦无结转。',
        '受理群众初次信访事项862件，办结855件，办结率99.2%，一次性化解率91.6%，这些事项与依申请公开分别登记、分别统计。',
      ),
      ...under(
        '政府信息管理',
        '对来信286封、来访593批1207人次的登记资料实行专人保管，未经批准一律不对外提供。',
      ),
      ...under(
        '政府信息公开平台建设',
        '国家信访信息系统接收网上信访事项644件，其中网上投诉513件、建议意见88件、咨询43件。',
      ),
      ...under('监督保障', '全年无泄密事件，无涉访舆情炒作，无责任追究。'),
      ...within(
        5,
        '1月至6月初次信访事项同比下降8%，7月至12月下降11%，但网上回复文字偏简，2025年将推行“三段式”回复。',
      ),
    ],
  },
  {
    agency: '枣林县信访局',
    figures: { requests: { new: 2, results: { 'rejected.petition': 2 } } },
    last: {
      figures: { requests: { new: 5, results: { 'rejected.petition': 5 } } },
      paragraphs: under('主动公开', '发布信访工作动态30篇。'),
    },
    paragraphs: [
      ...under('主动公开', '发布信访工作动态45篇，为上年的1.5倍，其中县级包案化解类12篇。'),
      ...under(
        '依申请公开',
        '收到政府信息公开申请2件，比2023年减少3件，下降60%；经审查均属信访投诉，依法不予处理并告知理由。',
        '另外，有关乡镇转来群众来信19件，其中反映征地的11件、反映低保的5件、其他3件，均按信访程序办理。',
      ),
      ...under('监督保障', '县人大常委会组成人员11人视察信访大厅，提出意见4条，当场答复3条，限期办结1条。'),
    ],
  },
  {
    agency: '云州市信访局',
    figures: {
      requests: { new: { natural: 3, legalService: 1 }, results: { granted: 1, 'unavailable.notHeld': 3 } },
      reconsideration: { pending: 1 },
    },
    paragraphs: [
      ...under(
        '依申请公开',
        '共收到四件政府信息公开申请，三件由信访人提出，一件由律师提出，答复结果是公开一件、告知不掌握三件。',
        '除此之外的125件“申请”，实为要求查询信访件办理进度，已通过查询码告知，不计入依申请公开。',
      ),
      ...under('主动公开', '“阳光信访”栏目每季度公布一次各县（市、区）及时受理率、按期办结率，全年4次。'),
      ...within(4, '行政复议1件，截至年底仍在审理之中，行政诉讼0件。'),
    ],
  },
];
