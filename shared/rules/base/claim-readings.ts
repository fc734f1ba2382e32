/**
 * Claims of the text held against the figures of the tables.
 *
 * Where words can be understood in more than one way (收到 with or without what was carried over), the text is right
 * when one of the ways agrees with the table.
 */
import { figureDefinition, type FigureId } from '../../report/figures.ts';
import { FORMS, REQUEST_COLUMNS } from '../../report/forms.ts';
import { writeFigure } from '../../report/reading.ts';
import { addFigures, requestRowKeys } from '../../report/sums.ts';
import type { Report } from '../../report/schema.ts';
import type { ClaimSubject } from '../../text/claims/claim.ts';
import type { RuleFinding } from './rule.ts';
import type { StatedClaim } from './stated-claims.ts';
import { figureName, requestColumnName, spellDifference } from './wording.ts';

/** One way to understand a claim: the figures whose sum is meant. */
export interface Reading {
  readonly figures: readonly FigureId[];
  /** `表三“一、本年新收政府信息公开申请数量·总计”`. */
  readonly name: string;
}

/** Rows of table three that a matter may mean, the likeliest first. */
const ROWS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  received: [['new'], ['new', 'carriedIn']],
  new: [['new']],
  handled: [['handled']],
  processed: [['handled'], ['new'], ['new', 'carriedIn']],
  mentioned: [['new'], ['new', 'carriedIn'], ['handled'], ['granted'], ['granted', 'partial']],
  pending: [['carriedOut']],
  due: [['new', 'carriedIn'], ['new']],
  carriedIn: [['carriedIn']],
  carriedOut: [['carriedOut']],
  carried: [['carriedOut'], ['carriedIn']],
  allHandled: [['carriedOut']],
};
/** Applicants that are named behind 办结 may be those of all that came in. */
const APPLICANT_ROWS: typeof ROWS = { handled: [['handled'], ['new'], ['new', 'carriedIn']] };
/** Form 2019 counts what was made; its 对外公开总数量 is not what is in force. */
const ACTS: Readonly<Record<Report['form'], Readonly<Record<string, string>>>> = {
  '2019': { issued: 'made' },
  '2021': { issued: 'issued', repealed: 'repealed', inForce: 'inForce' },
};

/** How the tables may spell the claim out; empty where no table counts it. */
export function readingsOf(about: ClaimSubject, report: Report): Reading[] {
  if (about.topic === 'requests') return requestReadings(about.matter, about.applicant, report);
  if (about.topic === 'review') return [reviewReading(about.groups, about.result)];
  const column = ACTS[report.form][about.act];
  if (column === undefined) return [];
  const figures = about.rows.map((row) => `disclosure.${row}.${column}`);
  const names = figures.map(
    (id) => `“${figureDefinition(id).label.replace(/^第（[一二三四五六七八九]）项 /u, '')}”`,
  );
  return [{ figures, name: `表二${names.join('与')}${figures.length > 1 ? '合计' : ''}` }];
}

function requestReadings(matter: string, applicant: string | null, report: Report): Reading[] {
  if (matter === 'refused') return [refusedReading(report)];
  const rows = (applicant === null ? undefined : APPLICANT_ROWS[matter]) ??
    ROWS[matter] ?? [requestRowKeys(report).filter((row) => row === matter || row.startsWith(`${matter}.`))];
  return columnsOf(applicant).flatMap((columns) =>
    rows
      .filter((keys) => keys.length > 0)
      .map((keys) => {
        const figures = keys.flatMap((row) => columns.map((column) => `requests.${row}.${column}`));
        return { figures, name: `表三${requestName(matter, keys, figures)}` };
      }),
  );
}

/** Result rows of applications that were not granted, not even in part. */
function refusedReading(report: Report): Reading {
  const rows = requestRowKeys(report).filter((row) => row.includes('.') || row === 'otherHandling');
  return {
    figures: rows.map((row) => `requests.${row}.total`),
    name: '表三“（三）不予公开”至“（六）其他处理”各项合计',
  };
}

const LEGAL_PERSONS = REQUEST_COLUMNS.map(({ key }) => key).filter(
  (key) => key !== 'natural' && key !== 'total',
);

/** The columns that an applicant may mean: 企业 is a column, and a word for all legal persons. */
function columnsOf(applicant: string | null): readonly (readonly string[])[] {
  if (applicant === 'legal') return [LEGAL_PERSONS];
  if (applicant === 'company') return [['business'], LEGAL_PERSONS];
  return [[applicant ?? 'total']];
}

/** Labels of the groups of result rows, which have no numbers of their own. */
const GROUP_LABELS: ReadonlyMap<string, string> = new Map(
  FORMS['2021'].requests.flatMap(({ rows = [] }) =>
    rows.flatMap((group): [string, string][] => {
      const key = group.rows?.[0]?.key;
      return key === undefined ? [] : [[key.slice(0, key.indexOf('.')), group.label]];
    }),
  ),
);

