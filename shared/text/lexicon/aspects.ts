/** The five aspects of section one and the words by which reports speak of them, as data. */

export interface Aspect {
  readonly name: string;
  /** Words of a sub-heading that make it the aspect's. */
  readonly heading: RegExp;
  /** Words that speak of the aspect by its name, wherever they stand. */
  readonly named: RegExp;
  /** Words without which nobody can have written about it. */
  readonly touched: RegExp;
}

/** In the order of the form. 依申请公开 is asked before 主动公开: its words are the narrower ones. */
export const ASPECTS: readonly Aspect[] = [
  {
    name: '主动公开',
    heading: /主动公开|公开内容|公开重点|重点领域/u,
    named: /主动公开/u,
    touched: /公开|发布/u,
  },
  {
    name: '依申请公开',
    heading: /依申请|申请公开|公开申请|申请(?:的)?(?:办理|处理|答复|受理)/u,
    named: /依申请|申请公开|公开申请/u,
    touched: /依申请|申请公开|公开申请|申请人|(?:收到|受理|办理|答复|处理)[^。;]{0,12}申请/u,
  },
  {
    name: '政府信息管理',
    heading: /管理|管好|管住|管护|制度建设|规范化|审查|审核|信息资源|全生命周期/u,
    named:
      /信息(?:资源)?(?:的)?(?:规范)?(?:化)?管理|规范管理|(?:管理|管好|管住|管护)(?:好|住)?(?:各类)?(?:政府|政务|公开)?信息/u,
    touched:
      /信息(?:资源)?(?:的)?(?:规范)?(?:化)?管理|审核|审查|把关|三审|属性|公开目录|公开指南|事项目录|清理|动态调整|制度|机制|归档|台账/u,
  },
  {
    name: '政府信息公开平台建设',
    heading: /平台|网站|新媒体|载体|渠道|阵地/u,
    named: /平台建设|公开平台|平台/u,
    touched:
      /平台|网站|门户|网页|公众号|微信|微博|新媒体|专栏|栏目|公开栏|公示栏|查阅点|公开专区|信息公开网/u,
  },
  {
    name: '监督保障',
    heading: /监督|(?<!社会|民生|医疗|住房|就业)保障|考核|组织领导|加强领导|培训|队伍|评议|责任追究/u,
    named: /监督保障|考核|评议|责任追究|追责|问责|监督检查|培训/u,
    touched:
      /(?<!市场)监督(?!权|管理局)|(?:组织|制度|队伍|人员|经费|机制|措施)保障|保障(?:措施|机制|有力|到位)|考核|考评|评议|评估|追究|追责|问责|培训|领导小组|组织领导|加强领导|专人|检查|自查|督查|督促/u,
  },
];

/** Words around the name of an aspect in its sub-heading that add nothing to it. */
export const FILLING =
  /^[（(][一二三四五六七八九十][）)]|政府信息|政务信息|信息公开|政务公开|政府|信息|公开|情况|工作|方面|建设|规范|有序|有效|扎实|全面|切实|深入|持续|不断|进一步|着力|积极|做好|加强|强化|推进|推动|落实|完善|健全|深化|优化|管好|提升|的|及|和|与|、|，/gu;
export const ASPECT_NAMES: ReadonlySet<string> = new Set([
  ...[
    '主动',
    '依申请',
    '申请',
    '依申请办理',
    '申请办理',
    '管理',
    '资源管理',
    '平台',
    '载体',
    '渠道',
    '监督',
    '保障',
    '监督保障',
  ],
]);
