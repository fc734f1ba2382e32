/** Agency, year and title as they were read; each corrected in place, entered on leaving the field. */
import { useState, type ReactNode } from 'react';
import { Input } from 'antd';
import { formSource } from '../../shared/forms/forms.ts';
import type { Contact, Report } from '../../shared/report/schema.ts';
import { foldText } from '../../shared/text/fold.ts';
import type { HeadField } from '../../shared/report/doubts.ts';
import type { Correction } from '../intake/review.ts';

export const FIELD_IDS: Readonly<Record<HeadField, string>> = {
  agency: 'import-agency',
  year: 'import-year',
  title: 'import-title',
};

interface Props {
  readonly report: Report;
  readonly doubtful: ReadonlySet<HeadField>;
  readonly readOnly: boolean;
  readonly onCorrect: (correction: Correction) => void;
}

interface FieldProps {
  readonly field: HeadField;
  readonly label: string;
  readonly value: string;
  readonly isDoubtful: boolean;
  readonly readOnly: boolean;
  readonly onEnter: (text: string) => void;
}

/** A text field that holds what is typed until it is left; mounted anew when the value changes elsewhere. */
function Field({ field, label, value, isDoubtful, readOnly, onEnter }: FieldProps) {
  const [text, setText] = useState(value);
  const shared = {
    id: FIELD_IDS[field],
    value: text,
    readOnly,
    ...(isDoubtful && { status: 'warning' as const }),
    onBlur: () => {
      if (text !== value) onEnter(text);
    },
  };
  return (
    <FieldFrame field={field} label={label} isDoubtful={isDoubtful}>
      {field === 'title' ? (
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 3 }}
          {...shared}
          onChange={(event) => setText(event.target.value)}
        />
      ) : (
        <Input
          {...shared}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => event.currentTarget.blur()}
          {...(field === 'year' && { inputMode: 'numeric', maxLength: 4, suffix: '年' })}
        />
      )}
    </FieldFrame>
  );
}

function FieldFrame(
  props: Pick<FieldProps, 'field' | 'label' | 'isDoubtful'> & { readonly children: ReactNode },
) {
  return (
    <div className={`head-field is-${props.field}`}>
      <label htmlFor={FIELD_IDS[props.field]}>
        {props.label}
        {props.isDoubtful && <span className="head-doubt"> ◆ 存疑</span>}
      </label>
      {props.children}
    </div>
  );
}

/** The year that was typed; null where it is none. */
export function yearFrom(text: string): number | null {
  const digits = /^20\d{2}$/.exec(foldText(text).trim())?.[0];
  return digits === undefined ? null : Number(digits);
}

function contactWords({ address, postcode, phone, email }: Contact): string {
  const parts = { 地址: address, 邮编: postcode, 电话: phone, 邮箱: email };
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]))
    .join('，');
}

export function HeadFields({ report, doubtful, readOnly, onCorrect }: Props) {
  const title = report.titleLines.join('\n');
  const year = report.year === null ? '' : String(report.year);
  const common = (field: HeadField) => ({ field, isDoubtful: doubtful.has(field), readOnly });
  return (
    <div className="head-fields">
      <Field
        key={`agency ${report.agency ?? ''}`}
        {...common('agency')}
        label="机关名称"
        value={report.agency ?? ''}
        onEnter={(text) => onCorrect({ kind: 'agency', text })}
      />
      <Field
        key={`year ${year}`}
        {...common('year')}
        label="年度"
        value={year}
        onEnter={(text) => onCorrect({ kind: 'year', year: yearFrom(text) })}
      />
      <Field
        key={`title ${title}`}
        {...common('title')}
        label="标题"
        value={title}
        onEnter={(text) =>
          onCorrect({ kind: 'title', lines: text.split('\n').filter((line) => line.trim() !== '') })
        }
      />
      <p className="head-form">表格格式：{formSource(report.form)}（按表中栏目判断）</p>
      {report.contact && <p className="head-form">联系方式（前言）：{contactWords(report.contact)}</p>}
    </div>
  );
}
