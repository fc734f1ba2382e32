/** Words around numbers, as data: measure words, words that make a number vague, and words that are no numbers. */

/** What a measure word says about its number. */
export type UnitKind = 'count' | 'amount' | 'percent' | 'multiple' | 'date' | 'duration' | 'age' | 'address';

interface Unit {
  /** Words, longest first within a kind is not needed: the pattern sorts them. */
  readonly words: readonly string[];
  readonly kind: UnitKind;
  /** What may not follow, as it makes another word: 12部门 has no 部. */
  readonly not?: string;
}

const UNITS: readonly Unit[] = [
  {
    kind: 'count',
    not: '年月日',
    words: [
      '人次',
      '剂次',
      '针次',
      '车次',
      '人份',
      '件次',
      '条次',
      '篇次',
      '户次',
      '家次',
      '场次',
      '批次',
      '例次',
      '项次',
    ],
  },
  {
    kind: 'count',
    words: [
      '件',
      '篇',
      '宗',
      '起',
      '幅',
      '册',
      '页',
      '笔',
      '轮',
      '届',
      '款',
      '封',
      '则',
      '卷',
      '盒',
      '箱',
      '枚',
      '棵',
      '株',
      '艘',
      '架',
      '首',
      '帧',
      '盏',
    ],
  },
  { kind: 'count', words: ['集'], not: '中体团' },
  { kind: 'count', words: ['班'], not: '级组子' },
  { kind: 'count', words: ['对'], not: '外象照应口接比标策于此' },
  { kind: 'count', words: ['双'], not: '方向随公重' },
  { kind: 'count', words: ['面'], not: '向对积临' },
  { kind: 'count', words: ['头'], not: '条' },
  { kind: 'count', words: ['通'], not: '过知报常道用俗信行车告畅' },
  { kind: 'count', words: ['课时', '学时', '班次', '立方米', '公顷', '兆', '千瓦', '万吨'] },
  { kind: 'count', words: ['条'], not: '例款件目' },
  { kind: 'count', words: ['项'], not: '目' },
  { kind: 'count', words: ['次'], not: '日年月序要第' },
  { kind: 'count', words: ['个'], not: '人体别性' },
  { kind: 'count', words: ['份'], not: '额' },
  { kind: 'count', words: ['人'], not: '员民大社均才事口力' },
  { kind: 'count', words: ['场'], not: '所地景' },
  { kind: 'count', words: ['期'], not: '间限末内刊满望盼待' },
  { kind: 'count', words: ['户'], not: '籍外' },
  { kind: 'count', words: ['家'], not: '庭' },
  { kind: 'count', words: ['例'], not: '如行会' },
  { kind: 'count', words: ['类'], not: '型别似' },
  { kind: 'count', words: ['种'], not: '植子' },
  { kind: 'count', words: ['部门'] },
  { kind: 'count', words: ['部'], not: '门分委署长' },
  { kind: 'count', words: ['张'], not: '贴榜' },
  { kind: 'count', words: ['套'], not: '用' },
  { kind: 'count', words: ['台'], not: '账' },
  { kind: 'count', words: ['处'], not: '理罚置长于室分' },
  { kind: 'count', words: ['所'], not: '有在属以谓需' },
  { kind: 'count', words: ['名'], not: '称单录' },
  { kind: 'count', words: ['位'], not: '于置' },
  { kind: 'count', words: ['门'], not: '户' },
  { kind: 'count', words: ['组'], not: '织成长建' },
  { kind: 'count', words: ['座'], not: '谈机席' },
  { kind: 'count', words: ['间'], not: '接隔' },
  { kind: 'count', words: ['分'], not: '之钟别为类成管析级步局布配解工发散担厂行店支队部期批制权值' },
  {
    kind: 'count',
    words: ['字', '块', '支', '辆', '栋', '亩', '吨', '平方米', '公里', '米', '方面', '字节'],
  },
  { kind: 'amount', words: ['元', '万元', '亿元', '元整', '百万元', '千万元'] },
  { kind: 'percent', words: ['%', '‰', '个百分点', '百分点'] },
  { kind: 'multiple', words: ['倍'] },
  { kind: 'date', words: ['月', '月份', '日', '号', '季度'] },
  {
    kind: 'duration',
    words: ['年', '年度', '天', '周', '小时', '分钟', '秒', '工作日', '个工作日', '个月', '个小时', '个季度'],
  },
  { kind: 'duration', words: ['周年'] },
  { kind: 'age', words: ['岁', '周岁'] },
  { kind: 'address', words: ['楼', '室', '层', '栋', '号楼', '单元', '弄'] },
];

