/** The editor's header: which report this is, whether it is saved, and what can be done with it. */
import { useState } from 'react';
import { Button } from 'antd';
import {
  ArrowLeftOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  DiffOutlined,
  PrinterOutlined,
  HistoryOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { Place, Report } from '../../../shared/report/schema.ts';
import type { Status } from '../../../shared/contract.ts';
import { momentWords } from '../../../shared/report/moment-words.ts';
import { HANDED_OUT_WORDS, STATUS_WORDS } from '../../../shared/report/status-words.ts';
import type { Level } from '../../../shared/findings/finding.ts';
import { ExportButton } from '../export/export-button.tsx';
import type { ExportTarget } from '../export/use-export.tsx';
import { FinaliseDialog } from '../finalise/finalise-dialog.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { createHandedOutState } from './handed-out-state.ts';
import { SaveStatus } from './save-status.tsx';
import { selectLocked, useSession } from '../../session/session.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import './editor-header.css';

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
  readonly onExport: (target: ExportTarget) => void;
  readonly onSheet: () => void;
  readonly onPrint: () => void;
  readonly onVersions: () => void;
  /** Leads to a place of the report. */
  readonly onGo: (place: Place) => void;
}

/** Whether the report was handed in, and says the same still. */
function HandedOut() {
  const [stateOf] = useState(createHandedOutState);
  const state = useSession(stateOf);
  const handedOut = useSession(({ entry }) => entry?.handedOut ?? null);
  if (!handedOut || !state) return null;
  return (
    <span className="editor-status" title={`${momentWords(handedOut.at)} 导出了报送材料`}>
      {HANDED_OUT_WORDS[state]}
    </span>
  );
}

export function EditorHeader(props: Props) {
  const { report, pending } = props;
  const { error, warning } = props.counts;
  const [finalising, setFinalising] = useState(false);
  const isLocked = useSession(selectLocked);
  useShortcut('Ctrl+Shift+Enter', () => props.status === 'draft' && setFinalising(true));
  const canUndo = useSession((state) => (state.history?.past.length ?? 0) > 0);
  const canRedo = useSession((state) => (state.history?.future.length ?? 0) > 0);
  return (
    <header className="editor-header">
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
      <h1>
        <span className="editor-title">{report.year === null ? '' : `${report.year}年 `}年度报告</span>
        <span className="editor-agency">{report.agency ?? '机关待定'}</span>
      </h1>
      <span className="editor-status">{STATUS_WORDS[props.status]}</span>
      <HandedOut />
      <SaveStatus />
      <div className="editor-actions" role="toolbar" aria-label="年报操作">
        <Button
          type="text"
          title="撤销（Ctrl+Z）"
          icon={<UndoOutlined aria-hidden />}
          aria-label="撤销"
          className="is-known-by-icon"
          disabled={!canUndo || isLocked}
          onClick={props.onUndo}
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
          onClick={props.onRedo}
        >
          重做
        </Button>
        <Button title="检查结果（F7）" onClick={props.onCheck} className="check-button">
          检查
          {error > 0 && <span className="count is-error">{error} 错误</span>}
          {warning > 0 && <span className="count is-warning">{warning} 警告</span>}
          {error + warning === 0 && pending > 0 && <span className="count">{pending} 处待核对</span>}
          {error + warning + pending === 0 && <span className="count is-good">✓</span>}
        </Button>
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
        {props.status === 'draft' && (
          <Button icon={<CheckSquareOutlined aria-hidden />} onClick={() => setFinalising(true)}>
            定稿…
          </Button>
        )}
        <ExportButton isExporting={props.exporting} onExport={props.onExport} />
      </div>
      <FinaliseDialog
        open={finalising}
        onClose={() => setFinalising(false)}
        onGo={props.onGo}
        onSheet={props.onSheet}
        onExport={() => props.onExport('docx')}
      />
    </header>
  );
}
