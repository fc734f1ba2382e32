/** What is known of each agency of the library, with the way to change it. */
import { useEffect, useState } from 'react';
import { Button } from 'antd';
import type { KnownProfile } from '../../shared/contract.ts';
import { useIsLocked } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { ProfileDialog } from '../profile/profile-dialog.tsx';
import { profileSummary } from '../profile/profile-words.ts';

/** The profiles of agencies by name; those that could not be read are missing. */
function useProfiles(agencies: readonly string[]) {
  const [profiles, setProfiles] = useState<ReadonlyMap<string, KnownProfile>>(new Map());
  const names = agencies.join('\n');
  // Another program may have changed them as long as it could.
  const isLocked = useIsLocked();
  useEffect(() => {
    let isOpen = true;
    const load = async (agency: string) => {
      const answer = await bridge.loadProfile({ agency }).catch(() => null);
      if (isOpen && answer?.ok) setProfiles((known) => new Map(known).set(agency, answer));
    };
    if (names !== '') for (const agency of names.split('\n')) void load(agency);
    return () => {
      isOpen = false;
    };
  }, [names, isLocked]);
  const change = (agency: string, profile: KnownProfile) =>
    setProfiles((known) => new Map(known).set(agency, profile));
  return { profiles, change };
}

export function AgencyList({ agencies }: { readonly agencies: readonly string[] }) {
  const { profiles, change } = useProfiles(agencies);
  const [open, setOpen] = useState<string | null>(null);
  const known = open === null ? undefined : profiles.get(open);
  if (agencies.length === 0) return <p>资料库里还没有年报；导入或新建以后，这里列出各个机关。</p>;
  return (
    <>
      <ul className="settings-agencies">
        {agencies.map((agency) => {
          const profile = profiles.get(agency);
          return (
            <li key={agency}>
              <div>
                <strong>{agency}</strong>
                <span>
                  {profile ? profileSummary(profile.profile) : '…'}
                  {profile && !profile.confirmed && '（按名称推断，待核对）'}
                </span>
              </div>
              <Button
                size="small"
                disabled={!profile}
                aria-label={`修改机关情况：${agency}`}
                onClick={() => setOpen(agency)}
              >
                修改…
              </Button>
            </li>
          );
        })}
      </ul>
      {open !== null && known && (
        <ProfileDialog
          agency={open}
          known={known}
          onProfile={(profile) => change(open, profile)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
