/** The whole window takes files: a curtain while they are dragged over it, and the input behind “选择文件”. */
import { useEffect, useState } from 'react';
import { useSaveBeforeClosing, type Unsaved } from '../app/save-before-closing.ts';
import { useIsLocked } from '../app/access.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { ACCEPTED } from './formats.ts';
import { followGivenFiles } from './given-files.ts';
import { flushDecisions, hasUnstoredDecisions, useHeld } from './held.ts';
import { isAtRisk } from './import-store.ts';
import { carriesFiles, chooseFiles, FILE_INPUT_ID, importDrop, importFiles } from './intake.ts';
import './file-intake.css';

/** The pointer has left the window when no drag event has come for this long. */
const GONE_MS = 400;

function useFileDrop(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      setIsOver(false);
    };
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
      clearTimeout(timer);
      timer = setTimeout(leave, GONE_MS);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer) || !event.dataTransfer) return;
      // Otherwise the browser would leave the program and open the file.
      event.preventDefault();
      event.stopPropagation();
      leave();
      void importDrop(event.dataTransfer);
    };
    const capture = { capture: true };
    window.addEventListener('dragenter', over, capture);
    window.addEventListener('dragover', over, capture);
    window.addEventListener('drop', drop, capture);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragenter', over, capture);
      window.removeEventListener('dragover', over, capture);
      window.removeEventListener('drop', drop, capture);
    };
  }, []);
  return isOver;
}

/** What would be lost with the window: everything else of the queue is held. */
const UNSAVED: Unsaved = {
  hasUnsaved: () => isAtRisk() || hasUnstoredDecisions(),
  saveNow: async () => (await flushDecisions()) && !isAtRisk(),
};

export function FileIntake() {
  const isOver = useFileDrop();
  useEffect(followGivenFiles, []);
  const isLocked = useIsLocked();
  // Where another program writes, nothing is offered; once it has gone, what is left is.
  useEffect(() => void useHeld.getState().look(), [isLocked]);
  useSaveBeforeClosing(UNSAVED);
  useShortcut('Ctrl+O', chooseFiles);
  return (
    <section aria-label="导入年报文件">
      <input
        id={FILE_INPUT_ID}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label="选择年报文件"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          importFiles([...(event.target.files ?? [])]);
          // Choosing the same file again must be noticed too.
          event.target.value = '';
        }}
      />
      {isOver && (
        <div className="drop-curtain" aria-hidden>
          <p>松开鼠标，读取年报</p>
        </div>
      )}
    </section>
  );
}
