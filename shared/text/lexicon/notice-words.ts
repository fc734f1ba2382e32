/** Words of the notices in which reports are sent round, as data. */

/** What a notice does with the report. */
export const SENT: readonly string[] = [
  ...[
    '印发',
    '报送',
    '上报',
    '报',
    '呈报',
    '公布',
    '发布',
    '转发',
    '下发',
    '做好',
    '公开',
    '送审',
    '提交',
    '编制',
  ],
];

/** What an addressee begins with … */
export const ADDRESSEE_STARTS: readonly string[] = [
  ...[
    '各乡',
    '各镇',
    '各县',
    '各市',
    '各区',
    '各街道',
    '各单位',
    '各部门',
    '各科室',
    '各股室',
    '各村',
    '各社区',
  ],
  ...[
    '各处室',
    '各直属',
    '各有关',
    '各办',
    '各中心',
    '各站',
    '各委',
    '各园区',
    '各相关',
    '局机关各',
    '机关各',
  ],
  ...['镇机关各', '镇直各', '乡直各', '街道各', '县直各', '市直各', '区直各', '局属各', '全局各', '省直各'],
];
/** … or ends with, as the whole of a line with its colon. */
export const ADDRESSEE_ENDS: readonly string[] = [
  ...[
    '政府办公室',
    '政府办',
    '政务公开办',
    '公开办',
    '办公厅',
    '人民政府',
    '各部门',
    '各单位',
    '办公室',
    '委员会',
  ],
  ...['信息公开科', '政务公开科', '领导小组', '档案馆', '司法局', '县委办', '各有关单位', '主管部门'],
];

/** Said to whoever receives it. */
export const HANDED_OVER: readonly string[] = [
  ...[
    '请认真贯彻执行',
    '请遵照执行',
    '请结合实际认真贯彻',
    '请认真抓好落实',
    '特此通知',
    '特此函告',
    '特此函复',
  ],
  ...['请予审阅', '请审阅', '请审示', '请予审示', '请查收', '妥否,请批示', '当否,请批示', '随文印发'],
];
