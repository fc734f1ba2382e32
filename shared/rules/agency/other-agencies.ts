/** Is the agency itself the subject of its duties? Rule S-24. */
import { agenciesIn, type AgencyMention, type PlaceName } from '../../text/agencies.ts';
import { CHANNEL_USES, DISCLOSURE, SUPERVISORS } from '../../text/lexicon/agency-acts.ts';
import { relateAgencies } from '../base/consecutive.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { dutyBehind, endsWithWord, finderOf, holds, isAuthorAt, isOfReportAt, type Duty } from './duties.ts';
import { ownPlace, type OwnAgency } from './own-agency.ts';
import { findAgencySlips, type AgencySlip } from './slips.ts';

const findSupervisor = finderOf(SUPERVISORS);
const findUse = finderOf(CHANNEL_USES);
const findDisclosure = finderOf(DISCLOSURE);
const COUNTIES = new Set(['县', '区', '旗', '自治县', '自治旗']);
const TOWNSHIPS = new Set(['town', 'street']);
const COUNTY_LEVEL_KINDS = new Set(['bureau', 'commission']);

/**
 * `own`: this agency, a part of it or a place alone · `foreign`: of another county · `neighbour`: another town or zone, in a
 * town's or zone's report · `sibling`: another body of the same place · `other`: superiors, subordinates and whatever is not certain.
 */
type Relation = 'own' | 'foreign' | 'neighbour' | 'sibling' | 'other';

function placeOf(
  places: readonly PlaceName[],
  isMeant: (place: PlaceName) => boolean,
): PlaceName | undefined {
  return places.find(isMeant);
}

/** 云沙市卫生健康委员会 in the report of 澜浦市's: a city's body that lies in no county. */
function isOfOtherCity(places: readonly PlaceName[], own: OwnAgency): boolean {
  const [city, ...below] = places.filter(({ rank }) => rank !== 'province');
  const [ownCity, ...ownBelow] = own.places.filter(({ rank }) => rank !== 'province');
  if (city?.sign !== '市' || ownCity?.sign !== '市' || below.length > 0 || ownBelow.length > 0) return false;
  return city.name.length > 1 && !isSamePlace(city.name, ownCity.name);
}

/** 青岑工业园区管理委员会 in the report of 禹岭经济开发区's; a zone behind another place may be a part of either. */
function isOfOtherZone({ places: [zone, ...below], body }: AgencyMention, own: OwnAgency): boolean {
  if (own.kind !== 'zone' || zone?.rank !== 'zone' || below.length > 0 || body === '') return false;
  const name = zone.name.slice(0, -zone.sign.length);
  return name !== '' && !own.name.includes(name);
}

/** Is a named place the own one? Words in front may have been read into the name. */
function isSamePlace(name: string, own: string): boolean {
  return name.endsWith(own) || own.endsWith(name) || name.slice(0, -1) === own.slice(0, -1);
}

function relationOf(mention: AgencyMention, own: OwnAgency): Relation {
  const { kind, places, body, bodyKind } = mention;
  if (kind !== 'named' && kind !== 'bare') return 'other';
  const county = placeOf(places, ({ name, sign }) => COUNTIES.has(sign) && name.length > sign.length + 1);
  const ownCounty = ownPlace(own, 'county');
  const isForeign =
    (county !== undefined && ownCounty !== undefined && !isSamePlace(county.name, ownCounty.name)) ||
    isOfOtherCity(places, own);
  const town = placeOf(places, ({ name, rank, sign }) => TOWNSHIPS.has(rank) && name !== sign);
  const ownTown = ownPlace(own, 'town', 'street');
  const isGovernment = own.kind === 'government' || own.kind === 'governmentOffice';
  if (isOfOtherZone(mention, own)) return 'neighbour';
  if (isForeign) return body !== '' || town !== undefined || isGovernment ? 'foreign' : 'other';
  if (town !== undefined) {
    if (ownTown === undefined) return 'other';
    return town.name.endsWith(ownTown.name) || ownTown.name.endsWith(town.name) ? 'own' : 'neighbour';
  }
  if (!COUNTY_LEVEL_KINDS.has(bodyKind) || holds(body, [0, body.length], findSupervisor)) return 'other';
  return isOwnBody(mention, own) ? 'own' : siblingOrOther(mention, own);
}

function isOwnBody({ body }: AgencyMention, own: OwnAgency): boolean {
  if (own.kind !== 'department') return false;
  const place = own.places.map(({ name }) => name).join('');
  return (
    own.written.includes(body) ||
    own.name.includes(body) ||
    relateAgencies(own.name, place + body) !== 'different'
  );
}

