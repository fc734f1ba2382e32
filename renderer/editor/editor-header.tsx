/** The editor's header: which report this is, whether it is saved, and what can be done with it. */
import { Button } from 'antd';
import { DiffOutlined, FileWordOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import type { Report } from '../../shared/report/schema.ts';
import type { Status } from '../../shared/contract.ts';
import type { Level } from '../../shared/findings/finding.ts';
import { SaveStatus } from './save-status.tsx';
import { useSession } from './session.ts';

interface Props {
  readonly report: Report;
  readonly status: Status;
  readonly hasLast: boolean;
  readonly counts: Readonly<Record<Level, number>>;
  /** How many places wait for a look. */
  readonly pending: number;
  readonly exporting: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onCheck: () => void;
  readonly onCompare: () => void;
  readonly onExport: () => void;
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  imported: '已导入',
  draft: '草稿',
  final: '已定稿',
};

export function EditorHeader(props: Props) {
  const { report, pending } = props;
  const { error, warning } = props.counts;
  const canUndo = useSession((state) => (state.history?.past.length ?? 0) > 0);
  const canRedo = useSession((state) => (state.history?.future.length ?? 0) > 0);
  return (
    <header className="editor-header">
      <h1>
        <span className="editor-title">{report.year === null ? '' : `${report.year}年 `}年度报告</span>
        <span className="editor-agency">{report.agency ?? '机关待定'}</span>
      </h1>
      <span className="editor-status">{STATUS_WORDS[props.status]}</span>
      <SaveStatus />
      <div className="editor-actions" role="toolbar" aria-label="年报操作">
        <Button
          type="text"
          title="撤销（Ctrl+Z）"
          icon={<UndoOutlined aria-hidden />}
          disabled={!canUndo}
          onClick={props.onUndo}
        >
          撤销
        </Button>
        <Button
          type="text"
          title="重做（Ctrl+Y）"
          icon={<RedoOutlined aria-hidden />}
          disabled={!canRedo}
          onClick={props.onRedo}
        >
          重做
        </Button>
        <Button title="检查结果（F7）" onClick={props.onCheck} className="check-button">
          检查
          {error > 0 && <span className="count is-error">{error}错</span>}
          {warning > 0 && <span className="count is-warning">{warning}警</span>}
          {error + warning === 0 && pending > 0 && <span className="count">{pending}待核对</span>}
          {error + warning + pending === 0 && <span className="count is-good">✓</span>}
        </Button>
        <Button
          icon={<DiffOutlined aria-hidden />}
          disabled={!props.hasLast}
          title={props.hasLast ? undefined : '资料库里没有去年的年报'}
          onClick={props.onCompare}
        >
          对比去年
        </Button>
        <Button
          type="primary"
          icon={<FileWordOutlined aria-hidden />}
          title="导出 Word（Ctrl+E）"
          loading={props.exporting}
          onClick={props.onExport}
        >
          导出 Word
        </Button>
      </div>
    </header>
  );
}
