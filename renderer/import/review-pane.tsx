/** The result of reading one file: how much was read, what is in doubt, and the numbers in their official tables. */
import { useRef } from 'react';
import { Button, Tooltip } from 'antd';
import { DownOutlined, RedoOutlined, UndoOutlined, UpOutlined } from '@ant-design/icons';
import { tableLayouts } from '../../shared/report/layout.ts';
import { officialHeading, readingSummary } from '../../shared/report/report.ts';
import { writeFigure } from '../../shared/report/reading.ts';
import { FigureGrid, type FigureGridHandle } from '../ui/figure-grid/figure-grid.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { DoubtCard, DoubtList } from './doubt-list.tsx';
import { doubtfulFigures, doubtsOf, stepDoubt, type Doubt, type HeadField } from './doubts.ts';
import { FIELD_IDS, HeadFields } from './head-fields.tsx';
import { useImport } from './import-store.ts';
import { ReadingBar } from './reading-bar.tsx';
import type { Correction, Review } from './review.ts';

interface Props {
  readonly id: number;
  readonly review: Review;
  readonly readOnly: boolean;
  /** The doubt that is looked at, settled or not; null for none. */
  readonly current: Doubt | null;
  readonly onShowDoubt: (doubt: Doubt) => void;
}

export function ReviewPane({ id, review, readOnly, current, onShowDoubt }: Props) {
  const { report } = review;
  const correct = useImport((state) => state.correct);
  const undo = useImport((state) => state.undo);
  const redo = useImport((state) => state.redo);
  const grids = useRef(new Map<number, FigureGridHandle>());

  const doubts = doubtsOf(report);
  const doubtful = doubtfulFigures(doubts);
  const fields = new Set(doubts.flatMap((doubt): HeadField[] => (doubt.field ? [doubt.field] : [])));
  const notes = report.notes.filter((note) => !note.doubt && note.code !== 'confirmed');

  function show(doubt: Doubt | undefined) {
    if (!doubt) return;
    onShowDoubt(doubt);
    document.querySelector(`[data-doubt="${CSS.escape(doubt.id)}"]`)?.scrollIntoView({ block: 'nearest' });
    const [figure] = doubt.figures;
    // The pane may only just be coming into view.
    requestAnimationFrame(() => {
      if (doubt.field) document.getElementById(FIELD_IDS[doubt.field])?.focus();
      else if (figure !== undefined) for (const grid of grids.current.values()) grid.focusFigure(figure);
    });
  }

  /** Corrects what a doubt is about and goes on to the next one. */
  function settle(doubt: Doubt, correction: Correction) {
    const next = stepDoubt(doubts, doubt, 1);
    correct(id, correction);
    if (next?.id !== doubt.id) show(next);
  }

  const shown = doubts.find((doubt) => doubt.id === current?.id);
  const actions = {
    onShow: show,
    onConfirm: (doubt: Doubt) => settle(doubt, { kind: 'confirm', doubt }),
    onTake: (doubt: Doubt, value: number) =>
      settle(doubt, {
        kind: 'edits',
        edits: [{ kind: 'figure', figure: doubt.place, text: writeFigure(value) }],
      }),
  };

  useShortcut('F8', () => show(stepDoubt(doubts, current, 1)));
  useShortcut('Shift+F8', () => show(stepDoubt(doubts, current, -1)));
  useShortcut('Ctrl+Z', () => undo(id), 'outside-text');
  useShortcut('Ctrl+Y', () => redo(id), 'outside-text');

  return (
    <section className="review" aria-label="读取结果" data-scroll="import-review">
      <div className="review-top">
        <div className="review-bar">
          <ReadingBar {...readingSummary(report)} doubts={doubts.length} />
          <span className="review-steps">
            <Tooltip title="上一处存疑（Shift+F8）">
              <Button
                size="small"
                icon={<UpOutlined />}
                aria-label="上一处存疑"
                disabled={doubts.length === 0}
                onClick={() => show(stepDoubt(doubts, current, -1))}
              />
            </Tooltip>
            <Tooltip title="下一处存疑（F8）">
              <Button
                size="small"
                icon={<DownOutlined />}
                aria-label="下一处存疑"
                disabled={doubts.length === 0}
                onClick={() => show(stepDoubt(doubts, current, 1))}
              />
            </Tooltip>
            <Tooltip title="撤销更正（Ctrl+Z）">
              <Button
                size="small"
                type="text"
                icon={<UndoOutlined />}
                aria-label="撤销更正"
                disabled={readOnly || review.past.length === 0}
                onClick={() => undo(id)}
              />
            </Tooltip>
            <Tooltip title="重做更正（Ctrl+Y）">
              <Button
                size="small"
                type="text"
                icon={<RedoOutlined />}
                aria-label="重做更正"
                disabled={readOnly || review.future.length === 0}
                onClick={() => redo(id)}
              />
            </Tooltip>
          </span>
        </div>
        {/* The list scrolls away when a cell is brought into view; the doubt in hand stays. */}
        {shown && (
          <div className="review-shown" aria-live="polite">
            <DoubtCard doubt={shown} {...actions} />
          </div>
        )}
      </div>
      {doubts.length > 0 && <DoubtList doubts={doubts} current={shown?.id ?? null} {...actions} />}
      <HeadFields
        report={report}
        doubtful={fields}
        readOnly={readOnly}
        onCorrect={(correction) => correct(id, correction)}
      />
      {tableLayouts(report).map((layout) => (
        <section key={layout.section} className="review-table" aria-label={officialHeading(layout.section)}>
          <h2>{officialHeading(layout.section)}</h2>
          <FigureGrid
            ref={(handle) => {
              if (handle) grids.current.set(layout.section, handle);
              return () => {
                grids.current.delete(layout.section);
              };
            }}
            label={officialHeading(layout.section)}
            layout={layout}
            report={report}
            doubtful={doubtful}
            readOnly={readOnly}
            onChange={(edits) => correct(id, { kind: 'edits', edits })}
          />
        </section>
      ))}
      {notes.length > 0 && (
        <details className="review-notes">
          <summary>读取说明（{notes.length} 条，不影响保存）</summary>
          <ul>
            {notes.map((note, index) => (
              <li key={index}>{note.message}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
