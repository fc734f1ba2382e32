/** Another agency or year for a kept report, on purpose: says what changes with it and that there may be only one. */
import { useState } from 'react';
import { Form, Input, InputNumber, Modal } from 'antd';
import type { LibraryRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { problemOf, rowTitle, useLibrary } from '../app/library-store.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { showToast } from '../ui/toast.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { reportOf } from './rows.ts';

const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;

interface Props {
  readonly row: LibraryRow;
  readonly rows: readonly LibraryRow[];
  readonly onClose: () => void;
}

/** The open dialog; mount it to open, unmount it to close. */
export function RenameDialog({ row, rows, onClose }: Props) {
  const [agency, setAgency] = useState(row.agency ?? '');
  const [year, setYear] = useState(row.year);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  useReturnFocus();
  const other = reportOf(rows, agency, year, row.id);
  const isChanged = agency.trim() !== (row.agency ?? '') || year !== row.year;
  const canSave = agency.trim() !== '' && year !== null && isChanged && !other;

  async function save() {
    if (!canSave || isBusy) return;
    setBusy(true);
    const failed = await rename(row.id, agency.trim(), year);
    setBusy(false);
    if (failed) return setProblem(failed);
    showToast(`已改为${rowTitle({ agency: agency.trim(), year })}。`);
    onClose();
  }
  return (
    <Modal
      open
      title="改机关或年度"
      onCancel={onClose}
      onOk={() => void save()}
      okText="修改"
      okButtonProps={{ disabled: !canSave, loading: isBusy }}
      cancelText="取消"
    >
      <Form labelCol={{ flex: '96px' }} labelAlign="left" colon={false} onFinish={() => void save()}>
        <Form.Item label="机关名称" htmlFor="rename-agency">
          <Input
            id="rename-agency"
            autoFocus
            maxLength={100}
            value={agency}
            onChange={(event) => setAgency(event.target.value)}
          />
        </Form.Item>
        <Form.Item label="报告年度" htmlFor="rename-year">
          <InputNumber
            id="rename-year"
            min={FIRST_YEAR}
            max={LAST_YEAR}
            precision={0}
            suffix="年"
            value={year}
            onChange={setYear}
          />
        </Form.Item>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </Form>
      <p className="library-hint">
        标题里的机关和年份一起改；数字和正文不变，正文里写着原来名称、年份的地方，检查会列出来。
        {row.year !== year && '年度改了以后，去年的年报按新的年度重新找。'}
      </p>
      <div aria-live="polite">
        {other && (
          <p className="library-taken">
            {rowTitle(other)}已经在资料库里，同一机关同一年度只能有一份。请换一个年度，或先移出那一份。
          </p>
        )}
      </div>
      {problem && <ProblemMessage problem={problem} />}
    </Modal>
  );
}

async function rename(id: string, agency: string, year: number): Promise<Problem | null> {
  try {
    const answer = await bridge.renameEntry({ id, agency, year });
    await useLibrary.getState().load();
    return answer.ok ? null : answer.problem;
  } catch (error) {
    return problemOf(error, '改机关或年度');
  }
}
