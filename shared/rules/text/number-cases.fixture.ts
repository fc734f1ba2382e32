import { exampleReport } from '../../example.ts';
import type { Report } from '../../report/schema.ts';
import { exampleSaying, type FiringCase, type RuleCase, type RuleCases } from '../rule-cases.fixture.ts';
import { exampleWith } from '../rule-test.fixture.ts';
import { yearBeforeExample } from '../years/years.fixture.ts';

const example = exampleReport();
/** Places of the paragraph that `exampleSaying` adds to a section, and of one added to the preamble. */
const IN_SECTION_ONE = `section:1/paragraph:${(example.sections[0]?.paragraphs.length ?? 0) + 1}`;
const IN_SECTION_FIVE = `section:5/paragraph:${(example.sections[4]?.paragraphs.length ?? 0) + 1}`;
const IN_SECTION_SIX = `section:6/paragraph:${(example.sections[5]?.paragraphs.length ?? 0) + 1}`;
const IN_PREAMBLE = `preamble/paragraph:${example.preamble.length + 1}`;

const prefaced = (text: string): Report => ({ ...example, preamble: [...example.preamble, text] });
const opened = (text: string): Report => ({
  ...example,
  sections: example.sections.map((section) =>
    section.no === 1 ? { ...section, paragraphs: [text, ...section.paragraphs.slice(1)] } : section,
  ),
});

/** The example with a sentence in section one that is wrong; `message`: words of the finding. */
const wrong = (text: string, message = ''): FiringCase => ({
  name: text,
  report: exampleSaying(1, text),
  place: IN_SECTION_ONE,
  message,
});
const hinted = (text: string, message = ''): FiringCase => ({ ...wrong(text, message), level: 'hint' });
const right = (text: string): RuleCase => ({ name: text, report: exampleSaying(1, text) });
/** The same with the report of the year before at hand: 9 applications received, 8 answered. */
const last = yearBeforeExample();
const wrongSince = (text: string, message = ''): FiringCase => ({ ...wrong(text, message), rest: { last } });
const rightSince = (text: string): RuleCase => ({ ...right(text), rest: { last } });

