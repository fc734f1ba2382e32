/** The editor's header: which report this is, whether it is saved, and what can be done with it. */
import { useCallback, useState } from 'react';
import type { Place, Report } from '../../../shared/report/schema.ts';
import type { Status } from '../../../shared/contract.ts';
import { momentWords } from '../../../shared/report/moment-words.ts';
import { HANDED_OUT_WORDS, STATUS_WORDS } from '../../../shared/report/status-words.ts';
import type { Level } from '../../../shared/findings/finding.ts';
import { ExportButton } from '../export/export-button.tsx';
import type { ExportTarget } from '../export/use-export.tsx';
import { FinaliseDialog } from '../finalise/finalise-dialog.tsx';
import { BackButton, CheckButton, UndoButtons, WayButtons } from './header-buttons.tsx';
import { createHandedOutState } from './handed-out-state.ts';
import { SaveStatus } from './save-status.tsx';
import { selectLocked, useSession } from '../../session/session.ts';
import { useShortcut } from '../../ui/shortcuts.ts';
import './editor-header.css';

interface Props {
  readonly report: Report;
  readonly status: Status;
  readonly hasLast: boolean;
  /** Null while nothing has been checked. */
  readonly counts: Readonly<Record<Level, number>> | null;
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
  const { report } = props;
  const [finalising, setFinalising] = useState(false);
  const finalise = useCallback(() => setFinalising(true), []);
  const isLocked = useSession(selectLocked);
  const canFinalise = props.status === 'draft' && !isLocked;
  useShortcut('Ctrl+Shift+Enter', () => canFinalise && setFinalising(true));
  return (
    <header className="editor-header">
      <BackButton />
      <h1>
        <span className="editor-title">{report.year === null ? '' : `${report.year}年 `}年度报告</span>
        <span className="editor-agency">{report.agency ?? '机关待定'}</span>
      </h1>
      <span className="editor-status">{STATUS_WORDS[props.status]}</span>
      <HandedOut />
      <SaveStatus />
      <div className="editor-actions" role="toolbar" aria-label="年报操作">
        <UndoButtons onUndo={props.onUndo} onRedo={props.onRedo} />
        <CheckButton counts={props.counts} pending={props.pending} onCheck={props.onCheck} />
        <WayButtons
          hasLast={props.hasLast}
          canFinalise={canFinalise}
          onCompare={props.onCompare}
          onSheet={props.onSheet}
          onPrint={props.onPrint}
          onVersions={props.onVersions}
          onFinalise={finalise}
        />
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
