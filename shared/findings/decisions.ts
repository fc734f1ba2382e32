/**
 * What people have said about findings: 确认无误 (with a reason) and 忽略.
 *
 * A decision belongs to what the finding was about, not to where it stood: it survives edits elsewhere, also
 * paragraphs that move, and is open again as soon as the sentence or the figures it was about change.
 */
import { FIGURES } from '../forms/figures.ts';
import { textAt } from '../report/report.ts';
import type { Decision, Place, Report } from '../report/schema.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { Finding } from './finding.ts';

/** A finding with what has been decided about it. */
export interface DecidedFinding {
  readonly finding: Finding;
  readonly decision: Decision;
}

export interface SortedFindings {
  /** Findings that wait for somebody. */
  readonly open: readonly Finding[];
  readonly decided: readonly DecidedFinding[];
  /** Ids of open findings about which something was decided before their sentence or figures changed. */
  readonly reopened: ReadonlySet<string>;
}

/**
 * What a finding is about, as one string: rule, place, found and expected values, the sentence, the figures.
 * `report` is the one that was checked (placeholders resolved).
 */
export function basisOf(finding: Finding, report: Report): string {
  const figures = [...new Set([finding.place, ...finding.figures])].filter((id) => FIGURES.has(id)).sort();
  return JSON.stringify([
    ...anchorOf(finding),
    finding.found,
    finding.expected,
    wordsOf(finding, report),
    figures.map((id) => `${id}=${report.figures[id] ?? report.unreadable[id] ?? ''}`).join(' '),
  ]);
}

/** Rule and part: the number of a paragraph or a row changes when something is added above. */
function anchorOf({ rule, place }: Finding): readonly [rule: string, part: Place] {
  return [rule, place.replace(/\/.*$/u, '')];
}

/** The words a decision holds for: the sentence around the quote, else the whole text of the place. */
function wordsOf({ place, quote, start }: Finding, report: Report): string {
  if (place === 'title') return report.titleLines.join('\n');
  if (place === 'signature') return report.signature.join('\n');
  const section = /^section:([1-6])$/u.exec(place)?.[1];
  if (section) return report.sections[Number(section) - 1]?.heading ?? '';
  const text = textAt(report, place);
  if (text === undefined) return '';
  const at = quote === null ? -1 : (start ?? text.indexOf(quote));
  return at < 0 ? text : sentenceAround(text, at);
}

/** The edit that keeps a decision about a finding; `now` is ISO 8601. */
export function decideEdit(
  finding: Finding,
  report: Report,
  { verdict, reason, now }: { verdict: Decision['verdict']; reason: string; now: string },
) {
  const decision: Decision = {
    rule: finding.rule,
    basis: basisOf(finding, report),
    verdict,
    reason: reason.trim(),
    decidedAt: now,
  };
  return { kind: 'decide', decision } as const;
}

/** Parts the findings of `report`, the one that was checked, by what has been decided about them. */
export function sortFindings(findings: readonly Finding[], report: Report): SortedFindings {
  const { decisions = [] } = report;
  if (decisions.length === 0) return { open: findings, decided: [], reopened: new Set() };
  const byBasis = new Map(decisions.map((decision) => [decision.basis, decision]));
  const open: Finding[] = [];
  const decided: DecidedFinding[] = [];
  for (const finding of findings) {
    const decision = byBasis.get(basisOf(finding, report));
    if (decision && holds(decision, finding)) decided.push({ finding, decision });
    else open.push(finding);
  }
  // A decision that still speaks for one finding says nothing about its neighbours.
  const inUse = new Set(decided.map(({ decision }) => decision));
  const anchors = new Set(
    decisions.filter((one) => !inUse.has(one)).map(({ basis }) => JSON.stringify(readAnchor(basis))),
  );
  const reopened = open.filter((finding) => anchors.has(JSON.stringify(anchorOf(finding))));
  return { open, decided, reopened: new Set(reopened.map(({ id }) => id)) };
}

/** A warning that was passed over may have become an error since, which nobody may pass over. */
function holds({ verdict }: Decision, { level }: Finding): boolean {
  return verdict === 'confirmed' || level !== 'error';
}

function readAnchor(basis: string): unknown {
  try {
    const parts: unknown = JSON.parse(basis);
    return Array.isArray(parts) ? parts.slice(0, 2) : null;
  } catch {
    return null;
  }
}
