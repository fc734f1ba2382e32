/** What the text of a report claims about its tables, paragraph by paragraph. */
import type { Place, Report } from '../../report/schema.ts';
import type { Claim, ClaimContext } from '../../text/claims/claim.ts';
import { readClaims } from '../../text/claims/read-claims.ts';

export interface StatedClaim extends Claim {
  readonly place: Place;
  /** The paragraph that the claim stands in. */
  readonly text: string;
}

const SECTION_TOPICS: Readonly<Record<number, ClaimContext['topic']>> = { 3: 'requests', 4: 'review' };
/** （二）依申请公开情况, also in front of a paragraph. */
const SUBHEADING = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])/u;
/** A sub-heading alone ends without a full stop. */
const LONGEST_HEADING = 30;
const ENDS = /[。！!；;，,]/u;
const ON_REQUEST = /依申请|申请公开/u;
/** The territory in a government's name: 清河县人民政府. */
const GOVERNMENT = /([省市县区州旗镇乡])人民政府$/u;

const reports = new WeakMap<Report, readonly StatedClaim[]>();
/** Enough for all paragraphs of a report; a keystroke adds one. */
const MEMORY = 300;
const paragraphs = new Map<string, readonly Claim[]>();

/** The claims of the six sections in reading order; the preamble claims nothing. Kept, so that every rule may ask. */
export function statedClaims(report: Report): readonly StatedClaim[] {
  const known = reports.get(report);
  if (known) return known;
  const home = GOVERNMENT.exec(report.agency?.trim() ?? '')?.[1] ?? '';
  const claims = report.sections.flatMap((section) => {
    let topic = SECTION_TOPICS[section.no] ?? null;
    return section.paragraphs.flatMap((text, index) => {
      const heading = headingOf(text);
      if (heading !== null && SECTION_TOPICS[section.no] === undefined) {
        topic = ON_REQUEST.test(heading) ? 'requests' : null;
      }
      const place = `section:${section.no}/paragraph:${index + 1}`;
      return claimsOf(text, { topic, year: report.year, home }).map((claim) => ({ ...claim, place, text }));
    });
  });
  reports.set(report, claims);
  return claims;
}

/** The sub-heading that a paragraph is or begins with, null where there is none. */
function headingOf(text: string): string | null {
  const start = text.trimStart().slice(0, LONGEST_HEADING + 1);
  const end = start.search(ENDS);
  if (end < 0 && start.length <= LONGEST_HEADING) return start;
  return SUBHEADING.test(start) ? start.slice(0, end < 0 ? undefined : end) : null;
}

function claimsOf(text: string, context: ClaimContext): readonly Claim[] {
  const key = `${context.topic ?? ''}|${context.year ?? ''}|${context.home}|${text}`;
  const known = paragraphs.get(key);
  if (known) return known;
  if (paragraphs.size >= MEMORY) paragraphs.clear();
  const claims = readClaims(text, context);
  paragraphs.set(key, claims);
  return claims;
}
