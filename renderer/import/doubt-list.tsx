/** What waits for a person, first thing on the page: place, raw text, why, and the ways to settle it. */
import { Button } from 'antd';
import type { Doubt } from './doubts.ts';

interface Props {
  readonly doubts: readonly Doubt[];
  readonly current: string | null;
  readonly onShow: (doubt: Doubt) => void;
  readonly onConfirm: (doubt: Doubt) => void;
  readonly onTake: (doubt: Doubt, value: number) => void;
}

/** Is the raw text blank, or quoted in the message already? */
function saysItself({ raw, message }: Doubt): boolean {
  return raw === null || raw === '' || message.includes(raw);
}

export function DoubtList({ doubts, current, onShow, onConfirm, onTake }: Props) {
  return (
    <ol className="doubt-list" aria-label="存疑之处">
      {doubts.map((doubt) => (
        <li key={doubt.id} aria-current={doubt.id === current} data-doubt={doubt.id}>
          <button type="button" className="doubt-place" onClick={() => onShow(doubt)}>
            <span aria-hidden>◆</span> {doubt.where}
          </button>
          <p className="doubt-message">{doubt.message}</p>
          {!saysItself(doubt) && (
            <p className="doubt-raw">
              原文：<q>{doubt.raw}</q>
            </p>
          )}
          <span className="doubt-actions">
            {doubt.suggestion !== null && (
              <Button size="small" onClick={() => onTake(doubt, doubt.suggestion ?? 0)}>
                改为 {doubt.suggestion}
              </Button>
            )}
            <Button
              size="small"
              type="text"
              onClick={() => onConfirm(doubt)}
              aria-label={`确认无误：${doubt.where}`}
            >
              确认无误
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}
