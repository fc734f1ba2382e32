/** What of the tables a statement is about: matter → figures whose sum is meant, or none. */
import { figureName, requestColumnName } from '../report/figure-names.ts';
import { documentRows, figureDefinition, type FigureId } from '../forms/figures.ts';
import { formDefinition, NEWEST_FORM, REQUEST_COLUMNS, REVIEW_RESULTS } from '../forms/forms.ts';
import { addFigures, requestRowKeys, resultRowKeys } from '../report/sums.ts';
import type { Report } from '../report/schema.ts';
import type { Matter } from '../text/statements/statement.ts';

/** One way to understand a matter: the figures whose sum is meant. */
export interface Expression {
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
  opened: [['granted'], ['granted', 'partial']],
  pending: [['carriedOut']],
  due: [['new', 'carriedIn'], ['new']],
  'unavailable.missing': [['unavailable.notHeld', 'unavailable.needsCreation', 'unavailable.stillUnclear']],
  carriedIn: [['carriedIn']],
  carriedOut: [['carriedOut']],
  carried: [['carriedOut'], ['carriedIn']],
};
/** Results of cases that are settled. */
const SETTLED: readonly string[] = REVIEW_RESULTS.flatMap(({ key }) =>
  key === 'total' || key === 'pending' ? [] : [key],
);

/** Applicants that are named behind 办结 may be those of all that came in. */
const APPLICANT_ROWS: typeof ROWS = { handled: [['handled'], ['new'], ['new', 'carriedIn']] };
/** How the tables may spell a matter out, the likeliest first; empty where no table counts it. */
export function expressionsOf(matter: Matter, report: Report): readonly Expression[] {
  switch (matter.topic) {
    case 'requests':
      return requestExpressions(matter.row, matter.applicant, report);
    case 'review': {
      const results = matter.result === 'settled' ? SETTLED : [matter.result];
      const figuresOf = (group: string) => results.map((result) => `review.${group}.${result}`);
      const all = matter.groups.flatMap(figuresOf);
      const ways = matter.either ? [all, ...matter.groups.map(figuresOf)] : [all];
      return ways
        .filter((figures) => figures.length > 0)
        .map((figures) => ({ figures, name: `表四${figures.map(caseName).join('加')}` }));
    }
    case 'documents': {
      const figures = documentRows(formDefinition(report.form)).flatMap(({ row, figures: byAct }) => {
        const counted: Readonly<Record<string, FigureId | null>> = byAct;
        return matter.rows.some((one) => row === `disclosure.${one}`) ? (counted[matter.act] ?? []) : [];
      });
      if (figures.length === 0) return [];
      return [{ figures, name: `表二${figures.map(ownName).join('与')}${figures.length > 1 ? '合计' : ''}` }];
    }
    case 'decisions': {
      const figure = `disclosure.${matter.row}.decisions`;
      return [{ figures: [figure], name: `表二${ownName(figure)}` }];
    }
    case 'fee': {
      const figure = 'disclosure.fee.amount';
      return matter.kind === 'charge' && figure in report.figures
        ? [{ figures: [figure], name: `表二${ownName(figure)}` }]
        : [];
    }
  }
}

/** What the tables have of a matter, in each of the ways to spell it out; a blank has no value. */
export function valuesOf(matter: Matter, report: Report): readonly number[] {
  return expressionsOf(matter, report).flatMap(({ figures }) => addFigures(report, figures) ?? []);
}

/** A figure's name without the clause of the regulation that its row begins with. */
function ownName(id: FigureId): string {
  return `“${figureDefinition(id)
    .label.replace(/^第（[一二三四五六七八九]）项 /u, '')
    .replaceAll(' × ', '·')}”`;
}

function caseName(id: FigureId): string {
  return `“${figureName(id).replaceAll(' ', '·')}”`;
}

function requestExpressions(row: string, applicant: string | null, report: Report): Expression[] {
  if (row === 'refused') return [refused(report)];
  if (row.startsWith(EXCEPT)) return [otherThan(row.slice(EXCEPT.length), report)];
  if (row.startsWith(REST)) return restsOf(row.slice(REST.length), report);
  const rows = (applicant === null ? undefined : APPLICANT_ROWS[row]) ??
    ROWS[row] ?? [resultRows(row.split('+'), report)];
  return columnsOf(applicant).flatMap((columns) =>
    rows
      .filter((keys) => keys.length > 0)
      .map((keys) => {
        const figures = keys.flatMap((key) => columns.map((column) => `requests.${key}.${column}`));
        return { figures, name: `表三${requestName(row, keys, figures)}` };
      }),
  );
}

