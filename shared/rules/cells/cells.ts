/** Single cells of the three tables. Rules C-01 to C-06. */
import { PROFILE_DEFAULTS, type AgencyProfile } from '../../agency/profile.ts';
import { type FigureDefinition, type FigureId, FIGURES } from '../../forms/figures.ts';
import { looseRelation } from '../../findings/relation.ts';
import { figureName } from '../../report/figure-names.ts';
import { isUsual, suggestReading, writeFigure, type FigureReading } from '../../report/reading.ts';
import { figureOf } from '../../report/report.ts';
import type { Report } from '../../report/schema.ts';
import { keepWith } from '../../text/remember.ts';
import { expectedFigures } from '../base/expected-figures.ts';
import type { Rule, RuleFinding } from '../base/rule.ts';
import { unreadFigures } from '../base/unread.ts';
import { FORM_SOURCE, PRACTICE_SOURCE, setFigureFix } from '../base/wording.ts';

interface NamedFigure {
  readonly figure: FigureDefinition;
  readonly reading: FigureReading;
}

/** Figures that the report names, in the order of the forms, as they are read; kept, so that every rule may ask. */
const namedFigures = keepWith((report: Report): readonly NamedFigure[] =>
  [...FIGURES.values()].flatMap((figure) =>
    figure.id in report.figures ? [{ figure, reading: figureOf(report, figure.id) }] : [],
  ),
);

type CellFinding = Omit<RuleFinding, 'place' | 'figures'>;

/** Runs `check` over every figure that the report names; the finding's place is the figure. */
function eachFigure(
  check: (reading: FigureReading, figure: FigureDefinition, profile: AgencyProfile) => CellFinding | null,
): Rule['check'] {
  return ({ report, profile }) =>
    namedFigures(report).flatMap(({ figure, reading }) => {
      const finding = check(reading, figure, profile);
      return finding ? [cellFinding(figure.id, finding)] : [];
    });
}

/** Runs `check` over every figure that is a number. */
function eachNumber(
  check: (value: number, figure: FigureDefinition, raw: string, profile: AgencyProfile) => CellFinding | null,
): Rule['check'] {
  return eachFigure((reading, figure, profile) =>
    reading.value === null ? null : check(reading.value, figure, reading.raw, profile),
  );
}

/** A number that its cell cannot have: whatever else does not agree with it follows. */
function wrongValue(id: FigureId, value: number, why: string): CellFinding {
  return { message: `${writeFigure(value)} ${why}`, found: value, relation: looseRelation([id]) };
}

function cellFinding(id: FigureId, finding: CellFinding): RuleFinding {
  return { place: id, figures: [id], ...finding, message: `${figureName(id)}：${finding.message}` };
}

const numbersOnly: Rule = {
  id: 'C-01',
  family: 'cells',
  level: 'error',
  title: '应填数字',
  help: '统计表的每一格都是数字。没有发生的填 0；“/”“-”“无”“增3”“8件”都不是数字；增减用正负数表示，单位不写进格子。',
  source: FORM_SOURCE,
  needs: ['figures'],
  check: eachFigure(({ state, raw }, { id, kind, unit }) => {
    if (state !== 'notApplicable' && state !== 'unreadable') return null;
    const meant = suggestReading(raw, kind, unit);
    const advice =
      meant !== null
        ? `应写成 ${writeFigure(meant)}。`
        : state === 'notApplicable'
          ? '没有发生的请填 0。'
          : '请只填数字，不带文字和单位。';
    return {
      message: `“${raw}”不是数字，${advice}`,
      found: raw,
      expected: meant,
      fix: meant === null ? null : setFigureFix(id, meant),
    };
  }),
};

const noBlanks: Rule = {
  id: 'C-02',
  family: 'cells',
  level: 'error',
  title: '不留空格',
  help: '统计表不留空格，没有发生的填 0。填写过程中只作提醒，定稿时必须填全。',
  source: FORM_SOURCE,
  needs: ['figures', 'notes'],
  check: ({ report, stage }) => {
    const expected = new Set(expectedFigures(report));
    const unread = unreadFigures(report);
    return [...FIGURES.keys()].flatMap((id) => {
      if (!expected.has(id) && !(id in report.figures)) return [];
      const named = id in report.figures;
      if (named && figureOf(report, id).state !== 'blank') return [];
      if (unread.has(id)) return [];
      return [
        cellFinding(id, {
          level: stage === 'final' ? 'error' : 'warning',
          message: named ? '没有填写，没有发生的请填 0。' : '表中没有这一格，请按规定格式补上后填写。',
          found: '',
        }),
      ];
    });
  },
};

const notNegative: Rule = {
  id: 'C-03',
  family: 'cells',
  level: 'error',
  title: '不为负数',
  help: '数量和金额不小于 0；只有 2019、2020 年度格式的“本年增/减”可以是负数。',
  source: FORM_SOURCE,
  needs: ['figures'],
  check: eachNumber((value, { id, kind }) =>
    value < 0 && kind !== 'change' ? wrongValue(id, value, '小于 0，请核对。') : null,
  ),
};

const wholeCounts: Rule = {
  id: 'C-04',
  family: 'cells',
  level: 'error',
  title: '件数为整数',
  help: '件数、项数都是整数；只有金额可以有小数。',
  source: FORM_SOURCE,
  needs: ['figures'],
  check: eachNumber((value, { id, kind }) =>
    kind !== 'money' && !Number.isInteger(value) ? wrongValue(id, value, '不是整数，请核对。') : null,
  ),
};

const DECIMALS = ['零', '一', '两', '三', '四', '五', '六'];

function decimalsName(count: number): string {
  return `${DECIMALS[count] ?? count}位小数`;
}

const moneyDecimals: Rule = {
  id: 'C-05',
  family: 'cells',
  level: 'warning',
  title: '金额小数位数',
  help: '金额以万元为单位，一般不超过两位小数（位数可以在机关情况里调整）。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'profile'],
  check: eachNumber((value, { kind }, _raw, { moneyDecimals = PROFILE_DEFAULTS.moneyDecimals }) => {
    const written = writeFigure(value);
    if (kind !== 'money' || (written.split('.')[1]?.length ?? 0) <= moneyDecimals) return null;
    return { message: `${written} 超过${decimalsName(moneyDecimals)}，请核对单位是否为万元。`, found: value };
  }),
};

const plainDigits: Rule = {
  id: 'C-06',
  family: 'cells',
  level: 'warning',
  title: '数字写法',
  help: '数字用半角，不带千分位逗号、空格和前导零。',
  source: PRACTICE_SOURCE,
  needs: ['figures'],
  check: eachNumber((value, { id }, raw) => {
    if (isUsual(raw)) return null;
    const plain = writeFigure(value);
    return {
      message: `“${raw}”请写成 ${plain}。`,
      found: raw,
      expected: value,
      fix: setFigureFix(id, value),
    };
  }),
};

export const CELL_RULES: readonly Rule[] = [
  numbersOnly,
  noBlanks,
  notNegative,
  wholeCounts,
  moneyDecimals,
  plainDigits,
];