const N_01: RuleCases = {
  rule: 'N-01',
  fires: [
    wrong('2021年，我局认真执行《条例》，健全各项制度，公开工作平稳有序。', '2024 年度'),
    {
      name: 'the first words of section one left over from last year',
      report: opened('2023年，我局认真执行《条例》，健全各项制度，加强考核，公开工作平稳有序。'),
      place: 'section:1/paragraph:1',
      message: '本报告是 2024 年度的',
    },
    {
      name: 'the year of the report in the preamble',
      report: prefaced('现将清河县水利局2023年度政府信息公开工作年度报告公布如下。'),
      place: IN_PREAMBLE,
    },
    {
      name: 'the preamble of a report two years old',
      report: prefaced('本报告为2022年度报告。'),
      place: IN_PREAMBLE,
    },
    {
      name: 'the work of the year in section five',
      report: exampleSaying(5, '2023年，我局政府信息公开工作取得一定成效，但人手仍然不足。'),
      place: IN_SECTION_FIVE,
    },
    {
      name: 'the fee statement of section six',
      report: exampleSaying(6, '2023年度，我局未收取信息处理费。'),
      place: IN_SECTION_SIX,
    },
    wrong('2023年度我局共主动公开信息152条。'),
    wrong('二〇二三年，全局上下严格落实公开要求。'),
    wrong('（一）2023年，我局主动公开信息152条。'),
    wrong('我局2023年共主动公开信息152条。'),
    wrong('2023年1月1日至2023年12月31日，我局共公开信息152条。'),
    wrong('截至2023年12月31日，我局共公开信息152条。'),
    wrong('在过去的2023年里，我局不断加大公开力度。'),
    wrong('2025年，我局共公开信息152条。'),
    wrong(
      '2023年共组织开放日活动3次；广播每周播放一次问答。群众反映较好。又设公告栏2处。2024年12月更换了展板。',
    ),
    wrong('公开工作在考核中占4分；2023年组织培训班3期，培训业务骨干64人次。', '2023年'),
    wrong('督促各科室于2024年1月31日前完成2024年政府信息公开工作年度报告的编制。', '2024年1月31日'),
    wrong('2023年，收到申请8件，与2023年的8件持平。', '2023年'),
  ],
  quiet: [
    {
      name: 'a plan for a year that is over, of which N-13 speaks',
      report: exampleSaying(5, '2023年，我局将进一步拓宽公开渠道。'),
    },
    right('2020年，我局开通门户网站，公开工作由此起步。'),
    right('2035年，全县农村供水实现城乡一体，水质信息按日公开。'),
    right('2024年，我局与2023年相比增加公开信息3条。'),
    right('2024年组织培训班3期；2023年组织培训班2期。'),
    right('督促各科室于2024年1月31日前完成2023年政府信息公开工作年度报告的编制。'),
    right('2024年3月修订公开指南，2024年12月着手准备2024年政府信息公开工作年度报告。'),
    right('2023年收到申请8件，与2022年的8件持平。'),
    right('较2023年增加3件，比2022年增加5件。'),
    right('2023年结转的申请2件均已答复。'),
    right('自2023年以来，我局坚持每月更新公开目录。'),
    right('2023年4月，我局建成政务公开专区。'),
    right('2023年，我局建成政务公开专区；2024年又增设查询点。'),
    right('2023年，县水利普查方案印发后，我局逐项落实。'),
    right('针对2023年年度报告中提出的问题，已全部整改。'),
    right('根据国办公开办函〔2021〕30号文件和2019年修订的《条例》开展工作。'),
    right('公布了《2023年政府信息公开工作年度报告》和2023年度部门决算。'),
    right('“十四五”期间（2021—2025年）重点水利工程信息全部公开。'),
    right('2025年，我局将继续做好重点领域信息公开。'),
    { name: 'plans of section five', report: exampleSaying(5, '2025年，我局公开工作要做到三个更加。') },
    { name: 'this year', report: opened('2024年，我局认真执行《条例》。') },
    { name: 'a report without a year', report: { ...opened('2023年，我局认真执行《条例》。'), year: null } },
  ],
};

const inFive = (text: string): Report => exampleSaying(5, text);
const wrongPlan = (text: string, message = ''): FiringCase => ({
  name: text,
  report: inFive(text),
  place: IN_SECTION_FIVE,
  message,
});
const rightPlan = (text: string): RuleCase => ({ name: text, report: inFive(text) });

