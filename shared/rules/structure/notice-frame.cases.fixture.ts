import { exampleReport } from '../../example.ts';
import type { Report } from '../../report/schema.ts';
import { exampleSaying, type FiringCase, type RuleCase, type RuleCases } from '../rule-cases.fixture.ts';
import { signed, withTitle } from './reports.fixture.ts';

const SUBJECT = '2024年政府信息公开工作年度报告';
/** The example with paragraphs in front of its preamble. */
const led = (...lines: readonly string[]): Report => ({
  ...exampleReport(),
  preamble: [...lines, ...exampleReport().preamble],
});
const titled = (...lines: readonly string[]): FiringCase => ({
  name: lines.join(' / '),
  report: withTitle(...lines),
  place: 'title',
});
const leading = (line: string, message: string): FiringCase => ({
  name: line,
  report: led(line),
  place: 'preamble/paragraph:1',
  message,
});
const quietLead = (line: string): RuleCase => ({ name: line, report: led(line) });
const quietSaying = (text: string, no = 1): RuleCase => ({ name: text, report: exampleSaying(no, text) });

/** A report in the wrapping of a notice: S-28. */
export const NOTICE_CASES: readonly RuleCases[] = [
  {
    rule: 'S-28',
    fires: [
      titled('清水发〔2025〕4号', '清河县水利局', SUBJECT),
      titled('清水办字[2025]12号', `清河县水利局${SUBJECT}`),
      titled(`清河县水利局关于印发${SUBJECT}的通知`),
      titled('清河县水利局', `关于报送《${SUBJECT}》的函`),
      titled(`清河县水利局关于上报${SUBJECT}的请示`),
      titled('附件1', '清河县水利局', SUBJECT),
      titled('清河县水利局文件', '清河县水利局', SUBJECT),
      titled(`关于清河县水利局${SUBJECT}的公告`),
      leading('清水发〔2025〕4号', '发文字号'),
      leading('各乡镇水利站，局机关各股室：', '主送机关'),
      leading('县政务公开办：', '主送机关'),
      titled('县政务公开办：', '清河县水利局', SUBJECT),
      leading('县人民政府办公室：', '主送机关'),
      leading('清河县水利局关于印发2024年政府信息公开工作年度报告的通知', '通知的标题'),
      leading('现将《清河县水利局2024年政府信息公开工作年度报告》印发给你们，请遵照执行。', '印发给你们'),
      leading('现将我局2024年政府信息公开工作年度报告报送贵办，请审阅。', '印发给你们'),
      {
        name: '抄送 at the end',
        report: signed('清河县水利局', '2025年1月16日', '抄送：县政府办公室。'),
        place: 'signature',
        message: '抄送',
      },
      {
        name: 'the line of the printing',
        report: signed('清河县水利局', '2025年1月16日', '清河县水利局办公室　2025年1月16日印发'),
        place: 'signature',
        message: '印发说明',
      },
      {
        name: '此件公开发布 behind section six',
        report: exampleSaying(6, '（此件公开发布）'),
        place: 'section:6/paragraph:2',
      },
    ],
    quiet: [
      { name: 'the report alone', report: exampleReport() },
      { name: 'one line', report: withTitle(`清河县水利局${SUBJECT}`) },
      { name: 'a title in marks', report: withTitle('清河县水利局', `《${SUBJECT}》`) },
      { name: 'a title with 关于', report: withTitle(`清河县水利局关于${SUBJECT}`) },
      {
        name: 'a bracket with the year',
        report: withTitle(`清河县水利局政府信息公开工作年度报告（2024年）`),
      },
      { name: 'no title', report: withTitle() },
      quietLead('现将清河县水利局2024年政府信息公开工作年度报告公布如下：'),
      quietLead('现将2024年度政府信息公开工作情况报告如下：'),
      quietLead('根据国办公开办函〔2021〕30号文件要求，编制本报告：'),
      quietLead(
        '根据《关于做好2024年政府信息公开工作年度报告编制和发布工作的通知》（清政务公开办〔2024〕9号）编制。',
      ),
      quietLead('本报告由以下六个部分组成：'),
      quietLead('电子版可在县政府网站下载，欢迎查阅。'),
      quietLead('联系地址：清河县滨江路18号，县水利局办公室；电话：0300-8123456。'),
      quietLead('公开的主要内容：'),
      quietLead('公开方式：主动公开'),
      quietLead('各位网民、各界群众：'),
      quietLead('各单位公开信息的情况：'),
      quietLead('索引号：QH000012025-00012'),
      quietLead('2025年1月16日'),
      quietSaying('印发《关于报送2024年政府信息公开工作年度报告的通知》，指导下属单位编制。'),
      quietSaying('清水发〔2024〕4号'),
      quietSaying('转发县政务公开办关于印发年度报告格式的通知，抄送各股室。'),
      quietSaying('各乡镇水利站：全年报送信息120条。'),
      quietSaying('没有其他需要报告的事项。', 6),
      quietSaying('关于印发《信息处理费管理办法》的通知（国办函〔2020〕109号）执行情况：未收取。', 6),
      quietSaying('本报告已报送县人民政府办公室，并在门户网站公布。', 6),
      { name: 'name and date', report: signed('清河县水利局', '2025年1月16日') },
      { name: 'name and date in one line', report: signed('清河县水利局　2025年1月16日') },
      { name: 'the office signs', report: signed('清河县水利局办公室', '2025年1月16日') },
    ],
  },
];
