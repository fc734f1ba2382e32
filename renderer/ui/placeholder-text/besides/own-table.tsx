/** A table of the clerk's own: every cell is a text field; rows come and go. */
import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  columnShares,
  hasHead,
  rowsOf,
  withCell,
  withoutRow,
  withRowBelow,
} from '../../../../shared/rich/additions.ts';
import { LONGEST_CELL, MOST_ROWS, type ExtraCell, type ExtraTable } from '../../../../shared/rich/schema.ts';

interface Props {
  readonly table: ExtraTable;
  readonly readOnly: boolean;
  readonly onChange: (table: ExtraTable) => void;
  readonly onRemove: () => void;
}

/** Chinese characters are twice as wide as the others. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1), 0);
}

export function OwnTable({ table, readOnly, onChange, onRemove }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState<number | null>(null);
  const shares = columnShares(table, widthOf);
  const isHeaded = hasHead(table);
  const at = row === null || row >= table.rowCount ? table.rowCount - 1 : row;
  const focusCell = (below: number, column: number) => {
    const fields = [...(box.current?.querySelectorAll('textarea') ?? [])];
    const inRow = fields.filter(({ dataset }) => Number(dataset['row']) === below);
    inRow.findLast(({ dataset }) => Number(dataset['column']) <= column)?.focus();
  };
  const shorter = withoutRow(table, at);
  return (
    <div className="own-table" ref={box} role="group" aria-label="附加表格">
      <table>
        <colgroup>
          {shares.map((share, column) => (
            <col key={column} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rowsOf(table).map((cells, index) => (
            <tr key={index} className={!readOnly && row === index ? 'is-current' : ''}>
              {cells.map((cell) => {
                const Cell = isHeaded && index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.column}
                    data-cell={`${cell.row}:${cell.column}`}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                  >
                    {readOnly ? (
                      cell.text
                    ) : (
                      <CellField
                        cell={cell}
                        onFocus={() => setRow(cell.row)}
                        onText={(text) => onChange(withCell(table, cell.row, cell.column, text))}
                        onDown={() => focusCell(cell.row + cell.rowSpan, cell.column)}
                      />
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <div className="addition-tools">
          <span className="addition-note">附加表格，其中的数字不参加核对</span>
          <Button
            size="small"
            disabled={table.rowCount >= MOST_ROWS}
            onClick={() => {
              onChange(withRowBelow(table, at));
              setRow(at + 1);
            }}
          >
            在第 {at + 1} 行下面加一行
          </Button>
          <Button
            size="small"
            disabled={shorter === null}
            onClick={() => {
              if (shorter) onChange(shorter);
            }}
          >
            删除第 {at + 1} 行
          </Button>
          <Button size="small" onClick={onRemove}>
            删除表格
          </Button>
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly cell: ExtraCell;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onDown: () => void;
}

/** Enter goes to the row below, Shift+Enter begins a line. */
function CellField({ cell, onFocus, onText, onDown }: CellProps) {
  const [draft, setDraft] = useState(cell.text);
  const sent = useRef(cell.text);
  // An undo of the program comes back from outside; what was typed here is not set again under the caret.
  useEffect(() => {
    if (cell.text === sent.current) return;
    sent.current = cell.text;
    setDraft(cell.text);
  }, [cell.text]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDown();
  };
  return (
    <textarea
      rows={1}
      value={draft}
      data-row={cell.row}
      data-column={cell.column}
      aria-label={`第 ${cell.row + 1} 行第 ${cell.column + 1} 列`}
      maxLength={LONGEST_CELL}
      spellCheck={false}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onChange={({ target }) => {
        setDraft(target.value);
        sent.current = target.value;
        onText(target.value);
      }}
    />
  );
}