const N_13: RuleCases = {
  rule: 'N-13',
  fires: [
    wrongPlan('2024年，我局将进一步完善公开目录。', '应写 2025 年'),
    wrongPlan('2024年，将从以下三方面改进工作。'),
    wrongPlan('2023年，我局将继续加强业务培训。'),
    wrongPlan('展望2024年，我局将不断提升公开质量。'),
    wrongPlan('2024年力争实现重点领域信息公开全覆盖。'),
    wrongPlan('我局2024年将持续优化公开专栏。'),
    wrongPlan('2024年下一步工作打算：健全公开制度。'),
    wrongPlan('2024年计划开展业务培训3次。'),
    wrongPlan('2024年，我局将把公开专栏扩展到12个栏目。'),
    wrongPlan('2024年，我局将扩大公开范围。'),
    wrongPlan('下一步，我局将完善目录；同时拓展形式，2024年至少录制短视频10条。'),
    wrongPlan(
      '下一步将从两方面改进：其一，2024年起对水价实行全程公开；其二，计划在2025年6月底前设公开栏3处。',
    ),
    wrongPlan('改进措施：一是修订目录，2025年一季度完成；二是丰富解读，2024年计划制作短视频6个。'),
  ],
  quiet: [
    rightPlan('2025年，我局将进一步完善公开目录。'),
    rightPlan('2024年，我局将公开工作纳入年度考核。'),
    rightPlan('2024年将公开栏由3个增加到5个。'),
    rightPlan('2024年，我局将增加的公开栏设在村口。'),
    rightPlan('2023年提出将加大培训力度，2024年已兑现。'),
    rightPlan('在2025年3月底前完成目录修订，力争做到应公开尽公开。'),
    rightPlan('2024年，我局公开工作仍有不足，2025年将认真改进。'),
    rightPlan('2024年提出的改进措施均已落实。'),
    rightPlan('2023年报告提出的3项改进计划已全部兑现：公开栏统一样式，指南重新编印。'),
    rightPlan('2024年下半年已将公开栏改为电子屏。'),
    rightPlan('2024年采取的改进措施：建立季度通报制度，全年通报4期。'),
    rightPlan('改进情况：一是2024年已修订目录；二是2025年计划制作短视频6个。'),
    rightPlan('下一步，将进一步完善公开目录。'),
    {
      name: 'the work of the year in section one',
      report: exampleSaying(1, '2024年，我局将政务公开列为重点工作。'),
    },
    {
      name: 'a report without a year',
      report: { ...inFive('2024年，我局将进一步完善公开目录。'), year: null },
    },
  ],
};

const N_02: RuleCases = {
  rule: 'N-02',
  fires: [
    hinted('全年公开信息152条，其中网站100条、公众号40条。', '少 12 条。请核对总数和各分项。如果本来只列举'),
    wrong('全年公开信息152条：网站100条、公众号40条。', '少 12 条。请核对总数和各分项。如果只列举了一部分'),
    wrong('全年公开信息120条，其中机构类6条、动态类98条、财政类17条。', '= 121 ≠ 总数 120，多 1 条'),
    wrong('全年共公开信息120条，其中网站80条、微信公众号45条。', '80 + 45 = 125 ≠ 总数 120，多 5'),
    hinted('全年公开信息6392条，其中网站1105条，微信公众号2896条，微博2390条。', '少 1'),
    hinted('共公开信息120条（其中网站80条、微信30条），制发文件3件。'),
    wrong('公开信息120条。其中：网站80条；微信30条；微博20条。'),
    wrong('收到申请三件，分别为自然人一件、法人一件。', '1 + 1 = 2 ≠ 总数 3'),
    wrong('公开信息１２０条，其中工程类８０条、财务类２０条、其他信息１０条。'),
    wrong('公开信息1,234条，其中网站1,000条、微博243条。'),
    wrong('收到申请12件，其中自然人9件、法人2件，办结11件，结转1件。', '9 + 2 = 11'),
    wrong('收到申请12件，其中15件已经答复。', '比总数 12 件还多'),
    hinted(
      '全年公开信息489条，其中门户网站公开306条，包括公告类174条、动态类91条、其他信息41条。另外微信公众号公开173条。',
      '306 + 173 = 479 ≠ 总数 489',
    ),
    wrong(
      '全年公开信息479条，其中门户网站公开306条，包括公告类184条、动态类91条、其他信息41条，微信公众号公开173条。',
      '≠ 总数 306',
    ),
    hinted('公开信息120条，较上年增加20条，其中网站70条、微信40条。', '70 + 40 = 110'),
    hinted(
      '公开信息120条，其中工程类70条（含招标20条、验收50条），水质类30条，财务类10条。',
      '70 + 30 + 10 = 110 ≠ 总数 120',
    ),
    wrong(
      '办结申请12件，结转下年继续办理3件。其中，予以公开8件，部分公开2件，无法提供3件。',
      '8 + 2 + 3 = 13 ≠ 总数 12',
    ),
    wrong('行政复议6件，结果分别为维持4件、纠正1件、其他2件。', '4 + 1 + 2 = 7 ≠ 总数 6'),
    wrong('公开信息260条。按类别分：工作动态200条，政策文件20条，其他30条。', '≠ 总数 260'),
    wrong('共计公开200条信息：网站120条，微信60条，微博10条。', '≠ 总数 200'),
    wrong('新收申请10件，上年结转2件，共计13件。', '10 + 2 = 12 ≠ 总数 13'),
    wrong('行政诉讼5件，其中直接起诉1件，经复议后起诉3件。', '1 + 3 = 4 ≠ 总数 5'),
  ],
  quiet: [
    right('全年共公开信息125条，其中网站80条、微信公众号45条。'),
    right('收到申请12件，其中自然人10件、法人2件，办结11件，结转1件。'),
    right('公开信息152条，其中政策解读20条、图解12条。'),
    right('公开信息120条，其中网站80条、微信公众号20条等。'),
    right('公开信息120余条，其中网站80条、微信45条。'),
    right('新收申请10件，上年结转2件，其中予以公开5件、部分公开3件、不予公开4件。'),
    right('收到申请12件，办理复议、诉讼分别为1件、1件。'),
    right('办结申请11件，其中涉及征地8件、涉及补偿6件。'),
    right('收到申请12件，其中11件已经答复。'),
    right('公开信息120条，其中网站80条（较上年增加5条），微信40条。'),
    right('公开信息120条，其中网站80条，含公示20条、公告60条，微信40条。'),
    right('公开信息120条，其中网站80条，包括公示20条、公告60条。另外微信公开40条。'),
    right('收到申请12件，其中自然人10件，占83.3%，法人2件，占16.7%。'),
    right('办结申请12件，结转下年继续办理3件。其中，予以公开8件，部分公开2件，无法提供2件。'),
    right('新收政府信息公开申请10件，上年结转申请2件，办理结果总计9件，结转下年度继续办理3件。'),
    right('公开信息260条。从内容看，工作动态类最多，有200条，其次是通知公告40条。'),
    right('门户网站公开信息216条，其中局本级公开19条；政务新媒体发布信息342条。'),
    right('公开信息120条（其中工程类70条，含招标20条、验收50条），水质公示12期。'),
  ],
};

