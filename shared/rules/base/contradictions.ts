/** Findings for facts of the text that the tables contradict. */
import { contradictionsOf, type Fact, type Mismatch } from '../../facts/agreement.ts';
import { borneOut, corrected, correctionOf, type Correction } from '../../facts/as-in-tables.ts';
import type { Fix } from '../../findings/finding.ts';
import { looseRelation, sumRelation, textNumber, type Relation } from '../../findings/relation.ts';
import { DOCUMENT_BALANCES, figureDefinition, type FigureId } from '../../forms/figures.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { applyEdits } from '../../report/report.ts';
import { tableAddsUp, tidySum } from '../../report/sums.ts';
import { yuanIn } from '../../text/statements/documents.ts';
import type { RuleFinding } from './rule.ts';
import { replaceFix } from './spot.ts';
import { setNamedFigureFix, spellDifference } from './wording.ts';

const ADVICE = '请核对正文和表格，写错的改正。';

/** A fact with all that the tables say against it; a number may state several things (各3件). */
interface Contradicted {
  readonly fact: Fact;
  readonly mismatches: readonly [Mismatch, ...Mismatch[]];
}

/**
 * Findings for `facts` that the tables contradict, both sides quoted; one for all that the same words state, and one for
 * two numbers of a sentence that one slip explains: what one has too much the other has too little, or both are off alike.
 */
export function contradictionFindings(facts: readonly Fact[], report: Report): RuleFinding[] {
  const contradicted = new Map<string, Contradicted>();
  for (const { fact, mismatch } of contradictionsOf(facts, report)) {
    const key = `${fact.place}|${fact.start}|${fact.value ?? ''}`;
    const before = contradicted.get(key);
    contradicted.set(
      key,
      before ? { fact, mismatches: [...before.mismatches, mismatch] } : { fact, mismatches: [mismatch] },
    );
  }
  const findings: RuleFinding[] = [];
  const open = [...contradicted.values()];
  for (let first = open.shift(); first; first = open.shift()) {
    const at = open.findIndex((other) => first && isOneSlip(first, other));
    const [second] = at < 0 ? [] : open.splice(at, 1);
    findings.push(second ? pairFinding(first, second, report) : singleFinding(first, report));
  }
  return findings;
}

function singleFinding({ fact, mismatches }: Contradicted, report: Report): RuleFinding {
  const [mismatch, ...more] = mismatches;
  const { place, start, quote, value } = fact;
  const slip = more.length === 0 ? unitSlip(fact, mismatch) : null;
  const gap = fact.atMost ? '其中一部分不应多于全部' : `差 ${spellDifference(value ?? 0, mismatch.figure)}`;
  const others = more.map((other) => `；${spellFigure(other)}`).join('');
  return {
    place,
    figures: figuresOf(mismatches),
    quote,
    start,
    found: value ?? 0,
    expected: mismatch.figure,
    message: `正文写“${quote}”，${spellFigure(mismatch)}${slip ? `：${slip.message}` : `，${gap}${others}。${ADVICE}`}`,
    ...(slip ? { fix: slip.fix } : more.length > 0 ? {} : repairsOf([[fact, mismatch]], report)),
    ...(fact.atMost ? {} : { relation: relationOf(fact, mismatch) }),
  };
}

