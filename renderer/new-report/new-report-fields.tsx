/** What a new report is made from, for whom and for which year. */
import { useEffect, useState } from 'react';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { LibraryRow, TemplateRow } from '../../shared/contract.ts';
import { bridge } from '../app/bridge.ts';
import { draftFrom, type Draft } from './starting-point.ts';

const BLANK = '';
const FIRST_YEAR = 2019;
const LAST_YEAR = 2100;

/** What a report of the library is called among others. */
export function rowName(row: LibraryRow): string {
  return `${row.year ?? '年度不明'}${row.year === null ? '' : '年'} ${row.agency ?? '机关不明'}`;
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

interface Props {
  /** The reports of the library. */
  readonly rows: readonly LibraryRow[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

export function NewReportFields({ rows, draft, onDraft }: Props) {
  const templates = useTemplateNames();
  const isBased = rows.some((row) => row.id === draft.lastId);
  return (
    <>
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
              onDraft(
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
          onChange={(event) => onDraft({ ...draft, agency: event.target.value })}
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
          onChange={(year) => onDraft({ ...draft, year })}
        />
      </Form.Item>
      {isBased && (
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
              onDraft({ ...draft, text: target.value ?? 'last' })
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
            onChange={(id: string) => onDraft({ ...draft, templateId: id === BLANK ? null : id })}
          />
        </Form.Item>
      )}
    </>
  );
}
