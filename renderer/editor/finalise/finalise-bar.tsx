/** The line above a finalised report: since when, and the way back. Whoever types into the paper is told so. */
import { memo, useEffect } from 'react';
import { Button } from 'antd';
import { LockOutlined } from '@ant-design/icons';
import { momentWords } from '../../../shared/report/moment-words.ts';
import { answerTyping } from '../../ui/answer-typing.ts';
import { returnToDraft } from './finalise.ts';
import { selectFinal, useSession } from '../../session/session.ts';

export const FinaliseBar = memo(function FinaliseBar() {
  const isFinal = useSession(selectFinal);
  const at = useSession((state) => state.entry?.finalisedAt ?? null);
  const readingOnly = useSession((state) => state.readingOnly !== null);
  useEffect(
    () => (isFinal && !readingOnly ? answerTyping('年报已定稿，不能修改。', WAY_BACK) : undefined),
    [isFinal, readingOnly],
  );
  if (!isFinal) return null;
  return (
    <div className="finalise-bar">
      <LockOutlined aria-hidden />
      <span>{at === null ? '这份年报已定稿' : `${momentWords(at)} 已定稿`}，内容不能修改。</span>
      <Button size="small" disabled={readingOnly} onClick={() => void returnToDraft()}>
        退回草稿
      </Button>
    </div>
  );
});

const WAY_BACK = { title: '退回草稿', run: () => void returnToDraft() };
