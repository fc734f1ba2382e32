/** One open finding: what is wrong, the way to it, its repair, and what a person may decide about it. */
import { memo, useEffect, useRef, useState } from 'react';
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
  readonly actions: FindingActions;
}

export const FindingCard = memo(function FindingCard({ item, isCurrent, actions }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
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
      className={`finding is-${item.level}${isCurrent ? ' is-current' : ''}`}
      data-finding={item.id}
      aria-current={isCurrent || undefined}
    >
      <p className="finding-message">
        <LevelMark level={item.level} /> {item.message}
      </p>
      {item.reopened && <p className="finding-reopened">↺ 上次确认后内容有改动，请重新核对。</p>}
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
        <p className="finding-actions">
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
          {item.fix && !isLocked && (
            <button type="button" className="finding-action is-fix" onClick={() => actions.fix(item)}>
              {item.fix.title}
            </button>
          )}
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
      )}
      <RuleDetails id={item.rule} />
    </li>
  );
});
