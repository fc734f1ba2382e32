/** Does the agency call itself what it is? Rule S-22. */
import { agenciesIn, type AgencyMention } from '../../text/agencies.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { dutyBehind } from './duties.ts';
import { ownPlace, selfWord, territorySign, type OwnAgency } from './own-agency.ts';
import { findAgencySlips, type AgencySlip } from './slips.ts';

const TOWNSHIPS = new Set(['镇', '乡', '街道', '苏木']);
const TERRITORIES = new Set(['省', '市', '县', '区', '旗', '州']);

/** `wrong` wherever it stands; `spoken` where the agency speaks as this; `right` else. */
type Fit = 'right' | 'spoken' | 'wrong';

function fitOfSelf({ bodyKind: key }: AgencyMention, own: OwnAgency): Fit {
  if (TOWNSHIPS.has(key)) return own.places.some(({ sign }) => sign === key) ? 'right' : 'wrong';
  if (TERRITORIES.has(key)) return fitOfTerritory(key, own);
  if (own.kind === 'zone') return key === '局' || key === '厅' ? 'wrong' : 'right';
  if (key === '管委会') return 'wrong';
  // A street office goes by 我办 too; a body that has the word in its name may use it.
  return own.written.includes(key) || own.name.includes(key) ? 'right' : 'wrong';
}

function fitOfTerritory(sign: string, own: OwnAgency): Fit {
  const territory = territorySign(own);
  if (own.kind === 'zone' || territory === null) return 'right';
  const isTownship = own.kind === 'town' || own.kind === 'street';
  // A bureau speaks of its place, of the city and of the province as ours; a town speaks of them too, but not as itself.
  if (sign === territory || sign === '省' || sign === '市' || sign === '州')
    return isTownship ? 'spoken' : 'right';
  // 我区 may be the autonomous region.
  if (sign === '区') return 'spoken';
  return ownPlace(own, 'county') ? 'wrong' : 'spoken';
}

/** Is a kind without a name, 镇政府 or 局党组, not the agency's own? */
function fitOfBare({ places, body, organ }: AgencyMention, own: OwnAgency): Fit {
  const sign = places.at(-1)?.sign;
  if (own.kind === 'zone') return 'right';
  if (sign === undefined) {
    const isKindAlone = organ !== '' && body.length === 1;
    return isKindAlone && !own.written.includes(body) && !own.name.includes(body) ? 'spoken' : 'right';
  }
  if (TOWNSHIPS.has(sign)) {
    const isAbove = own.kind === 'government' || own.kind === 'governmentOffice';
    return isAbove || own.places.some((place) => place.sign === sign) ? 'right' : 'spoken';
  }
  const county = ownPlace(own, 'county');
  if (county === undefined || !['县', '区', '旗'].includes(sign)) return 'right';
  return sign === county.sign ? 'right' : 'spoken';
}

function fitOf(mention: AgencyMention, own: OwnAgency): Fit {
  const { kind, bodyKind } = mention;
  if (kind === 'self') return fitOfSelf(mention, own);
  if (kind === 'whole') {
    const sign = mention.places.at(-1)?.sign ?? '';
    const isTownship = own.kind === 'town' || own.kind === 'street';
    const isOther = isTownship && TOWNSHIPS.has(sign) && own.places.at(-1)?.sign !== sign;
    return isOther ? 'wrong' : 'right';
  }
  const isSpeaker = ['government', 'street', 'party'].includes(bodyKind) || mention.organ !== '';
  return kind === 'bare' && isSpeaker ? fitOfBare(mention, own) : 'right';
}

/** Does the mention speak of its own disclosure work? Of a department in a town only unmistakable words count. */
function isSpoken(text: string, { role, end, kind, places }: AgencyMention, own: OwnAgency): boolean {
  if (role !== 'subject') return false;
  const duty = dutyBehind(text, end);
  if (!duty) return false;
  const isTownship = own.kind === 'town' || own.kind === 'street';
  // 乡政府 and 局党组 in a town’s report: nothing near it goes by these.
  const isNear =
    kind === 'bare' && isTownship && (places.length === 0 || TOWNSHIPS.has(places[0]?.sign ?? ''));
  if (isNear) return duty.isStrong || duty.isDisclosure;
  // 我县 of a city’s bureau is nobody’s place; what a town says of its county may be right.
  const isNobodys = kind === 'self' && !isTownship;
  return duty.isDisclosure && (duty.isStrong || isNobodys);
}

/** 我镇政府, but not 我镇政府信息公开工作: a government that the word in front cannot be replaced without. */
function isGovernmentAt(text: string, end: number): boolean {
  return /^(?:人民)?政府(?!信息)/u.test(text.slice(end, end + 6));
}

function lookAt(text: string, own: OwnAgency): AgencySlip[] {
  return agenciesIn(text).flatMap((mention) => {
    const fit = fitOf(mention, own);
    if (fit === 'right' || (fit === 'spoken' && !isSpoken(text, mention, own))) return [];
    const { start, end, kind, organ } = mention;
    const words = text.slice(start, end);
    const right =
      kind === 'bare' || TERRITORIES.has(mention.bodyKind) || isGovernmentAt(text, end)
        ? null
        : selfWord(own);
    const replacement = right === null ? undefined : (words[0] ?? '') + right + organ;
    const advice = replacement === undefined ? '请改为本机关的称呼' : `请改为“${replacement}”`;
    const message = `“${words}”与本机关（${own.written}）不符，可能是从别的机关的年报或旧稿中照搬的。${advice}，并核对这一句写的是不是本机关的工作。`;
    return [
      { start, end, message, ...(replacement === undefined ? {} : { replacement, expected: replacement }) },
    ];
  });
}

export const SELF_REFERENCE_RULES: readonly Rule[] = [
  {
    id: 'S-22',
    family: 'agency',
    level: 'warning',
    title: '机关自称',
    help: '年报里的自称（我镇、我乡、我街道、我局、我委、镇政府、局党组等）与编制年报的机关一致。部门说到所在的“我县”“我市”不算；写明名称的其他乡镇、部门不算；引号和书名号里的不看。',
    source: PRACTICE_SOURCE,
    needs: ['text'],
    check: (context) => findAgencySlips(context, lookAt),
  },
];
