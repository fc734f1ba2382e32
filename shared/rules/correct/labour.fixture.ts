/** What bureaus of human resources write, all of it true beside their tables. */
import { under, within, type SmallReport } from './small-report.fixture.ts';

export const LABOUR: readonly SmallReport[] = [
  {
    agency: '清河县人力资源和社会保障局',
    figures: {
      requests: {
        new: { natural: 23, business: 2 },
        results: {
          granted: { natural: 10, business: 1 },
          partial: { natural: 3 },
          'denied.thirdParty': { natural: 1, business: 1 },
          'denied.enforcementFile': { natural: 2 },
          'denied.administrativeQuery': { natural: 4 },
          'unavailable.notHeld': { natural: 2 },
        },
      },
      reconsideration: { upheld: 1, pending: 1 },
      licensing: 47,
      penalty: 5,
      documents: { issued: 1, repealed: 3, inForce: 6 },
    },
    paragraphs: [
      ...under(
        '主动公开',
        '劳动人事争议仲裁委员会立案受理争议案件736件，审结721件，结案率98%，调解成功率71.4%，裁决书公开102份。',
        '城镇新增就业5320人，完成目标任务5000人的106.4%；失业人员再就业1410人，完成任务1300人的108.5%。',
        '公示欠薪“黑名单”企业3家，为1206名农民工追回工资1873万元，人均1.55万元。',
        '人力资源服务、劳务派遣等行政许可47件，行政处罚5件，罚款5.5万元。',
        '全年新印发行政规范性文件1件，清理废止3件，目前保留6件。',
        '事业单位公开招聘公告5期、拟聘公示11批，涉及岗位186个，招聘212人。',
      ),
      ...under(
        '依申请公开',
        '收到政府信息公开申请25件。其中自然人23件，企业2件。已办结24件，正在办理1件。',
        '24件中，公开11件、部分公开3件、不予公开8件、不掌握2件；不予公开的原因包括第三方权益2件、执法案卷2件、行政查询4件。',
        '参保人查询个人缴费明细4.1万人次，通过自助机、手机应用直接获取，不走依申请公开程序。',
      ),
      ...under('监督保障', '“局长走流程”活动开展6次，发现堵点9个，打通8个，余下1个列入2025年改革计划。'),
      ...within(4, '行政复议2件，一件维持、一件待审；未发生行政诉讼。'),
      ...within(4, '因工伤认定、社保待遇核定引发的行政诉讼19件、行政复议24件，均与政府信息公开无关。'),
    ],
  },
  {
    agency: '桐城县人力资源和社会保障局',
    figures: { requests: { new: 16, carriedIn: 4, results: { granted: 8, 'unavailable.notHeld': 12 } } },
    last: {
      figures: { requests: { new: 20, results: { granted: 16 } } },
      paragraphs: under('主动公开', '举办招聘会40场，发布岗位信息8000条。'),
    },
    paragraphs: [
      ...under('主动公开', '举办招聘会50场，较上年增长25%；发布岗位信息9600条，同比增长20%，增加1600条。'),
      ...under(
        '依申请公开',
        '新收政府信息公开申请16件，同比减少20%；加上年结转4件，20件全部办结，未形成新的结转。',
      ),
      ...within(
        5,
        '专家评查18份答复书，优秀10份、合格7份、不合格1份，优秀率55.6%，不合格的1份已责成重新整理。',
      ),
    ],
  },
];
