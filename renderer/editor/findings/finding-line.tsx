/** The finding at hand under the paper, while the list is folded away: what is wrong, its repair, the way back. */
import { memo } from 'react';
import { Button } from 'antd';
import { LevelMark } from '../../ui/level-mark.tsx';
import type { FindingActions } from './finding-actions.ts';
import type { FindingItem } from './findings-view.ts';
import { selectLocked, useSession } from '../../session/session.ts';
import { keyName } from '../../ui/bindings.ts';

interface Props {
  readonly item: FindingItem;
  readonly actions: FindingActions;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export const FindingLine = memo(function FindingLine({ item, actions, onBack, onNext }: Props) {
  const isLocked = useSession(selectLocked);
  return (
    <section className="pending-line finding-line" aria-label="当前问题">
      <p>
        <LevelMark level={item.level} />
        <span className="pending-message" title={item.message}>
          {item.message}
        </span>
      </p>
      {!isLocked &&
        item.fixes.map((fix) => (
          <Button key={fix.title} size="small" onClick={() => actions.fix(item, fix)}>
            {fix.title}
          </Button>
        ))}
      <Button size="small" title={keyName('Alt+←')} onClick={onBack}>
        回到检查
      </Button>
      <Button size="small" type="text" title={keyName('F8')} onClick={onNext}>
        下一处问题
      </Button>
    </section>
  );
});
