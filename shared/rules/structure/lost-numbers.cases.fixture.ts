import { exampleSaying, type FiringCase, type RuleCase, type RuleCases } from '../rule-cases.fixture.ts';
import { withPreamble } from './reports.fixture.ts';

const fires = (text: string, message: string): FiringCase => ({
  name: text,
  report: exampleSaying(1, text),
  place: 'section:1/paragraph:12',
  message,
});
const quiet = (text: string): RuleCase => ({ name: text, report: exampleSaying(1, text) });

/** Units and sums whose number is lost: S-25. */
export const LOST_NUMBER_CASES: readonly RuleCases[] = [
  {
    rule: 'S-25',
    fires: [
      fires('全年在供水公示栏公开信息共条，按月更换。', '“共条”'),
      fires('通过公众号公开信息条，阅读量稳步上升。', '“信息条”'),
      fires('其中，网站发布动态条；公示栏张贴公告45条。', '“动态条”'),
      fires('全年召开政务公开推进会次，参会60人。', '“推进会次”'),
      fires('组织培训次，参训人员86人。', '“培训次”'),
      fires('编印政策解读材料份，发到各个供水站。', '“材料份”'),
      fires('群众满意率达到%，较上年有所上升。', '达到%'),
      fires('来电咨询占全部诉求的比重为％。', '为％'),
      fires('网上申请答复率达。', '“复率达”'),
      fires('全年收到政府信息公开申请件，均在期限内答复。', '申请件'),
      fires('对违法取水行为作出行政处罚件。', '“作出行政处罚件”'),
      fires('制发规范性文件2件，废止1件，现行有效的规范性文件。', '现行有效的规范性文件'),
      fires('年末，现行有效件，其中当年制发2件。', '现行有效件'),
      fires('公开信息较上年增加条。', '“增加条”'),
      fires('专栏自2024年月至年底更新12次。', '“2024年月”'),
      fires('活动自3月日起至4月2日止。', '“3月日”'),
      fires('全年收取信息处理费元。', '处理费元'),
      fires('依据《条例》第条的规定答复申请人。', '“第条”'),
      fires('政务新媒体发布信息共。', '“共”'),
      fires('接待来访群众共人次。', '“共人次”'),
      {
        name: 'no number of parts',
        report: withPreamble('本年度报告由个部分组成。'),
        place: 'preamble/paragraph:1',
        message: '“由个”',
      },
      {
        name: 'a telephone that is not there',
        report: withPreamble('如有疑问，请与办公室联系（电话：，邮编：054800）。'),
        place: 'preamble/paragraph:1',
        message: '“电话：”',
      },
    ],
    quiet: [
      quiet('公开台账以条为单位登记，逐条核对，逐件归档，逐次通报。'),
      quiet('信息条目清楚，公开事项共分五类，每类列明条款和项目。'),
      quiet('做到件件有回音，条条有着落，次次有记录。'),
      quiet('共产党员、共青团员走进供水站，共同宣讲水价政策6场。'),
      quiet('公布现行有效的规范性文件目录，便于查阅。'),
      quiet('集中公开权责清单、办事指南、现行有效的规范性文件。'),
      quiet('县政府现行有效规范性文件58件，我局牵头起草3件。'),
      quiet('培训场次、参训人次、批次和频次都有增加。'),
      quiet('对文件标注年月日和文号，每月月底通报。'),
      quiet('2024年月均更新专栏12条，每月日常巡查网站2次。'),
      quiet('目标如期达到，群众看得懂、用得上。'),
      quiet('满意率在百分之九十八以上，90多%的来电当场答复。'),
      quiet('推出政策解读篇、问答篇、案例篇三个栏目，内容为群众关心的水价。'),
      quiet('对收到的申请件及时登记，逐一编号。'),
      quiet('受理窗口摆放申请件样表，许可件、处罚件按月公示。'),
      quiet('占比较高的是取水许可和移民补助，占比分别为40%和25%。'),
      quiet('办结率、答复率、满意率均为100%。'),
      quiet('公共场所设置公示栏16处，共建共享。'),
      quiet('中共清河县委有关部门、国共合作史料一并移交档案馆。'),
      quiet('举办培训班期间，发放问卷120份，人均1份。'),
      quiet('信息公开条例进社区，宣传周活动丰富。'),
      quiet('第一次公开预算，第二条措施是按月核对，第三号通知已印发。'),
      quiet('文件、稿件、邮件、附件的归档均有专人负责。'),
      quiet('公开方式为网站、公众号、公示栏，数量、比例见附表。'),
      quiet('处理决定件数见表二，现行有效件数与司法行政部门一致。'),
      quiet('通知公告类信息共计40条，约占26%。'),
      quiet('群众反映新增、减少、增加的取水点信息均已公开，多家单位参与。'),
      quiet('电话：0300-8123456，传真：0300-8123457。'),
      // An open blank is marked as the template's already.
      quiet('全年公开信息 条，培训＿＿次。'),
    ],
  },
];
