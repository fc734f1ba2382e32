/** One figure of the grid. It knows only what it shows, so typing in one cell leaves the others alone. */
import { memo } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { LayoutCell } from '../../../shared/report/layout.ts';
import { CellInput } from './cell-input.tsx';
import { titleAway } from './cell-titles.ts';
import type { CellView } from './cell-view.ts';
import { LastBelow } from './last-below.tsx';

export interface FigureCellProps extends Omit<CellView, 'findings' | 'remark'> {
  readonly cell: LayoutCell;
  readonly figure: FigureId;
  readonly label: string;
  /** Ids of the elements that say what there is to say about it, for those who cannot see the marks; empty for none. */
  readonly describedBy: string;
  readonly focusable: boolean;
  /** What to say below an entry of this cell about last year's; null where the keyboard would not come to it. */
  readonly lastWords: ((entry: string) => string) | null;
  readonly selected: boolean;
  /** It takes part in the finding at hand. */
  readonly linked: boolean;
  /** Text that editing starts with; null while the cell is not edited. */
  readonly editing: string | null;
  readonly readOnly: boolean;
}

export const FigureCell = memo(function FigureCell(props: FigureCellProps) {
  const { cell, label, text, state, level, describedBy, lastWords } = props;
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
      aria-describedby={describedBy === '' ? undefined : describedBy}
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