/** 自然人8件、企业3件 for 9 and 2; 诉讼4件，其中维持3件 for 3 and 2. */
function pairFinding(one: Contradicted, other: Contradicted, report: Report): RuleFinding {
  const facts = [one, other].sort((a, b) => a.fact.start - b.fact.start);
  const [first, last] = facts as [Contradicted, Contradicted];
  const { place, start, paragraph } = first.fact;
  const gaps = facts.map(gapOf);
  const said = facts
    .map(({ fact, mismatches }) => `写“${fact.quote}”，${spellFigure(mismatches[0])}`)
    .join('；');
  const how = gaps[0] === gaps[1] ? `都差 ${writeFigure(Math.abs(gaps[0] ?? 0))}` : '一多一少，合计不变';
  return {
    place,
    figures: figuresOf(facts.flatMap(({ mismatches }) => mismatches)),
    quote: paragraph.text.slice(start, last.fact.start + last.fact.quote.length),
    start,
    found: first.fact.value,
    expected: first.mismatches[0].figure,
    message: `正文${said}：${how}。${ADVICE}`,
    ...repairsOf(
      facts.map(({ fact, mismatches }) => [fact, mismatches[0]]),
      report,
    ),
    relation: looseRelation(
      facts.flatMap(({ fact, mismatches }) => [
        textNumber(fact.place, fact.unitStart),
        ...mismatches[0].expression.figures,
      ]),
    ),
  };
}

/** Are two numbers of a sentence off by one and the same slip? Of table two, where nothing adds up, only if they changed places. */
function isOneSlip(one: Contradicted, other: Contradicted): boolean {
  const [a, b] = [one.fact, other.fact];
  const isPlain = ({ fact: { typed, atMost }, mismatches }: Contradicted) =>
    typed !== null && !atMost && mismatches.length === 1;
  if (!isPlain(one) || !isPlain(other) || a.place !== b.place || a.unit !== b.unit) return false;
  const between = a.paragraph.text.slice(Math.min(a.start, b.start), Math.max(a.start, b.start));
  if (/[。！？!?]/u.test(between)) return false;
  const [gap, otherGap] = [gapOf(one), gapOf(other)];
  const added = a.matter.topic === 'requests' || a.matter.topic === 'review';
  return added
    ? Math.abs(gap) === Math.abs(otherGap)
    : a.value === other.mismatches[0].figure && b.value === one.mismatches[0].figure;
}

/** How much more the text has than the tables. */
function gapOf({ fact, mismatches: [mismatch] }: Contradicted): number {
  return tidySum((fact.value ?? 0) - mismatch.figure);
}

function figuresOf(mismatches: readonly Mismatch[]): FigureId[] {
  return [...new Set(mismatches.flatMap(({ expression }) => expression.figures))];
}

/** The number of the text, or the words that claim there was none, and the figures that it states. */
function relationOf({ place, unitStart, value }: Fact, { expression, figure }: Mismatch): Relation {
  const stated = textNumber(place, unitStart);
  return sumRelation(expression.figures, [stated], tidySum(figure - (value ?? 0)));
}

/** `表三“…”填 7`. */
function spellFigure({ expression, figure }: Mismatch): string {
  return `${expression.name}${expression.figures.length > 1 ? '是' : '填'} ${writeFigure(figure)}`;
}

/** 收取18.6元 where table two has 18.6, which it counts in 万元: a sign is missing, and no number is wrong. */
function unitSlip(
  { place, paragraph, matter, unit, unitStart, typed, value }: Fact,
  { figure }: Mismatch,
): { readonly message: string; readonly fix: Fix | null } | null {
  const yuan = matter.topic === 'fee' ? yuanIn(unit) : null;
  if (yuan !== 1 || typed === null || tidySum((value ?? 0) * 10_000) !== figure) return null;
  const meant = `万${unit}`;
  const spot = { place, text: paragraph.text, start: unitStart, end: unitStart + unit.length };
  return {
    message: `数字相同，单位不同，表二以万元为单位。正文是不是少写了“万”字？请核对。`,
    fix: replaceFix(spot, meant, `把“${unit}”改为“${meant}”`),
  };
}

type Told = readonly [Fact, Mismatch];
type Repairs = Pick<RuleFinding, 'choices'> & { readonly fix: Fix | null };

/**
 * The one repair there is: of the text where the table is right by its own sums, of the table where only the text's
 * number makes it so. No sum tells of table two, and so both are offered. What would break something that holds is not.
 */
