/** One quiet line over the report until the user has confirmed what was guessed from the agency's name. */
import { useState } from 'react';
import { Button } from 'antd';
import type { KnownProfile } from '../../shared/contract.ts';
import { useIsLocked } from '../app/access.ts';
import { showProblem } from '../ui/toast.tsx';
import { keepProfile, type OnProfile } from './keep-profile.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { draftOf, profileOf } from './profile-draft.ts';
import { isIncomplete, profileSummary } from './profile-words.ts';
import './profile.css';

interface Props {
  readonly agency: string;
  readonly known: KnownProfile;
  readonly onProfile: OnProfile;
}

export function ProfileBanner({ agency, known, onProfile }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isLocked = useIsLocked();
  if (known.confirmed) return null;
  const isOpenQuestion = isIncomplete(known.profile);

  const confirm = async () => {
    setIsBusy(true);
    const problem = await keepProfile(agency, profileOf(draftOf(known.profile)), known, onProfile);
    setIsBusy(false);
    if (problem) showProblem(problem);
  };
  return (
    <section className="profile-banner" aria-label="机关情况">
      <p>
        机关情况：<strong>{profileSummary(known.profile)}</strong>
        <span className="profile-banner-ask">
          {isOpenQuestion ? '检查规则要用到，请补充。' : '按机关名称推断，检查规则要用到，请核对。'}
        </span>
      </p>
      {!isOpenQuestion && (
        <Button size="small" loading={isBusy} disabled={isLocked} onClick={() => void confirm()}>
          确认
        </Button>
      )}
      <Button size="small" type={isOpenQuestion ? 'default' : 'text'} onClick={() => setIsOpen(true)}>
        {isOpenQuestion ? '填写…' : '修改…'}
      </Button>
      {isOpen && (
        <ProfileDialog agency={agency} known={known} onProfile={onProfile} onClose={() => setIsOpen(false)} />
      )}
    </section>
  );
}
