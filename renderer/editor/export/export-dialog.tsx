/** 导出 of a draft that is not finished: what is left, with a way to each place; it may go out as 草稿. */
import { flushSync } from 'react-dom';
import { Button, Modal } from 'antd';
import {
  unfinishedWords,
  type FinalCheck,
  type Unfinished,
} from '../../../shared/check-sheet/final-check.ts';
import type { Place } from '../../../shared/report/schema.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { LeftToDo } from '../finalise/left-to-do.tsx';

interface Props {
  readonly left: Unfinished;
  readonly check: FinalCheck;
  readonly onClose: () => void;
  readonly onGo: (place: Place) => void;
  readonly onExport: () => void;
}

export function ExportDialog({ left, check, onClose, onGo, onExport }: Props) {
  useReturnFocus();
  const leave = (then: () => void) => {
    // Only a dialog that is gone lets the keyboard go elsewhere.
    flushSync(onClose);
    then();
  };
  return (
    <Modal
      open
      title="还没有完成"
      width={640}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => leave(onExport)}>作为草稿导出</Button>
          <Button key="back" type="primary" autoFocus onClick={onClose}>
            先不导出
          </Button>
        </>
      }
    >
      <div className="finalise">
        <p className="finalise-lead">
          还有 <strong>{unfinishedWords(left)}</strong>。
        </p>
        <p className="finalise-aside">
          作为草稿导出时，文件名写明“（草稿）”，每页上方有“草稿”字样，没有核对的数字标为黄底。
        </p>
        <LeftToDo check={check} onGo={(place) => leave(() => onGo(place))} />
      </div>
    </Modal>
  );
}
