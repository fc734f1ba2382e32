/** What keys, pointer and clipboard do in the grid. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import type { TableLayout } from '../../../shared/report/layout.ts';
import { figureOf, type Edit } from '../../../shared/report/report.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { editable } from './cell-view.ts';
import { copyFigures, takePaste } from './clipboard-events.ts';
import { enterBlock, enterText, NOTHING, offerFor, type Entering } from './entering.ts';
import { fillEdits } from './fill.ts';
import type { Said } from './grid-status.tsx';
import { editKey, gridKey, isAppShortcut, type GridKey } from './keys.ts';
import { jumpFocus, moveFocus } from './navigation.ts';
import { useSelection } from './use-selection.ts';

interface Given {
  readonly layout: TableLayout;
  readonly report: Report;
  readonly readOnly: boolean;
  readonly onChange: (edits: Edit[]) => void;
  readonly onFocusFigure: ((id: FigureId) => void) | undefined;
}

export interface Editing {
  readonly id: FigureId;
  readonly text: string;
  /** `type` replaces the entry and arrows leave it; `edit` works inside the entry. */
  readonly mode: 'type' | 'edit';
}

export function figureAt(target: EventTarget): FigureId | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null;
  return cell?.dataset['figure'] ?? null;
}

export function useGrid({ layout, report, readOnly, onChange, onFocusFigure }: Given) {
  const selection = useSelection(layout);
  const { focus, anchor, block, element, go } = selection;
  const entry = useEntry({ layout, report, readOnly, onChange }, selection);
  const { editing } = entry;

  function change(edits: readonly Edit[]) {
    if (!readOnly && edits.length > 0) onChange([...edits]);
  }

  function clear() {
    const filled = block.flat().filter((id) => figureOf(report, id).state !== 'blank');
    change(filled.map((figure) => ({ kind: 'figure', figure, text: '' })));
  }

  function run(key: Exclude<GridKey, { kind: 'move' }>) {
    switch (key.kind) {
      case 'jump':
        return go(
          jumpFocus(layout, focus, key.way, (id) => figureOf(report, id).state !== 'blank'),
          key.extend,
        );
      case 'fill':
        return change(fillEdits(layout, report, new Set(block.flat()), key.way));
      case 'clear':
        return clear();
      case 'edit':
        return entry.start(focus, editable(figureOf(report, focus).raw), 'edit');
      case 'type':
        return entry.start(focus, key.text, 'type');
      case 'selectAll':
        return selection.span(moveFocus(layout, focus, 'first'), moveFocus(layout, focus, 'last'));
      case 'selectRow':
        return selection.span(moveFocus(layout, focus, 'rowStart'), moveFocus(layout, focus, 'rowEnd'));
      case 'selectColumn':
        return selection.span(moveFocus(layout, focus, 'columnStart'), moveFocus(layout, focus, 'columnEnd'));
      case 'deselect':
        return selection.setAnchor(null);
    }
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLInputElement) return entry.onKey(event, event.target);
    const key = gridKey(event);
    // With nothing to deselect, Esc closes what lies over the table.
    if (!key || (key.kind === 'deselect' && anchor === null)) return;
    if (key.kind !== 'move') {
      event.preventDefault();
      run(key);
      return;
    }
    const to = moveFocus(layout, focus, key.move);
    // Tab leaves the table at its ends.
    if (to === null && (key.move === 'next' || key.move === 'previous')) return;
    event.preventDefault();
    go(to, key.extend);
  }

  function onCopy(event: React.ClipboardEvent) {
    if (copyFigures(event, report, block) && event.type === 'cut') clear();
  }

  function onFocus(event: React.FocusEvent) {
    const id = figureAt(event.target);
    if (id === null || event.target instanceof HTMLInputElement) return;
    if (selection.arrive(id)) entry.leave();
    onFocusFigure?.(id);
  }

  function onMouseDown(event: React.MouseEvent) {
    const id = figureAt(event.target);
    if (id === null || event.target instanceof HTMLInputElement || event.button !== 0) return;
    selection.setAnchor(event.shiftKey && id !== focus ? (anchor ?? focus) : null);
  }

  function onMouseOver(event: React.MouseEvent) {
    const id = figureAt(event.target);
    if (event.buttons !== 1 || id === null || id === focus || editing) return;
    selection.setAnchor(anchor ?? focus);
    element(id)?.focus({ preventScroll: true });
  }

  function onDoubleClick(event: React.MouseEvent) {
    const id = figureAt(event.target);
    if (id === null || event.target instanceof HTMLInputElement) return;
    entry.start(id, editable(figureOf(report, id).raw), 'edit');
  }

  return {
    selection,
    editing,
    said: entry.said,
    offer: entry.offer,
    takeOffer: entry.takeOffer,
    handlers: {
      onKeyDown,
      onPaste: entry.onPaste,
      onCopy,
      onCut: onCopy,
      onFocus,
      onBlur: entry.onBlur,
      onMouseDown,
      onMouseOver,
      onDoubleClick,
    },
  };
}

