import { exampleSaying, type RuleCases } from '../rule-cases.fixture.ts';
import { withPreamble } from './reports.fixture.ts';

const PLACE = 'section:1/paragraph:12';
const says = (text: string) => exampleSaying(1, text);

/** Debris of import and slips of retyping: S-20 and S-21. */
export const RETYPING_CASES: readonly RuleCases[] = [
  {
    rule: 'S-20',
    fires: [
      { name: 'a bookmark', report: says('[bookmark: _Toc123]全年公开信息30条。'), place: PLACE },
      {
        name: 'a field code',
        report: says('见HYPERLINK "http://www.qinghe.gov.cn" \\t "_blank"清河县政府网站。'),
        place: PLACE,
      },
      { name: 'an entity of a web page', report: says('全年&nbsp;公开信息30条。'), place: PLACE },
      { name: 'a tag', report: says('全年公开信息30条。<br>另有12条。'), place: PLACE },
      {
        name: 'hard spaces',
        report: says('全年公开\u00a0信息30条，解读政策文件5件，均按规定的时限发布在门户网站。'),
        place: PLACE,
      },
      {
        name: 'several spaces',
        report: says('全年公开信息30条，   解读政策文件5件，均按规定的时限发布在县政府门户网站。'),
        place: PLACE,
      },
      {
        name: 'a space inside a word',
        report: withPreamble('本报告根据《中华人民共和国政府信息公开条例》（以下简 称《条例》）的规定编制。'),
        place: 'preamble/paragraph:1',
        message: '简 称',
      },
      { name: 'a reference that was not found', report: says('错误！未找到引用源。'), place: PLACE },
      { name: 'a lost character', report: says('全年公开信\uFFFD30条。'), place: PLACE },
    ],
    quiet: [
      {
        name: 'an indent and spaces behind',
        report: says('　　全年公开信息30条，解读政策文件5件，均按规定的时限发布在门户网站。  '),
      },
      {
        name: 'spaces beside digits and Latin letters',
        report: says(
          '2024 年 1 月起，我局通过 WPS Office 制作图解 5 份，发布在县政府门户网站 和“清风 正气”专栏，共 30 条。'.replace(
            '网站 和',
            '网站和',
          ),
        ),
      },
      {
        name: 'a sub-heading set off from its text',
        report: says(
          '（六）  其他情况 全年没有其他需要说明的情况，各项工作按照年初的计划平稳推进，未发生泄密事件。',
        ),
      },
      {
        name: 'labels set off from one another',
        report: says(
          '地址：清河县东街8号  邮编：054800  电话：0300-8123456  联系人：办公室  办公时间：上午。',
        ),
      },
      {
        name: 'a list divided by spaces',
        report: says('专栏设有机构职能 政策法规 财政预决算 重点领域 公开指南等栏目，均按规定的时限更新。'),
      },
      { name: 'a short line', report: says('附 件') },
      {
        name: 'a space within a name in quotation marks',
        report: says('“清风 正气”专栏全年公开信息30条，解读政策文件5件，均按规定的时限发布在门户网站。'),
      },
      { name: 'a short sentence', report: says('公开栏 按月更新，全年运行平稳。') },
    ],
  },
  {
    rule: 'S-21',
    fires: [
      { name: 'a word twice', report: says('群众满意率满意率达到98%。'), place: PLACE, message: '重复' },
      { name: 'a verb twice', report: says('对目录进行进行调整。'), place: PLACE },
      { name: '的 twice', report: says('及时公开群众关心的的信息。'), place: PLACE },
      { name: '了 twice', report: says('召开了了推进会。'), place: PLACE },
      {
        name: '简称 cut short',
        report: withPreamble('根据《中华人民共和国政府信息公开条例》（以下简《条例》）编制。'),
        place: 'preamble/paragraph:1',
        message: '以下简称',
      },
      {
        name: 'two characters that changed places',
        report: withPreamble('根据《中华人民共和国政府信息公开条例》（以下称简《条例》）编制。'),
        place: 'preamble/paragraph:1',
        message: '以下简称',
      },
      { name: 'two commas', report: says('公开信息30条，，解读文件5件。'), place: PLACE },
      { name: 'a comma before the full stop', report: says('公开信息30条，。'), place: PLACE },
      {
        name: 'a bracket that does not close',
        report: says('制定《清河县公开办法（试行》。'),
        place: PLACE,
        message: '配对',
      },
      { name: 'a title mark that does not open', report: says('修订清河县公开办法》一件。'), place: PLACE },
      { name: 'an item twice', report: says('做好政策解读、政策解读、回应关切工作。'), place: PLACE },
      { name: 'a lost character', report: says('做好政府信公开工作。'), place: PLACE },
      {
        name: 'a sign twice within a word',
        report: says('做好政务务公开工作。'),
        place: PLACE,
        message: '多了一个字',
      },
      { name: 'a sign twice at the end of a word', report: says('截至至年底共公开30条。'), place: PLACE },
      { name: 'the year twice', report: says('2024年2024年共公开30条。'), place: PLACE },
      { name: 'a unit twice', report: says('全年公开信息30条条。'), place: PLACE },
      {
        name: 'empty brackets',
        report: says('电子版可在县政府网站下载（）。'),
        place: PLACE,
        message: '没有内容',
      },
      { name: 'brackets with a blank', report: says('电子版可在县政府网站下载（ ）。'), place: PLACE },
      { name: 'empty title marks', report: says('印发《》1件。'), place: PLACE },
      {
        name: 'a sentence twice',
        report: says('我局按月核对工程信息更新清单并督促整改。我局按月核对工程信息更新清单并督促整改。'),
        place: PLACE,
        message: '两遍',
      },
    ],
    quiet: [
      {
        name: 'the end of an item as an item of its own',
        report: says('我局坚持主动公开、公开、透明的原则。'),
      },
      { name: 'items numbered with one bracket', report: says('1）公开信息30条。2）解读政策5件。') },
      {
        name: 'words doubled on purpose',
        report: says(
          '常常走访，天天更新，人人参与，家家户户知晓，一一答复，往往及时，时时关注，层层落实，一件一件办理，逐条逐条核对，各类各项工作研究研究再定。',
        ),
      },
      {
        name: 'two words that meet',
        report: says('设置政务公开公开栏，从事公开工作工作人员3名，政务服务服务窗口5个，2024年年底完成。'),
      },
      {
        name: 'particles that belong to other words',
        report: says(
          '为了了解群众需求，问题的确存在，以及及时公开，存在在线申报的需求，目的的确明确，我局局长、水利局局务会参与与会人员的讨论，温和和谐，是是非非。',
        ),
      },
      { name: '简称 and 简要', report: says('（以下简称《条例》）（以下简 称《办法》）以下简要说明。') },
      {
        name: 'an ellipsis, a dash and nested brackets',
        report: says(
          '解读政策……共5件——均已公开，见《关于印发〈办法（试行）〉的通知》（清政发〔2024〕3号）。',
        ),
      },
      {
        name: 'items with a closing bracket alone',
        report: says('措施如下：1）加强培训；2）按月核对；一）专人负责。'),
      },
      {
        name: 'words that go on with the sign before',
        report: says(
          '政务公开开展有序，信息公开开放日2次，年度报告告知各股室，平台建设设立专人，截至至今没有投诉，30条条款清晰，全年年均12次，5个个案。',
        ),
      },
      { name: 'brackets of two widths', report: says('（以下简称“水利局”)按照(试行）办理。') },
      { name: 'two numbers alike', report: says('办理复议、诉讼分别为1件、1件。') },
      { name: 'each of each', report: says('16个村每村每季张贴水费账目。') },
      { name: 'similar items', report: says('公开信息、公开信息目录、信息公开、政策解读、政策解读率。') },
      {
        name: 'short sentences that come again',
        report: says('本年度无。本年度无。下一步工作打算。下一步工作打算。'),
      },
    ],
  },
];
