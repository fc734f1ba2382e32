/** The profile of the agency whose report is open. */
import { memo } from 'react';
import { selectReport, useSession } from '../../session/session.ts';
import { ProfileBanner } from '../../profile/profile-banner.tsx';
import { ProfileSummary } from '../../profile/profile-summary.tsx';

/** Asks for a look until the profile is confirmed; nothing for a report that names no agency. */
export const EditorProfileBanner = memo(function EditorProfileBanner() {
  const opened = useOpened();
  return opened && <ProfileBanner key={opened.agency} {...opened} />;
});

export function EditorProfileSummary() {
  const opened = useOpened();
  return opened && <ProfileSummary key={opened.agency} {...opened} />;
}

function useOpened() {
  const agency = useSession((state) => selectReport(state)?.agency ?? null);
  const known = useSession((state) => state.profile);
  const onProfile = useSession((state) => state.setProfile);
  return agency !== null && known !== null ? { agency, known, onProfile } : null;
}
