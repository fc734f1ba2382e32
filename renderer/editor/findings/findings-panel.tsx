/** 检查: what waits for somebody by part, filtered by level, and at the end what has been decided. */
import { memo, useMemo } from 'react';
import type { DecidedFinding } from '../../../shared/findings/decisions.ts';
import type { Level } from '../../../shared/findings/finding.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { DecidedList } from './decided-list.tsx';
import type { FindingActions } from './finding-actions.ts';
import { FindingCard } from './finding-card.tsx';
import { withCardKeys, type FindingItem } from './findings-view.ts';
import { PARTS } from '../parts/parts.ts';
import './findings.css';

/** What of the list is shown; kept while the pane is folded. */
export interface PanelView {
  readonly level: Level | 'all';
  readonly decidedOpen: boolean;
}

export const WHOLE_PANEL: PanelView = { level: 'all', decidedOpen: false };

/** The items that a view shows. */
export function shownItems(items: readonly FindingItem[], { level }: PanelView): readonly FindingItem[] {
  return level === 'all' ? items : items.filter((item) => item.level === level);
}

interface Props {
  readonly items: readonly FindingItem[];
  readonly decided: readonly DecidedFinding[];
  /** Null while nothing has been checked. */
  readonly counts: Readonly<Record<Level, number>> | null;
  /** Id of the line that F8 is at, or that belongs to where the caret stands. */
  readonly current: string | null;
  readonly view: PanelView;
  readonly onView: (view: PanelView) => void;
  readonly actions: FindingActions;
}

/** A card that comes with a key would be laid out a second time if that waited for it to be seen; so many of a part do not wait. */
const LAID_OUT = 5;

const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];

export const FindingsPanel = memo(function FindingsPanel(props: Props) {
  const { items, decided, counts, current, view, onView, actions } = props;
  const shown = useMemo(() => shownItems(items, view), [items, view]);
  const groups = useMemo(
    () =>
      PARTS.map((part) => ({
        part,
        own: withCardKeys(shown.filter((item) => item.part === part.key)),
      })).filter(({ own }) => own.length > 0),
    [shown],
  );
  return (
    <section className="findings" aria-label="检查结果">
      {counts && items.length > 0 && (
        <div className="level-filter" role="group" aria-label="按级别筛选">
          <button
            type="button"
            aria-pressed={view.level === 'all'}
            onClick={() => onView({ ...view, level: 'all' })}
          >
            全部 {items.length}
          </button>
          {LEVELS.map((level) => (
            <button
              key={level}
              type="button"
              aria-pressed={view.level === level}
              disabled={counts[level] === 0 && view.level !== level}
              onClick={() => onView({ ...view, level: view.level === level ? 'all' : level })}
            >
              <LevelMark level={level} count={counts[level]} />
            </button>
          ))}
        </div>
      )}
      {!counts && (
        <p className="findings-none" role="status">
          正在检查…
        </p>
      )}
      {counts && shown.length === 0 && <NothingOpen isFiltered={items.length > 0} decided={decided.length} />}
      {groups.map(({ part, own }) => (
        <div key={part.key} className="finding-group">
          <h2>
            {part.key === 'cover' ? '标题和全文' : part.name}
            <span className="group-count">{own.length}</span>
          </h2>
          <ul>
            {own.map(({ item, key }, index) => (
              <FindingCard
                key={key}
                item={item}
                isCurrent={item.id === current}
                isFar={index >= LAID_OUT}
                actions={actions}
              />
            ))}
          </ul>
        </div>
      ))}
      <DecidedList
        decided={decided}
        open={view.decidedOpen}
        onOpen={(decidedOpen) => onView({ ...view, decidedOpen })}
        actions={actions}
      />
    </section>
  );
});

function NothingOpen({ isFiltered, decided }: { readonly isFiltered: boolean; readonly decided: number }) {
  const words = isFiltered
    ? '这一级别没有未处理的问题。'
    : decided > 0
      ? '没有未处理的问题。'
      : '没有发现问题。';
  return (
    <p className="findings-none" role="status">
      {!isFiltered && (
        <span className="findings-none-mark" aria-hidden>
          ✓
        </span>
      )}
      {words}
    </p>
  );
}
