/** What waits for a person: place, why, raw text, and the ways to settle it. */
import { Button } from 'antd';
import type { BoundKeys } from '../ui/bindings.ts';
import type { Doubt } from '../../shared/report/doubts.ts';

interface Common {
  /** Nothing can be settled here any more; the places are still shown. */
  readonly readOnly: boolean;
  readonly onShow: (doubt: Doubt) => void;
  readonly onConfirm: (doubt: Doubt) => void;
  readonly onTake: (doubt: Doubt, value: number) => void;
}

interface DoubtProps extends Common {
  readonly doubt: Doubt;
  /** The one that a key accepts. */
  readonly isAtHand?: boolean;
}

const ACCEPT_KEYS: BoundKeys = 'Ctrl+Enter';

interface ListProps extends Common {
  readonly doubts: readonly Doubt[];
  readonly current: string | null;
}

/** Is the raw text blank, or quoted in the message already? */
function saysItself({ raw, message }: Doubt): boolean {
  return raw === null || raw === '' || message.includes(raw);
}

interface PlaceProps {
  readonly doubt: Doubt;
  readonly onShow: (doubt: Doubt) => void;
}

function DoubtPlace({ doubt, onShow }: PlaceProps) {
  return (
    <button type="button" className="doubt-place" onClick={() => onShow(doubt)}>
      <span aria-hidden>◆</span> {doubt.where}
    </button>
  );
}

/** One doubt: where, why, the raw text, and what can be done. */
export function DoubtCard(props: DoubtProps) {
  const { doubt, isAtHand = false, readOnly, onShow, onConfirm, onTake } = props;
  const { suggestion } = doubt;
  const keys = isAtHand ? ACCEPT_KEYS : undefined;
  return (
    <div className="doubt">
      <DoubtPlace doubt={doubt} onShow={onShow} />
      <p className="doubt-message">{doubt.message}</p>
      {!saysItself(doubt) && (
        <p className="doubt-message">
          原文：<q>{doubt.raw}</q>
        </p>
      )}
      {!readOnly && (
        <span className="doubt-actions">
          {suggestion !== null && (
            <Button size="small" title={keys} onClick={() => onTake(doubt, suggestion)}>
              改为 {suggestion}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-label={`确认无误：${doubt.where}`}
            title={suggestion === null ? keys : undefined}
            onClick={() => onConfirm(doubt)}
          >
            确认无误
          </Button>
        </span>
      )}
    </div>
  );
}

/** All doubts; of the one at hand, which is shown in full above, only the place. */
export function DoubtList({ doubts, current, ...common }: ListProps) {
  return (
    <ol className="doubt-list" aria-label="存疑之处">
      {doubts.map((doubt) => (
        <li key={doubt.id} aria-current={doubt.id === current} data-doubt={doubt.id}>
          {doubt.id === current ? (
            <div className="doubt">
              <DoubtPlace doubt={doubt} onShow={common.onShow} />
            </div>
          ) : (
            <DoubtCard doubt={doubt} {...common} />
          )}
        </li>
      ))}
    </ol>
  );
}
