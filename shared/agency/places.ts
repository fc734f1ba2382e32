/** The places that an agency's name begins with: 清河省|安平市|清河县|水利局. */

/**
 * How far down the last place is. `city` stands for a 市 of which the name does not say whether it is a prefecture
 * or a county.
 */
export type PlaceRank = 'province' | 'prefecture' | 'city' | 'county';

export interface NamedPlaces {
  /** Rank of the last place; null where the name begins with none. */
  readonly rank: PlaceRank | null;
  /** What follows the places. */
  readonly rest: string;
}

const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市/;
const PROVINCE = /^(?:[^市县区局]{2,3}省|[^市县区局]{2,6}?自治区)/;
/** Prefectures by their full kind, and the short names under which they go by. */
const PREFECTURE = new RegExp(
  `^(?:[^市县局]{2,14}?自治州|(?:${[
    '延边|恩施|湘西|阿坝|甘孜|凉山|黔西南|黔东南|黔南|西双版纳|文山|红河|德宏|怒江|迪庆|大理|楚雄|临夏|甘南',
    '海北|黄南|海南|果洛|玉树|海西|伊犁|博尔塔拉|昌吉|巴音郭楞|克孜勒苏',
  ].join('|')})州|(?:锡林郭勒|兴安|阿拉善)盟|(?:大兴安岭|阿里|和田|喀什|阿克苏|塔城|阿勒泰)地区)`,
);
/** Not the 市 of 城市, 市场, 市政工程, 市容. */
const CITY = /^([^省市县区局]{2,5}?)市(?!场|容|民|政(?!务|府|法|策|协))/;
const COUNTY = /^(?:[^省市县局]{2,16}?自治[县旗]|[^省市县局]{1,5}?县|[^省市县局旗]{2,6}?旗)/;
const DISTRICT = /^([^省市县局]{2,5}?)区/;
/** Zones and landscapes, where 区 is not a district or may not be one. */
const NO_DISTRICT =
  /(?:开发|高新|技术|示范|试验|实验|合作|保税|保护|名胜|功能|产业|度假|旅游|集聚|聚集|工业|自贸|贸易|管理|[新港景园社老库林牧灾地片商街辖])$/;

/** Takes the places off the front of a name, from the greatest down. */
export function placesIn(name: string): NamedPlaces {
  let rest = name;
  let rank: PlaceRank | null = null;
  const take = (length: number, found: PlaceRank) => {
    rest = rest.slice(length);
    rank = found;
  };

  const province = MUNICIPALITY.exec(rest) ?? PROVINCE.exec(rest);
  if (province) take(province[0].length, 'province');
  const prefecture = PREFECTURE.exec(rest);
  if (prefecture) take(prefecture[0].length, 'prefecture');
  const underMunicipality = province !== null && MUNICIPALITY.test(name);
  const city = underMunicipality ? null : CITY.exec(rest);
  if (city && isCityName(city[1] ?? '')) take(city[0].length, prefecture ? 'county' : 'city');
  // A city within a city is a county: 安平市|清河市|水利局.
  const inner = rank === 'city' ? CITY.exec(rest) : null;
  if (inner && isCityName(inner[1] ?? '', true)) take(inner[0].length, 'county');
  if (rank !== 'county') {
    const length = Math.min(lengthOf(COUNTY.exec(rest)), lengthOf(districtIn(rest)));
    if (Number.isFinite(length)) take(length, 'county');
  }
  return { rank, rest };
}

function districtIn(text: string): RegExpExecArray | null {
  const found = DISTRICT.exec(text);
  const name = found?.[1] ?? '';
  return NO_DISTRICT.test(name) || JOINED.test(name) ? null : found;
}

function lengthOf(found: RegExpExecArray | null): number {
  return found?.[0].length ?? Number.POSITIVE_INFINITY;
}

/** Words that are joined, as in 住房和城市建设局; no name of a place. */
const JOINED = /.(?:[与及、]|和.)/;

/** A name, not the words before 城市 in what a department is called. `inner`: after the name of another city. */
function isCityName(name: string, inner = false): boolean {
  if (JOINED.test(name) && !name.startsWith('呼和')) return false;
  return !(name.endsWith('城') && name.length > 2) || !inner;
}
