/** What a text claims about documents, decisions and fees charged: T2-05, T2-10, T2-11. */
import { type RuleCases, withParagraphs } from '../rule-cases.fixture.ts';
import { fires, quiet, saying } from './claim.fixture.ts';

/** Below a sub-heading about documents. */
const below = (sentence: string) => withParagraphs(saying(1, '1. 规范性文件管理'), 1, [sentence]);

const DOCUMENTS: RuleCases = {
  rule: 'T2-05',
  fires: [
    fires(1, '2024年，我局制发行政规范性文件3件，废止1件，现行有效9件。', '本年制发件数”填 2，差 1'),
    fires(1, '2024年共制发行政规范性文件2件，废止2件，现行有效9件。', '本年废止件数”填 1，差 1'),
    fires(1, '截至2024年12月31日，现行有效规范性文件10件。', '现行有效件数”填 9，差 1'),
    fires(1, '全年未制发行政规范性文件。', '填 2，差 2'),
    fires(1, '全年出台规范性文件三件。', '填 2，差 1'),
    fires(1, '全年无新制定的行政规范性文件。', '填 2，差 2'),
    fires(1, '截至年底，现行有效的规章0件、行政规范性文件10件。', '填 9，差 1'),
    fires(1, '截至年底，我局有效行政规范性文件11件。', '填 9，差 2'),
    fires(1, '根据“放管服”改革要求，废止规范性文件2件。', '填 1，差 1'),
    fires(1, '开展规范性文件清理，废止1件。现行有效数由8件增加到10件。', '填 9，差 1'),
    {
      name: 'below a sub-heading that names them',
      report: below('全年制发3件，废止1件，现行有效9件。'),
      place: 'section:1/paragraph:13',
      message: '填 2，差 1',
    },
  ],
  quiet: [
    quiet(1, '2024年，我局制发行政规范性文件2件、废止1件，现行有效行政规范性文件9件。'),
    quiet(1, '全年主动公开规范性文件5件，审核规范性文件12件，报备规范性文件2件。'),
    quiet(1, '代县政府起草规范性文件4件，制发党政文件35件。'),
    quiet(1, '2023年制发规范性文件6件。'),
    quiet(1, '清理规范性文件15件，拟废止3件。'),
    quiet(1, '对规范性文件开展清理，修改2件，继续有效3件。'),
    {
      name: 'other things below a sub-heading that names documents',
      report: below('全年修订制度3项，废止1项，合法性审核14件，审核合同12件。'),
    },
    quiet(1, '制定规章制度6项，2025年计划制定行政规范性文件1件。'),
  ],
};

// The example: licensing 126, penalty 14, coercion 3, fee 38.65.
const DECISIONS: RuleCases = {
  rule: 'T2-10',
  fires: [
    fires(1, '全年作出行政许可决定162件。', '填 126，差 36'),
    fires(1, '全年准予行政许可162件，均在网站公示。', '填 126，差 36'),
    fires(1, '我局共办理行政许可126件，作出行政处罚决定41件。', '填 14，差 27'),
    fires(1, '2024年，办结行政许可事项216件。', '填 126，差 90'),
    fires(1, '全年实施行政强制5件。', '填 3，差 2'),
    fires(1, '全年作出行政处罚24件、行政强制3件。', '填 14，差 10'),
    fires(1, '2024年度行政处罚数量为41件。', '填 14，差 27'),
    fires(1, '全年未作出行政处罚。', '填 14，差 14'),
    fires(1, '办理取水许可、河道管理许可等行政许可共计162件。', '填 126，差 36'),
  ],
  quiet: [
    quiet(1, '全年作出行政许可决定126件、行政处罚14件、行政强制3件。'),
    quiet(1, '“双公示”栏目公示行政许可171条、行政处罚98条。'),
    quiet(1, '收到行政许可申请140件，受理130件。'),
    quiet(1, '保留行政许可事项31项，取消2项。'),
    quiet(1, '公开行政处罚信息36条，公开率100%。'),
    quiet(1, '2023年作出行政处罚25件。'),
    quiet(1, '全县各单位作出行政处罚430件。'),
    quiet(1, '作出行政处罚14件，其中当场处罚3件。'),
    quiet(1, '上半年作出行政处罚9件。'),
    quiet(1, '县公安局作出行政处罚530件。'),
    quiet(1, '组织行政许可业务培训2次，编发行政处罚典型案例6篇。'),
    quiet(5, '2025年，计划办理行政许可200件。'),
  ],
};

const FEES: RuleCases = {
  rule: 'T2-11',
  fires: [
    fires(1, '全年收取行政事业性收费36.85万元。', '填 38.65'),
    fires(1, '行政事业性收费总额为386.5万元。', '填 38.65'),
    fires(1, '全年收取水土保持补偿费等行政事业性收费38650元。', '填 38.65'),
    fires(1, '本年度没有行政事业性收费。', '填 38.65'),
    fires(6, '全年行政事业性收费三十八万元，均上缴国库。', '填 38.65'),
  ],
  quiet: [
    quiet(1, '全年收取行政事业性收费38.65万元。'),
    quiet(1, '全年收取行政事业性收费386500元。'),
    quiet(1, '全年罚没收入52.3万元，均上缴国库。'),
    quiet(6, '未收取信息处理费。'),
    quiet(1, '2023年收取行政事业性收费41.2万元。'),
    quiet(1, '公开行政事业性收费目录清单1份。'),
    quiet(1, '减免行政事业性收费12万元。'),
    quiet(1, '全县行政事业性收费1200万元。'),
    quiet(1, '部门预算安排资金320万元。'),
  ],
};

export const DISCLOSURE_CLAIMS: readonly RuleCases[] = [DOCUMENTS, DECISIONS, FEES];
