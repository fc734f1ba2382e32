/** Ctrl+S: everything is stored, and what stands here is kept as a version that can be given a name. */
import { useState, type ReactNode } from 'react';
import { keepVersion, NameVersionDialog, type ToName } from '../../session/keep-version.tsx';
import { storedRevision, useSession } from '../../session/session.ts';
import { showToast } from '../../ui/toast.tsx';

interface Versions {
  readonly keep: () => void;
  readonly dialog: ReactNode;
}

export function useVersions(id: string): Versions {
  const [toName, setToName] = useState<ToName | null>(null);
  const keep = async () => {
    if (!(await useSession.getState().saveNow())) return;
    const revision = storedRevision();
    if (!(await keepVersion(id, revision, null))) return;
    showToast('已保存，并存为一个版本。', {
      title: '起名…',
      run: () => setToName({ id, revision, label: null }),
    });
  };
  const close = (isNamed: boolean) => {
    setToName(null);
    if (isNamed) showToast('版本有了名字，在“版本”里可以找到。');
  };
  return {
    keep: () => void keep(),
    dialog: toName && <NameVersionDialog version={toName} onClose={close} />,
  };
}
