/**
 * A keyboard-first grid of one statutory table in its official merged layout.
 *
 * Enter goes down, Tab to the next figure, arrows move, typing replaces, F2 edits, Esc gives up, Delete leaves the
 * cell blank. A block from Excel, WPS or Word is pasted as it stands. Only figures take the focus.
 */
import {
  useEffect,
  useEffectEvent,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import { figureDefinition, type FigureId } from '../../../shared/forms/figures.ts';
import type { LayoutCell, TableLayout } from '../../../shared/report/layout.ts';
import { figureOf, type Edit } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { runningTotals } from '../../../shared/report/totals.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { cellView, editable, findingsByFigure } from './cell-view.ts';
import { copyFigures, takePaste } from './clipboard-events.ts';
import { enterBlock, enterText, type Entering } from './entering.ts';
import { FigureCell, LabelCell } from './figure-cell.tsx';
import { editKey, isAppShortcut, gridKey } from './keys.ts';
import { figureBlock, figureCells, layoutRows, moveFocus } from './navigation.ts';
import { GridStatus, type Said } from './grid-status.tsx';
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

interface Editing {
  readonly id: FigureId;
  readonly text: string;
  /** `type` replaces the entry and arrows leave it; `edit` works inside the entry. */
  readonly mode: 'type' | 'edit';
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
  const table = useRef<HTMLTableElement>(null);
  const cancelled = useRef(false);
  const first = figureCells(layout)[0]?.figure ?? '';
  const [chosen, setChosen] = useState<FigureId>(first);
  const [anchor, setAnchor] = useState<FigureId | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const focus = figureCells(layout).some((cell) => cell.figure === chosen) ? chosen : first;
  const selected = useMemo(
    () => new Set(anchor === null ? [] : figureBlock(layout, anchor, focus).flat()),
    [layout, anchor, focus],
  );
  const findings = useMemo(() => findingsByFigure(given), [given]);
  const rows = useMemo(() => layoutRows(layout), [layout]);

  const cellElement = (id: FigureId) =>
    table.current?.querySelector<HTMLElement>(`[data-figure="${id}"]`) ?? null;

  useImperativeHandle(ref, () => ({
    focusFigure(id) {
      const element = cellElement(id);
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
      element?.focus({ preventScroll: true });
      return element !== null;
    },
  }));

  /** Hands over what was entered and says what there is to say, until the keyboard has left the cell after this one. */
  function take({ edits, said: text, offer }: Entering, isLeaving: boolean) {
    if (edits.length > 0) onChange([...edits]);
    if (text !== '') setSaid({ text, offer, isFresh: isLeaving });
  }

  /** Enters what stands in the input. */
  function enter(figure: FigureId, text: string, takeMeant = false) {
    take(enterText({ layout, report, figure }, text, takeMeant), true);
  }

  const enterOpen = useEffectEvent(() => {
    const input = table.current?.querySelector('input');
    if (editing && input) enter(editing.id, input.value);
  });
  useEffect(() => {
    // A window that is closed or reloaded takes no leave of the entry. Listening from the start comes before the
    // screen around the grid, which saves.
    const listen = () => enterOpen();
    const events = ['beforeunload', 'pagehide'];
    for (const event of events) window.addEventListener(event, listen);
    return () => {
      for (const event of events) window.removeEventListener(event, listen);
    };
  }, []);

  /** Moves the keyboard to `id`; leaving an input enters what was typed. */
  function go(id: FigureId | null, extend = false) {
    const to = id ?? focus;
    setAnchor(extend && to !== (anchor ?? focus) ? (anchor ?? focus) : null);
    cellElement(to)?.focus();
  }

  function startEditing(id: FigureId, text: string, mode: Editing['mode']) {
    if (readOnly) return;
    setSaid(null);
    setAnchor(null);
    setEditing({ id, text, mode });
  }

  function clear() {
    if (readOnly) return;
    const ids = selected.size > 0 ? [...selected] : [focus];
    const filled = ids.filter((id) => figureOf(report, id).state !== 'blank');
    if (filled.length > 0) onChange(filled.map((figure) => ({ kind: 'figure', figure, text: '' })));
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLInputElement) return onInputKey(event, event.target);
    const key = gridKey(event);
    // With nothing to deselect, Esc closes what lies over the table.
    if (!key || (key.kind === 'deselect' && anchor === null)) return;
    if (key.kind === 'move') {
      const to = moveFocus(layout, focus, key.move);
      // Tab leaves the table at its ends.
      if (to === null && (key.move === 'next' || key.move === 'previous')) return;
      event.preventDefault();
      go(to, key.extend);
      return;
    }
    event.preventDefault();
    if (key.kind === 'clear') clear();
    else if (key.kind === 'edit') startEditing(focus, editable(figureOf(report, focus).raw), 'edit');
    else if (key.kind === 'type') startEditing(focus, key.text, 'type');
    else if (key.kind === 'selectAll') {
      setAnchor(first);
      cellElement(figureCells(layout).at(-1)?.figure ?? first)?.focus();
    } else setAnchor(null);
  }

  function onInputKey(event: React.KeyboardEvent, input: HTMLInputElement) {
    const key = editKey(event, editing?.mode ?? 'edit');
    if (key === null) {
      // Saving or exporting must not miss what stands in the cell; undo inside the entry stays inside.
      if (isAppShortcut(event)) enter(focus, input.value);
      else event.stopPropagation();
      return;
    }
    if (key === 'cancel') {
      event.preventDefault();
      event.stopPropagation();
      cancelled.current = true;
      cellElement(focus)?.focus();
      return;
    }
    const to = moveFocus(layout, focus, key);
    if (to === null && (key === 'next' || key === 'previous')) {
      // The browser moves on from the cell, not from the input that is about to vanish.
      cellElement(focus)?.focus();
      return;
    }
    event.preventDefault();
    if (key === 'enter') {
      cancelled.current = true;
      enter(focus, input.value, true);
    }
    go(to);
  }

  function onPaste(event: React.ClipboardEvent) {
    const block = takePaste(event);
    if (block === null || readOnly) return;
    cancelled.current = editing !== null;
    cellElement(focus)?.focus();
    take(enterBlock({ layout, report, figure: focus }, block), false);
  }

  function onCopy(event: React.ClipboardEvent) {
    const block = anchor === null ? [[focus]] : figureBlock(layout, anchor, focus);
    if (copyFigures(event, report, block) && event.type === 'cut') clear();
  }

  function onFocus(event: React.FocusEvent) {
    const id = figureAt(event.target);
    if (id === null || event.target instanceof HTMLInputElement) return;
    if (id !== chosen) {
      setChosen(id);
      setSaid((now) => (now?.isFresh ? { ...now, isFresh: false } : null));
    }
    onFocusFigure?.(id);
  }

  function onBlur(event: React.FocusEvent) {
    if (!(event.target instanceof HTMLInputElement) || !editing) return;
    if (!cancelled.current) enter(editing.id, event.target.value);
    cancelled.current = false;
    // Who only looks at another window comes back to the entry as it was.
    if (document.activeElement !== event.target) setEditing(null);
  }

  function onMouseDown(event: React.MouseEvent) {
    const id = figureAt(event.target);
    if (id === null || event.target instanceof HTMLInputElement || event.button !== 0) return;
    setAnchor(event.shiftKey && id !== focus ? (anchor ?? focus) : null);
  }

  function onMouseOver(event: React.MouseEvent) {
    const id = figureAt(event.target);
    if (event.buttons !== 1 || id === null || id === focus || editing) return;
    setAnchor(anchor ?? focus);
    cellElement(id)?.focus({ preventScroll: true });
  }

  const running = useMemo(() => (showRunning ? runningTotals(report) : null), [showRunning, report]);
  const views = new Map(
    figureCells(layout).map(({ figure }) => [
      figure,
      cellView(figure, report, {
        findings: findings.get(figure) ?? NONE,
        last,
        running: running?.get(figure),
        ...(doubtful && { doubtful }),
        ...(confirmed && { confirmed }),
      }),
    ]),
  );
  const noteId = (id: FigureId) => `${prefix}-${id}`;

  function renderCell(cell: LayoutCell) {
    const view = cell.figure === undefined ? undefined : views.get(cell.figure);
    if (cell.figure === undefined || !view) {
      return <LabelCell key={`${cell.row},${cell.column}`} cell={cell} />;
    }
    const id = cell.figure;
    return (
      <FigureCell
        key={id}
        {...view}
        cell={cell}
        figure={id}
        label={figureDefinition(id).label}
        noteId={noteId(id)}
        focusable={id === focus}
        selected={selected.has(id)}
        linked={linked?.has(id) ?? false}
        editing={editing?.id === id ? editing.text : null}
        readOnly={readOnly}
      />
    );
  }

  return (
    <div className="figure-grid">
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-readonly={readOnly}
        className={`figure-table table-${layout.section}`}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
        onCut={onCopy}
        onFocus={onFocus}
        onBlur={onBlur}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onDoubleClick={(event) => {
          const id = figureAt(event.target);
          if (id !== null && !(event.target instanceof HTMLInputElement)) {
            startEditing(id, editable(figureOf(report, id).raw), 'edit');
          }
        }}
      >
        <colgroup>
          {layout.widths.map((width, index) => (
            <col key={index} style={{ width: `${(width * 100).toFixed(3)}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row} role="row">
              {cells.map(renderCell)}
            </tr>
          ))}
        </tbody>
      </table>
      <GridStatus
        said={said}
        onTake={(edits) => {
          setSaid(null);
          onChange([...edits]);
          cellElement(focus)?.focus({ preventScroll: true });
        }}
      />
      <div hidden>
        {[...views].map(([id, { remark }]) =>
          remark === '' ? null : (
            <p key={id} id={noteId(id)}>
              {remark}
            </p>
          ),
        )}
      </div>
    </div>
  );
}

function figureAt(target: EventTarget): FigureId | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null;
  return cell?.dataset['figure'] ?? null;
}
