/** Is one report the next year's of another? */
import { unfoldAgency } from '../../agency/abbreviations.ts';
import { placesIn } from '../../agency/places.ts';
import type { Report } from '../../report/schema.ts';
import { foldText } from '../../text/fold.ts';

type Dated = Pick<Report, 'agency' | 'year'>;

/**
 * How two names stand to each other, as far as they say: `same` also for a short or a longer form of one name and
 * where one is missing; `renamed` where one may have become the other (农业局 → 农业农村局).
 */
export type AgencyRelation = 'same' | 'renamed' | 'different';

/**
 * True when `last` is the report of the year before by the same agency, also under its earlier name. A missing
 * agency is no contradiction; a missing year is.
 */
export function followsLast(report: Dated, last: Dated): boolean {
  if (report.year === null || last.year === null || last.year + 1 !== report.year) return false;
  return relateAgencies(report.agency, last.agency) !== 'different';
}

/** Compares two agencies' names; see `AgencyRelation`. */
export function relateAgencies(now: string | null, before: string | null): AgencyRelation {
  if (now === null || before === null) return 'same';
  const [a, b] = [nameOf(now), nameOf(before)];
  if (a.full === '' || b.full === '' || a.full.endsWith(b.full) || b.full.endsWith(a.full)) return 'same';
  if (dropsKind(a, b) || dropsKind(b, a)) return 'same';
  const places = relatePlaces(a.place, b.place);
  const bodies = relateBodies(a.body, b.body);
  if (places === 'different' || bodies === 'different') return 'different';
  return places === 'renamed' ? 'renamed' : bodies;
}

interface Name {
  readonly full: string;
  /** The last place of the name, 清河县; empty where there is none. */
  readonly place: string;
  /** What follows the places. */
  readonly body: string;
}

function nameOf(agency: string): Name {
  // What stands in brackets is an addition: 清河县档案局（馆）.
  const full = unfoldAgency(foldText(agency).replace(/\([^()]*\)$/u, ''));
  const { rest } = placesIn(full);
  const place = /[^省市县区州盟旗]+[省市县区州盟旗]$/u.exec(full.slice(0, full.length - rest.length));
  return { full, place: place?.[0] ?? '', body: rest };
}

/** 清河水利局 for 清河县水利局: the place without its kind. */
function dropsKind(short: Name, long: Name): boolean {
  return short.place === '' && long.place.length > 2 && short.full === long.place.slice(0, -1) + long.body;
}

/** A county that became a city or a district keeps the rest of its name. */
function relatePlaces(a: string, b: string): AgencyRelation {
  if (a === b || a === '' || b === '') return 'same';
  return a.slice(0, -1) === b.slice(0, -1) ? 'renamed' : 'different';
}

const TOWN = /^(.+?)(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$/u;

function relateBodies(a: string, b: string): AgencyRelation {
  if (a === b) return 'same';
  const [town, otherTown] = [TOWN.exec(a)?.[1], TOWN.exec(b)?.[1]];
  if (town !== undefined || otherTown !== undefined) {
    if (town !== otherTown) return 'different';
    return /街道/u.test(a) === /街道/u.test(b) ? 'same' : 'renamed';
  }
  // A government and its office each have a report of their own.
  if (a.endsWith('政府') !== b.endsWith('政府')) return 'different';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short[0] === long[0] && isAbbreviation(short, long)) return 'same';
  return begunAlike(a, b) || reformed(a, b) ? 'renamed' : 'different';
}

/** Do the signs of `short` stand in `long` in their order? 文旅局 and 文化和旅游局. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}

/** Beginnings that say nothing about the matter. */
const COMMON_BEGINNING = /^(?:行政|综合|人民|国家|中共|政府)/u;

function begunAlike(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) && !COMMON_BEGINNING.test(a);
}

/** Matters that reforms of the last years gave a name without a common beginning. */
const REFORMS: readonly RegExp[] = [
  /^(?:国土|自然资源|土地)/u,
  /^(?:环境保护|生态环境)/u,
  /^(?:安全生产|应急)/u,
  /^(?:工商|质量技术|食品药品|市场监督)/u,
  /^(?:扶贫|乡村振兴)/u,
  /^(?:水利|水务)/u,
  /信息化/u,
  /^(?:行政审批|政务服务|政务管理|大数据|数据)/u,
  /^(?:城市管理|综合行政执法|综合执法|行政执法)/u,
];

function reformed(a: string, b: string): boolean {
  return REFORMS.some((matter) => matter.test(a) && matter.test(b));
}
