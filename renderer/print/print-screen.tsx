/** 打印预览: the pages of a report as they will come out of the printer, and the ways to get them there. */
import { useCallback, useState } from 'react';
import { isUnfinishedDraft } from '../../shared/check-sheet/final-check.ts';
import { bridge } from '../app/bridge.ts';
import { useNavigation } from '../app/navigation.ts';
import { NotOpened } from '../app/not-opened.tsx';
import { usePageStyle } from '../app/page-style.ts';
import { useLoaded } from '../app/use-loaded.ts';
import { storeFirst } from '../session/store-first.ts';
import { Waiting } from '../ui/waiting.tsx';
import { Preview } from './preview.tsx';

export default function PrintScreen() {
  // The frame mounts this screen anew for every report, and keeps it on show while the next screen is fetched.
  const [id] = useState(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'print' ? screen.id : '';
  });
  const loaded = useLoaded(
    useCallback(() => load(id), [id]),
    '打开年报',
  );
  switch (loaded.kind) {
    case 'loading':
      return <Waiting text="正在排版…" />;
    case 'problem':
      return <NotOpened problem={loaded.problem} />;
    case 'report':
      return <Preview entry={loaded.entry} isUnfinished={loaded.isUnfinished} />;
  }
}

async function load(id: string) {
  // What was typed a moment ago belongs on the paper.
  const unsaved = await storeFirst([id]);
  if (unsaved) return { kind: 'problem' as const, problem: unsaved };
  const [opened] = await Promise.all([bridge.openEntry({ id }), usePageStyle.getState().load()]);
  if (!opened.ok) return { kind: 'problem' as const, problem: opened.problem };
  const { entry, last, profile } = opened;
  return {
    kind: 'report' as const,
    entry,
    isUnfinished: () => isUnfinishedDraft(entry, last, profile.profile),
  };
}
