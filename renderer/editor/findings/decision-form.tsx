/** 确认无误: the reason is asked for where the finding stands; latest reasons are one click. */
import { useId, useRef, useState } from 'react';
import { recentReasons } from './decision-reasons.ts';
import { useSession } from '../../session/session.ts';

/** As long as the report keeps a reason, see the schema of decisions. */
const MOST = 500;

interface Props {
  /** A hint may be confirmed without saying why. */
  readonly required: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

export function DecisionForm({ required, onConfirm, onCancel }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [offered] = useState(() => recentReasons(useSession.getState().history?.present.decisions ?? []));
  const change = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  /** Takes an earlier reason; Enter then confirms, or it is changed first. */
  const take = (text: string) => {
    change(text);
    input.current?.focus();
  };
  const submit = (text: string) => {
    if (required && text.trim() === '') setMissing(true);
    else onConfirm(text.trim());
  };
  return (
    <form
      className="decision-form"
      aria-label="确认无误"
      onSubmit={(event) => {
        event.preventDefault();
        submit(reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id}>{required ? '为什么无误？理由会写进校核单。' : '理由（可以不填）'}</label>
      <input
        ref={input}
        id={id}
        className="decision-reason"
        value={reason}
        maxLength={MOST}
        autoFocus
        autoComplete="off"
        aria-required={required}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {missing && (
        <p className="decision-missing" id={`${id}-missing`} role="alert">
          请写明理由，例如核对过的台账或文件。
        </p>
      )}
      {offered.length > 0 && (
        <div className="decision-offered" role="group" aria-label="用过的理由">
          {offered.map((text) => (
            <button key={text} type="button" className="reason-offer" title={text} onClick={() => take(text)}>
              <span>{text}</span>
            </button>
          ))}
        </div>
      )}
      <p className="finding-actions">
        <button type="submit" className="finding-action is-main">
          确认无误
        </button>
        <button type="button" className="finding-action" onClick={onCancel}>
          取消
        </button>
      </p>
    </form>
  );
}
