/** The statutory table of a section, with its bar: 自动合计, 空白填 0, and how much is filled. */
import { memo, useEffect, useMemo, useRef } from 'react';
import { Button, Checkbox, Tooltip } from 'antd';
import { cellText } from '../../../shared/document/blocks.ts';
import { type FigureId, FIGURES } from '../../../shared/forms/figures.ts';
import { tableLayout, type LayoutCell, type TableLayout } from '../../../shared/report/layout.ts';
import type { Edit } from '../../../shared/report/report.ts';
import { fillBlanks } from '../../../shared/report/fill-blanks.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { fillTotals, isTotal } from '../../../shared/report/sums.ts';
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { figureOfFinding } from '../../ui/figure-grid/cell-view.ts';
import { FigureGrid, type FigureGridHandle } from '../../ui/figure-grid/figure-grid.tsx';
import { CopyTable } from '../../ui/copy-table.tsx';
import { keyName, type BoundKeys } from '../../ui/bindings.ts';
import { isPressed } from '../../ui/shortcuts.ts';
import { showToast } from '../../ui/toast.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import type { FindingItem } from '../findings/findings-view.ts';
import { offerUndo } from '../../session/offer-undo.ts';
import { doubtfulFigures, type Pending } from '../pending/pending.ts';
import type { PartProgress } from '../progress/progress.ts';
import { selectLocked, selectReport, useSession } from '../../session/session.ts';
import { confirmedWords } from '../findings/text-marks-of.ts';

interface Props {
  readonly section: number;
  readonly name: string;
  readonly report: Report;
  readonly last: Report | null;
  /** Open findings that mark cells of the table. */
  readonly findings: readonly Finding[];
  readonly confirmed: readonly DecidedFinding[];
  /** The finding at hand; the cells that take part in it stand out. */
  readonly current: FindingItem | undefined;
  readonly pending: readonly Pending[];
  readonly progress: PartProgress['figures'];
  readonly onFocusFigure: (id: FigureId) => void;
  readonly onHandle: (handle: FigureGridHandle | null) => void;
}

/** What somebody has confirmed about single cells. */
function confirmedCells(confirmed: readonly DecidedFinding[]): ReadonlyMap<FigureId, string> {
  return new Map(
    confirmed.flatMap(({ finding, decision }): [FigureId, string][] => {
      const figure = figureOfFinding(finding);
      return figure === null ? [] : [[figure, confirmedWords(decision.reason)]];
    }),
  );
}

/** The cells of the finding at hand; a single one shows itself. */
function linkedCells(current: FindingItem | undefined): ReadonlySet<FigureId> {
  const cells = (current?.places ?? []).filter((place) => FIGURES.has(place));
  return new Set(cells.length > 1 ? cells : []);
}

function change(edits: readonly Edit[]) {
  useSession.getState().edit(edits);
}

function fillWithZeros(report: Report, section: number) {
  const edits = fillBlanks(report, section);
  if (edits.length === 0) return;
  change(edits);
  offerUndo(`已把 ${edits.length} 格空白填成 0。`, () => useSession.getState().undo());
}

const FILL_KEYS: BoundKeys = 'Alt+0';

export function TablePart(props: Props) {
  const { section, name, report, findings, current, pending, progress, onHandle } = props;
  const layout = tableLayout(report, section);
  const isLocked = useSession(selectLocked);
  const grid = useRef<FigureGridHandle>(null);
  const confirmed = useMemo(() => confirmedCells(props.confirmed), [props.confirmed]);
  const linked = useMemo(() => linkedCells(current), [current]);
  const { figures } = report;
  const doubtful = useMemo(() => doubtfulFigures(pending, { figures }), [pending, figures]);
  useEffect(() => {
    onHandle(grid.current);
    return () => onHandle(null);
  }, [onHandle]);
  const fill = useSteady(() => fillWithZeros(report, section));
  const linesOf = useSteady((cell: LayoutCell) => [cellText(report, cell)]);
  if (!layout) return null;
  const hasTotals = layout.cells.some((cell) => cell.figure !== undefined && isTotal(cell.figure));
  return (
    <div
      className="table-part"
      onKeyDown={(event) => {
        if (!isPressed(event, FILL_KEYS) || isLocked) return;
        event.preventDefault();
        fill();
      }}
    >
      <div className="table-bar">
        {hasTotals && !isLocked && <TotalControls layout={layout} name={name} />}
        {progress && progress.blank > 0 && !isLocked && <FillBlanks name={name} onFill={fill} />}
        <CopyTable name={`${name}表格`} layout={layout} linesOf={linesOf} />
        {progress && (
          <span className="table-progress">
            {progress.blank === 0
              ? `${progress.all} 格已全部填写`
              : `已填 ${progress.all - progress.blank}/${progress.all} 格`}
          </span>
        )}
      </div>
      <FigureGrid
        ref={grid}
        label={`${name}表格`}
        layout={layout}
        report={report}
        last={props.last}
        findings={findings}
        confirmed={confirmed}
        linked={linked}
        doubtful={doubtful}
        readOnly={isLocked}
        showRunning
        onChange={change}
        onFocusFigure={props.onFocusFigure}
      />
    </div>
  );
}

const FillBlanks = memo(function FillBlanks(props: { readonly name: string; readonly onFill: () => void }) {
  return (
    <Tooltip
      title={`把本表还空着的格子都填成 0（${keyName(FILL_KEYS)}，可撤销）。请先确认这些事项确实没有发生。`}
    >
      <Button size="small" aria-label={`空白填 0：${props.name}`} onClick={props.onFill}>
        空白填 0
      </Button>
    </Tooltip>
  );
});

const TotalControls = memo(function TotalControls({
  layout,
  name,
}: {
  readonly layout: TableLayout;
  readonly name: string;
}) {
  const autoTotal = useSession((state) => state.autoTotal);
  function fill() {
    const report = selectReport(useSession.getState());
    if (!report) return;
    const here = new Set(layout.cells.flatMap((cell) => cell.figure ?? []));
    const edits = fillTotals(report, true).filter((edit) => edit.kind === 'figure' && here.has(edit.figure));
    change(edits);
    showToast(
      edits.length > 0
        ? `已填入 ${edits.length} 个合计。`
        : '没有可以填入的合计：合计都已填写，或者还有分项空着。',
    );
  }
  return (
    <>
      <Tooltip title="按分项算出还空着的合计。分项有空白的不算，已填的合计不改。">
        <Button size="small" aria-label={`自动合计：${name}`} onClick={fill}>
          自动合计
        </Button>
      </Tooltip>
      <Tooltip title="分项改动时，合计随之更新；自己填的不同数字会保留，并在检查中提示。">
        <Checkbox
          checked={autoTotal}
          aria-label={`合计随分项更新：${name}`}
          onChange={(event) => useSession.getState().setAutoTotal(event.target.checked)}
        >
          合计随分项更新
        </Checkbox>
      </Tooltip>
    </>
  );
});
