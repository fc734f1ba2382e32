/** 打印预览: the pages of a report as they will come out of the printer, and the ways to get them there. */
import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { isUnfinishedDraft } from '../../shared/check-sheet/final-check.ts';
import type { Entry } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { useSession } from '../session/session.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Preview } from './preview.tsx';

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'report'; readonly entry: Entry; readonly isUnfinished: () => boolean };

export default function PrintScreen() {
  // The frame mounts this screen anew for every report, and keeps it on show while the next screen is fetched.
  const [id] = useState(() => {
    const { screen } = useNavigation.getState();
    return screen.name === 'print' ? screen.id : '';
  });
  const loaded = useReport(id);
  const go = useNavigation((state) => state.go);
  switch (loaded.kind) {
    case 'loading':
      return <Waiting text="正在排版…" />;
    case 'problem':
      return (
        <div className="preview-problem">
          <ProblemMessage problem={loaded.problem}>
            <Button type="primary" onClick={() => go({ name: 'library' })}>
              回到资料库
            </Button>
          </ProblemMessage>
        </div>
      );
    case 'report':
      return <Preview entry={loaded.entry} isUnfinished={loaded.isUnfinished} />;
  }
}

async function load(id: string): Promise<Loaded> {
  // What was typed a moment ago belongs on the paper.
  await useSession.getState().saveNow();
  const opened = await bridge.openEntry({ id });
  if (!opened.ok) return { kind: 'problem', problem: opened.problem };
  const { entry, last, profile } = opened;
  return { kind: 'report', entry, isUnfinished: () => isUnfinishedDraft(entry, last, profile.profile) };
}

function useReport(id: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    load(id).then(
      (found) => wanted && setLoaded(found),
      (error: unknown) => wanted && setLoaded({ kind: 'problem', problem: problemOf(error, '打开年报') }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return loaded;
}
