/** What health commissions write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const HEALTH: readonly SmallReport[] = [
  {
    agency: '清河县卫生健康委员会',
    figures: {
      requests: {
        new: { natural: 10, business: 2, legalService: 1 },
        results: {
          granted: { natural: 5, business: 1 },
          partial: { natural: 1 },
          'denied.internalAffairs': { natural: 1 },
          'denied.thirdParty': { business: 1 },
          'unavailable.notHeld': { natural: 2, legalService: 1 },
        },
      },
      licensing: 264,
      penalty: 45,
      fee: 8.3,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '全年公开卫生健康信息348条（机构职能5条，医疗服务126条，疾病防控98条，妇幼健康57条，综合监督62条），较2022年增加一倍以上。',
        '办理医疗机构、放射诊疗、公共场所卫生等许可264件，卫生监督行政处罚45件，其中简易程序12件、普通程序33件。',
        '行政事业性收费8.3万元，项目为预防接种服务费和职业病诊断鉴定费。',
        '家庭医生签约21.7万人，其中重点人群9.8万人，签约率分别为48%和82%。',
        '公布县级医院检查检验互认项目137项，全年互认5.2万项次，为群众节省费用约410万元。',
      ),
      ...under(
        '依申请公开',
        '我委受理的13件政府信息公开申请，10件由自然人提出，2件由企业提出，1件由法律服务机构提出。',
        '12件已经办结：予以公开6件（自然人5件、企业1件），部分公开1件，不予公开2件，无法提供3件。其余1件在期限内，结转下年度继续办理。',
        '患者申请复印本人病历、查询体检结果共计1906人次，均由医疗机构办理，不属于政府信息公开申请。',
      ),
      ...under('政府信息管理', '院务公开目录由5大类28项调整为6大类33项，增加价格与收费1大类5项。'),
      ...under(
        '监督保障',
        '对21家乡镇卫生院、3家县级医院公开情况开展督导，24家单位中17家评为优秀，占70.8%。',
      ),
      ...within(
        5,
        '第四季度群众问卷显示，知晓率为83.5%，低于年初确定的85%目标1.5个百分点，今后将增设院内公开屏。',
      ),
    ],
  },
  {
    agency: '桐城县卫生健康委员会',
    figures: {
      requests: { new: 6, carriedIn: 1, results: { granted: 4, 'unavailable.notHeld': 3 } },
      penalty: 30,
    },
    last: {
      figures: { requests: { new: 8, results: { granted: 7 } }, penalty: 24 },
      paragraphs: [...under('主动公开', '公开医疗卫生信息210条。'), ...under('监督保障', '开展督查2次。')],
    },
    paragraphs: [
      ...under(
        '主动公开',
        '公开医疗卫生信息231条，上年为210条，同比增长10%，其中健康科普80条。',
        '卫生监督行政处罚由24件增加到30件，增长25%。',
      ),
      ...under('依申请公开', '政府信息公开申请减少2件，由8件减至6件；连同结转的1件，7件全部办结，未再结转。'),
      ...under('监督保障', '开展督查4次，次数比2023年翻了一番，发现问题14个，同比减少6个。'),
    ],
  },
];
