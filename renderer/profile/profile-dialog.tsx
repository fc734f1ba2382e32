/** 机关情况: what the rules must know of an agency, to be looked at and confirmed. */
import { useState } from 'react';
import { Button, Form, Modal } from 'antd';
import type { KnownProfile } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { useAccess } from '../app/access.ts';
import { LockedNote } from '../app/locked-note.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { keepProfile, type OnProfile } from './keep-profile.ts';
import { draftOf, profileOf } from './profile-draft.ts';
import { ProfileFields } from './profile-fields.tsx';
import './profile.css';

interface Props {
  readonly agency: string;
  readonly known: KnownProfile;
  readonly onProfile: OnProfile;
  readonly onClose: () => void;
}

/** The open dialog; mount it to open, unmount it to close. */
export function ProfileDialog({ agency, known, onProfile, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(known.profile));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // Opened again, it shows what another program has kept meanwhile.
  const [readingOnly] = useState(() => useAccess.getState().readingOnly);
  useReturnFocus();
  const isComplete = draft.level !== null;

  async function keep() {
    if (!isComplete || isBusy || readingOnly) return;
    setIsBusy(true);
    const failed = await keepProfile(agency, profileOf(draft), known, onProfile);
    setIsBusy(false);
    setProblem(failed);
    if (!failed) onClose();
  }

  return (
    <Modal
      open
      title={`机关情况：${agency}`}
      width={760}
      centered
      onCancel={onClose}
      onOk={() => void keep()}
      okText={known.confirmed ? '保存' : '确认并保存'}
      okButtonProps={{ disabled: !isComplete || readingOnly !== null, loading: isBusy }}
      cancelText="取消"
      footer={(buttons) => (
        <div className="profile-foot">
          <Button
            type="text"
            disabled={readingOnly !== null}
            onClick={() => setDraft(draftOf(known.guessed))}
          >
            恢复为推断的内容
          </Button>
          <span>{buttons}</span>
        </div>
      )}
    >
      {readingOnly && <LockedNote problem={readingOnly} />}
      <p className="profile-intro">同一机关的年报都按这里的情况检查，填一次即可，以后可在“设置”里修改。</p>
      <Form
        labelCol={{ flex: '112px' }}
        labelAlign="left"
        colon={false}
        className="profile-form"
        disabled={readingOnly !== null}
        onFinish={() => void keep()}
      >
        <ProfileFields draft={draft} onDraft={setDraft} />
        {/* Enter in a field is the same as the button. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </Form>
      {problem && <ProblemMessage problem={problem} />}
    </Modal>
  );
}
