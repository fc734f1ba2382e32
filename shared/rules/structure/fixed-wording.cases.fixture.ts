import { exampleReport } from '../../example.ts';
import type { Report } from '../../report/schema.ts';
import {
  exampleSaying,
  withParagraphs,
  type FiringCase,
  type RuleCase,
  type RuleCases,
} from '../rule-cases.fixture.ts';

const PLACE = 'section:1/paragraph:12';
const fires = (text: string, message: string): FiringCase => ({
  name: text,
  report: exampleSaying(1, text),
  place: PLACE,
  message,
});
/** A report of another year saying something. */
const inYear = (year: number, text: string): Report =>
  withParagraphs({ ...exampleReport(), year }, 1, [text]);
const stale = (year: number, text: string, message: string): FiringCase => ({
  name: `${year}: ${text}`,
  report: inYear(year, text),
  place: PLACE,
  level: 'hint',
  message,
});
const quiet = (text: string, year = 2024): RuleCase => ({
  name: `${year}: ${text}`,
  report: inYear(year, text),
});

/** Fixed political wording: S-29. */
export const FIXED_WORDING_CASES: readonly RuleCases[] = [
  {
    rule: 'S-29',
    fires: [
      fires('深入学习党的二十届大会和二十届三中全会精神。', '二十大'),
      fires('传达党的二十届代表大会精神。', '二十大'),
      fires('坚持以习近平新时代中国特色社会主义为指导，依法公开。', '习近平新时代中国特色社会主义思想'),
      fires('用习近平新时代中国特色主义思想武装头脑。', '习近平新时代中国特色社会主义思想'),
      fires('学习习近平新时代特色社会主义思想5次。', '习近平新时代中国特色社会主义思想'),
      fires('以习近平总书记新时代中国特色社会主义思想为指导。', '习近平新时代中国特色社会主义思想'),
      fires('增强“四个意志”、坚定“四个自信”、做到“两个维护”。', '“四个意识”'),
      fires('增强四个意义，依法公开。', '“四个意识”'),
      fires('增强“四个意识”、坚定“四个自信心”、做到“两个维护”。', '“四个自信”'),
      fires('增强“四个意识”、坚定“四个自信”、做到“三个维护”。', '“两个维护”'),
      fires('坚决做到“两个维持”，把公开抓在手上。', '“两个维护”'),
      fires('深刻领悟“两个确保立”的意义。', '“两个确立”'),
      fires('学习党的二十大大精神。', '“二十大”'),
      fires('学习党的二十大三中全会精神。', '“二十届三中全会”'),
      fires('党的二十大二中、三中全会召开后，我局组织宣讲。', '“二十届二中、三中全会”'),
      fires('学习党的二十精神，研究公开工作。', '“二十大”'),
      fires('宣讲党的二十届三次全会精神6场。', '“二十届三中全会”'),
      fires('宣讲党的二十届三中会议精神6场。', '“二十届三中全会”'),
      fires('传达党的二十届三大精神6场。', '“二十届三中全会”'),
      fires('学习习近平法制思想。', '“习近平法治思想”'),
      fires('学习习近平总书重要讲话。', '“习近平总书记”'),
      fires('坚持毛泽东思想、邓小平理论、“三个代表”思想、科学发展观。', '三个代表”重要思想'),
      fires('学习党的十九届八中全会公报。', '没有这次全会'),
      { ...fires('学习党的二十届五中全会公报。', '没有这次全会') },
      { ...fires('学习党的二十届四中全会精神。', '还没有召开') },
      stale(2024, '以党的十九大精神为指导，做好公开工作。', '上一届'),
      stale(2023, '学习贯彻党的十九届六中全会精神。', '上一届'),
      stale(2018, '学习贯彻党的十八大精神。', '十九'),
    ],
    quiet: [
      quiet('坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神。'),
      quiet('增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义。'),
      quiet('增强四个意识，坚定四个自信，做到两个维护，捍卫两个确立。'),
      quiet('学习习近平法治思想、习近平生态文明思想、习近平经济思想和习近平文化思想。'),
      quiet('学习习近平新时代中国特色社会主义经济思想。'),
      quiet('学习习近平总书记关于治水的重要论述，落实习近平总书记新时代治水思路。'),
      quiet('通读《习近平新时代中国特色社会主义思想学习纲要》和《习近平谈治国理政》。'),
      quiet('参观“党的十九大精神”书画展以来，职工学习热情高涨。'),
      quiet('自党的十八大以来，农村供水条件明显改善，党的十九大以来又有新进展。'),
      quiet('学习《党的十九大报告辅导读本》和《党的二十大大事记》。'),
      quiet('学习党的十九大、十九届历次全会和二十大精神。'),
      quiet('县委十四届八次全会提出的公开任务全部完成。'),
      quiet('贯彻市委六届九次全会、县委十四届十次全会精神。'),
      quiet('贯彻二十届中央纪委三次全会精神。'),
      quiet('学习党的二十届三中全会精神，组织二十大报告宣讲。'),
      quiet('学习党的二十届四中全会精神。', 2025),
      quiet('学习党的二十届五中全会精神。', 2026),
      quiet('学习党的二十届五中全会精神。', 2025),
      quiet('开展“两个维权”宣传活动。'),
      quiet('学习贯彻党的十九大精神，2022年10月起学习新的部署。', 2022),
      quiet('学习贯彻党的十九届六中全会精神。', 2022),
      quiet('学习贯彻党的十九大精神。', 2019),
      quiet('学习贯彻党的十九届五中全会精神。', 2020),
      quiet('全县二十大重点工程信息全部公开，二十大项、四十大类。'),
      quiet('第二十届中学生运动会、第十九届中小学生艺术节信息同步公开。'),
      quiet('落实“四个最严”要求，做到“两个及时”“三个到位”。'),
      quiet('增强“三个意识”：服务意识、责任意识、时限意识。'),
      quiet('坚持“四个不放过”，做到“两个确保”“四个清楚”。'),
      quiet('做到两个当天：当天登记、当天转办；增强四个方面能力。'),
      quiet('推进新时代中国特色社会主义水文化建设。'),
      quiet('邓小平理论、“三个代表”重要思想、科学发展观、习近平新时代中国特色社会主义思想。'),
      quiet('党的二十年水利改革回顾展公开征稿，党的二十条措施上墙。'),
    ],
  },
];
