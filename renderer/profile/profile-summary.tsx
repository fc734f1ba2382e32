/** What is known of the agency, with the way to change it; under the help for a cell. */
import { useState } from 'react';
import { Button } from 'antd';
import type { KnownProfile } from '../../shared/contract.ts';
import type { OnProfile } from './keep-profile.ts';
import { ProfileDialog } from './profile-dialog.tsx';
import { profileSummary } from './profile-words.ts';
import './profile.css';

interface Props {
  readonly agency: string;
  readonly known: KnownProfile;
  readonly onProfile: OnProfile;
}

export function ProfileSummary({ agency, known, onProfile }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="profile-summary" aria-label="机关情况摘要">
      <h3>机关情况</h3>
      <p>
        {profileSummary(known.profile)}
        {known.confirmed ? '' : '（按名称推断，待核对）'}
      </p>
      <Button size="small" onClick={() => setIsOpen(true)}>
        修改机关情况…
      </Button>
      {isOpen && (
        <ProfileDialog agency={agency} known={known} onProfile={onProfile} onClose={() => setIsOpen(false)} />
      )}
    </section>
  );
}