const N_05: RuleCases = {
  rule: 'N-05',
  fires: [
    wrong('发放贷款412笔，较上年398笔增加15笔。', '412 − 398 = 14笔'),
    wrong(
      '2023年编发简报20期，2024年编发24期，减少4期。',
      '正文写减少 4期，按有关数量计算 24 − 20 = 4期，是增加，不是减少。',
    ),
    wrong('检查巡查点由2023年的20处减至16处，上升20%。', '(20 − 16) ÷ 20 ≈ 20%，是下降，不是上升'),
    wrong('满意率86.9%，比上年的81.4%下降5.5个百分点。', '86.9 − 81.4 = 5.5个百分点，是上升，不是下降'),
    wrong('参训人数比2023年的120人次增加27人次，增长18.4%。', '(147 − 120) ÷ 120 ≈ 22.5%'),
    wrong('收到申请12件，办结11件，办结率95%。', '11 ÷ 12 ≈ 92%'),
    wrong('收到申请12件，其中自然人10件，占80.3%。', '10 ÷ 12 ≈ 83.3%'),
    wrong('公开信息120条，其中解读类30条（占比为35%）。', '30 ÷ 120 ≈ 25%'),
    wrong('公开信息120条，较上年增加20条，增长16.7%。', '≈ 20%'),
    wrong('公开信息120条，比去年减少30条，同比下降25%。'),
    wrong('公开信息120条，去年100条，同比增长百分之二十五。', '≈ 20%'),
    wrong('公开信息120条，较去年的150条减少30条，下降25%。', '(150 − 120) ÷ 150 ≈ 20%'),
    wrong('公开信息120条（去年同期100条，增加20条，增幅25%）。', '≈ 20%'),
    wrong('2023年公开信息100条，2024年公开信息120条，同比增长25%。', '≈ 20%'),
    wrong('收到申请9件。其中自然人5件，占55.6%；企业3件，占36.3%；其他1件，占11.1%。', '3 ÷ 9 ≈ 33.3%'),
    wrong('公开课由2023年的5场增至2024年的9场，是上年的1.5倍。', '9 ÷ 5 = 1.8倍'),
    wrong('公开课12场，去年4场，同比增长3倍。', '增加的 8 ÷ 4 = 2倍'),
    wrong('办结50件，予以公开30件（60%），部分公开15件（33%），不予公开5件（10%）。', '15 ÷ 50 ≈ 30%'),
  ],
  quiet: [
    right('检查巡查点由2023年的20处减至16处，下降20%。'),
    right('满意率86.9%，比上年的81.4%上升5.5个百分点。'),
    right('满意率81.4%，比上年的86.9%下降5.5个百分点。'),
    right('参训人数比2023年的120人次增加27人次，增长22.5%。'),
    right('公开课由2023年的5场增至2024年的9场，是上年的1.8倍。'),
    right('公开课12场，去年4场，同比增长2倍。'),
    right('公开课12场，去年7场，是去年的1.7倍。'),
    right('发放贷款412笔，较上年398笔增加14笔。'),
    right('发放贷款412笔，较上年约398笔增加15笔。'),
    right('2024年缴费标准为380元，2025年为400元，增加20元。'),
    right('2023年编发简报20期，2024年编发24期、专报30期，增加10期。'),
    right('收到申请12件，办结11件，办结率91.7%。'),
    right('收到申请3件，办结2件，办结率66.6%。'),
    right('收到申请12件，上年结转2件，办结14件，办结率100%。'),
    right('收到申请12件，办结11件，结转1件，办结率100%。'),
    right('收到申请12件，办结11件，按时办结率100%。'),
    right('收到申请12件，其中自然人10件，占83.3%。'),
    right('公开信息120条，微信发布45条，占新媒体发布总量的60%。'),
    right('公开信息120条，较上年增加20条，增长20%。'),
    right('办理群众留言300余件，满意率达98%以上。'),
    right('网站公开152条信息，占公开总量的70.4%；公众号公开64条，占29.6%。'),
    right('关注人数7292人，较去年增长21.5%。'),
    right('2024年公开信息152条，其中网站100条，同比增长10%。'),
    right('公开信息221条（网站88条，微信133条），比2023年（190条）增加31条，增长16.3%。'),
    right('公开信息221条，其中网站88条、微信133条，较上年增加31条，增长16.3%。'),
    right('收到申请8件，上年结转1件。自然人5件，占55.6%；企业3件，占33.3%；其他1件，占11.1%。'),
    right('公开信息216条。网站152条（占70.4%），微信64条（占29.6%）。'),
    right('工作动态76条，占77.6%；图解12条，占解读材料的60%；视频3条，占15%。'),
  ],
};

