/** What bureaus of natural resources write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const RESOURCES: readonly SmallReport[] = [
  {
    agency: '清河县自然资源和规划局',
    figures: {
      requests: {
        new: { natural: 108, business: 8, legalService: 4 },
        carriedIn: { natural: 10, business: 2 },
        results: {
          granted: 55,
          partial: 12,
          'denied.thirdParty': 1,
          'denied.internalAffairs': 1,
          'denied.process': 2,
          'denied.enforcementFile': 2,
          'denied.administrativeQuery': 10,
          'unavailable.notHeld': 25,
          'unavailable.needsCreation': 2,
          'rejected.repeated': 6,
          'otherHandling.notCorrected': 3,
          'otherHandling.other': 1,
        },
      },
      reconsideration: { upheld: 5, corrected: 1, other: 2 },
      direct: { upheld: 2 },
      afterReconsideration: { upheld: 2, pending: 1 },
      licensing: 540,
      penalty: 33,
      fee: 1203.66,
    },
    paragraphs: [
      ...under(
        '主动公开',
        '征地信息公开平台发布征地预公告18件、补偿安置方案公告17件、征收土地公告15件，三类共50件，平均每件公告期30天。',
        '颁发建设用地规划、工程规划、乡村规划等许可540件，违法用地立案查处并作出行政处罚33件。',
        '行政事业性收费1203.66万元，包括不动产登记费186.4万元、耕地开垦费1017.26万元。',
        '不动产登记办件2.26万件，其中首次登记3100件、转移登记9800件、抵押登记7400件、其他登记2300件。',
      ),
      ...under(
        '依申请公开',
        '新收120件、结转12件，总计132件，办结率为90.9%（办结120件），其余12件结转下年。',
        '申请人中自然人占九成（108件），商业企业8件，律师事务所4件。',
        '处理决定分布如下：予以公开55件，部分公开12件，两项合计67件；不予公开16件；无法提供27件；不予处理6件；其他处理4件。',
        '16件不予公开中，行政查询10件最多，过程性信息和执法案卷各2件，内部事务和第三方权益各1件。',
      ),
      ...within(
        4,
        '复议8件，维持5件、纠正1件、其他2件；诉讼5件，未经复议2件均维持，复议后3件中2件维持、1件未结。',
      ),
      ...within(
        5,
        '1件复议案件因未按规定征求第三方意见被撤销答复，我局据此修改了征求意见函模板，2024年下半年未再出现同类问题。',
      ),
    ],
  },
  {
    agency: '桐城县自然资源局',
    figures: {
      requests: { new: 60, carriedIn: 6, results: { granted: 30, partial: 3, 'unavailable.notHeld': 27 } },
    },
    last: {
      figures: { requests: { new: 48, results: { granted: 42 } } },
      paragraphs: under('主动公开', '公开征地信息64条，土地供应信息40条。'),
    },
    paragraphs: [
      ...under('主动公开', '公开征地信息80条，增长25%；土地供应信息38条，减少2条，降幅5%。'),
      ...under(
        '依申请公开',
        '新收政府信息公开申请60件，较上年的48件增加12件，增长25%。',
        '办结60件，其中公开30件、部分公开3件、不掌握27件，前两项合计占55%；跨年结转6件。',
      ),
    ],
  },
];
