/** A table of the clerk's own: every cell is a text field; rows and columns come and go. */
import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import {
  columnShares,
  hasHead,
  rowsOf,
  withBlock,
  withCell,
  withColumnBehind,
  withHead,
  withoutColumn,
  withoutRow,
  withRowBelow,
} from '../../../../shared/rich/additions.ts';
import {
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
  type ExtraCell,
  type ExtraTable,
} from '../../../../shared/rich/schema.ts';
import { splitGuidance } from '../../../../shared/template/guidance.ts';
import { parseTabbed } from '../../figure-grid/clipboard.ts';
import { markClass, type CellMarks } from './cell-marks.ts';

interface Props {
  readonly table: ExtraTable;
  /** Remarks about its cells, by `row:column`. */
  readonly marks: CellMarks;
  readonly readOnly: boolean;
  readonly onChange: (table: ExtraTable) => void;
  readonly onRemove: () => void;
}

/** Chinese characters are twice as wide as the others. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/u.test(sign) ? 0.5 : 1), 0);
}

export function OwnTable({ table, marks, readOnly, onChange, onRemove }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const shares = columnShares(table, widthOf);
  const isHeaded = hasHead(table);
  const focusCell = (below: number, column: number) => {
    const fields = [...(box.current?.querySelectorAll('textarea') ?? [])];
    const inRow = fields.filter(({ dataset }) => Number(dataset['row']) === below);
    inRow.findLast(({ dataset }) => Number(dataset['column']) <= column)?.focus();
  };
  const paste = (cell: ExtraCell, event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // One cell's words go where the caret is; several cells are a block.
    if (!text.includes('\t')) return;
    event.preventDefault();
    onChange(withBlock(table, cell.row, cell.column, parseTabbed(text)));
  };
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
            <tr key={index} className={!readOnly && place?.row === index ? 'is-current' : ''}>
              {cells.map((cell) => {
                const Cell = isHeaded && index === 0 ? 'th' : 'td';
                const mark = marks.get(`${cell.row}:${cell.column}`);
                return (
                  <Cell
                    key={cell.column}
                    data-cell={`${cell.row}:${cell.column}`}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                    {...(mark && { className: markClass(mark), title: mark.message })}
                  >
                    {readOnly ? (
                      cell.text
                    ) : (
                      <CellField
                        cell={cell}
                        description={mark?.message}
                        onFocus={() => setPlace({ row: cell.row, column: cell.column })}
                        onText={(text) => onChange(withCell(table, cell.row, cell.column, text))}
                        onPaste={(event) => paste(cell, event)}
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
        <TableTools
          table={table}
          row={Math.min(place?.row ?? Infinity, table.rowCount - 1)}
          column={Math.min(place?.column ?? Infinity, table.columnCount - 1)}
          onChange={onChange}
          onPlace={setPlace}
          onRemove={onRemove}
        />
      )}
    </div>
  );
}

interface ToolProps extends Pick<Props, 'table' | 'onChange' | 'onRemove'> {
  /** Where the keyboard is in the table, or was last. */
  readonly row: number;
  readonly column: number;
  readonly onPlace: (place: { readonly row: number; readonly column: number }) => void;
}

/** Rows and columns come and go where the keyboard was last. */
function TableTools({ table, row, column, onChange, onPlace, onRemove }: ToolProps) {
  const [shorter, narrower] = [withoutRow(table, row), withoutColumn(table, column)];
  const button = (words: string, changed: ExtraTable | null, place = { row, column }) => (
    <Button
      size="small"
      disabled={changed === null}
      onClick={() => {
        if (!changed) return;
        onChange(changed);
        onPlace(place);
      }}
    >
      {words}
    </Button>
  );
  const isFull = { rows: table.rowCount >= MOST_ROWS, columns: table.columnCount >= MOST_COLUMNS };
  return (
    <div className="addition-tools">
      <span className="addition-note">附加表格，其中的数字不与统计表核对</span>
      {button(`在第 ${row + 1} 行下面加一行`, isFull.rows ? null : withRowBelow(table, row), {
        row: row + 1,
        column,
      })}
      {button(`删除第 ${row + 1} 行`, shorter)}
      {button(`在第 ${column + 1} 列右边加一列`, isFull.columns ? null : withColumnBehind(table, column), {
        row,
        column: column + 1,
      })}
      {button(`删除第 ${column + 1} 列`, narrower)}
      <Checkbox
        checked={hasHead(table)}
        disabled={table.rowCount < 2}
        onChange={({ target }) => onChange(withHead(table, target.checked))}
      >
        首行是表头
      </Checkbox>
      <Button size="small" onClick={onRemove}>
        删除表格
      </Button>
    </div>
  );
}

interface CellProps {
  readonly cell: ExtraCell;
  /** What is remarked about it. */
  readonly description: string | undefined;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onDown: () => void;
}

function isPrompt(text: string): boolean {
  return splitGuidance(text).some(({ kind }) => kind === 'guidance');
}

/** Enter goes to the row below, Shift+Enter begins a line. */
function CellField({ cell, description, onPaste, onFocus, onText, onDown }: CellProps) {
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
      onFocus={({ target }) => {
        onFocus();
        // What is typed takes the place of a prompt.
        if (isPrompt(target.value)) target.select();
      }}
      aria-description={description}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onChange={({ target }) => {
        setDraft(target.value);
        sent.current = target.value;
        onText(target.value);
      }}
    />
  );
}
