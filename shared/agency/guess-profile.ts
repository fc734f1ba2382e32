/**
 * What an agency's name says about it. A name that leaves something open leaves it out: a wrong guess would switch
 * the wrong rules, a missing one only asks the user.
 */
import { unfoldAgency } from './abbreviations.ts';
import { mergeProfiles, type AgencyLevel, type AgencyProfile, type Deadline } from './profile.ts';
import { placesIn, type PlaceRank } from './places.ts';

/**
 * What the rules should know of `agency`: the guess, overruled key by key by what is stored for it. The legal deadline
 * is that of the level which is then known.
 */
export function profileFor(agency: string | null, stored: AgencyProfile | null): AgencyProfile {
  const known = mergeProfiles(fromName(agency), stored ?? {});
  const deadline = known.deadline ?? legalDeadline(known.level);
  return deadline ? { ...known, deadline } : known;
}

/** The profile that the name of an agency gives away; empty for an unknown one. */
export function guessProfile(agency: string | null): AgencyProfile {
  return profileFor(agency, null);
}

/** 条例第四十九条. It names no day for towns and street offices. */
export function legalDeadline(level: AgencyLevel | null | undefined): Deadline | null {
  return level ? LEGAL_DEADLINES[level] : null;
}

function fromName(agency: string | null): Pick<AgencyProfile, 'level' | 'ruleMaking'> {
  // What stands in brackets is an addition: 清河县档案局（馆）.
  const name = unfoldAgency(agency ?? '').replace(/[（(][^（()）]*[)）]$/, '');
  if (name === '') return {};
  const level = levelOf(name);
  const ruleMaking = ruleMakingOf(name);
  return {
    ...(level ? { level } : {}),
    ...(ruleMaking === null ? {} : { ruleMaking }),
  };
}

const LEGAL_DEADLINES: Readonly<Record<AgencyLevel, Deadline | null>> = {
  township: null,
  countyDepartment: { month: 1, day: 31 },
  cityDepartment: { month: 1, day: 31 },
  government: { month: 3, day: 31 },
};

const TOWNSHIP = /.(?:[镇乡](?:人民政府)?|苏木(?:人民政府)?|街道(?:办事处)?)$/;
const GOVERNMENT = /人民政府$/;
const DEPARTMENT = /..(?:局|委员会|委|办公室|办)$/;
/** Committees and offices that are no department of a government, and what belongs to a zone or a town. */
const NO_DEPARTMENT =
  /(?:[园港城湖山岛]管理|工作|居民|村民)委员会$|^委|党组|人大|政协|区|[^城乡]镇|[^城]乡(?![村镇])|街道|办事处/;
/** Bodies of the State Council and what belongs to them. */
const CENTRAL = /^(?:中华人民共和国|国家|中国)/;
/** A place within such a name: 国家税务总局清河县税务局. */
const LOCAL = /[省县旗]|[^城]市(?![场政])/;

const DEPARTMENT_LEVELS: Partial<Readonly<Record<PlaceRank, AgencyLevel>>> = {
  prefecture: 'cityDepartment',
  county: 'countyDepartment',
};

function levelOf(name: string): AgencyLevel | null {
  if (CENTRAL.test(name)) return null;
  if (TOWNSHIP.test(name)) return 'township';
  const { rank, rest } = placesIn(name);
  if (GOVERNMENT.test(rest)) return rest === '人民政府' ? 'government' : null;
  if (!DEPARTMENT.test(rest) || NO_DEPARTMENT.test(rest)) return null;
  return rank === null ? null : (DEPARTMENT_LEVELS[rank] ?? null);
}

function ruleMakingOf(name: string): boolean | null {
  const { rank, rest } = placesIn(name);
  if (CENTRAL.test(name)) return LOCAL.test(name) ? false : null;
  if (TOWNSHIP.test(name) || rank === 'county') return false;
  // Whatever is not the government of the place itself is one of its bodies.
  if (rest !== '人民政府') return rank === null || rest === '' ? null : false;
  // Of a city alone nobody can tell whether it has districts.
  return rank === 'province' || rank === 'prefecture' ? true : null;
}
