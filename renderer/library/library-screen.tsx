/** 资料库: every report that is kept, newest year first; or, while there is none, how to begin. */
import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { mayChange } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { NewReportDialog } from '../new-report/new-report-dialog.tsx';
import type { Start } from '../new-report/starting-point.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { showProblem } from '../ui/toast.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { FilledLibrary } from './filled-library.tsx';
import { FirstSteps } from './first-steps.tsx';
import { RepairNotice } from './repair-notice.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import './library.css';

export default function LibraryScreen() {
  const { rows, problem, load } = useLibrary();
  const later = useNavigation((state) => state.later);
  const [creating, setCreating] = useState<{ readonly start: Start | null } | null>(null);

  useEffect(() => {
    void load();
  }, [load]);
  useShortcut('Ctrl+N', () => {
    if (mayChange()) setCreating({ start: null });
  });

  async function openExample() {
    const go = later();
    try {
      const answer = await bridge.addExample({});
      if (!answer.ok) return showProblem(answer.problem);
      await load();
      go({ name: 'editor', id: answer.entry.id });
    } catch (error) {
      showProblem(problemOf(error, '打开示例'));
    }
  }

  return (
    <div className="library" data-scroll="library">
      {problem && (
        <div className="library-problem">
          <ProblemMessage problem={problem}>
            <Button onClick={() => void load()}>再试一次</Button>
          </ProblemMessage>
        </div>
      )}
      <RepairNotice />
      <UnsavedNotice />
      {rows === null && !problem && <Waiting text="正在打开资料库…" />}
      {rows?.length === 0 && (
        <FirstSteps onExample={() => void openExample()} onBlank={() => setCreating({ start: 'blank' })} />
      )}
      {rows !== null && rows.length > 0 && (
        <FilledLibrary rows={rows} onNew={(start) => setCreating({ start })} />
      )}
      {creating && <NewReportDialog start={creating.start} onClose={() => setCreating(null)} />}
    </div>
  );
}
