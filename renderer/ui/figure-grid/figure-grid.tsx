/**
 * A keyboard-first grid of one statutory table in its official merged layout.
 *
 * Enter goes down, Tab to the next figure, arrows move (with Ctrl to the edge of what is filled, with Shift selecting),
 * typing replaces, F2 edits, Esc gives up, Delete leaves cells blank, Ctrl+D and Ctrl+R fill. A block from Excel, WPS
 * or Word is pasted as it stands. Only figures take the focus.
 */
import {
  memo,
  useCallback,
  useId,
  useImperativeHandle,
  useMemo,
  useState,
  type ReactElement,
  type Ref,
} from 'react';
import { lastFigureWords } from '../../../shared/comparison/last-figure.ts';
import { sideNames } from '../../../shared/comparison/side-names.ts';
import { figureDefinition, type FigureId } from '../../../shared/forms/figures.ts';
import type { LayoutCell, TableLayout } from '../../../shared/report/layout.ts';
import { figureOf, type Edit } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { runningTotals } from '../../../shared/report/totals.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { isSame } from '../../../shared/report/is-same.ts';
import { tellPointer } from './cell-titles.ts';
import { createCellViews, findingsByFigure, findingWords, type CellView } from './cell-view.ts';
import { FigureCell, LabelCell } from './figure-cell.tsx';
import { figureIds, layoutRows } from './navigation.ts';
import { GridStatus } from './grid-status.tsx';
import { useGrid, type Editing } from './use-grid.ts';
import './figure-grid.css';

export interface FigureGridHandle {
  /** Puts the keyboard on a figure and brings it into view; answers whether the table has it. */
  focusFigure(id: FigureId): boolean;
}

export interface FigureGridProps {
  readonly layout: TableLayout;
  readonly report: Report;
  /** What the user changed; entries typed, cleared or pasted together arrive together. */
  readonly onChange: (edits: Edit[]) => void;
  readonly findings?: readonly Finding[];
  /** What somebody has confirmed about single cells, in words. */
  readonly confirmed?: ReadonlyMap<FigureId, string>;
  /** Cells that take part in the finding at hand. */
  readonly linked?: ReadonlySet<FigureId>;
  /** The older report: its entry stands below the cell that has the keyboard. */
  readonly last?: Report | null;
  /** Figures that wait for a person; left out, they are taken from the report's notes. */
  readonly doubtful?: ReadonlySet<FigureId>;
  readonly readOnly?: boolean;
  /** Show in a blank total what its parts come to so far? */
  readonly showRunning?: boolean;
  readonly onFocusFigure?: (id: FigureId) => void;
  /** Accessible name of the table. */
  readonly label?: string;
  readonly ref?: Ref<FigureGridHandle>;
}

const NONE: readonly Finding[] = [];

