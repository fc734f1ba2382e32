/** The sample to play with: brought in, and taken out with everything that was written from it. */
import { useState } from 'react';
import { Button } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import { useIsLocked } from '../app/access.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { showProblem, showToast } from '../ui/toast.tsx';
import { sampleRows } from './sample.ts';

async function addSample(): Promise<string | null> {
  try {
    const answer = await bridge.addExample({});
    if (!answer.ok) showProblem(answer.problem);
    await useLibrary.getState().load();
    return answer.ok ? answer.entry.id : null;
  } catch (error) {
    showProblem(problemOf(error, '打开示例'));
    return null;
  }
}

/** Puts the sample aside; what was put aside can be brought back in the library. */
async function removeSample(rows: readonly LibraryRow[]): Promise<void> {
  try {
    for (const { id } of rows) {
      const answer = await bridge.removeEntry({ id });
      if (!answer.ok) return showProblem(answer.problem);
    }
    showToast(`已移除示例 ${rows.length} 份，可以在“最近移出”里恢复。`);
  } catch (error) {
    showProblem(problemOf(error, '移除示例'));
  } finally {
    await useLibrary.getState().load();
  }
}

export function SampleSettings({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const later = useNavigation((state) => state.later);
  const isLocked = useIsLocked();
  const [isBusy, setBusy] = useState(false);
  const sample = sampleRows(rows);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const add = async () => {
    const go = later();
    const id = await addSample();
    if (id !== null) go({ name: 'editor', id });
  };
  return sample.length > 0 ? (
    <Button loading={isBusy} disabled={isLocked} onClick={() => void run(() => removeSample(sample))}>
      移除示例（{sample.length} 份）
    </Button>
  ) : (
    <Button loading={isBusy} disabled={isLocked} onClick={() => void run(add)}>
      打开示例
    </Button>
  );
}