const twice = (one: string, other: string): Report => {
  const report = exampleSaying(1, one);
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.no === 5 ? { ...section, paragraphs: [...section.paragraphs, other] } : section,
    ),
  };
};

const N_06: RuleCases = {
  rule: 'N-06',
  fires: [
    {
      name: 'the year’s disclosure',
      report: twice('全年共主动公开政府信息152条。', '2024年主动公开政府信息125条。'),
      place: IN_SECTION_FIVE,
      message: '写“共主动公开政府信息152条”，这里写 125 条',
    },
    {
      name: 'trainings',
      report: exampleSaying(5, '全年组织业务培训3次，效果不够明显。'),
      place: IN_SECTION_FIVE,
      message: '组织业务培训2次',
    },
    {
      name: 'trainings that did not do enough',
      report: exampleSaying(5, '虽然举办三次培训，但实操内容偏少。'),
      place: IN_SECTION_FIVE,
    },
    {
      name: 'what was done about a lack of last year',
      report: exampleSaying(5, '针对上年度业务能力不足的问题，全年培训4次。'),
      place: IN_SECTION_FIVE,
    },
    {
      name: 'messages by whom they are from',
      report: twice('全年回应公众留言68条。', '全年回应留言58条，内容较为笼统。'),
      place: IN_SECTION_FIVE,
    },
    {
      name: 'explanations and how they were made',
      report: twice('制作发布文字解读15篇、图解8个。', '全年文字解读13篇，形式单一。'),
      place: IN_SECTION_FIVE,
    },
    {
      name: 'columns in front of and behind their number',
      report: twice('优化门户网站，新增栏目3个。', '针对上年栏目不全的问题，新增了4个栏目。'),
      place: IN_SECTION_FIVE,
    },
    {
      name: 'in one paragraph',
      report: exampleSaying(1, '本年度共主动公开信息20条。经办人员责任心明显增强，累计主动公开信息16条。'),
      place: IN_SECTION_ONE,
    },
  ],
  quiet: [
    { name: 'the same number', report: exampleSaying(5, '全年组织业务培训2次，效果不够明显。') },
    {
      name: 'two accounts by their names',
      report: twice('“清河水利”微博推送信息40条。', '“河湖之声”微博推送信息30条。'),
    },
    { name: 'a plan', report: exampleSaying(5, '下一步，全年组织业务培训4次以上。') },
    { name: 'what may be a plan', report: exampleSaying(5, '改进措施：开展培训3次，覆盖全部股室。') },
    {
      name: 'trainings of all kinds',
      report: exampleSaying(5, '全年举办全局业务培训6次，其中政务公开培训2次。'),
    },
    { name: 'last year', report: exampleSaying(5, '2023年存在培训不足的问题，当年仅培训1次。') },
    { name: 'some trainings', report: exampleSaying(5, '面向窗口人员的培训仅1次，覆盖面不够。') },
    {
      name: 'a half of the year',
      report: twice('全年主动公开政府信息152条。', '上半年共主动公开政府信息70条。'),
    },
    {
      name: 'a channel',
      report: twice('全年主动公开政府信息152条。', '通过公示栏共主动公开政府信息98条。'),
    },
    { name: 'last year', report: twice('全年主动公开信息152条。', '去年全年主动公开信息140条。') },
    { name: 'another unit', report: exampleSaying(5, '全年组织业务培训120人次。') },
  ],
};

