/** The agency that a report is about, as its name tells: its places, its body, and what it may call itself. */
import { unfoldAgency } from '../../agency/abbreviations.ts';
import { placesIn, type PlaceRank } from '../../agency/places.ts';
import type { RuleContext } from '../base/rule.ts';
import { foldText } from '../../text/fold.ts';
import {
  CENTRAL,
  DEPARTMENT,
  GOVERNMENT_OFFICE,
  PLACE_SIGN,
  TOWN,
  ZONE,
} from '../../text/lexicon/agency-names.ts';

/** `zone`: 管委会 of a zone or park. */
export type OwnKind = 'town' | 'street' | 'government' | 'governmentOffice' | 'zone' | 'department';

export interface OwnAgency {
  /** Folded, short forms unfolded where that is certain, without an addition in brackets. */
  readonly name: string;
  /** As the report names it, folded: an addition in brackets is still there. */
  readonly written: string;
  readonly kind: OwnKind;
  /** The places in front of the body, the greatest first, with their signs; the town included. */
  readonly places: readonly OwnPlace[];
  /** 水利局, 人民政府, 办事处. */
  readonly body: string;
}

export interface OwnPlace {
  readonly name: string;
  /** 省, 市, 县, 区, 镇, 乡, 街道. */
  readonly sign: string;
  readonly rank: OwnRank;
}

/** `city`: a 市 that may be a prefecture or a county. */
export type OwnRank = PlaceRank | 'town' | 'street';

let known: { agency: string; own: OwnAgency | null } | null = null;

/** The agency of a report; null where the name is missing or says nothing about what it is. */
export function ownAgencyOf({ report }: Pick<RuleContext, 'report'>): OwnAgency | null {
  const agency = report.agency ?? '';
  if (known?.agency !== agency) known = { agency, own: readAgency(agency) };
  return known.own;
}

/** What a name tells; see `ownAgencyOf`. */
export function readAgency(agency: string): OwnAgency | null {
  const written = foldText(agency);
  const name = unfoldAgency(written.replace(/\([^()]*\)$/u, '').replace(CENTRAL, ''));
  if (name === '') return null;
  const { rank, rest } = placesIn(name);
  const places = placesOf(name.slice(0, name.length - rest.length), rank);
  const town = TOWN.exec(rest)?.groups;
  if (town) {
    const sign = town['sign'] ?? '';
    const kind = sign === '街道' ? 'street' : 'town';
    const place: OwnPlace = { name: town['name'] ?? '', sign, rank: kind };
    return { name, written, kind, places: [...places, place], body: town['body'] ?? '' };
  }
  const kind = kindOf(rest);
  return kind && { name, written, kind, places, body: rest };
}

function kindOf(body: string): OwnKind | null {
  if (body === '人民政府') return 'government';
  if (GOVERNMENT_OFFICE.test(body)) return 'governmentOffice';
  if (/(?:管理委员会|管委会)$/u.test(body) && ZONE.test(body)) return 'zone';
  return DEPARTMENT.test(body) ? 'department' : null;
}

function placesOf(text: string, rank: PlaceRank | null): OwnPlace[] {
  if (text === '' || rank === null) return [];
  // The last place begins behind the longest beginning that is made of places alone.
  let cut = 0;
  for (let end = 2; end < text.length - 1; end++) {
    const front = text.slice(0, end);
    if (PLACE_SIGN.test(front) && placesIn(front).rest === '' && placesIn(front).rank !== null) cut = end;
  }
  const front = text.slice(0, cut);
  const name = text.slice(cut);
  const place: OwnPlace = { name, sign: PLACE_SIGN.exec(name)?.[0].slice(-1) ?? '', rank };
  return [...placesOf(front, placesIn(front).rank), place];
}

/** The place of a rank; undefined where the name does not have it. */
export function ownPlace(own: OwnAgency, ...ranks: readonly OwnRank[]): OwnPlace | undefined {
  return own.places.find(({ rank }) => ranks.includes(rank));
}

/** The sign of the place at county level or, in a name that leaves that open, of the city. */
export function territorySign(own: OwnAgency): string | null {
  return own.places.findLast(({ rank }) => rank !== 'town' && rank !== 'street')?.sign ?? null;
}

/** What the agency calls itself by: 我镇, 我局; null where several are possible. */
export function selfWord(own: OwnAgency): string | null {
  switch (own.kind) {
    case 'town':
    case 'street':
    case 'government':
      return own.places.at(-1)?.sign ?? null;
    case 'governmentOffice':
      return '办';
    case 'zone':
      return null;
    case 'department':
      if (own.body.endsWith('局')) return '局';
      if (/(?:办|办公室)$/u.test(own.body)) return '办';
      return /(?:委|委员会)$/u.test(own.body) ? '委' : null;
  }
}
