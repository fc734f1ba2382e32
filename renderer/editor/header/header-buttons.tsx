/**
 * The buttons of the editor's header. Each group is drawn again only when what it shows has changed: the numbers on
 * “检查” change with every letter, the others hardly ever.
 */
import { memo, type ReactNode } from 'react';
import { Button, Dropdown } from 'antd';
import {
  ArrowLeftOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  DiffOutlined,
  EllipsisOutlined,
  HistoryOutlined,
  PrinterOutlined,
} from '@ant-design/icons';
import type { Level } from '../../../shared/findings/finding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { selectLocked, useSession } from '../../session/session.ts';
import { withKeys } from '../../ui/bindings.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';

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
        title={withKeys('撤销', 'Ctrl+Z')}
        icon={<span aria-hidden>↶</span>}
        aria-label="撤销"
        className="is-known-by-icon"
        disabled={!canUndo || isLocked}
        onClick={onUndo}
      >
        撤销
      </Button>
      <Button
        type="text"
        title={withKeys('重做', 'Ctrl+Y')}
        icon={<span aria-hidden>↷</span>}
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
  /** Null while nothing has been checked. */
  readonly counts: Readonly<Record<Level, number>> | null;
  /** How many places wait for a look. */
  readonly pending: number;
  readonly onCheck: () => void;
}

export const CheckButton = memo(function CheckButton({ counts, pending, onCheck }: CheckProps) {
  const { error, warning } = counts ?? { error: 0, warning: 0 };
  return (
    <Button title={withKeys('检查结果', 'F7')} onClick={onCheck} className="check-button">
      检查
      {error > 0 && <span className="count is-error">{error} 错误</span>}
      {warning > 0 && <span className="count is-warning">{warning} 警告</span>}
      {error + warning === 0 && pending > 0 && <span className="count">{pending} 处待核对</span>}
      {counts && error + warning + pending === 0 && <span className="count is-good">✓</span>}
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

interface Way {
  readonly name: string;
  readonly title: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

const SHORT_NAMES: Readonly<Record<string, string>> = { 打印预览: '打印', 版本记录: '版本' };

/**
 * The ways to what is made from the report, the most used first: in a narrow window the last ones stand in a menu, and the
 * others keep their words.
 */
export const WayButtons = memo(function WayButtons(props: WayProps) {
  const isNarrow = useMediaQuery('(max-width: 1340px)');
  const isNarrower = useMediaQuery('(max-width: 1140px)');
  const ways: readonly Way[] = [
    {
      name: '对比去年',
      title: props.hasLast ? withKeys('对比去年', 'F9') : '资料库里没有去年的年报',
      icon: <DiffOutlined aria-hidden />,
      onClick: props.onCompare,
      disabled: !props.hasLast,
    },
    {
      name: '打印预览',
      title: withKeys('打印预览', 'Ctrl+P'),
      icon: <PrinterOutlined aria-hidden />,
      onClick: props.onPrint,
    },
    {
      name: '校核单',
      title: withKeys('校核单：给负责人签字', 'Shift+F9'),
      icon: <AuditOutlined aria-hidden />,
      onClick: props.onSheet,
    },
    {
      name: '版本记录',
      title: '版本记录：以前的内容，可以对比和恢复',
      icon: <HistoryOutlined aria-hidden />,
      onClick: props.onVersions,
    },
  ];
  const shown = isNarrower ? 1 : isNarrow ? 2 : ways.length;
  const folded = ways.slice(shown);
  return (
    <>
      {ways.slice(0, shown).map(({ name, ...way }) => (
        <Button key={name} aria-label={name} {...way}>
          {SHORT_NAMES[name] ?? name}
        </Button>
      ))}
      {folded.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{ items: folded.map(({ name, ...way }) => ({ key: name, label: name, ...way })) }}
        >
          <Button
            icon={<EllipsisOutlined aria-hidden />}
            aria-label="更多操作"
            title={`更多：${folded.map(({ name }) => name).join('、')}`}
          />
        </Dropdown>
      )}
      {props.canFinalise && (
        <Button icon={<CheckSquareOutlined aria-hidden />} onClick={props.onFinalise}>
          定稿…
        </Button>
      )}
    </>
  );
});