function requestName(matter: string, keys: readonly string[], figures: readonly FigureId[]): string {
  const [first] = figures;
  if (figures.length === 1 && first !== undefined) return `“${figureName(first)}”`;
  const group = GROUP_LABELS.get(matter);
  if (group !== undefined) return `“${group}”各项合计`;
  const rows = keys.map((row) => `“${figureName(`requests.${row}.total`).split('·')[0] ?? row}”`).join('加');
  const columns = figures.length > keys.length ? '法人或其他组织各列合计' : requestColumnName('total');
  return `${rows}${columns}`;
}

function reviewReading(groups: readonly string[], result: string): Reading {
  const figures = groups.map((group) => `review.${group}.${result}`);
  const names = figures.map((id) => `“${figureName(id).replaceAll(' ', '·')}”`).join('加');
  return { figures, name: `表四${names}` };
}

export interface Mismatch {
  readonly reading: Reading;
  /** Sum of the reading's figures. */
  readonly figure: number;
}

/** What the tables say instead; null where one reading agrees, or nothing certain can be said. */
export function mismatchOf(
  { about, value, vague }: Pick<StatedClaim, 'about' | 'value' | 'vague'>,
  report: Report,
): Mismatch | null {
  if (value === null || vague) return null;
  const readings = readingsOf(about, report);
  const figures = readings.map((reading) => addFigures(report, reading.figures));
  const [reading] = readings;
  const [figure] = figures;
  if (!reading || figure == null || figures.some((known) => known === null || known === value)) return null;
  return { reading, figure };
}

/**
 * Claims that are not what the tables say. Where a paragraph states one thing several times, with different numbers,
 * and one of them or their sum is right, the others are parts of it.
 */
function contradictions(
  claims: readonly StatedClaim[],
  report: Report,
): { claim: StatedClaim; mismatch: Mismatch }[] {
  const wrong = claims.flatMap((claim) => {
    const mismatch = mismatchOf(claim, report);
    return mismatch ? [{ claim, mismatch }] : [];
  });
  if (wrong.length === 0) return [];
  const groups = new Map<string, StatedClaim[]>();
  for (const claim of claims) {
    const key = subjectKey(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return wrong.filter(({ claim }) => {
    const group = groups.get(subjectKey(claim)) ?? [claim];
    if (group.length === 1) return true;
    const right = group.flatMap((other) => (mismatchOf(other, report) === null ? (other.value ?? []) : []));
    // A part is not more than its whole; of cases and documents the whole may be more than a table counts.
    if (right.length > 0) return claim.about.topic === 'requests' && (claim.value ?? 0) > Math.max(...right);
    const sum = group.reduce((total, { value }) => total + (value ?? 0), 0);
    return mismatchOf({ ...claim, value: sum }, report) !== null;
  });
}

const RECEIVED: ReadonlySet<string> = new Set(['received', 'new', 'mentioned']);

/** The same for claims of one paragraph about one thing. */
function subjectKey({ place, about }: StatedClaim): string {
  if (about.topic === 'requests') {
    const matter = RECEIVED.has(about.matter) ? 'received' : about.matter;
    return [place, matter, about.applicant ?? ''].join('|');
  }
  const [things, said] = about.topic === 'review' ? [about.groups, about.result] : [about.rows, about.act];
  return [place, about.topic, things.join(), said].join('|');
}

/** Do all four totals of table three say that there was nothing at all? */
export function hasNoRequests({ figures }: Report): boolean {
  return ['new', 'carriedIn', 'handled', 'carriedOut'].every((row) => figures[`requests.${row}.total`] === 0);
}

/** Findings for claims that the tables contradict, both sides quoted; one for all that the same words claim. */
export function contradictionFindings(claims: readonly StatedClaim[], report: Report): RuleFinding[] {
  const findings = new Map<string, RuleFinding>();
  for (const { claim, mismatch } of contradictions(claims, report)) {
    const key = `${claim.place}|${claim.start}|${claim.value ?? ''}`;
    const before = findings.get(key);
    findings.set(key, before ? addMismatch(before, mismatch) : contradictionFinding(claim, mismatch));
  }
  return [...findings.values()];
}

function contradictionFinding({ place, start, quote, value }: StatedClaim, mismatch: Mismatch): RuleFinding {
  const stated = value ?? 0;
  return {
    place,
    figures: [...mismatch.reading.figures],
    quote,
    start,
    found: stated,
    expected: mismatch.figure,
    message: `正文写“${quote}”，${spellFigure(mismatch)}，差 ${spellDifference(stated, mismatch.figure)}。${ADVICE}`,
  };
}

const ADVICE = '请核对正文和表格，改错的一处。';

function addMismatch(finding: RuleFinding, mismatch: Mismatch): RuleFinding {
  return {
    ...finding,
    figures: [...(finding.figures ?? []), ...mismatch.reading.figures],
    message: finding.message.replace(`。${ADVICE}`, `；${spellFigure(mismatch)}。${ADVICE}`),
  };
}

/** `表三“…”填 7`. */
function spellFigure({ reading, figure }: Mismatch): string {
  return `${reading.name}${reading.figures.length > 1 ? '是' : '填'} ${writeFigure(figure)}`;
}
