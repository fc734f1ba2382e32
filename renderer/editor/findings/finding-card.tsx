/** One open finding: what is wrong, the way to it, its repair, and what a person may decide about it. */
import { memo, useEffect, useRef, useState } from 'react';
import type { Fix } from '../../../shared/findings/finding.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { FindingActions } from './finding-actions.ts';
import type { FindingItem } from './findings-view.ts';
import { revealCard } from './reveal-card.ts';
import { RuleDetails } from './rule-details.tsx';
import { selectLocked, useSession } from '../../session/session.ts';

interface Props {
  readonly item: FindingItem;
  /** The one that F8 is at, or that the caret stands at. */
  readonly isCurrent: boolean;
  /** Is it likely out of view when it comes, so that it is laid out only when it comes into view? */
  readonly isFar: boolean;
  readonly actions: FindingActions;
}

export const FindingCard = memo(function FindingCard({ item, isCurrent, actions, ...first }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  // Those before it may come and go with every key.
  const [isFar] = useState(first.isFar);
  useEffect(() => {
    if (isCurrent && card.current) revealCard(card.current);
  }, [isCurrent]);
  const isLocked = useSession(selectLocked);
  const decidable = item.decidable.length > 0 && !isLocked;
  const cancel = () => {
    setAsking(false);
    requestAnimationFrame(() => confirm.current?.focus());
  };
  return (
    <li
      ref={card}
      className={`finding is-${item.level}${isCurrent ? ' is-current' : ''}${isFar ? ' is-far' : ''}`}
      data-finding={item.id}
      aria-current={isCurrent || undefined}
    >
      <p className="finding-message">
        <LevelMark level={item.level} /> {item.message}
      </p>
      {item.reopened && <p className="finding-reopened">↺ 上次确认后内容有改动，请重新核对。</p>}
      {item.others.length > 0 && <OtherFindings item={item} isOpen={asking} actions={actions} />}
      {asking ? (
        <DecisionForm
          required={item.level !== 'hint'}
          onConfirm={(reason) => {
            // The card may go on as that of another finding at the same place.
            setAsking(false);
            actions.decide(item, 'confirmed', reason);
          }}
          onCancel={cancel}
        />
      ) : (
        <div className="finding-actions">
          {!isLocked && item.fixes.length > 0 && (
            <p className="finding-buttons">
              {item.fixes.map((fix) => (
                <button
                  key={fix.title}
                  type="button"
                  className="finding-action is-fix"
                  title={fix.title}
                  onClick={() => actions.fix(item, fix)}
                >
                  {shortTitle(fix)}
                </button>
              ))}
            </p>
          )}
          <p className="finding-buttons is-ways">
            {item.targets.map((target) => (
              <button
                key={target.place}
                type="button"
                className="finding-action"
                onClick={() => actions.locate(item, target)}
              >
                {target.title}
              </button>
            ))}
            {decidable && (
              <button
                ref={confirm}
                type="button"
                className="finding-action is-quiet"
                onClick={() => setAsking(true)}
              >
                确认无误…
              </button>
            )}
            {decidable && item.level !== 'error' && (
              <button
                type="button"
                className="finding-action is-quiet"
                onClick={() => actions.decide(item, 'ignored', '')}
              >
                忽略
              </button>
            )}
          </p>
        </div>
      )}
      <RuleDetails id={item.rule} />
    </li>
  );
});

/** The message has named the cell already. */
function shortTitle({ title }: Fix): string {
  return title.replace(/^把“.*”改为/u, '改为');
}

interface OthersProps extends Pick<Props, 'item' | 'actions'> {
  /** Shown without being asked for: whoever decides about the line decides about all of it. */
  readonly isOpen: boolean;
}

function OtherFindings({ item, isOpen, actions }: OthersProps) {
  const [opened, setOpened] = useState(false);
  const shown = opened || isOpen;
  return (
    <details
      className="finding-others"
      open={shown}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>同一处引起的还有 {item.others.length} 条</summary>
      {shown && (
        <ul>
          {item.others.map(({ id, level, message, target }) => (
            <li key={id}>
              <LevelMark level={level} /> {message}{' '}
              <button type="button" className="finding-action" onClick={() => actions.locate(item, target)}>
                定位
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
