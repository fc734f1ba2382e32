/**
 * Figures far from last year's. Rule Y-01.
 *
 * Only figures that both reports name under one id are compared: what the forms count differently has ids of its
 * own (对外公开总数量 and 现行有效件数, items and money). A row of table three and a group of table four is asked
 * about once, by its total; its cells speak only where the total is nothing to ask about.
 */
import { PROFILE_DEFAULTS, type AgencyProfile } from '../../agency/profile.ts';
import { DOCUMENT_BALANCES, FIGURES, formFigures, type FigureId } from '../../forms/figures.ts';
import { formDefinition, REVIEW_GROUPS, TOTAL } from '../../forms/forms.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { requestRowKeys, reviewSum, tidySum } from '../../report/sums.ts';
import { followsLast } from '../base/consecutive.ts';
import type { Rule, RuleContext, RuleFinding } from '../base/rule.ts';
import { figureName } from '../../report/figure-names.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';
import { feeInYuan, suddenDecisions } from '../table-two/decisions-and-fee.ts';

/** How many times last year's number is a large change. */
function changeFactor(profile: AgencyProfile): number {
  return profile.yearChangeFactor ?? PROFILE_DEFAULTS.yearChangeFactor;
}

/** Numbers closer than this are alike, whatever their ratio. */
const APART = 10;
/** A single case comes and goes; so do two of one kind of result. */
const SEVERAL = 2;
const SEVERAL_RESULTS = 3;
/** More findings than this on one table become one. */
const MOST_FINDINGS = 2;

interface Change {
  readonly id: FigureId;
  readonly last: number;
  readonly now: number;
}

/** What is asked about together: one figure, or the cells of one row. */
interface Item {
  readonly place: string;
  readonly changes: readonly Change[];
}

interface Years {
  readonly report: Report;
  readonly last: Report;
  readonly factor: number;
}

/** The change of a figure that both years have as a number above or equal 0; null where it is small. */
function changeOf({ report, last, factor }: Years, id: FigureId): Change | null {
  const [before, now] = [last.figures[id], report.figures[id]];
  if (before == null || now == null || before === now || before < 0 || now < 0) return null;
  const change = { id, last: before, now };
  if (before === 0 || now === 0) return sizeOf(change) >= SEVERAL ? change : null;
  const [low, high] = before < now ? [before, now] : [now, before];
  return high >= low * factor && isMaterial(change) ? change : null;
}

function isMaterial(change: Change): boolean {
  return sizeOf(change) >= APART;
}

function sizeOf({ last, now }: Change): number {
  return Math.abs(now - last);
}

function itemOf(change: Change | null): Item | null {
  return change && { place: change.id, changes: [change] };
}

/** The total of a row, else those of its cells that changed much. */
function rowItem(years: Years, row: string, cells: readonly FigureId[]): Item | null {
  const total = changeOf(years, `${row}.total`);
  if (total) return itemOf(total);
  const changes = cells.flatMap((id) => changeOf(years, id) ?? []).filter(isMaterial);
  return changes.length === 0 ? null : { place: row, changes };
}

function disclosureItems(years: Years, context: RuleContext): Item[] {
  const asked = new Set([
    ...suddenDecisions(context),
    ...(feeInYuan(context) === null ? [] : ['disclosure.fee.amount']),
  ]);
  return formFigures(years.report.form).flatMap((id) => {
    const figure = FIGURES.get(id);
    if (figure?.section !== 2 || figure.kind === 'change' || asked.has(id)) return [];
    return isBalanced(years, id) ? [] : (itemOf(changeOf(years, id)) ?? []);
  });
}

/** What was issued and repealed explains the documents in force (T2-01). */
function isBalanced({ report, last }: Years, id: FigureId): boolean {
  const row = DOCUMENT_BALANCES.find(({ inForce }) => inForce === id);
  if (!row) return false;
  const [before, now] = [last.figures[id], report.figures[id]];
  const [issued, repealed] = [report.figures[row.issued], report.figures[row.repealed]];
  if (before == null || issued == null || repealed == null) return false;
  return tidySum(before + issued - repealed) === now;
}

function requestItems(years: Years): Item[] {
  const columns = formDefinition(years.report.form).requests.columns.filter(({ key }) => key !== TOTAL);
  const itemAt = (key: string) => {
    const row = `requests.${key}`;
    return rowItem(
      years,
      row,
      columns.map(({ key: column }) => `${row}.${column}`),
    );
  };
  // What came in explains what became of it.
  const received = itemAt('new');
  if (received) return [received];
  const handled = itemAt('handled');
  if (handled) return [handled];
  // 上年结转 follows last year's 结转下年度, which T3-04 compares.
  const others = requestRowKeys(years.report).filter((key) => !['new', 'carriedIn', 'handled'].includes(key));
  return others.flatMap((key) => {
    const item = itemAt(key);
    return item?.changes.some((change) => sizeOf(change) >= SEVERAL_RESULTS) ? [item] : [];
  });
}

function reviewItems(years: Years): Item[] {
  return REVIEW_GROUPS.flatMap(({ key }) => rowItem(years, `review.${key}`, reviewSum(key).parts) ?? []);
}

const QUESTION = '今年的情况确实如此吗？请核对有没有填错行、填错数或漏统计。';

/** More changes than this are counted, not listed. */
const MOST_LISTED = 5;

function findingFor(item: Item): RuleFinding {
  const [first] = item.changes;
  const count = item.changes.length;
  const listed = item.changes.slice(0, MOST_LISTED).map(spellChange).join('；');
  return {
    place: item.place,
    figures: item.changes.map(({ id }) => id),
    message: `与去年相差较大：${listed}${count > MOST_LISTED ? `；等共 ${count} 处` : ''}。${QUESTION}`,
    found: first?.now ?? null,
  };
}

function spellChange({ id, last, now }: Change): string {
  const times =
    now > last && last > 0 ? `，是去年的 ${writeFigure(Math.round((now / last) * 10) / 10)} 倍` : '';
  return `${figureName(id)}去年 ${writeFigure(last)}、今年 ${writeFigure(now)}${times}`;
}

/** Several items in one finding, at the first of them. */
function merged(items: readonly Item[]): RuleFinding[] {
  const changes = items.flatMap((item) => item.changes);
  const [first] = items;
  return first === undefined ? [] : [findingFor({ place: first.place, changes })];
}

/** Large numbers each for itself while they are few; what is small and only came or went, together. */
function findingsOfTable(items: readonly Item[]): RuleFinding[] {
  const large = items.filter(({ changes }) => changes.some(isMaterial));
  const small = items.filter((item) => !large.includes(item));
  return [...(large.length > MOST_FINDINGS ? merged(large) : large.map(findingFor)), ...merged(small)];
}

const largeChanges: Rule = {
  id: 'Y-01',
  family: 'years',
  level: 'hint',
  title: '与去年相差较大',
  help: '同一格数字去年有今年没有（或相反，单独一件不计），或者变成三倍以上、三分之一以下而且相差 10 以上时，请确认没有填错。倍数可以在机关情况里调整。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'last', 'profile'],
  check: (context) => {
    const { report, last, profile } = context;
    if (!last || !followsLast(report, last)) return [];
    const years: Years = { report, last, factor: changeFactor(profile) };
    return [disclosureItems(years, context), requestItems(years), reviewItems(years)].flatMap(
      findingsOfTable,
    );
  },
};

export const LARGE_CHANGE_RULES: readonly Rule[] = [largeChanges];
