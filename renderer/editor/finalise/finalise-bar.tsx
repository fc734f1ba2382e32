/** The line above a finalised report: since when, and the way back. Whoever types into the paper is told so. */
import { useEffect } from 'react';
import { Button } from 'antd';
import { LockOutlined } from '@ant-design/icons';
import { momentWords } from '../../../shared/report/moment-words.ts';
import { showToast } from '../../ui/toast.tsx';
import { returnToDraft } from './finalise.ts';
import { selectFinal, useSession } from '../../session/session.ts';

export function FinaliseBar() {
  const isFinal = useSession(selectFinal);
  const at = useSession((state) => state.entry?.finalisedAt ?? null);
  useEffect(() => (isFinal ? answerTyping() : undefined), [isFinal]);
  if (!isFinal) return null;
  return (
    <div className="finalise-bar">
      <LockOutlined aria-hidden />
      <span>{at === null ? '这份年报已定稿' : `${momentWords(at)} 已定稿`}，内容不能修改。</span>
      <Button size="small" onClick={() => void returnToDraft()}>
        退回草稿
      </Button>
    </div>
  );
}

/** Saying it once in a while is enough: nobody types one key. */
const QUIET_MS = 8000;

/** Offers the way back to whoever types into the paper; answers how to stop that. */
function answerTyping(): () => void {
  let saidAt = -Infinity;
  const onKey = (event: KeyboardEvent) => {
    if (!isTyping(event) || !(event.target instanceof Element) || !event.target.closest('.paper')) return;
    if (event.timeStamp - saidAt < QUIET_MS) return;
    saidAt = event.timeStamp;
    showToast('年报已定稿，不能修改。', { title: '退回草稿', run: () => void returnToDraft() });
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Would the key press change something? */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return /^[vxzy]$/iu.test(key);
  return key.length === 1 || ['Delete', 'Backspace', 'F2', 'Process'].includes(key);
}
