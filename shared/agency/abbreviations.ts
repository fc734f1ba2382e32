/**
 * Short names of agencies that stand where the full name belongs, and the full name where there is only one.
 *
 * Only endings that no official name has: 教育局, 水利局 and 农业农村局 are full names; so is 大数据局 in some places,
 * which is why it is missing here.
 */
const SHORT_NAMES: readonly (readonly [short: string, full: string | null])[] = [
  ['人社局', '人力资源和社会保障局'],
  ['人社厅', '人力资源和社会保障厅'],
  ['住建局', '住房和城乡建设局'],
  ['住建厅', '住房和城乡建设厅'],
  ['住建委', '住房和城乡建设委员会'],
  ['发改局', '发展和改革局'],
  ['发改委', '发展和改革委员会'],
  ['卫健局', '卫生健康局'],
  ['卫健委', '卫生健康委员会'],
  ['卫计局', '卫生和计划生育局'],
  ['卫计委', '卫生和计划生育委员会'],
  ['市场监管局', '市场监督管理局'],
  ['市监局', '市场监督管理局'],
  ['自规局', '自然资源和规划局'],
  ['资规局', '自然资源和规划局'],
  ['自资局', '自然资源局'],
  ['文旅局', null],
  ['文旅广体局', null],
  ['文广旅局', null],
  ['文广旅体局', null],
  ['文广新局', null],
  ['应急局', '应急管理局'],
  ['工信局', '工业和信息化局'],
  ['工信委', '工业和信息化委员会'],
  ['经信局', '经济和信息化局'],
  ['经信委', '经济和信息化委员会'],
  ['医保局', '医疗保障局'],
  ['城管局', null],
  ['教体局', null],
  ['教科体局', null],
  ['交运局', '交通运输局'],
  ['民宗局', null],
  ['民宗委', null],
  ['退役军人局', '退役军人事务局'],
  ['环保局', null],
  ['房管局', null],
  ['政数局', null],
  ['国资委', '国有资产监督管理委员会'],
  ['街道办', '街道办事处'],
  ['管委会', '管理委员会'],
  ['政府办', '人民政府办公室'],
];

/** What stands before a short name when nothing else of the name is lost: 清河县|人社局. */
const PLACE_END = /[省市县区州盟旗镇乡]$/;

export interface ShortName {
  readonly short: string;
  /** The full agency name; null where several are possible. */
  readonly full: string | null;
}

/** The short form in an agency's name, null for a full name. */
export function shortNameIn(agency: string): ShortName | null {
  for (const [short, full] of SHORT_NAMES) {
    if (!agency.endsWith(short) || agency.length === short.length) continue;
    // 人民政府办 lost only its last two characters.
    if (short === '政府办' && agency.endsWith('人民政府办')) return { short, full: `${agency}公室` };
    const place = agency.slice(0, -short.length);
    const unfold = full !== null && (PLACE_END.test(place) || short === '街道办' || short === '管委会');
    return { short, full: unfold ? place + full : null };
  }
  const government = /^(.*[省市县区州盟旗镇乡])政府$/.exec(agency);
  return government ? { short: '政府', full: `${government[1] ?? ''}人民政府` } : null;
}

/** The agency's name for comparing: white space removed, a short form unfolded where that is certain. */
export function unfoldAgency(agency: string): string {
  const name = agency.replace(/\s+/g, '');
  return shortNameIn(name)?.full ?? name;
}

/** Signs behind which a name may begin: 云港区|城市管理局. */
const BEHIND_PLACE = '省市县区州旗镇乡街道';

/**
 * May `short` stand for the agency `full`, as 城管局 does for 云港区城市管理局: does it begin behind a place, keep the order of the
 * signs and end as the name does?
 */
export function isShortFor(short: string, full: string): boolean {
  if (short.length < 3 || !full.endsWith(short.slice(-1))) return false;
  return [...full].some((sign, at) => BEHIND_PLACE.includes(sign) && isSpelt(short, full.slice(at + 1)));
}

function isSpelt(short: string, full: string): boolean {
  if (short[0] !== full[0]) return false;
  let at = 0;
  for (const sign of full) if (sign === short[at]) at += 1;
  return at === short.length;
}