/** A government reports about its bureaus; a bureau of the city about those of its counties. */
function siblingOrOther({ places }: AgencyMention, own: OwnAgency): Relation {
  if (own.kind !== 'department' && own.kind !== 'town' && own.kind !== 'street') return 'other';
  const place = places.at(-1);
  const last = own.places.findLast(({ rank }) => rank !== 'town' && rank !== 'street');
  if (place === undefined) return own.kind === 'department' ? 'sibling' : 'other';
  // 区教育局 in a county’s report.
  const isAlien =
    place.name === place.sign && COUNTIES.has(place.sign) && ownPlace(own, 'county') !== undefined;
  if (isAlien) return 'sibling';
  if (last === undefined || !place.sign.endsWith(last.sign)) return 'other';
  return place.name === place.sign || isSamePlace(place.name, last.name) ? 'sibling' : 'other';
}

/** Is the mention what a duty of this agency is ascribed to? */
function isAscribed(text: string, mention: AgencyMention, relation: Relation): boolean {
  const { role, end } = mention;
  if (relation === 'own' || relation === 'other') return false;
  if (role === 'owner') {
    return (
      relation === 'foreign' && startsClause(text, mention.start) && findDisclosure(text, end + 1) !== null
    );
  }
  if (role === 'channel') return relation === 'foreign' && isOwnChannel(text, mention);
  if (role !== 'subject') return false;
  const duty = dutyBehind(text, end);
  return duty !== null && (isTelling(duty, mention, relation) || isOwnWork(text, mention, duty, relation));
}

function isTelling(duty: Duty, { body }: AgencyMention, relation: Relation): boolean {
  const { isStrong, isHousehold, isDisclosure, exchange } = duty;
  // 下一步，石门街道将加大学习力度; 县交通局党组多次听取汇报: what only the own agency reports.
  if (isHousehold && exchange === null) return true;
  // Of an unmistakable duty of strangers the clause is enough.
  if (exchange === 'clause' || (exchange === 'sentence' && (relation === 'sibling' || !isStrong)))
    return false;
  if (relation === 'sibling') return isStrong && isDisclosure;
  if (relation === 'neighbour') return isStrong && (isDisclosure || body !== '');
  return isStrong || isDisclosure;
}

/** The year of the report in front of the first words of a sentence: 2024年，西山镇… */
const YEAR_BEFORE = /(?:^|[。;\n])20\d{2}年(?:度)?,?$/u;
const LONGEST_YEAR = 9;

/** 西山镇对拟公开信息进行保密审查: at the head of a sentence about disclosure or about a year's work, and no business with anybody. */
function isOwnWork(text: string, { start, organ }: AgencyMention, duty: Duty, relation: Relation): boolean {
  if (relation !== 'neighbour' || duty.exchange !== null) return false;
  if (YEAR_BEFORE.test(text.slice(Math.max(0, start - LONGEST_YEAR), start))) return true;
  // 白石镇党政办对拟发布的内容逐条把关: an office of its house.
  return (duty.isDisclosure || organ !== '') && (start === 0 || /[。;\n]/u.test(text[start - 1] ?? ''));
}

function startsClause(text: string, start: number): boolean {
  return start === 0 || /[,。;:\n]/u.test(text[start - 1] ?? '');
}

/** 通过云台县人民政府网站公开信息: the channel of another county, used as one's own. */
function isOwnChannel(text: string, { start, bodyKind }: AgencyMention): boolean {
  return bodyKind === 'government' && endsWithWord(text, start, findUse);
}

/** Does another agency write this report, or is it called another agency's: 由清河县教育局编制, 编制清河县教育局2025年…年度报告? */
function isAuthor(text: string, mention: AgencyMention, relation: Relation, own: OwnAgency): boolean {
  const isOther = relation !== 'own' && (relation !== 'other' || isBureauOf(mention, own));
  const { role, start, end } = mention;
  return isOther && ((role === 'subject' && isAuthorAt(text, end)) || isOfReportAt(text, start, end));
}

/** A bureau of the government that reports, which writes a report of its own; not the one that reports for it. */
function isBureauOf({ bodyKind, body }: AgencyMention, own: OwnAgency): boolean {
  const isGovernment = own.kind === 'government' || own.kind === 'governmentOffice';
  return isGovernment && COUNTY_LEVEL_KINDS.has(bodyKind) && !holds(body, [0, body.length], findSupervisor);
}

function lookAt(text: string, own: OwnAgency): AgencySlip[] {
  return agenciesIn(text).flatMap((mention) => {
    const relation = relationOf(mention, own);
    if (!isAscribed(text, mention, relation) && !isAuthor(text, mention, relation, own)) return [];
    const { start, end } = mention;
    const words = text.slice(start, end);
    const message = `这里写的是“${words}”，本机关是“${own.written}”：可能是照搬别的机关的年报时留下的名称。请核对，是本机关的工作就改为本机关的名称。`;
    return [{ start, end, message }];
  });
}

export const OTHER_AGENCY_RULES: readonly Rule[] = [
  {
    id: 'S-24',
    family: 'agency',
    level: 'warning',
    title: '别的机关的名称',
    help: '做本机关公开工作的、编制本年报的，是本机关，不是别的乡镇、部门或别的县区的机关。发文部署的上级、联合开展工作的单位、来往和列举、一级政府写所属部门的不算。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: (context) => findAgencySlips(context, lookAt),
  },
];
