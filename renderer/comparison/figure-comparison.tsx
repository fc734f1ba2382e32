/** “数据”: the three official tables, both years in every cell that changed. */
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { memo, useMemo } from 'react';
import type { Diff, FigureChange } from '../../shared/comparison/diff.ts';
import { foldRows } from '../../shared/comparison/fold-rows.ts';
import {
  comparedTables,
  type CellLook,
  type ComparedTable,
} from '../../shared/comparison/comparison-sheet.ts';
import type { SideNames } from '../../shared/comparison/side-names.ts';
import { largeWords } from '../../shared/comparison/verdict.ts';
import type { LayoutCell, TableLayout } from '../../shared/report/layout.ts';
import { tableName } from '../../shared/forms/sections.ts';
import { readable, readableDelta, readableRatio } from '../../shared/report/readable.ts';
import { CopyTable } from '../ui/copy-table.tsx';
import { changeWords, figureNames, isChanged, isOpen, type TableCount } from './figure-view.ts';

interface Props {
  readonly diff: Diff;
  readonly counts: readonly TableCount[];
  readonly onlyChanged: boolean;
  /** Headings of the two reports, e.g. `2024年`. */
  readonly names: SideNames;
  /** What they are called in a sentence. */
  readonly sides: SideNames;
  readonly onOpen: (place: string) => void;
}

/** Anchor of a table's block on the page. */
export function tableAnchor(section: number): string {
  return `compare-table-${section}`;
}

export const FigureComparison = memo(function FigureComparison(props: Props) {
  const { diff, names } = props;
  const tables = useMemo(() => comparedTables(diff, names), [diff, names]);
  const changes = useMemo(() => new Map(diff.figures.map((change) => [change.id, change])), [diff]);
  return (
    <section aria-label="数字对比" className="compare-part">
      <p className="compare-legend">
        有变化的格里是 <span className="is-last">{names[0]}</span> → <strong>{names[1]}</strong>
        和增减；只有一个数的，两份相同。
      </p>
      {tables.map((table) => (
        <TableComparison key={table.layout.section} {...props} table={table} changes={changes} />
      ))}
    </section>
  );
});

interface TableProps extends Props {
  readonly table: ComparedTable;
  readonly changes: ReadonlyMap<string, FigureChange>;
}

function TableComparison({ table, changes, counts, onlyChanged, names, sides, onOpen }: TableProps) {
  const { section } = table.layout;
  const count = counts.find((one) => one.section === section);
  const layout = useMemo(() => {
    const isStop = (id: string) => {
      const change = changes.get(id);
      return change !== undefined && isChanged(change);
    };
    return onlyChanged ? foldRows(table.layout, isStop) : table.layout;
  }, [table, changes, onlyChanged]);
  const hidden = rowsOf(table.layout) - rowsOf(layout);
  const shown = new Set(figuresOf(layout));
  const isSame = figuresOf(table.layout).every((id) => shown.has(id) || changes.get(id)?.delta === 0);
  const title = `${tableName(section)} ${count?.title ?? ''}`;
  return (
    <div className="compare-block" id={tableAnchor(section)}>
      <h3>
        {title}
        <span className="compare-count">{count ? changeWords(count) : ''}</span>
        <CopyTable
          name={title}
          layout={table.layout}
          linesOf={({ figure, text }) => table.cells.get(figure ?? '')?.lines ?? [text]}
          type="text"
        />
      </h3>
      {layout.rowCount > 0 && (
        <div className="compare-scroll">
          <Grid {...{ layout, title, changes, names, sides, onOpen }} />
        </div>
      )}
      {hidden > 0 && (
        <p className="compare-hidden">
          另有 {hidden} 行没有列出：{isSame ? '两份相同' : '两份相同，或没有可以比较的数'}。
        </p>
      )}
      {table.notes.map((note) => (
        <p key={note} className="compare-hidden">
          {note}
        </p>
      ))}
    </div>
  );
}

function figuresOf({ cells }: TableLayout): string[] {
  return cells.flatMap(({ figure }) => figure ?? []);
}