export function FigureGrid({
  layout,
  report,
  onChange,
  findings: given = NONE,
  confirmed,
  linked,
  last = null,
  doubtful,
  readOnly = false,
  showRunning = false,
  onFocusFigure,
  label,
  ref,
}: FigureGridProps) {
  const prefix = useId();
  const { selection, editing, said, offer, takeOffer, handlers } = useGrid({
    layout,
    report,
    readOnly,
    onChange,
    onFocusFigure,
  });
  const { table, focus, selected, element } = selection;
  const findings = useMemo(() => findingsByFigure(given), [given]);
  const besides = useMemo(() => besidesOf(layout), [layout]);
  const [head, body] = useMemo(() => headAndBody(layout), [layout]);

  useImperativeHandle(ref, () => ({
    focusFigure(id) {
      const cell = element(id);
      cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
      cell?.focus({ preventScroll: true });
      return cell !== null;
    },
  }));

  // Typing text leaves the figures as they are, and so what is drawn from them.
  const { form, figures, unreadable, written } = report;
  const running = useMemo(
    () => (showRunning ? runningTotals({ form, figures, unreadable, written }) : null),
    [showRunning, form, figures, unreadable, written],
  );
  const lastName = last ? sideNames(last, report)[0] : '';
  const [viewsOf] = useState(createCellViews);
  const views = useMemo(
    () => viewsOf(figureIds(layout), { report, findings, confirmed, last, lastName, doubtful, running }),
    [viewsOf, layout, report, findings, confirmed, last, lastName, doubtful, running],
  );
  const lastWords = useCallback(
    (entry: string) => (last ? lastFigureWords(focus, last, lastName, entry) : ''),
    [focus, last, lastName],
  );

  const renderRow = (cells: readonly LayoutCell[], row: number) => (
    <GridRow
      key={cells[0]?.row ?? row}
      cells={cells}
      besides={besides}
      views={viewsIn(cells, views)}
      prefix={prefix}
      focus={focus}
      selected={selected}
      linked={linked}
      editing={editing}
      readOnly={readOnly}
      lastWords={last && lastWords}
    />
  );

  return (
    <div className="figure-grid">
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-readonly={readOnly}
        aria-multiselectable
        className={`figure-table table-${layout.section}`}
        {...handlers}
        {...tellPointer(views, findings)}
      >
        <colgroup>
          {layout.widths.map((width, index) => (
            <col key={index} style={{ width: `${(width * 100).toFixed(3)}%` }} />
          ))}
        </colgroup>
        <thead>{head.map(renderRow)}</thead>
        <tbody>{body.map(renderRow)}</tbody>
      </table>
      <GridStatus text={said} offer={offer} onTake={takeOffer} />
      <div hidden>
        <p id={lastId(prefix)}>{lastWords(figureOf(report, focus).raw)}</p>
        <Remarks views={views} prefix={prefix} />
        {given.map((finding) => (
          <FindingRemark key={finding.id} finding={finding} id={findingId(prefix, finding.id)} />
        ))}
      </div>
    </div>
  );
}

interface RemarksProps {
  readonly views: ReadonlyMap<FigureId, CellView>;
  readonly prefix: string;
}

/** What there is to say about single cells, for those who cannot see it. */
const Remarks = memo(function Remarks({ views, prefix }: RemarksProps) {
  const said: ReactElement[] = [];
  views.forEach(({ remark }, id) => {
    if (remark === '') return;
    said.push(
      <p key={id} id={noteId(prefix, id)}>
        {remark}
      </p>,
    );
  });
  return said;
});

/** What a finding says about all the cells that it marks: a sum that is wrong meets a whole column. */
const FindingRemark = memo(function FindingRemark(props: { readonly finding: Finding; readonly id: string }) {
  return <p id={props.id}>{findingWords(props.finding)}</p>;
});

/** Where it stands what a finding says; an id of the page has no spaces. */
function findingId(prefix: string, id: string): string {
  return `${prefix}-${id.replace(/\s/gu, '_')}`;
}

/** Where the remark about a figure stands, in the grid whose ids begin with `prefix`. */
function noteId(prefix: string, id: FigureId): string {
  return `${prefix}-${id}`;
}

/** Where last year's entry of the cell that the keyboard is on stands. */
function lastId(prefix: string): string {
  return `${prefix}-last`;
}

interface RowProps {
  readonly cells: readonly LayoutCell[];
  readonly besides: Besides;
  /** Of its cells, in their order; nothing for a label. */
  readonly views: readonly (CellView | undefined)[];
  readonly prefix: string;
  readonly focus: FigureId;
  readonly selected: ReadonlySet<FigureId>;
  readonly linked: ReadonlySet<FigureId> | undefined;
  readonly editing: Editing | null;
  readonly readOnly: boolean;
  /** Says last year's entry of the cell that the keyboard is on, beside one of this year; null where there is none. */
  readonly lastWords: ((entry: string) => string) | null;
}

