/** Choosing another folder for the library: which, what that would mean, and then the move. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import type { LibraryPlace, PlaceChoice } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf } from '../app/library-store.ts';
import { CautionNote } from '../ui/caution-note.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { Copying, StopButton } from './copying.tsx';
import { cautionWords, choiceWords } from './place-words.ts';
import './place.css';

interface Props {
  /** Where the library lies; null where it is missing. */
  readonly now: string | null;
  readonly onMoved: (place: LibraryPlace) => void;
}

/** The way to begin choosing, and the dialog while it is under way. */
export function useChoosePlace({ now, onMoved }: Props): {
  readonly choose: () => void;
  readonly dialog: ReactNode;
} {
  const [isOpen, setOpen] = useState(false);
  return {
    choose: () => setOpen(true),
    dialog: isOpen && <ChoosePlace now={now} onMoved={onMoved} onClose={() => setOpen(false)} />,
  };
}

function ChoosePlace({ now, onMoved, onClose }: Props & { readonly onClose: () => void }) {
  const [path, setPath] = useState('');
  const [choice, setChoice] = useState<PlaceChoice | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isMoving, setMoving] = useState(false);
  useReturnFocus();
  const mainButton = useRef<HTMLButtonElement>(null);
  // The button that stops what was under way has gone with it.
  useEffect(() => {
    if (!isBusy && document.activeElement === document.body) mainButton.current?.focus();
  }, [isBusy]);
  // The desktop edition has the system's own dialog; in a browser the folder is written.
  const canAsk = window.nianbao !== undefined;

  async function run<T>(doing: string, work: () => Promise<T>): Promise<void> {
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(problemOf(error, doing)));
    setBusy(false);
  }
  const look = () =>
    run('选择资料库位置', async () => {
      const answer = await bridge.choosePlace({ path: canAsk ? null : path });
      if (answer.ok) setChoice(answer.choice);
      else setProblem(answer.problem);
    });
  const move = (id: string) =>
    run('更换资料库位置', async () => {
      setMoving(true);
      const answer = await bridge.moveLibrary({ choice: id }).finally(() => setMoving(false));
      if (!answer.ok) return setProblem(answer.problem);
      if (!answer.isMoved) return;
      onMoved(answer);
      onClose();
    });
  const title = now === null ? '选择资料库所在的文件夹' : '换一个位置';
  return (
    <Modal
      open
      title={title}
      width={640}
      maskClosable={false}
      closable={!isBusy}
      keyboard={!isBusy}
      onCancel={onClose}
      footer={
        <>
          {isMoving && choice?.reports === null ? (
            <StopButton />
          ) : (
            <Button disabled={isBusy} onClick={onClose}>
              取消
            </Button>
          )}
          {choice && (
            <Button disabled={isBusy} onClick={() => setChoice(null)}>
              另选文件夹
            </Button>
          )}
          {choice ? (
            <Button
              ref={mainButton}
              type="primary"
              autoFocus
              loading={isBusy}
              onClick={() => void move(choice.id)}
            >
              {choice.reports === null ? '复制并改用' : '打开这个资料库'}
            </Button>
          ) : (
            <Button
              ref={mainButton}
              type="primary"
              autoFocus={canAsk}
              loading={isBusy}
              disabled={!canAsk && path.trim() === ''}
              onClick={() => void look()}
            >
              {canAsk ? '选择文件夹…' : '下一步'}
            </Button>
          )}
        </>
      }
    >
      <div className="choose-place">
        {choice ? (
          <>
            <p className="choose-place-words">{choiceWords(choice, now)}</p>
            {choice.caution && <CautionNote>{cautionWords(choice.caution)}</CautionNote>}
            {isMoving && (choice.reports === null ? <Copying /> : <p role="status">正在打开…</p>)}
          </>
        ) : (
          <>
            <p>
              {now === null
                ? '选择资料库现在所在的文件夹，或者它的上一级。'
                : '选择本机或移动硬盘上的一个文件夹，资料库放在其中的“年报资料库”里。里面已经有资料库的，可以直接打开。'}
            </p>
            {!canAsk && (
              <Input
                autoFocus
                aria-label="文件夹的完整位置"
                placeholder="文件夹的完整位置，如 D:\办公 或 /data/办公"
                maxLength={1000}
                value={path}
                onChange={(event) => setPath(event.target.value)}
                onPressEnter={() => path.trim() !== '' && void look()}
              />
            )}
          </>
        )}
        {problem && <ProblemMessage problem={problem} />}
      </div>
    </Modal>
  );
}