const N_07: RuleCases = {
  rule: 'N-07',
  fires: [
    wrong('通过微信公众号发布各类信息四十余条。', '“四十余条”不是准确数'),
    wrong('全年主动公开政府信息15余条。', '“15余条”不是准确数'),
    wrong('收到政府信息公开申请近百件。', '“近百件”不是准确数'),
    wrong('全年发布公告数十条。', '“数十条”不是准确数'),
    wrong('全年公开信息约300条。', '“约300条”不是准确数'),
    wrong('公开水库备案信息三十余条。', '“三十余条”不是准确数'),
  ],
  quiet: [
    right('公众号公开信息的粉丝量增加300余条。'),
    right('全年公开信息点赞、评论3万余条。'),
    right('发放宣传资料500余份，信息阅读量3万余次。'),
    right('通过热线处理群众诉求200余条，满意率达98%以上。'),
    right('每年公开信息不少于12条。'),
    right('全年公开信息98条。'),
    right('下一步，力争全年公开信息100余条。'),
    right('近三年公开信息98条。'),
  ],
};

const N_08: RuleCases = {
  rule: 'N-08',
  fires: [
    wrongSince('全年收到政府信息公开申请10件，较上年增长21.5%。', '增加 1（11.1%）'),
    wrongSince('新收政府信息公开申请10件，比去年增加3件。', '去年年报是 9'),
    wrongSince('新收政府信息公开申请10件，同比减少1件。'),
    wrongSince('新收政府信息公开申请10件，与上年持平。', '增加 1'),
    wrongSince('全年办理行政许可126件，较2023年增长20%。', '去年年报是 118'),
    wrongSince('2024年收到政府信息公开申请10件，较上年增加3件。', '去年年报是 9'),
    wrongSince('2024年办结政府信息公开申请9件，较上年增加3件。', '去年年报是 8'),
    wrongSince('2024年新收政府信息公开申请10件，较2023年的6件增加4件。', '去年年报是 9'),
    wrongSince('2023年收到政府信息公开申请6件。', '去年年报是 9 件，这里说去年是 6 件'),
  ],
  quiet: [
    rightSince('全年收到政府信息公开申请10件，较上年增长11.1%。'),
    rightSince('新收政府信息公开申请10件，比去年增加1件，增长11%。'),
    rightSince('新收政府信息公开申请10件，较2022年增加6件。'),
    rightSince('公众号关注人数7292人，较去年增长21.5%。'),
    rightSince('全年公开信息152条，较上年增加50条。'),
    right('全年收到政府信息公开申请10件，较上年增长21.5%。'),
    rightSince('全年办理行政许可126件，较上年有所增加。'),
  ],
};

