/** 导出: what is shown is stored first, a draft that is not finished says so, and what a file does not hold is told. */
import { useState, type ReactNode } from 'react';
import { Modal } from 'antd';
import {
  checkForFinal,
  unfinished,
  type FinalCheck,
  type Unfinished,
} from '../../../shared/check-sheet/final-check.ts';
import type { ReportFormat } from '../../../shared/document/formats.ts';
import { fragmentHtml } from '../../../shared/document/html/fragment.ts';
import type { Lost } from '../../../shared/document/lost.ts';
import type { Place } from '../../../shared/report/schema.ts';
import { printedReport } from '../../../shared/template/printed.ts';
import { tellExport } from '../../app/delivery.ts';
import { exportPackage, exportReport, type ReportExport } from '../../app/export-report.ts';
import { followEntry, selectReport, useSession } from '../../session/session.ts';
import { storeFirst } from '../../session/store-first.ts';
import { copyRich } from '../../ui/copy.ts';
import { showProblem, showToast } from '../../ui/toast.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { useSteady } from '../../ui/use-steady.ts';
import { ExportDialog } from './export-dialog.tsx';

/** A file, or the clipboard. */
export type ExportTarget = Exclude<ReportFormat, 'json'> | 'package' | 'fragment';

interface Export {
  readonly isExporting: boolean;
  readonly start: (target: ExportTarget) => void;
  /** What is asked first, or told behind; null while nothing is. */
  readonly dialog: ReactNode;
}

interface Asked {
  readonly target: ExportTarget;
  readonly left: Unfinished;
  readonly check: FinalCheck;
}

export function useExport(onGo: (place: Place) => void): Export {
  const [isExporting, setExporting] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [lost, setLost] = useState<readonly Lost[]>([]);
  const go = useSteady((target: ExportTarget) => {
    if (target === 'fragment') copyFragment();
    else void write(target, { onBusy: setExporting, onLost: setLost });
  });
  const start = useSteady((target: ExportTarget) => {
    const left = leftToDo();
    if (left) setAsked({ target, ...left });
    else go(target);
  });
  const dialog = asked ? (
    <ExportDialog {...asked} onClose={() => setAsked(null)} onGo={onGo} onExport={() => go(asked.target)} />
  ) : (
    lost.length > 0 && <LostDialog lost={lost} onClose={() => setLost([])} />
  );
  return { isExporting, start, dialog };
}

type FileTarget = Exclude<ExportTarget, 'fragment'>;

interface Listener {
  readonly onBusy: (isBusy: boolean) => void;
  readonly onLost: (lost: readonly Lost[]) => void;
}

/** Exports and says what became of it. */
async function write(target: FileTarget, listener: Listener): Promise<void> {
  listener.onBusy(true);
  const written = await storeAndExport(target);
  listener.onBusy(false);
  if (!written) return;
  const { result, lost } = written;
  tellExport(result, {
    again: () => void write(target, listener),
    ...(lost.length > 0 && { lost: { count: lost.length, show: () => listener.onLost(lost) } }),
  });
}

async function storeAndExport(target: FileTarget): Promise<ReportExport | null> {
  const { entry } = useSession.getState();
  if (!entry) return null;
  const unsaved = await storeFirst();
  if (unsaved) {
    showProblem(unsaved);
    return null;
  }
  if (target !== 'package') return exportReport(entry.id, target);
  const written = await exportPackage(entry.id);
  if (written.entry) followEntry(written.entry);
  return written;
}

function copyFragment(): void {
  const report = selectReport(useSession.getState());
  if (!report) return;
  const printed = printedReport(report);
  const text = [
    ...printed.titleLines,
    ...printed.preamble,
    ...printed.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    ...printed.signature,
  ].join('\n');
  showToast(
    copyRich(fragmentHtml(printed), text)
      ? '已复制全文和表格，可以粘贴到网站后台的编辑框里。'
      : '这里不允许写入剪贴板，没有复制。请导出网页文件，打开后全选、复制。',
  );
}

function LostDialog({ lost, onClose }: { readonly lost: readonly Lost[]; readonly onClose: () => void }) {
  useReturnFocus();
  return (
    <Modal
      open
      title="没有写进文件的内容"
      onCancel={onClose}
      onOk={onClose}
      okText="知道了"
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <ul className="export-lost">
        {lost.map(({ code, message }, index) => (
          <li key={`${code}-${index}`}>{message}</li>
        ))}
      </ul>
    </Modal>
  );
}

/** Only a draft is asked about: what was finalised or read from a file goes out as it is. */
function leftToDo(): Omit<Asked, 'target'> | null {
  const session = useSession.getState();
  const { last, profile, entry } = session;
  const report = selectReport(session);
  if (!report || entry?.status !== 'draft') return null;
  const check = checkForFinal({ report, last, ...(profile ? { profile: profile.profile } : {}) });
  const left = unfinished(report, check);
  return left && { left, check };
}