/** Rows with figures. */
function rowsOf({ cells }: TableLayout): number {
  return new Set(cells.flatMap(({ figure, row }) => (figure === undefined ? [] : [row]))).size;
}

interface GridProps {
  readonly layout: TableLayout;
  readonly title: string;
  readonly changes: ReadonlyMap<string, FigureChange>;
  readonly names: SideNames;
  readonly sides: SideNames;
  readonly onOpen: (place: string) => void;
}

function Grid({ layout, title, changes, names, sides, onOpen }: GridProps) {
  return (
    <table className={`compare-grid is-table-${layout.section}`} aria-label={title}>
      <colgroup>
        {layout.widths.map((width, index) => (
          <col key={index} style={{ width: `${width * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {Array.from({ length: layout.rowCount }, (_, row) => (
          <tr key={row}>
            {layout.cells
              .filter((cell) => cell.row === row)
              .map((cell) => {
                const change = cell.figure === undefined ? undefined : changes.get(cell.figure);
                return change ? (
                  <FigureCell key={change.id} {...{ cell, change, names, sides, onOpen }} />
                ) : (
                  <LabelCell key={`${cell.row}-${cell.column}`} cell={cell} />
                );
              })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LabelCell({ cell }: { cell: LayoutCell }) {
  const scope =
    cell.kind === 'label'
      ? cell.rowSpan > 1
        ? 'rowgroup'
        : 'row'
      : cell.columnSpan > 1
        ? 'colgroup'
        : 'col';
  return (
    <th scope={scope} rowSpan={cell.rowSpan} colSpan={cell.columnSpan} className={`is-${cell.kind}`}>
      {cell.text}
    </th>
  );
}

interface CellProps {
  readonly cell: LayoutCell;
  readonly change: FigureChange;
  readonly names: SideNames;
  readonly sides: SideNames;
  readonly onOpen: (place: string) => void;
}

function FigureCell({ cell, change, names, sides, onOpen }: CellProps) {
  const { row, column } = figureNames(change.id);
  const large = largeWords(change, sides);
  const stop = isChanged(change) ? { 'data-difference': '', tabIndex: -1 } : {};
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      className={`is-${lookOf(change, large)}`}
      data-figure={change.id}
      {...stop}
    >
      <button
        type="button"
        className="compare-jump"
        aria-label={`${row} ${column}，${cellWords(change, names)}，到编辑页`}
        title={change.note ?? ''}
        onClick={() => onOpen(change.id)}
      >
        <CellNumbers change={change} names={names} />
      </button>
      {large !== '' && (
        <span className="compare-large">
          {(change.delta ?? 0) > 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
          {large}
        </span>
      )}
    </td>
  );
}

function lookOf(change: FigureChange, large: string): CellLook | 'open' {
  if (isOpen(change)) return 'open';
  if (!change.comparable) return 'apart';
  return large !== '' ? 'large' : change.delta === 0 ? 'same' : 'changed';
}

/** The change for those who hear it. */
function cellWords({ last, this: current, delta }: FigureChange, [lastName, thisName]: SideNames): string {
  if (delta === 0) return `两份都是 ${readable(current)}`;
  const said = (value: number | null) => (value === null ? '没有数字' : readable(value));
  return `${lastName} ${said(last)}，${thisName} ${said(current)}`;
}

function CellNumbers({ change, names }: Pick<CellProps, 'change' | 'names'>) {
  const { last, this: current, delta, ratio, reason } = change;
  if (delta === 0) return readable(current);
  if (reason === 'form') {
    if (last === null && current === null) return '—';
    return `${last === null ? names[1] : names[0]}：${readable(last ?? current)}`;
  }
  if (last === null && current === null) return '';
  return (
    <>
      <span className="compare-both">
        <span className="is-last">{readable(last)}</span>
        <span aria-hidden>→</span>
        <strong>{readable(current)}</strong>
      </span>
      {delta !== null && (
        <span className="compare-delta">
          {readableDelta(delta)} {readableRatio(ratio)}
        </span>
      )}
    </>
  );
}
