/** “数字对比”: the figures of the three tables, one line each. */
import { memo } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { SECTION_NUMERALS } from '../../shared/forms/sections.ts';
import { readable, readableDelta, readableRatio } from '../../shared/report/readable.ts';
import {
  changedRows,
  changeWords,
  type FigureLine,
  type FigureRow,
  type FigureTable,
} from './figure-view.ts';

interface Props {
  readonly tables: readonly FigureTable[];
  readonly onlyChanged: boolean;
  /** Headings of the two number columns, e.g. `2024年`. */
  readonly lastName: string;
  readonly currentName: string;
  readonly onOpen: (place: string) => void;
}

/** Anchor of a table's block on the page. */
export function tableAnchor(section: number): string {
  return `compare-table-${section}`;
}

export const FigureComparison = memo(function FigureComparison(props: Props) {
  return (
    <section aria-label="数字对比" className="compare-part">
      <h2>数字对比</h2>
      {props.tables.map((table) => (
        <TableComparison key={table.section} {...props} table={table} />
      ))}
    </section>
  );
});

function TableComparison({
  table,
  onlyChanged,
  lastName,
  currentName,
  onOpen,
}: Props & { table: FigureTable }) {
  const rows = onlyChanged ? changedRows(table.rows) : table.rows;
  const title = `第${SECTION_NUMERALS[table.section - 1] ?? ''}部分表格 ${table.title}`;
  return (
    <div className="compare-block" id={tableAnchor(table.section)}>
      <h3>
        {title}
        <span className="compare-count">{changeWords(table)}</span>
      </h3>
      {rows.length > 0 && (
        <table className="compare-figures" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col" className="is-last">
                {lastName}
              </th>
              <th scope="col">{currentName}</th>
              <th scope="col">差</th>
              <th scope="col">变化</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          {rows.map((row) => (
            <RowComparison key={row.key} row={row} onOpen={onOpen} />
          ))}
        </table>
      )}
    </div>
  );
}

function RowComparison({ row, onOpen }: { row: FigureRow; onOpen: Props['onOpen'] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={6} className="compare-row-name">
          {row.label}
        </th>
      </tr>
      {row.lines.map((line) => (
        <FigureLineRow key={line.change.id} line={line} row={row.label} onOpen={onOpen} />
      ))}
    </tbody>
  );
}

function FigureLineRow({ line, row, onOpen }: { line: FigureLine; row: string; onOpen: Props['onOpen'] }) {
  const { change, label } = line;
  const look =
    change.reason === 'form' ? 'is-apart' : line.isLarge ? 'is-large' : line.isChanged ? 'is-changed' : '';
  return (
    <tr
      className={look}
      {...(line.isChanged ? { 'data-difference': '', tabIndex: -1 } : {})}
      data-figure={change.id}
    >
      <th scope="row">
        <button
          type="button"
          className="compare-jump"
          title="到编辑页的这一格"
          aria-label={`${row} ${label}，到编辑页`}
          onClick={() => onOpen(change.id)}
        >
          {label}
        </button>
      </th>
      <td className="is-last">{readable(change.last)}</td>
      <td>{readable(change.this)}</td>
      <td>{readableDelta(change.delta)}</td>
      <td>{change.delta === 0 ? '' : readableRatio(change.ratio)}</td>
      <td className="compare-note">
        {line.isLarge && <LargeChange delta={change.delta ?? 0} />}
        {change.note}
      </td>
    </tr>
  );
}

function LargeChange({ delta }: { delta: number }) {
  return (
    <span className="compare-large">
      {delta > 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
      {delta > 0 ? '大幅增加' : '大幅减少'}
    </span>
  );
}