const charged = (text: string, amount: number): Report => {
  const report = exampleWith({ 'disclosure.fee.amount': amount });
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.no === 6 ? { ...section, paragraphs: [text] } : section,
    ),
  };
};

const T2_08: RuleCases = {
  rule: 'T2-08',
  fires: [
    {
      name: 'fees collected, none in the table',
      report: charged('发出收费通知3件，共收取信息处理费1300元。', 0),
      place: 'section:6/paragraph:1',
      message: '合 0.13 万元',
    },
    {
      name: 'an amount in ten thousands',
      report: charged('本年度实际收取信息处理费1.2万元。', 0.5),
      place: 'section:6/paragraph:1',
    },
    {
      name: 'an income',
      report: charged('全年信息处理费收入300元。', 0),
      place: 'section:6/paragraph:1',
      message: '合 0.03 万元',
    },
    {
      name: 'the notice and what came in',
      report: charged('发出信息处理费收费通知3件，金额1300元，实收900元。', 0.02),
      place: 'section:6/paragraph:1',
      message: '900元',
    },
  ],
  quiet: [
    { name: 'included in the fees', report: charged('共收取信息处理费1300元。', 38.65) },
    { name: 'exactly', report: charged('共收取信息处理费1300元。', 0.13) },
    { name: 'nothing collected', report: charged('未收取信息处理费。', 0) },
    { name: 'only asked for', report: charged('发出信息处理费收费通知3件，金额1300元，未收取。', 0) },
    { name: 'the tariff', report: charged('信息处理费按每件100元的标准收取，本年未发生。', 0) },
  ],
};

const N_12: RuleCases = {
  rule: 'N-12',
  fires: [
    wrong('公开信息146条，其中网站公开146条、微信公众号公开108条。'),
    wrong('公开信息120条，其中网站100条、微博80条，两个渠道没有重复。'),
    wrong('全年发布信息90条，按渠道分，门户网站70条、公示栏60条。'),
    wrong('共公开信息150条，仅通过网站公开的130条、仅通过公众号公开的90条。'),
  ],
  quiet: [
    right('公开信息146条，其中网站公开146条，同步推送微信公众号108条。'),
    right('公开信息146条，网站公开146条，微信公众号公开108条。'),
    right('网站与公众号同步发布，网站140条、公众号88条，剔除重复后共178条。'),
    right('公开信息146条，其中网站公开100条、微信公众号公开46条。'),
    right('公开信息146条，其中网站公开146条；公众号另推送便民提示108条。'),
    right('公开信息120条，其中网站100条、微博80条（同时发布的60条）。'),
  ],
};

export const NUMBER_CASES: readonly RuleCases[] = [N_12, N_13, N_01, N_02, N_05, N_06, N_07, N_08, T2_08];
