import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agenciesIn, type AgencyMention } from './agencies.ts';
import { fold, foldText } from './fold.ts';

/** A mention in one line: words, kind, places, body and part. */
function spell(text: string, { start, end, kind, places, body, organ, role }: AgencyMention): string {
  const names = places.map(({ name }) => name).join('|');
  const rest = [names, body, organ].filter((part) => part !== '').join('+');
  return `${text.slice(start, end)}: ${kind} ${rest} ${role}`;
}

function read(source: string): string[] {
  const text = foldText(source);
  return agenciesIn(text).map((mention) => spell(text, mention));
}

const READ: readonly (readonly [source: string, ...mentions: readonly string[]])[] = [
  // Self.
  ['我镇公开信息5条。', '我镇: self 镇 subject'],
  ['派员到我局讲解。', '我局: self 局 object'],
  ['我局党组专题研究。', '我局党组: self 局+党组 subject'],
  ['本街道办事处没有收费。', '本街道办事处: self 街道办事处 subject'],
  ['克服自我局限，自我镇定，我办理了，基本办结，本办法，根本区别。'],
  ['我委托他人，我乡村好，我市场大，我区域广。'],
  // Whole places.
  [
    '组织全省培训，全国联网，全镇公开。',
    '全省: whole 省 object',
    '全国: whole 国 subject',
    '全镇: whole 镇 subject',
  ],
  ['安全镇街，健全乡规，齐全县志，全乡村，全镇村。'],
  ['全市民政系统', '全市: whole 市 subject'],
  // Names of places.
  ['清河县水利局公开信息。', '清河县水利局: named 清河县+水利局 subject'],
  ['清河县白石镇人民政府', '清河县白石镇人民政府: named 清河县|白石镇+人民政府 subject'],
  ['安平市清河县白石镇党委', '安平市清河县白石镇党委: named 安平市|清河县|白石镇+党委 subject'],
  ['泾县水利局', '泾县水利局: named 泾县+水利局 subject'],
  ['永和镇人民政府', '永和镇人民政府: named 永和镇+人民政府 subject'],
  ['和平区教育局', '和平区教育局: named 和平区+教育局 subject'],
  ['安平市民政局', '安平市民政局: named 安平市+民政局 subject'],
  ['云岭土家族苗族自治县民政局', '云岭土家族苗族自治县民政局: named 云岭土家族苗族自治县+民政局 subject'],
  ['白沙坪乡公开', '白沙坪乡: named 白沙坪乡 subject'],
  ['清河县住房和城乡建设局', '清河县住房和城乡建设局: named 清河县+住房和城乡建设局 subject'],
  ['白石镇财政所', '白石镇财政所: named 白石镇+财政所 subject'],
  ['呼伦贝尔市水利局', '呼伦贝尔市水利局: named 呼伦贝尔市+水利局 subject'],
  ['山南水北县水利局'],
  ['县白石镇公开信息', '县白石镇: named 县|白石镇 subject'],
  ['各县、该镇、某乡、五个县、试点县、我们街道、兄弟县局'],
  ['城市管理、市场、市容、乡村振兴、城镇、街道路灯'],
  ['十分偏僻遥远名称县'],
  // Kinds without a name.
  ['县教育局公开信息。', '县教育局: bare 县+教育局 subject'],
  ['教育局公开信息。', '教育局: bare 教育局 subject'],
  ['局党组研究，委机关学习。', '局党组: bare 局+党组 subject', '委机关: bare 委+机关 subject'],
  ['镇党委、镇政府研究', '镇党委: bare 镇+党委 subject', '镇政府: bare 镇+政府 subject'],
  ['街道办公开，街道办理，街道张贴', '街道办: bare 街道+办 subject'],
  ['维护好县政府网站', '县政府: bare 县+政府 channel'],
  // Agencies in general.
  ['多数部门建立机制', '多数部门: general body subject'],
  ['有的地方没有专栏', '有的地方: general place subject'],
  ['各地区各部门普遍公开', '各地区各部门: general place subject'],
  ['各级政府普遍公开', '各级政府: general government subject'],
  ['部分政府信息、部分股室、各地块、多数群众'],
  // Parts.
  ['与县教育局共建', '县教育局: bare 县+教育局 partner'],
  ['县教育局联合县民政局', '县教育局: bare 县+教育局 partner', '县民政局: bare 县+民政局 partner'],
  ['经常配合县教育局', '县教育局: bare 县+教育局 partner'],
  ['按照县政府要求', '县政府: bare 县+政府 superior'],
  ['在县委县政府领导下', '县委: bare 县+委 superior', '县政府: bare 县+政府 superior'],
  ['向县教育局报送', '县教育局: bare 县+教育局 object'],
  ['通过县政府公开', '县政府: bare 县+政府 channel'],
  ['县教育局的做法', '县教育局: bare 县+教育局 owner'],
  ['由县教育局编制', '县教育局: bare 县+教育局 subject'],
  ['赴县财政局、县民政局学习', '县财政局: bare 县+财政局 object', '县民政局: bare 县+民政局 object'],
  ['2024年县教育局公开', '县教育局: bare 县+教育局 subject'],
  // Not the text's own words.
  ['依据《清河县水利局办法》，“我镇要闻”栏目'],
  ['“引号没有合上，我镇公开', '我镇: self 镇 subject'],
];

describe('agencies in a text', () => {
  it.each(READ)('%s', (source, ...mentions) => {
    expect(read(source)).toEqual(mentions);
  });

  it('tells the rank of the last place', () => {
    const ranks = (source: string) => agenciesIn(foldText(source)).map(({ rank }) => rank);
    expect(ranks('安平市水利局，清河县水利局，白石镇，东门街道，全省，全国，教育局')).toEqual([
      'city',
      'county',
      'town',
      'street',
      'province',
      'state',
      null,
    ]);
  });

  it('tells what kind a body is', () => {
    const kinds = (source: string) => agenciesIn(foldText(source)).map(({ bodyKind }) => bodyKind);
    expect(kinds('县政府，县政府办公室，县教育局，县卫健委，县应急办，镇党委，清河县')).toEqual([
      'government',
      'governmentOffice',
      'bureau',
      'commission',
      'office',
      'party',
      '',
    ]);
    expect(kinds('多数部门公开，个别部门公开，各部门公开')).toEqual(['most', 'some', 'all']);
  });

  it('leads back to the source', () => {
    const source = '由 清 河 县\u200B水利局编制';
    const { text, original } = fold(source);
    expect(agenciesIn(text).map(({ start, end }) => original(start, end))).toEqual(['清 河 县\u200B水利局']);
  });

  it('gives mentions in their order, none over another, whatever the text', () => {
    const words = fc.constantFrom(
      ...[
        '我',
        '本',
        '全',
        '各',
        '清河',
        '县',
        '镇',
        '街道',
        '和',
        '由',
        '市',
        '政府',
        '教育',
        '局',
        '委',
        '多数',
        '部门',
        '，',
        '《',
        '》',
        '“',
        '”',
        '党组',
        '的',
        '与',
        '2',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const mention of agenciesIn(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads a text of a million signs within the time of a test: work grows with the length alone', () => {
    const text = `${'《“我由清河县人力资源和和与县镇街道政府全'.repeat(50_000)}。云溪县水利局收到申请。`;
    const last = agenciesIn(text).at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('云溪县水利局');
  });
});
