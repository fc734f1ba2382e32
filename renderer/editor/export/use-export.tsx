/** 导出 Word: a draft that is not finished says so first. */
import { useState, type ReactNode } from 'react';
import {
  checkForFinal,
  unfinished,
  type FinalCheck,
  type Unfinished,
} from '../../../shared/check-sheet/final-check.ts';
import type { Place } from '../../../shared/report/schema.ts';
import { useSteady } from '../../ui/use-steady.ts';
import { ExportDialog } from './export-dialog.tsx';
import { tellExport } from '../../app/delivery.ts';
import { exportWord } from './export-word.ts';
import { selectReport, useSession } from '../../session/session.ts';

interface Export {
  readonly isExporting: boolean;
  readonly start: () => void;
  /** What is asked first; null while nothing is. */
  readonly dialog: ReactNode;
}

interface Asked {
  readonly left: Unfinished;
  readonly check: FinalCheck;
}

export function useExport(onGo: (place: Place) => void): Export {
  const [isExporting, setExporting] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const write = useSteady(async () => {
    const { entry } = useSession.getState();
    if (!entry) return;
    setExporting(true);
    const result = await exportWord(entry.id);
    setExporting(false);
    tellExport(result);
  });
  const start = useSteady(() => {
    const left = leftToDo();
    if (left) setAsked(left);
    else void write();
  });
  const dialog = asked && (
    <ExportDialog {...asked} onClose={() => setAsked(null)} onGo={onGo} onExport={() => void write()} />
  );
  return { isExporting, start, dialog };
}

/** Only a draft is asked about: what was finalised or read from a file goes out as it is. */
function leftToDo(): Asked | null {
  const session = useSession.getState();
  const { last, profile, entry } = session;
  const report = selectReport(session);
  if (!report || entry?.status !== 'draft') return null;
  const check = checkForFinal({ report, last, ...(profile ? { profile: profile.profile } : {}) });
  const left = unfinished(report, check);
  return left && { left, check };
}
