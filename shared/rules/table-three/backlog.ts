/** Table three: what was not answered, and what was answered otherwise. Rules T3-05, T3-07, T3-09. */
import { formDefinition } from '../../forms/forms.ts';
import { writeFigure } from '../../report/reading.ts';
import type { Report } from '../../report/schema.ts';
import { addFigures } from '../../report/sums.ts';
import type { Rule } from '../base/rule.ts';
import { PRACTICE_SOURCE } from '../base/wording.ts';

const NEW = 'requests.new.total';
const CARRIED_IN = 'requests.carriedIn.total';
const HANDLED = 'requests.handled.total';
const CARRIED_OUT = 'requests.carriedOut.total';

/** Applications that were to be answered, null where one of the two numbers is missing. */
function received(report: Report): number | null {
  return addFigures(report, [NEW, CARRIED_IN]);
}

const MOST_CARRIED = 0.3;
/** A single application that came in December is in nobody's way. */
const FEWEST_CARRIED = 2;

const largeBacklog: Rule = {
  id: 'T3-05',
  family: 'table-three',
  level: 'hint',
  title: '结转比例偏高',
  help: '申请应在 20 个工作日内答复，最多再延长 20 个工作日。年底结转的超过新收与上年结转之和的 30 % 时，请确认没有漏计办理结果、没有超期。',
  source: '《中华人民共和国政府信息公开条例》第三十三条',
  needs: ['figures'],
  check: ({ report }) => {
    const [all, out, handled] = [received(report), report.figures[CARRIED_OUT], report.figures[HANDLED]];
    if (all === null || all <= 0 || out == null || out < FEWEST_CARRIED) return [];
    // Nothing handled at all is another question (T3-09); numbers that do not balance are no share of each other.
    if (out <= all * MOST_CARRIED || handled === 0 || out + (handled ?? 0) !== all) return [];
    const share = Math.round((out / all) * 100);
    return [
      {
        place: CARRIED_OUT,
        figures: [NEW, CARRIED_IN, CARRIED_OUT],
        message: `结转下年度 ${writeFigure(out)} 件，占新收与上年结转之和 ${writeFigure(all)} 件的 ${share} %。这些申请都是年底才收到、还在答复期限内吗？请确认没有漏计办理结果。`,
        found: out,
      },
    ];
  },
};

/** Where 其他处理 is one row (the form of 2019) its reasons are fixed. */
const OTHER = 'requests.otherHandling.other';
/** The reasons that reports give for 其他. */
const REASON =
  /撤回|撤销.{0,8}申请|申请.{0,8}撤销|放弃.{0,8}申请|(?:合并|并案).{0,4}(?:办理|答复|处理|受理)/u;

const otherNeedsReason: Rule = {
  id: 'T3-07',
  family: 'table-three',
  level: 'hint',
  title: '“3.其他”的原因',
  help: '“（六）其他处理”的“3.其他”只放其他各项都不适用的情形，例如申请人主动撤回。请确认归类，并在正文中说明原因。',
  source: PRACTICE_SOURCE,
  needs: ['figures', 'text'],
  check: ({ report }) => {
    const cells = formDefinition(report.form).requests.columns.map(({ key }) => `${OTHER}.${key}`);
    const most = Math.max(0, ...cells.map((id) => report.figures[id] ?? 0));
    const count = report.figures[`${OTHER}.total`] ?? most;
    if (most <= 0) return [];
    const explained = report.sections.some(({ paragraphs }) => paragraphs.some((text) => REASON.test(text)));
    if (explained) return [];
    return [
      {
        place: `${OTHER}.total`,
        figures: cells.filter((id) => (report.figures[id] ?? 0) > 0),
        message: `“（六）其他处理”的“3.其他”有 ${writeFigure(count > 0 ? count : most)} 件，正文没有说明原因。是什么情形？如果属于前面某一项，请改填；确属其他的，请在正文中说明，例如“申请人主动撤回”。`,
        found: count,
      },
    ];
  },
};

const nothingHandled: Rule = {
  id: 'T3-09',
  family: 'table-three',
  level: 'hint',
  title: '收到申请却没有办理',
  help: '本年收到或上年结转了申请，办理结果总计却是 0：请确认没有漏填办理结果。',
  source: PRACTICE_SOURCE,
  needs: ['figures'],
  check: ({ report }) => {
    const all = received(report);
    if (all === null || all <= 0 || report.figures[HANDLED] !== 0) return [];
    return [
      {
        place: HANDLED,
        figures: [NEW, CARRIED_IN, HANDLED],
        message: `新收与上年结转的申请共 ${writeFigure(all)} 件，办理结果总计却是 0。今年一件也没有办结吗？请确认没有漏填办理结果。`,
        found: 0,
      },
    ];
  },
};

export const BACKLOG_RULES: readonly Rule[] = [largeBacklog, otherNeedsReason, nothingHandled];