function repairsOf(told: readonly Told[], report: Report): Repairs {
  const [first] = told;
  if (!first || told.some(([fact]) => fact.atMost)) return { fix: null, choices: [] };
  const { topic } = first[0].matter;
  const corrections = correctionsOf(told);
  const side = corrections && borneOut(first[0].paragraph, corrections, report);
  const ofText = corrections && side !== 'own' ? textFix(first[0], corrections) : null;
  const ofTable = tableFix(told);
  const repaired = ofTable ? applyEdits(report, ofTable.edits) : report;
  if (topic === 'requests' || topic === 'review') {
    if (tableAddsUp(report, topic)) return { fix: ofText, choices: [] };
    return { fix: tableAddsUp(repaired, topic) ? ofTable : null, choices: [] };
  }
  if (side === 'tables') return { fix: ofText, choices: [] };
  // What no cell can hold is wrong, whatever the text says.
  const isPossible = told.every(([, { expression, figure }]) => canHold(expression.figures, figure));
  if (!isPossible) return { fix: ofTable, choices: [] };
  const choices = [ofText, keepsDocuments(report, repaired) ? ofTable : null];
  return { fix: null, choices: choices.filter((fix) => fix !== null) };
}

/** Can cells hold this: no negative number, no half decision, money to the cent of 万元? */
function canHold(ids: readonly FigureId[], value: number): boolean {
  const digits = ids.every((id) => figureDefinition(id).kind === 'money') ? 2 : 0;
  return value >= 0 && (writeFigure(value).split('.')[1]?.length ?? 0) <= digits;
}

/** Are there as many documents in force and repealed as were issued, where there were before? */
function keepsDocuments(before: Report, after: Report): boolean {
  const holds = ({ figures }: Report, [issued, repealed, inForce]: readonly FigureId[]) =>
    (figures[inForce ?? ''] ?? 0) + (figures[repealed ?? ''] ?? 0) >= (figures[issued ?? ''] ?? 0);
  return DOCUMENT_BALANCES.every(({ issued, repealed, inForce }) => {
    const row = [issued, repealed, inForce];
    return holds(after, row) || !holds(before, row);
  });
}

/** The table's numbers for all those of the text; null where one is none that a text can have, or the text has none for it. */
function correctionsOf(told: readonly Told[]): readonly Correction[] | null {
  const corrections = told.flatMap(([fact, { expression, figure }]) =>
    canHold(expression.figures, figure) ? (correctionOf(fact, figure) ?? []) : [],
  );
  return corrections.length < told.length ? null : corrections;
}

/** Writes them into the text. */
function textFix(
  { place, paragraph: { text }, matter, unit }: Fact,
  corrections: readonly Correction[],
): Fix | null {
  const [first, last] = [corrections[0], corrections.at(-1)];
  if (!first || !last) return null;
  const end = last.start + last.text.length;
  const words = corrected(text.slice(0, end), corrections, first.start);
  const values = corrections.map(({ written }) => written).join('、');
  const spot = { place, text, start: first.start, end };
  return replaceFix(spot, words, `把正文改为 ${values}${matter.topic === 'fee' ? unit : ''}`);
}

/** Writes the text's numbers into the cells; null where one is no number of a single cell. */
function tableFix(told: readonly Told[]): Fix | null {
  const fixes = told.flatMap(([{ value }, { expression }]) => {
    const [id, ...more] = expression.figures;
    const isOne = id !== undefined && more.length === 0 && value !== null && canHold([id], value);
    return isOne ? [{ value, fix: setNamedFigureFix(id, value) }] : [];
  });
  if (fixes.length < told.length) return null;
  const topic = told[0]?.[0].matter.topic;
  const values = fixes.map(({ value }) => writeFigure(value)).join('、');
  const isNamed = fixes.length === 1 && (topic === 'requests' || topic === 'review');
  return {
    title: isNamed ? (fixes[0]?.fix.title ?? '') : `把表格改为 ${values}`,
    edits: fixes.flatMap(({ fix }) => fix.edits),
  };
}