/** The entry of a cell, from its first key until it is entered or given up, and what is said about it. */
function useEntry(
  { layout, report, readOnly, onChange }: Omit<Given, 'onFocusFigure'>,
  { table, focus, element, go, setAnchor }: ReturnType<typeof useSelection>,
) {
  const cancelled = useRef(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const offer = useMemo(
    () => (said && !readOnly ? offerFor(report, said.figures) : null),
    [said, readOnly, report],
  );

  /** Hands over what was entered and says what there is to say, until the keyboard has left the cell after this one. */
  function take({ edits, said: text }: Entering, isLeaving: boolean) {
    if (edits.length > 0) onChange([...edits]);
    if (edits.length > 0 || text !== '')
      setSaid({ text, figures: edits.map(({ figure }) => figure), isFresh: isLeaving });
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

  return {
    editing,
    said: said?.text ?? '',
    offer,
    start(id: FigureId, text: string, mode: Editing['mode']) {
      if (readOnly) return;
      setSaid(null);
      setAnchor(null);
      setEditing({ id, text, mode });
    },
    /** The keyboard has gone on to another cell. */
    leave() {
      setSaid((now) => (now?.isFresh ? { ...now, isFresh: false } : null));
    },
    takeOffer() {
      if (offer) onChange([...offer.edits]);
      setSaid(null);
      element(focus)?.focus({ preventScroll: true });
    },
    onKey(event: React.KeyboardEvent, input: HTMLInputElement) {
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
        element(focus)?.focus();
        return;
      }
      const to = moveFocus(layout, focus, key);
      if (to === null && (key === 'next' || key === 'previous')) {
        // The browser moves on from the cell, not from the input that is about to vanish.
        element(focus)?.focus();
        return;
      }
      event.preventDefault();
      if (key === 'enter') {
        cancelled.current = true;
        enter(focus, input.value, true);
      }
      go(to);
    },
    onPaste(event: React.ClipboardEvent) {
      const clip = takePaste(event);
      if (clip === null || readOnly) return;
      const place = { layout, report, figure: focus };
      const { edits, said: text } = enterBlock(place, clip);
      const input = event.target instanceof HTMLInputElement ? event.target : null;
      if (edits.length === 0) {
        // Nothing came of it: an open entry stays open.
        take({ edits, said: text }, false);
        return;
      }
      // An open entry is given up only for what was pasted into its cell; else it is entered with the rest.
      const isReplaced = input === null || edits.some(({ figure }) => figure === focus);
      const open = isReplaced ? NOTHING : enterText(place, input.value, false);
      cancelled.current = editing !== null;
      element(focus)?.focus();
      take({ edits: [...open.edits, ...edits], said: text }, false);
    },
    onBlur(event: React.FocusEvent) {
      if (!(event.target instanceof HTMLInputElement) || !editing) return;
      if (!cancelled.current) enter(editing.id, event.target.value);
      cancelled.current = false;
      // Who only looks at another window comes back to the entry as it was.
      if (document.activeElement !== event.target) setEditing(null);
    },
  };
}
