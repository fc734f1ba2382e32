/** 资料库位置: where the library lies, the way there, and the way to another place. */
import { useEffect } from 'react';
import { Button } from 'antd';
import { FolderOpenOutlined } from '@ant-design/icons';
import type { LibraryPlace } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { useChoosePlace } from '../place/choose-place.tsx';
import { CautionNote } from '../ui/caution-note.tsx';
import { usePlace } from '../place/place-store.ts';
import { cautionWords, KIND_WORDS } from '../place/place-words.ts';
import { showProblem, showToast } from '../ui/toast.tsx';

/** Shows the folder; where nothing can, its name is at least at hand. */
async function openFolder(folder: string): Promise<void> {
  try {
    const answer = await bridge.openLibraryFolder({});
    if (!answer.ok) return showProblem(answer.problem);
    if (answer.isOpened) return;
    await navigator.clipboard.writeText(folder);
    showToast('这台电脑上没有能打开文件夹的程序。位置已复制，可以粘贴到文件管理器里。');
  } catch (error) {
    showProblem(problemOf(error, '打开资料库的文件夹'));
  }
}

async function copyPlace(folder: string): Promise<void> {
  await navigator.clipboard.writeText(folder);
  showToast('位置已复制。');
}

export function PlaceSettings() {
  const { place, ask, goOn } = usePlace();
  useEffect(() => void ask(), [ask]);
  const moved = (next: LibraryPlace) => {
    void goOn(next);
    showToast(`资料库现在放在“${next.folder}”。`);
  };
  const { choose, dialog } = useChoosePlace({ now: place?.folder ?? null, onMoved: moved });
  if (!place) return <p>…</p>;
  const isFixed = place.kind === 'given' || place.kind === 'portable';
  return (
    <>
      <p className="settings-folder">
        <code>{place.folder}</code>
      </p>
      <p className="settings-hint">
        {KIND_WORDS[place.kind]}
        {isFixed && '要更换时，请关闭年报助手，移动程序的文件夹，或者启动时另外指定。'}
      </p>
      {place.caution && <CautionNote>{cautionWords(place.caution)}</CautionNote>}
      {place.former !== null && (
        <p className="settings-hint">以前放在“{place.former}”，那里的内容没有改动。</p>
      )}
      <div className="settings-buttons">
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void openFolder(place.folder)}>
          打开文件夹
        </Button>
        <Button onClick={() => void copyPlace(place.folder)}>复制位置</Button>
        {!isFixed && <Button onClick={choose}>换一个位置…</Button>}
      </div>
      {dialog}
    </>
  );
}
