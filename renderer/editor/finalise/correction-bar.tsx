/** The line above a report of an earlier year: it is only to be looked at until somebody sets out to correct it. */
import { memo, useEffect, useState } from 'react';
import { Button, Modal } from 'antd';
import { EditOutlined, LockOutlined } from '@ant-design/icons';
import { momentWords } from '../../../shared/report/moment-words.ts';
import { selectReport, useSession } from '../../session/session.ts';
import { answerTyping } from '../../ui/answer-typing.ts';

/** `doubts`: how many places nobody has looked at since the file was read. */
export const CorrectionBar = memo(function CorrectionBar({ doubts }: { readonly doubts: number }) {
  const isOld = useSession((state) => state.entry?.status === 'imported');
  const correcting = useSession((state) => state.correcting);
  const correctedAt = useSession((state) => selectReport(state)?.correctedAt ?? null);
  const [asking, setAsking] = useState(false);
  const readingOnly = useSession((state) => state.readingOnly !== null);
  const isLocked = isOld && !correcting;
  useEffect(
    () =>
      isLocked && !readingOnly
        ? answerTyping('这是往年年报，只供查看。', { title: '更正…', run: () => setAsking(true) })
        : undefined,
    [isLocked, readingOnly],
  );
  if (!isOld) return null;
  const left = doubts === 0 ? '' : `还有 ${doubts} 处存疑没有核对。`;
  const before = correctedAt === null ? '' : `${momentWords(correctedAt)} 更正过。`;
  return (
    <div className="finalise-bar">
      {isLocked ? <LockOutlined aria-hidden /> : <EditOutlined aria-hidden />}
      <span>
        {isLocked ? `往年年报，只供查看。${before}${left}` : '正在更正往年年报，改动会在资料库和对比里标明。'}
      </span>
      <Button
        size="small"
        disabled={readingOnly}
        onClick={() => (isLocked ? setAsking(true) : useSession.getState().setCorrecting(false))}
      >
        {isLocked ? '更正…' : '结束更正'}
      </Button>
      <Modal
        open={asking}
        title="更正往年年报"
        okText="开始更正"
        cancelText="取消"
        width={440}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          useSession.getState().setCorrecting(true);
        }}
      >
        <p>改动会写进资料库里的这份年报，原来的文件不变。</p>
        <p>改了文字或数字以后，资料库和对比里会标明“更正过”。只核对存疑、不改内容的，不作标记。</p>
      </Modal>
    </div>
  );
});
