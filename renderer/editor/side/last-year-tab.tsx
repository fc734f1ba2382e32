/** 去年: what the older report says at the same place, beside what is being written. */
import { Button } from 'antd';
import { besidePart } from '../../../shared/comparison/beside.ts';
import { remarksBeside } from '../../../shared/comparison/before-comparing.ts';
import { sideNames } from '../../../shared/comparison/side-names.ts';
import type { Entry } from '../../../shared/contract.ts';
import type { FigureId } from '../../../shared/forms/figures.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
import { resolvePlaceholders } from '../../../shared/template/placeholders.ts';
import { takeOver } from '../../../shared/template/take-over.ts';
import { chooseFiles } from '../../intake/intake.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { selectReport, useSession } from '../../session/session.ts';
import { showToast } from '../../ui/toast.tsx';
import { PARTS, type PartKey } from '../parts/parts.ts';
import { LastRow } from './last-row.tsx';
import { LastText } from './last-text.tsx';
import './last-year.css';

interface Props {
  /** The older report; null where the library has none. */
  readonly last: Entry | null;
  readonly report: Report;
  readonly part: PartKey;
  readonly figure: FigureId | null;
  /** Where the keyboard stands on the paper. */
  readonly here: Place | null;
  /** May paragraphs be taken over: is the report a draft that can be changed? */
  readonly canTake: boolean;
  readonly undo: () => void;
  readonly onGo: (place: Place) => void;
}

export function LastYearTab({ last, ...props }: Props) {
  return last ? <LastYear last={last.report} {...props} /> : <NoLastYear report={props.report} />;
}

function NoLastYear({ report: { agency, year } }: Pick<Props, 'report'>) {
  const lastYear = year === null ? '去年' : `${year - 1}年`;
  return (
    <section aria-label="去年的内容" className="last-year" tabIndex={-1}>
      <p className="side-note">
        资料库里没有{agency ?? '这个机关'}
        {lastYear}的年报。导入以后，这里会显示去年同一部分的文字和数字，还可以逐段沿用。
      </p>
      <Button size="small" onClick={chooseFiles}>
        导入{lastYear}的年报…
      </Button>
    </section>
  );
}

function LastYear({
  last,
  report,
  part,
  figure,
  here,
  canTake,
  undo,
  onGo,
}: Omit<Props, 'last'> & { readonly last: Report }) {
  const name = PARTS.find((one) => one.key === part)?.name ?? '';
  const section = Number(part.slice('section:'.length));
  const hasTable = tableLayout(report, section) !== undefined;
  const sides = sideNames(last, report);
  const remarks = remarksBeside(last, report);

  function take(from: Place) {
    const now = selectReport(useSession.getState());
    if (!now) return;
    // What is shown may be a keystroke behind.
    const beside = besidePart(resolvePlaceholders(last), resolvePlaceholders(now), part) ?? [];
    const wanted = beside.find((one) => one.from.includes(from));
    const edits = wanted ? takeOver(last, now, { part, ...wanted }) : [];
    if (!wanted || edits.length === 0) {
      showToast('今年这里已经是沿用的文字，没有改动。');
      return;
    }
    useSession.getState().edit(edits);
    const count = wanted.instead.length;
    offerUndo(
      count === 0
        ? `已把${sides[0]}的这一段放进今年的年报。`
        : `已把今年的${count > 1 ? `这 ${count} 段` : '这一段'}换成${sides[0]}的文字。`,
      undo,
    );
    onGo(`${part}/paragraph:${(wanted.instead[0] ?? wanted.at) + 1}`);
  }

  return (
    <section aria-label="去年的内容" className="last-year" tabIndex={-1}>
      <h2>
        {last.year === null ? '去年' : `${last.year}年`} · {name}
      </h2>
      {remarks.length > 0 && (
        <details className="last-remarks">
          <summary>对照前请看：{remarks.length} 条说明</summary>
          {remarks.map(({ code, message }) => (
            <p key={`${code} ${message}`} className="side-note">
              {message}
            </p>
          ))}
        </details>
      )}
      {hasTable && <LastRow last={last} report={report} figure={figure} />}
      <LastText
        last={last}
        report={report}
        part={part}
        here={here}
        sides={sides}
        isQuiet={hasTable}
        onTake={canTake ? take : null}
      />
    </section>
  );
}
