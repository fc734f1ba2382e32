/**
 * The buttons of the editor's header. Each group is drawn again only when what it shows has changed: the numbers on
 * “检查” change with every letter, the others hardly ever.
 */
import { memo } from 'react';
import { Button } from 'antd';
import {
  ArrowLeftOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  DiffOutlined,
  HistoryOutlined,
  PrinterOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { Level } from '../../../shared/findings/finding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { selectLocked, useSession } from '../../session/session.ts';

export const BackButton = memo(function BackButton() {
  return (
    <Button
      type="text"
      className="editor-back"
      icon={<ArrowLeftOutlined aria-hidden />}
      aria-label="回到资料库"
      title="回到资料库"
      onClick={() => useNavigation.getState().go({ name: 'library' })}
    >
      资料库
    </Button>
  );
});

interface UndoProps {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export const UndoButtons = memo(function UndoButtons({ onUndo, onRedo }: UndoProps) {
  const isLocked = useSession(selectLocked);
  const canUndo = useSession((state) => (state.history?.past.length ?? 0) > 0);
  const canRedo = useSession((state) => (state.history?.future.length ?? 0) > 0);
  return (
    <>
      <Button
        type="text"
        title="撤销（Ctrl+Z）"
        icon={<UndoOutlined aria-hidden />}
        aria-label="撤销"
        className="is-known-by-icon"
        disabled={!canUndo || isLocked}
        onClick={onUndo}
      >
        撤销
      </Button>
      <Button
        type="text"
        title="重做（Ctrl+Y）"
        icon={<RedoOutlined aria-hidden />}
        aria-label="重做"
        className="is-known-by-icon"
        disabled={!canRedo || isLocked}
        onClick={onRedo}
      >
        重做
      </Button>
    </>
  );
});

interface CheckProps {
  readonly counts: Readonly<Record<Level, number>>;
  /** How many places wait for a look. */
  readonly pending: number;
  readonly onCheck: () => void;
}

export const CheckButton = memo(function CheckButton({ counts, pending, onCheck }: CheckProps) {
  const { error, warning } = counts;
  return (
    <Button title="检查结果（F7）" onClick={onCheck} className="check-button">
      检查
      {error > 0 && <span className="count is-error">{error} 错误</span>}
      {warning > 0 && <span className="count is-warning">{warning} 警告</span>}
      {error + warning === 0 && pending > 0 && <span className="count">{pending} 处待核对</span>}
      {error + warning + pending === 0 && <span className="count is-good">✓</span>}
    </Button>
  );
});

interface WayProps {
  readonly hasLast: boolean;
  readonly canFinalise: boolean;
  readonly onCompare: () => void;
  readonly onSheet: () => void;
  readonly onPrint: () => void;
  readonly onVersions: () => void;
  readonly onFinalise: () => void;
}

/** The ways to what is made from the report. */
export const WayButtons = memo(function WayButtons(props: WayProps) {
  return (
    <>
      <Button
        icon={<DiffOutlined aria-hidden />}
        className="is-short"
        aria-label="对比去年"
        disabled={!props.hasLast}
        title={props.hasLast ? '对比去年（F9）' : '资料库里没有去年的年报'}
        onClick={props.onCompare}
      >
        对比去年
      </Button>
      <Button
        icon={<AuditOutlined aria-hidden />}
        className="is-short"
        aria-label="校核单"
        title="校核单：给负责人签字（Shift+F9）"
        onClick={props.onSheet}
      >
        校核单
      </Button>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        className="is-short"
        aria-label="打印预览"
        title="打印预览（Ctrl+P）"
        onClick={props.onPrint}
      >
        打印
      </Button>
      <Button
        icon={<HistoryOutlined aria-hidden />}
        className="is-known-by-icon"
        aria-label="版本记录"
        title="版本记录：以前的内容，可以对比和恢复"
        onClick={props.onVersions}
      >
        版本
      </Button>
      {props.canFinalise && (
        <Button icon={<CheckSquareOutlined aria-hidden />} onClick={props.onFinalise}>
          定稿…
        </Button>
      )}
    </>
  );
});
