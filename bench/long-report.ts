/** A full report as large as wanted: the example with much more text, built the same way every time. */
import { exampleReport } from '../shared/example.ts';
import { applyEdits, type Edit } from '../shared/report/report.ts';
import type { Report } from '../shared/report/schema.ts';

const THEMES = [
  ...['取水许可', '河湖治理', '农村供水', '水土保持', '防汛抗旱', '灌区改造', '水库移民', '节约用水'],
  ...['水质监测', '工程建设', '财政预决算', '行政执法', '人事任免', '安全生产', '建议提案办理', '乡村振兴'],
];
const CHANNELS = ['县政府门户网站', '“清河水利”微信公众号', '政务公开栏', '县融媒体中心', '村务公开栏'];

/** Sentences of section one by aspect; `{t}` is a theme, `{c}` a channel, `{a}`… numbers that fit one another. */
const ASPECTS: readonly (readonly string[])[] = [
  [
    '围绕{t}工作，全年通过{c}公开信息{s}条，其中动态类{a}条、公告类{b}条、其他{c1}条，较上年增加{d}条。',
    '及时发布{t}方面的政策解读{a}篇，其中图解{b}篇；召开新闻发布会{d}次，回应群众关心的问题{c1}个，回应率100%。',
    '更新{t}领域基层政务公开标准目录{a}项，调整栏目{d}个，{c}转载上级政策文件{b}篇，阅读量约{s}万次。',
  ],
  [
    '涉及{t}的咨询由办公室统一登记，全年接待来电来访{s}人次，其中电话咨询{a}人次、现场咨询{b}人次，均当场答复。',
    '对涉及{t}的申请逐件会商，组织法律顾问研究疑难问题{d}次，修改答复文书模板{d}份，答复前均经保密审查。',
  ],
  [
    '修订{t}信息发布审核制度，落实起草、审核、发布三级负责，全年保密审查信息{s}条，退回修改{d}条，未发生泄密事故。',
    '清理{t}方面的文件{a}份，其中继续有效{b}份，需要修改的纳入下年度计划，清理结果在{c}公布。',
  ],
  [
    '优化{c}{t}专栏，合并重复栏目{d}个，新增便民查询{d}项，全年访问{s}人次，收到网民留言{a}条，已回复{a}条。',
    '政务新媒体实行专人值守，{t}类推文{a}篇，其中原创{b}篇，占{p}%，未发生错敏信息。',
  ],
  [
    '将{t}信息公开纳入股室年度考核，占{d}分，全年组织业务培训{d}次，参训{s}人次，开展自查{d}次，发现并整改问题{b}个。',
    '聘请社会评议员{d}名，就{t}公开情况发放问卷{s}份，收回{a}份，提出的{b}条意见已逐条反馈。',
  ],
];
const TITLES = [
  '主动公开情况',
  '依申请公开情况',
  '政府信息管理情况',
  '政府信息公开平台建设情况',
  '监督保障情况',
];
const PROBLEMS =
  '{t}方面的信息公开仍有不足：更新不够及时，全年有{d}个栏目超过三个月没有更新；解读形式单一，{a}篇解读中图解只有{d}篇。';
const PLANS =
  '下一步，将制定{t}信息更新清单，由业务股室按月报送、办公室按月核对，计划举办培训{d}次，用图表和短视频解读群众关心的政策。';

function written(sentence: string, turn: number): string {
  const [a, b, d] = [20 + ((turn * 7) % 60), 5 + ((turn * 3) % 15), 2 + (turn % 5)];
  const rest = 1 + (turn % 4);
  const values: Readonly<Record<string, string | number | undefined>> = {
    t: THEMES[turn % THEMES.length],
    c: CHANNELS[turn % CHANNELS.length],
    ...{ a, b, d, c1: rest, s: a + b + rest },
    p: Math.round((b / a) * 1000) / 10,
  };
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}

/** Paragraphs of `sentences` over and over, two to a paragraph. */
function paragraphsOf(sentences: readonly string[], count: number, from: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const turn = from + 2 * index;
    const [first = '', second = ''] = [
      sentences[turn % sentences.length],
      sentences[(turn + 1) % sentences.length],
    ];
    return written(first, turn) + written(second, turn + 1);
  });
}

const OF_EACH_ASPECT = 10;
const OF_SECTION_FIVE = 6;

/**
 * The example with more text: 75 paragraphs and some 8,000 signs, as long as the longest, or `share` (0…1) of what
 * is added to it.
 */
export function longReport(share = 1): Report {
  const ofEachAspect = Math.round(OF_EACH_ASPECT * share);
  const ofSectionFive = Math.round(OF_SECTION_FIVE * share);
  const report = exampleReport();
  const first = ASPECTS.flatMap((sentences, aspect) => {
    const no = '一二三四五'[aspect] ?? '';
    const title = TITLES[aspect] ?? '';
    // The example's own paragraph of the aspect tells what the tables say.
    const own = report.sections[0]?.paragraphs.slice(2 + 2 * aspect, 3 + 2 * aspect) ?? [];
    return [`（${no}）${title}`, ...own, ...paragraphsOf(sentences, ofEachAspect, aspect * 31)];
  });
  const opening = report.sections[0]?.paragraphs.slice(0, 1) ?? [];
  const fifth = [...paragraphsOf([PROBLEMS], ofSectionFive, 3), ...paragraphsOf([PLANS], ofSectionFive, 9)];
  const edits: Edit[] = [
    { kind: 'section', section: 1, paragraphs: [...opening, ...first] },
    { kind: 'section', section: 5, paragraphs: [...(report.sections[4]?.paragraphs ?? []), ...fifth] },
  ];
  return applyEdits(report, edits);
}
