/** 新建年度报告: from which report, for whom, for which year; says beforehand what is carried over. */
import { useEffect, useState } from 'react';
import { Button, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import type { LibraryRow, TemplateRow } from '../../shared/contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { bridge } from '../app/bridge.ts';
import { useLibrary } from '../app/library-store.ts';
import { useNavigation } from '../app/navigation.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { createReport } from './create-report.ts';
import {
  carriedOver,
  draftFrom,
  newestReport,
  sameReport,
  type Draft,
  type Start,
} from './starting-point.ts';
import './new-report-dialog.css';

const BLANK = '';
const FIRST_YEAR = 2019;
const LAST_YEAR = 2100;

interface Props {
  /** Preselected start; null lets the dialog choose the newest report of the agency shown. */
  readonly start: Start | null;
  readonly onClose: () => void;
}

function rowName(row: LibraryRow): string {
  return `${row.year ?? '年度不明'}${row.year === null ? '' : '年'} ${row.agency ?? '机关不明'}`;
}

function firstDraft(rows: readonly LibraryRow[], start: Start | null, agency: string | null): Draft {
  const lastId = start === null || start === 'blank' ? null : start.lastId;
  const last = start === null ? newestReport(rows, agency) : rows.find((row) => row.id === lastId);
  return draftFrom(last, new Date());
}

/** The templates to choose from; none until they are known, or where they cannot be read: the default does for all. */
function useTemplateNames(): readonly TemplateRow[] {
  const [rows, setRows] = useState<readonly TemplateRow[]>([]);
  useEffect(() => {
    let isOpen = true;
    bridge.listTemplates({}).then(
      (answer) => isOpen && answer.ok && setRows(answer.templates),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return rows;
}

/** The open dialog; mount it to open, unmount it to close. */
export function NewReportDialog({ start, onClose }: Props) {
  const rows = useLibrary((state) => state.rows) ?? [];
  const shownAgency = useLibrary((state) => state.agency);
  const go = useNavigation((state) => state.go);
  const [draft, setDraft] = useState(() => firstDraft(rows, start, shownAgency));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const templates = useTemplateNames();
  useReturnFocus();

  const last = rows.find((row) => row.id === draft.lastId);
  const same = sameReport(rows, draft);
  const isComplete = draft.agency.trim() !== '' && draft.year !== null && !same;

  function open(id: string) {
    onClose();
    go({ name: 'editor', id });
  }

  async function create() {
    if (!isComplete || draft.year === null || isBusy) return;
    setIsBusy(true);
    setProblem(null);
    const created = await createReport({ ...draft, year: draft.year });
    setIsBusy(false);
    if (created.kind === 'created') open(created.id);
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
        {rows.length > 0 && (
          <Form.Item label="参照年报" htmlFor="new-report-last">
            <Select
              id="new-report-last"
              value={draft.lastId ?? BLANK}
              options={[
                ...rows.map((row) => ({ value: row.id, label: rowName(row) })),
                { value: BLANK, label: '不参照，空白开始' },
              ]}
              onChange={(id: string) =>
                setDraft(
                  draftFrom(
                    rows.find((row) => row.id === id),
                    new Date(),
                  ),
                )
              }
            />
          </Form.Item>
        )}
        <Form.Item label="机关名称" htmlFor="new-report-agency">
          <Input
            id="new-report-agency"
            value={draft.agency}
            maxLength={100}
            placeholder="机关全称，如 清河县水利局"
            autoFocus={draft.agency === ''}
            onChange={(event) => setDraft({ ...draft, agency: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="报告年度" htmlFor="new-report-year">
          <InputNumber
            id="new-report-year"
            value={draft.year}
            min={FIRST_YEAR}
            max={LAST_YEAR}
            precision={0}
            suffix="年"
            onChange={(year) => setDraft({ ...draft, year })}
          />
        </Form.Item>
        {last && (
          <Form.Item label="正文" htmlFor="new-report-text">
            <Radio.Group
              id="new-report-text"
              vertical
              value={draft.text}
              options={[
                { value: 'last', label: '沿用去年的正文' },
                { value: 'last-as-template', label: '去年的正文做成模板' },
                { value: 'template', label: '从年报模板开始' },
              ]}
              onChange={({ target }: { target: { value?: Draft['text'] } }) =>
                setDraft({ ...draft, text: target.value ?? 'last' })
              }
            />
          </Form.Item>
        )}
        {draft.text === 'template' && (
          <Form.Item label="年报模板" htmlFor="new-report-template">
            <Select
              id="new-report-template"
              value={draft.templateId ?? BLANK}
              options={[
                { value: BLANK, label: '按机关层级的默认模板' },
                ...templates.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id: string) => setDraft({ ...draft, templateId: id === BLANK ? null : id })}
            />
          </Form.Item>
        )}
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