/** A row is drawn again when one of its own cells shows something else. */
const GridRow = memo(function GridRow(props: RowProps) {
  const { cells, views, editing } = props;
  return (
    <tr role="row">
      {cells.map((cell, index) => {
        const view = views[index];
        const id = cell.figure;
        if (id === undefined || !view) {
          const beside = props.besides.get(cell) ?? null;
          return <LabelCell key={`${cell.row},${cell.column}`} cell={cell} beside={beside} />;
        }
        return (
          <FigureCell
            key={id}
            {...drawnOf(view)}
            cell={cell}
            figure={id}
            label={figureDefinition(id).label}
            describedBy={describedBy(props, id, view)}
            focusable={id === props.focus}
            lastWords={id === props.focus ? props.lastWords : null}
            selected={props.selected.has(id)}
            linked={props.linked?.has(id) ?? false}
            editing={textIn(editing, id)}
            readOnly={props.readOnly}
          />
        );
      })}
    </tr>
  );
}, isRowSame);

/** Where what there is to say about a cell stands. */
function describedBy({ prefix, focus, lastWords }: RowProps, id: FigureId, view: CellView): string {
  const ids = view.findings.map((finding) => findingId(prefix, finding));
  if (view.remark !== '') ids.push(noteId(prefix, id));
  if (id === focus && lastWords) ids.push(lastId(prefix));
  return ids.join(' ');
}

function isRowSame(before: RowProps, now: RowProps): boolean {
  if (before.cells !== now.cells || before.besides !== now.besides) return false;
  if (before.prefix !== now.prefix || before.readOnly !== now.readOnly) return false;
  return now.cells.every(
    ({ figure }, index) =>
      figure === undefined ||
      (isDrawnSame(before.views[index], now.views[index]) &&
        (before.focus === figure) === (now.focus === figure) &&
        (now.focus !== figure || before.lastWords === now.lastWords) &&
        before.selected.has(figure) === now.selected.has(figure) &&
        before.linked?.has(figure) === now.linked?.has(figure) &&
        textIn(before.editing, figure) === textIn(now.editing, figure)),
  );
}

/** Is the same drawn of both views? What a remark says stands beside the table. */
function isDrawnSame(before: CellView | undefined, now: CellView | undefined): boolean {
  if (before === now || !before || !now) return before === now;
  // Asked of every cell with every key: nothing is made only to be compared.
  for (const field in now) {
    const key = field as keyof CellView;
    const isKept =
      key === 'remark' ? (before.remark === '') === (now.remark === '') : isSame(before[key], now[key]);
    if (!isKept) return false;
  }
  return true;
}

function drawnOf({ remark: _remark, findings: _findings, ...drawn }: CellView) {
  return drawn;
}

/** The entry that is open in a cell; null where none is. */
function textIn(editing: Editing | null, figure: FigureId): string | null {
  return editing?.id === figure ? editing.text : null;
}

function viewsIn(
  cells: readonly LayoutCell[],
  views: ReadonlyMap<FigureId, CellView>,
): readonly (CellView | undefined)[] {
  return cells.map(({ figure }) => (figure === undefined ? undefined : views.get(figure)));
}

/** The rows over the first figure, which stay in view, and the others. A table of several blocks has no such rows. */
function headAndBody(layout: TableLayout): readonly [Rows, Rows] {
  const rows = layoutRows(layout);
  const isHead = (cells: readonly LayoutCell[]) => cells.every(({ kind }) => kind === 'header');
  const length = rows.findIndex((cells) => !isHead(cells));
  return [rows.slice(0, length), rows.slice(length)];
}

type Rows = readonly (readonly LayoutCell[])[];

type Besides = ReadonlyMap<LayoutCell, { readonly before: number; readonly own: number }>;

/** The widths of each label that ends where the figures begin. */
function besidesOf({ cells, widths }: TableLayout): Besides {
  const first = Math.min(...cells.flatMap((cell) => (cell.figure === undefined ? [] : [cell.column])));
  const before = (column: number) => widths.slice(column, first - 1).reduce((sum, width) => sum + width, 0);
  return new Map(
    cells
      .filter((cell) => cell.column + cell.columnSpan === first)
      .map((cell) => [cell, { before: before(cell.column), own: widths[first - 1] ?? 0 }]),
  );
}
