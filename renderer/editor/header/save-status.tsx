/** What has become of the last change: stored and when, on its way, or what keeps it from being stored. */
import { memo, useEffect, useState } from 'react';
import { Button } from 'antd';
import { clockTime } from '../../ui/clock.ts';
import { showToast } from '../../ui/toast.tsx';
import type { SaveState } from '../../session/autosave.ts';
import { selectLocked, useSession } from '../../session/session.ts';
import { withKeys } from '../../ui/bindings.ts';

function words(saving: SaveState): string {
  switch (saving.kind) {
    case 'saved':
      return saving.at === null ? '已保存' : `已保存 ${clockTime(saving.at)}`;
    case 'saving':
      return '正在保存…';
    case 'failed':
      return '没有保存成功';
    case 'conflict':
      return '没有保存：年报在别处已被修改';
  }
}

/** Goes on with what is stored, and says where the words that stood here have gone. */
async function takeStored(): Promise<void> {
  await useSession.getState().takeStored();
  const session = useSession.getState();
  if (session.saving.kind === 'conflict') return;
  showToast(
    selectLocked(session)
      ? '已改用已保存的内容。'
      : `已改用已保存的内容；要找回这里原来的内容，按${withKeys('“撤销”', 'Ctrl+Z')}。`,
  );
}

/** Longer than people pause between two keys. */
const CALM_MS = 500;

/**
 * What to tell of saving: that all is stored only once it stays so. While somebody types on it would be told every second
 * and taken back with the next key, to ears as well.
 */
function useCalm(saving: SaveState): SaveState {
  const [told, setTold] = useState(saving);
  useEffect(() => {
    const timer = setTimeout(() => setTold(saving), saving.kind === 'saved' ? CALM_MS : 0);
    return () => clearTimeout(timer);
  }, [saving]);
  return saving.kind === 'saved' && told.kind === 'saving' ? told : saving;
}

export function SaveStatus() {
  const saving = useCalm(useSession((state) => state.saving));
  const { saveNow, keepMine } = useSession.getState();
  return (
    <div className={`save-status is-${saving.kind}`}>
      <span role="status">{words(saving)}</span>
      {saving.kind === 'failed' && (
        <Button size="small" onClick={() => void saveNow()}>
          立即重试
        </Button>
      )}
      {saving.kind === 'conflict' && (
        <>
          <Button size="small" onClick={() => void keepMine()}>
            保留这里的内容
          </Button>
          <Button size="small" onClick={() => void takeStored()}>
            改用已保存的内容
          </Button>
        </>
      )}
    </div>
  );
}

/** The whole message under the header, for a problem that keeps changes from being stored. */
export const SaveProblem = memo(function SaveProblem() {
  const saving = useSession((state) => state.saving);
  if (saving.kind !== 'failed') return null;
  const { what, action } = saving.problem;
  return (
    <p className="save-problem" role="alert">
      {what}您的修改还在这里，会自动再试；请不要关闭窗口。{action}
    </p>
  );
});