const UNIT_KINDS: ReadonlyMap<string, UnitKind> = new Map(
  UNITS.flatMap(({ words, kind }) => words.map((word) => [word, kind] as const)),
);

/** Measure words that count people. */
/** Of what there are kinds, not things: 三类, 两个渠道. */
export const KINDS: ReadonlySet<string> = new Set(['个', '类', '种', '项', '级', '组', '大类', '方面']);
export const PEOPLE: ReadonlySet<string> = new Set(['名', '人', '位']);

/** A measure word right here, sticky; behind a Chinese or an Arabic number alike. */
export const UNIT_HERE = new RegExp(
  UNITS.flatMap(({ words, not }) => words.map((word) => ({ word, not })))
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ word, not }) => word + (not ? `(?![${not}])` : ''))
    .join('|'),
  'y',
);

/** What kind of thing a unit measures; null for no unit. */
export function unitKind(unit: string): UnitKind | null {
  return UNIT_KINDS.get(unit) ?? null;
}

/** What a number without a measure word may begin: 由18.5万增至21.2万. */
export const CHANGING_ON = /^(?:增|升|降|减|提升|提高|扩大|上升|下降)(?:加|少|长)?(?:至|到|为)/u;

/** Words before a number that make it vague, with what they may not be the end of (预约3次, 附近2家). */
export const VAGUE_BEFORE =
  /(?:大约|约计|将近|接近|超过|突破|不足|不到|不满|至少|最少|至多|最多|不少于|不低于|不超过|不多于|不高于|高达|多达|大概|估计|(?<![预节集违条公签合相契履制特邀])约|(?<![最附新邻就靠])近|(?<![不])逾|(?<!赶)超|(?<![以网线])上(?=[百千万])|(?<=[占比达例])过) ?$/u;
/** Words before a number that say how large it is without making it vague. */
export const EXACT_BEFORE: ReadonlySet<string> = new Set(['高达', '多达']);
/** Behind the digits, before the unit: 40余条, 十多件, 100+. */
export const VAGUE_INSIDE = /[余多来几]|\+/y;
/** Behind the unit: 5件以上. */
export const VAGUE_BEHIND = /以上|以下|以内|左右|上下|不等|有余|之多|余(?=[,。;、)]|$)/y;

/**
 * Words in which a numeral and a measure word are not a count. Each starts at the numeral.
 * A numeral without a measure word (一体化, 一网通办, 三公经费, 两会) needs no entry: it is never taken for a number.
 */
export const NOT_A_COUNT = new RegExp(
  [
    // 一户一档, 一事一议, 一日两监测: a manner of working.
    '一[^,。;、一二两三四五六七八九十百千万亿零]{1,2}[一两](?![件条项次个份场期篇]?[,。;、])',
    '一件事',
    '一次(?:性|办|告知|都|也|就|跑|过|通过|合格)',
    '一条(?:龙|街|心|线)',
    '一项项|一件件|一条条|一个个|一次次',
    '一部(?:分|手机)',
    '一起(?!(?:[,。;、)]|政府信息|行政|案|因|依申请|公开|申请|诉讼|复议))',
    '一张(?:网|图|表|清单|蓝图)',
    '一本(?:通|账|书)',
    '一门(?:式|办|心思)',
    '一期工程|二期工程|三期工程',
    '一家人|一家亲|一人(?:一|多)|一户(?:一|多)',
    // 一类68处、二类71处: names of classes.
    '[一二三四五六]类(?=\\d)|一类(?!信息|事项|申请|文件)|二类|三类(?=内部)|四类(?=过程)',
    '(?:两|四|三|五|八|九|十)个(?:维护|确立|意识|自信|全面|务必|面向|结合|革命|统筹|坚持|明确|不|一)',
    '两个维护|四个意识|四个自信|两个确立|五位一体|四个全面|三个务必|六个必须坚持',
    '三台县|五台县|五台山|九台区|七台河|三门县|三门峡|五家渠|十字|三处室|三部曲|两家子|三家子|五间房',
    '[一二三四五六七八九十]{1,12}(?:号文件|号院|号楼)',
    '二十四节气',
    '十分',
  ].join('|'),
  'y',
);

/** Signs before 一 with which it is another word: 统一, 每一件, 之一. */
export const NOT_BEFORE_ONE = /[统唯单逐每任同某之专不万如划合归]$/u;
/** 零 that does not count anything. */
export const NOT_ZERO =
  /零(?:售|星|散|距离|碎|时差|基础|工|部件|跑|容忍|口供|担保|门槛|障碍|接触|延误|等待|上门|材料)/y;
