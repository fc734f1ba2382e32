/** 新建年度报告: from which report, for whom, for which year; says beforehand what is carried over. */
import { useState } from 'react';
import { Button, Form, Modal } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { createReport } from './create-report.ts';
import { NewReportFields, rowName } from './new-report-fields.tsx';
import {
  carriedOver,
  draftFrom,
  newestReport,
  sameReport,
  type Draft,
  type Start,
} from './starting-point.ts';
import './new-report-dialog.css';

interface Props {
  /** Preselected start; null lets the dialog choose the newest report of the agency shown. */
  readonly start: Start | null;
  readonly onClose: () => void;
}

function firstDraft(rows: readonly LibraryRow[], start: Start | null, agency: string | null): Draft {
  const lastId = start === null || start === 'blank' ? null : start.lastId;
  const last = start === null ? newestReport(rows, agency) : rows.find((row) => row.id === lastId);
  return draftFrom(last, new Date());
}

/** The open dialog; mount it to open, unmount it to close. */
export function NewReportDialog({ start, onClose }: Props) {
  const rows = useLibrary((state) => state.rows) ?? [];
  const shownAgency = useLibrary((state) => state.agency);
  const later = useNavigation((state) => state.later);
  const [draft, setDraft] = useState(() => firstDraft(rows, start, shownAgency));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  useReturnFocus();

  const last = rows.find((row) => row.id === draft.lastId);
  const same = sameReport(rows, draft);
  const isComplete = draft.agency.trim() !== '' && draft.year !== null && !same;

  function open(id: string, go = later()) {
    onClose();
    go({ name: 'editor', id });
  }

  async function create() {
    if (!isComplete || draft.year === null || isBusy) return;
    setIsBusy(true);
    setProblem(null);
    const go = later();
    const created = await createReport({ ...draft, year: draft.year });
    setIsBusy(false);
    if (created.kind === 'created') open(created.id, go);
    else setProblem(created.problem);
  }

  return (
    <Modal
      open
      title="新建年度报告"
      width={560}
      onCancel={onClose}
      onOk={() => void create()}
      okText={draft.year === null ? '新建' : `新建 ${draft.year} 年年度报告`}
      okButtonProps={{ disabled: !isComplete, loading: isBusy, autoFocus: isComplete }}
      cancelText="取消"
    >
      <Form
        layout="horizontal"
        labelCol={{ flex: '96px' }}
        labelAlign="left"
        colon={false}
        className="new-report"
        onFinish={() => void create()}
      >
        <NewReportFields rows={rows} draft={draft} onDraft={setDraft} />
        {/* Enter in a field is the same as the button. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </Form>

      <section className="new-report-carried" aria-label="带入的内容">
        <strong>会带入什么</strong>
        <ul>
          {carriedOver(last, draft).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>

      <div aria-live="polite">
        {same && (
          <p className="new-report-same">
            <span>{rowName(same)}的年报已经在资料库里。请打开它，或换一个年度。</span>
            <Button size="small" onClick={() => open(same.id)}>
              打开已有的年报
            </Button>
          </p>
        )}
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </Modal>
  );
}
