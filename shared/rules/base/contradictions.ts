/** Findings for facts of the text that the tables contradict. */
import { contradictionsOf, type Fact, type Mismatch } from '../../facts/agreement.ts';
import type { Fix } from '../../findings/finding.ts';
import { sumRelation, textNumber, type Relation } from '../../findings/relation.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { setFigure } from '../../report/report.ts';
import { tableAddsUp, tidySum } from '../../report/sums.ts';
import { yuanIn } from '../../text/statements/documents.ts';
import type { RuleFinding } from './rule.ts';
import { replaceFix } from './spot.ts';
import { setNamedFigureFix, spellDifference } from './wording.ts';

const ADVICE = '请核对正文和表格，写错的改正。';

/** Findings for `facts` that the tables contradict, both sides quoted; one for all that the same words state. */
export function contradictionFindings(facts: readonly Fact[], report: Report): RuleFinding[] {
  const findings = new Map<string, RuleFinding>();
  for (const { fact, mismatch } of contradictionsOf(facts, report)) {
    const key = `${fact.place}|${fact.start}|${fact.value ?? ''}`;
    const before = findings.get(key);
    findings.set(key, before ? addMismatch(before, mismatch) : contradictionFinding(fact, mismatch, report));
  }
  return [...findings.values()];
}

/** The finding for one fact that disagrees with the tables; see `mismatchOf`. */
export function contradictionFinding(fact: Fact, mismatch: Mismatch, report: Report): RuleFinding {
  const { place, start, quote, value } = fact;
  const stated = value ?? 0;
  return {
    place,
    figures: [...mismatch.expression.figures],
    quote,
    start,
    found: stated,
    expected: mismatch.figure,
    message: `正文写“${quote}”，${spellFigure(mismatch)}，${fact.atMost ? '其中一部分不应多于全部' : `差 ${spellDifference(stated, mismatch.figure)}`}。${ADVICE}`,
    ...repairsOf(fact, mismatch, report),
    ...(fact.atMost ? {} : { relation: relationOf(fact, mismatch) }),
  };
}

/** The number of the text and the figures that it states. */
function relationOf({ place, unitStart, says, value }: Fact, { expression, figure }: Mismatch): Relation {
  const stated = says === null ? [textNumber(place, unitStart)] : [];
  return sumRelation(expression.figures, stated, tidySum(figure - (value ?? 0)));
}

function addMismatch(finding: RuleFinding, mismatch: Mismatch): RuleFinding {
  return {
    ...finding,
    figures: [...(finding.figures ?? []), ...mismatch.expression.figures],
    message: finding.message.replace(`。${ADVICE}`, `；${spellFigure(mismatch)}。${ADVICE}`),
    fix: null,
    choices: [],
  };
}

/** `表三“…”填 7`. */
function spellFigure({ expression, figure }: Mismatch): string {
  return `${expression.name}${expression.figures.length > 1 ? '是' : '填'} ${writeFigure(figure)}`;
}

/**
 * The one repair there is: of the text where the table is right by its own sums, of the table where only the text's
 * number makes it so. No sum tells of table two, and so both are offered.
 */
function repairsOf(fact: Fact, { expression, figure }: Mismatch, report: Report): Repairs {
  const { topic } = fact.matter;
  if (fact.atMost) return { fix: null, choices: [] };
  const ofText = textFix(fact, figure);
  const [id, ...more] = expression.figures;
  const ofTable =
    id === undefined || more.length > 0 || fact.value === null ? null : setNamedFigureFix(id, fact.value);
  if (topic !== 'requests' && topic !== 'review') {
    const choices = [ofText, ofTable && { ...ofTable, title: `把表格改为 ${writeFigure(fact.value ?? 0)}` }];
    return { fix: null, choices: choices.filter((fix) => fix !== null) };
  }
  if (tableAddsUp(report, topic)) return { fix: ofText, choices: [] };
  const repaired = id === undefined ? report : setFigure(report, id, String(fact.value));
  return { fix: tableAddsUp(repaired, topic) ? ofTable : null, choices: [] };
}

type Repairs = Pick<RuleFinding, 'choices'> & { readonly fix: Fix | null };

/** Writes the table's number over the one of the text; null where the text has none that is the table's alone. */
function textFix({ place, paragraph, matter, unit, typed, quote, start }: Fact, figure: number): Fix | null {
  if (typed === null || unit === '') return null;
  const end = typed.start + typed.text.length;
  if (typed.start < start || end > start + quote.length) return null;
  const yuan = matter.topic === 'fee' ? yuanIn(unit) : null;
  const written = writtenLike(typed.text, yuan === null ? figure : tidySum((figure * 10_000) / yuan));
  const spot = { place, text: paragraph.text, start: typed.start, end };
  return replaceFix(spot, written, `把正文改为 ${written}${yuan === null ? '' : unit}`);
}

/** Thousands are set apart where they were before: 2,148 → 2,418. */
function writtenLike(typed: string, value: number): string {
  const mark = /\d([,，])\d{3}/u.exec(typed)?.[1];
  const [whole = '', ...decimals] = writeFigure(value).split('.');
  const apart = mark === undefined ? whole : whole.replace(/\d(?=(?:\d{3})+$)/gu, `$&${mark}`);
  return [apart, ...decimals].join('.');
}
