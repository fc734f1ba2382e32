/** Draws up the 校核单 of a report. */
import type { AgencyProfile } from '../agency/profile.ts';
import { compareReports } from '../comparison/compare.ts';
import type { Entry } from '../contract.ts';
import type { DecidedFinding } from '../findings/decisions.ts';
import type { Finding, Level } from '../findings/finding.ts';
import { BLANK_RULE, mattersOf } from '../findings/matters.ts';
import { tableName } from '../forms/sections.ts';
import { placeName, sectionAt } from '../report/place-name.ts';
import type { Place, Report } from '../report/schema.ts';
import { STATUS_WORDS } from '../report/status-words.ts';
import { followsLast } from '../rules/base/consecutive.ts';
import type { CheckSheet, SheetDecision, SheetFinding } from './check-sheet.ts';
import { oldWordChecks, sheetChecks } from './checks.ts';
import { checkForFinal } from './final-check.ts';
import { largestChanges } from './largest-changes.ts';
import { momentWords } from '../report/moment-words.ts';
import { disclosureTables, requestsTable, reviewTable } from './main-figures.ts';

export interface CheckSheetInput {
  readonly entry: Pick<Entry, 'report' | 'status' | 'finalisedAt' | 'original'>;
  readonly last: Pick<Entry, 'report' | 'status' | 'original'> | null;
  readonly profile?: AgencyProfile;
  /** When the sheet is drawn up, ISO 8601. */
  readonly now: string;
}

/** The sheet says what is checked as of now: as if the report were handed in, blank cells as errors. */
export function makeCheckSheet({ entry, last: lastEntry, profile, now }: CheckSheetInput): CheckSheet {
  const { report, last, open, decided } = checkForFinal({
    report: entry.report,
    last: lastEntry,
    ...(profile ? { profile } : {}),
  });
  const diff = last && compareReports(last, report);
  const before = last && followsLast(report, last) ? last : null;
  const { listed, leftOut } = listOpen(open, report);
  return {
    titleLines: [...(report.agency === null ? [] : [report.agency]), `${yearOf(report)}${SUBJECT}校核单`],
    facts: [
      ['状态', statusWords(entry)],
      ['校核时间', momentWords(now)],
      ['去年年报', lastWords(lastEntry)],
      ...(entry.original ? [['来源文件', entry.original.name] as const] : []),
    ],
    tables: [
      requestsTable(report, before),
      ...disclosureTables(report, diff?.figures ?? null),
      reviewTable(report, diff?.figures ?? null),
    ],
    checks: [...sheetChecks(report, last), ...oldWordChecks(entry.report)],
    open: listed,
    leftOut,
    decided: decided.map(decisionLine),
    changes: diff && largestChanges(diff),
  };
}

const SUBJECT = '政府信息公开工作年度报告';

function yearOf({ year }: Pick<Report, 'year'>): string {
  return year === null ? '' : `${year}年`;
}

function statusWords({ status, finalisedAt }: CheckSheetInput['entry']): string {
  const words = STATUS_WORDS[status];
  if (status === 'draft') return `${words}，还没有定稿`;
  return finalisedAt === null ? words : `${words}（${momentWords(finalisedAt)}）`;
}

function lastWords(last: CheckSheetInput['last']): string {
  if (!last) return '没有';
  const origin = last.original ? `，读自“${last.original.name}”` : '';
  const state = last.status === 'draft' ? '，还是草稿' : '';
  return `${yearOf(last.report)}年报${origin}${state}`;
}

const LEVEL_WORDS = { error: '错误', warning: '警告', hint: '提示' } as const satisfies Record<Level, string>;
const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];
/** More would not be read by whoever signs; a report with so many is not ready. */
const MOST_OPEN = 24;

/** Open findings, the gravest first, as matters: the blank cells of a table are one. */
function listOpen(
  open: readonly Finding[],
  report: Report,
): Pick<CheckSheet, 'leftOut'> & { listed: SheetFinding[] } {
  const matters = mattersOf(open, report);
  const sorted = LEVELS.flatMap((level) => matters.filter(({ lead }) => lead.level === level));
  const rest = sorted.slice(MOST_OPEN).map(({ lead }) => lead);
  return {
    listed: sorted.slice(0, MOST_OPEN).map(({ lead, others }) => findingLine(lead, others.length + 1)),
    leftOut: rest.length === 0 ? null : `另有 ${countWords(rest)}没有列出，请在年报助手的“检查”中查看。`,
  };
}

function countWords(findings: readonly Finding[]): string {
  return LEVELS.map((level) => ({ level, count: findings.filter((one) => one.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} 处${LEVEL_WORDS[level]}`)
    .join('、');
}

function findingLine({ level, place, rule, message }: Finding, count = 1): SheetFinding {
  if (rule === BLANK_RULE && count > 1) {
    const where = tableName(sectionAt(place));
    return { level: LEVEL_WORDS[level], where, message: `有 ${count} 格没有填。` };
  }
  const more = count > 1 ? `由此还引起 ${count - 1} 条提示。` : '';
  return { level: LEVEL_WORDS[level], where: whereWords(place, message), message: message + more };
}

/** The name of a place, only its part where the message goes on to say which row or column is meant. */
function whereWords(place: Place, message: string): string {
  const name = placeName(place);
  const [part = name, ...rest] = name.split(' ');
  const subject = rest
    .join(' ')
    .replace(/^“(.+)”一列$/u, '$1')
    .split(' × ')[0];
  return subject && message.includes(subject) ? part : name;
}

function decisionLine({ finding, decision }: DecidedFinding): SheetDecision {
  return {
    ...findingLine(finding),
    verdict: decision.verdict === 'confirmed' ? '确认无误' : '忽略',
    reason: decision.reason,
    when: momentWords(decision.decidedAt),
  };
}
