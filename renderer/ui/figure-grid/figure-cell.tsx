/** One figure of the grid. It knows only what it shows, so typing in one cell leaves the others alone. */
import { memo } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { LayoutCell } from '../../../shared/report/layout.ts';
import { CellInput } from './cell-input.tsx';
import { titleAway } from './cell-titles.ts';
import type { CellView } from './cell-view.ts';
import { LastBelow } from './last-below.tsx';

export interface FigureCellProps extends Omit<CellView, 'remark'> {
  readonly cell: LayoutCell;
  readonly figure: FigureId;
  readonly label: string;
  readonly hasRemark: boolean;
  /** Id of the element that holds the remark, for those who cannot see the marks. */
  readonly noteId: string;
  readonly focusable: boolean;
  /** What to say below an entry of this cell about last year's; null where the keyboard would not come to it. */
  readonly lastWords: ((entry: string) => string) | null;
  /** Id of the element that says it to those who cannot see it. */
  readonly lastId: string;
  readonly selected: boolean;
  /** It takes part in the finding at hand. */
  readonly linked: boolean;
  /** Text that editing starts with; null while the cell is not edited. */
  readonly editing: string | null;
  readonly readOnly: boolean;
}

export const FigureCell = memo(function FigureCell(props: FigureCellProps) {
  const { cell, label, text, state, level, noteId, lastWords } = props;
  const described = [props.hasRemark && noteId, lastWords && props.lastId].filter(Boolean).join(' ');
  const classes = [
    'figure-cell',
    `is-${state}`,
    props.doubtful && 'is-doubtful',
    level && `has-${level}`,
    level && props.meant && 'is-meant',
    props.carried && 'is-carried',
    props.confirmed && 'is-confirmed',
    props.linked && 'is-linked',
    props.selected && 'is-selected',
  ];
  return (
    <td
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      data-figure={props.figure}
      tabIndex={props.focusable ? 0 : -1}
      data-running={props.running || undefined}
      // An open entry has the name; the cell is then what stands in it.
      aria-label={props.editing === null ? `${label}：${text === '' ? '空白' : text}` : undefined}
      aria-selected={props.selected}
      aria-readonly={props.readOnly}
      aria-invalid={level === 'error' && props.meant}
      aria-describedby={described === '' ? undefined : described}
      title={titleAway(props) || undefined}
    >
      {props.editing === null ? (
        <>
          <span className="figure-text">{text}</span>
          {lastWords && <LastBelow words={lastWords(text)} />}
        </>
      ) : (
        <CellInput figure={props.figure} label={label} initial={props.editing} lastWords={lastWords} />
      )}
    </td>
  );
});

interface LabelProps {
  readonly cell: LayoutCell;
  /** Of a label that ends where the figures begin: the shares of the table's width that it takes. */
  readonly beside: { readonly before: number; readonly own: number } | null;
}

/** A printed label of the form. */
export const LabelCell = memo(function LabelCell({ cell, beside }: LabelProps) {
  const heading = cell.kind === 'label' ? 'rowheader' : 'columnheader';
  return (
    <th
      role={heading}
      className={beside ? `is-${cell.kind} is-beside` : `is-${cell.kind}`}
      style={beside ? { left: `${-100 * beside.before}cqi` } : undefined}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
    >
      {beside ? (
        <span className="label-text" style={{ width: `calc(${100 * beside.own}cqi - 10px)` }}>
          {cell.text}
        </span>
      ) : (
        cell.text
      )}
    </th>
  );
});