/** The rows of results, each with the rows below it. */
function resultRows(results: readonly string[], report: Report): readonly string[] {
  return requestRowKeys(report).filter((key) =>
    results.some((result) => key === result || key.startsWith(`${result}.`)),
  );
}

/** In front of a result: all rows of results but its own. */
const EXCEPT = 'except:';

function otherThan(result: string, report: Report): Expression {
  const own = new Set(resultRows(result.split('+'), report));
  const others = resultRowKeys(report).filter((key) => !own.has(key));
  const label = result.split('+').map(rowLabel).join('、');
  return { figures: others.map((key) => `requests.${key}.total`), name: `表三“${label}”以外的办理结果合计` };
}

/** In front of results: what is left of the applications answered, or of all, when those are told. */
const REST = 'rest:';

function restsOf(results: string, report: Report): Expression[] {
  const answered = otherThan(results, report);
  const carriedOut = 'requests.carriedOut.total';
  return [
    answered,
    {
      figures: [...answered.figures, carriedOut],
      name: `${answered.name}加“${figureName(carriedOut)}”`,
    },
  ];
}

/** Result rows of applications that were not granted, not even in part. */
function refused(report: Report): Expression {
  const rows = requestRowKeys(report).filter((row) => row.includes('.') || row === 'otherHandling');
  return {
    figures: rows.map((row) => `requests.${row}.total`),
    name: '表三“（三）不予公开”至“（六）其他处理”各项合计',
  };
}

const LEGAL_PERSONS = REQUEST_COLUMNS.flatMap(({ key, over }) => (over === undefined ? [] : [key]));

/** Behind 自然人 and 商业企业. */
const OTHERS = LEGAL_PERSONS.filter((key) => key !== 'business');

/** The columns that an applicant may mean: 企业 is a column, and a word for all legal persons. */
function columnsOf(applicant: string | null): readonly (readonly string[])[] {
  // 自然人和商业企业合计.
  if (applicant?.includes('+') === true)
    return applicant
      .split('+')
      .map(columnsOf)
      .reduce((sums, ways) => sums.flatMap((sum) => ways.map((way) => [...new Set([...sum, ...way])])));
  if (applicant === 'legal') return [LEGAL_PERSONS];
  if (applicant === 'company') return [['business'], LEGAL_PERSONS];
  if (applicant === 'otherOrganisation') return [['other'], LEGAL_PERSONS, ['charity'], ['charity', 'other']];
  if (applicant === 'others') return [['other'], OTHERS, LEGAL_PERSONS];
  return [[applicant ?? 'total']];
}

/** Labels of the groups of result rows, which have no numbers of their own. */
const GROUP_LABELS: ReadonlyMap<string, string> = new Map(
  formDefinition(NEWEST_FORM).requests.rows.flatMap(({ rows = [] }) =>
    rows.flatMap((group): [string, string][] => {
      const key = group.rows?.[0]?.key;
      return key === undefined ? [] : [[key.slice(0, key.indexOf('.')), group.label]];
    }),
  ),
);

function rowLabel(row: string): string {
  return GROUP_LABELS.get(row) ?? figureName(`requests.${row}.total`).split('·')[0] ?? row;
}

/** Several columns together: those of legal persons by the name that they share. */
function columnNames(figures: readonly FigureId[], keys: readonly string[]): string {
  const columns = [...new Set(figures.map((id) => id.slice(id.lastIndexOf('.') + 1)))];
  return columns.includes('natural') && keys.length > 0
    ? columns.map((key) => requestColumnName(key)).join('加')
    : '法人或其他组织各列合计';
}

function requestName(row: string, keys: readonly string[], figures: readonly FigureId[]): string {
  const [first] = figures;
  if (figures.length === 1 && first !== undefined) return `“${figureName(first)}”`;
  const group = GROUP_LABELS.get(row);
  if (group !== undefined) return `“${group}”各项合计`;
  const named = row.split('+');
  if (named.some((one) => GROUP_LABELS.has(one)))
    return `${named.map((one) => `“${rowLabel(one)}”`).join('、')}合计`;
  const rows = keys.map((key) => `“${figureName(`requests.${key}.total`).split('·')[0] ?? key}”`).join('加');
  const columns = figures.length > keys.length ? columnNames(figures, keys) : requestColumnName('total');
  return `${rows}${columns}`;
}
