/** The pane on the right: 检查, 去年, 填报说明. It folds to a bar of three buttons and remembers its width. */
import { memo, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import {
  AuditOutlined,
  HistoryOutlined,
  MenuUnfoldOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useSteady } from '../../ui/use-steady.ts';
import type { Pending } from '../pending/pending.ts';
import { LEAST_WIDTH, MOST_WIDTH, TAKES_ROOM, type SideState, type SideTab } from './side-state.ts';
import './side-pane.css';

interface Props {
  readonly side: SideState;
  readonly pending: readonly Pending[];
  readonly children: ReactNode;
}

const TABS: readonly { readonly key: SideTab; readonly name: string; readonly icon: ReactNode }[] = [
  { key: 'findings', name: '检查', icon: <AuditOutlined aria-hidden /> },
  { key: 'last', name: '去年', icon: <HistoryOutlined aria-hidden /> },
  { key: 'help', name: '填报说明', icon: <QuestionCircleOutlined aria-hidden /> },
];

export function SidePane({ side, pending, children }: Props) {
  const doubts = pending.filter(({ kind }) => kind === 'doubt').length;
  const carried = pending.length - doubts;
  const pane = useRef<HTMLElement>(null);
  /** Where the keyboard was before it came into the pane. */
  const before = useRef<HTMLElement | null>(null);
  const close = useSteady(() => {
    const wasInside = pane.current?.contains(document.activeElement) ?? false;
    flushSync(side.fold);
    if (!wasInside) return;
    const there = before.current?.isConnected ? before.current : pane.current?.querySelector('button');
    there?.focus({ preventScroll: true });
  });
  useShortcut('Esc', () => {
    if (side.open && window.matchMedia(TAKES_ROOM).matches) close();
  });
  if (!side.open) {
    return (
      <aside ref={pane} className="side-bar" aria-label="检查、去年和填报说明">
        {TABS.map((tab) => (
          <button
            key={tab.key}
            type="button"
            className="side-bar-button"
            aria-expanded={false}
            onClick={() => side.show(tab.key)}
          >
            {tab.icon}
            <span>{tab.name}</span>
            {tab.key === 'findings' && doubts > 0 && (
              <span className="side-count is-warning" title={`存疑 ${doubts} 处`}>
                ？{doubts}
              </span>
            )}
            {tab.key === 'findings' && carried > 0 && (
              <span className="side-count" title={`沿用去年，待核对 ${carried} 处`}>
                ↳{carried}
              </span>
            )}
          </button>
        ))}
      </aside>
    );
  }
  return (
    <aside
      ref={pane}
      className="side-pane"
      aria-label="检查、去年和填报说明"
      style={{ width: side.width }}
      onFocus={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          before.current = relatedTarget;
      }}
    >
      <Resizer side={side} />
      <div className="side-head">
        <div className="side-tabs" role="tablist" aria-label="右侧内容">
          {TABS.map((tab) => (
            <button
              key={tab.key}
              type="button"
              role="tab"
              id={`side-tab-${tab.key}`}
              aria-selected={side.tab === tab.key}
              aria-controls="side-content"
              onClick={() => side.show(tab.key)}
            >
              {tab.name}
            </button>
          ))}
        </div>
        <Fold onFold={close} />
      </div>
      <div
        className="side-content"
        id="side-content"
        role="tabpanel"
        aria-labelledby={`side-tab-${side.tab}`}
        tabIndex={-1}
        data-scroll={`side-${side.tab}`}
      >
        {children}
      </div>
    </aside>
  );
}

const Fold = memo(function Fold({ onFold }: { readonly onFold: () => void }) {
  return (
    <Button
      type="text"
      size="small"
      className="side-fold"
      aria-label="收起右侧"
      title="收起右侧"
      icon={<MenuUnfoldOutlined aria-hidden />}
      onClick={onFold}
    />
  );
});

/** The edge that widens and narrows the pane, by pointer or by arrow keys. */
function Resizer({ side }: { readonly side: SideState }) {
  return (
    <div
      className="side-resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label="右侧宽度"
      aria-valuenow={side.width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        const pane = event.currentTarget.parentElement;
        if (!pane || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
        side.resize(pane.getBoundingClientRect().right - event.clientX);
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') side.resize(side.width + 16);
        else if (event.key === 'ArrowRight') side.resize(side.width - 16);
        else return;
        event.preventDefault();
      }}
    />
  );
}
