/** 信息处理费: what was charged in the year, calculated notice by notice where wanted, as the sentence of section six. */
import { useState } from 'react';
import { Button, Form, InputNumber, Modal, Select } from 'antd';
import { CalculatorOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { MOST_COUNTED, type FeeScale } from '../../shared/fees/scale.ts';
import { feeDoubts, feeSentences, feeStatement, withFeeStatement } from '../../shared/fees/statement.ts';
import type { Report } from '../../shared/report/schema.ts';
import { resolveText } from '../../shared/template/placeholders.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { newRow, rowFee, sumOfRows, type FeeRow } from './fee-rows.ts';
import './fee-wizard.css';

const SCALES: readonly { readonly value: FeeScale; readonly label: string }[] = [
  { value: 'case', label: '按件' },
  { value: 'page', label: '按页' },
];

interface Props {
  /** The report as it stands when the wizard is opened. */
  readonly report: () => Report;
  /** Takes the new paragraphs of section six. */
  readonly onWrite: (paragraphs: string[]) => void;
}

/** The button of section six with its dialog. */
export function FeeWizard({ report, onWrite }: Props) {
  const [shown, setShown] = useState<Report | null>(null);
  return (
    <>
      <Button
        size="small"
        icon={<CalculatorOutlined aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setShown(report())}
      >
        信息处理费
      </Button>
      {shown && (
        <FeeDialog
          report={shown}
          onClose={() => setShown(null)}
          onWrite={(paragraphs) => {
            setShown(null);
            onWrite(paragraphs);
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  readonly report: Report;
  readonly onClose: () => void;
  readonly onWrite: (paragraphs: string[]) => void;
}

function FeeDialog({ report, onClose, onWrite }: DialogProps) {
  useReturnFocus();
  const [notices, setNotices] = useState<number | null>(null);
  const [amount, setAmount] = useState<number | null>(null);
  const [collected, setCollected] = useState<number | null>(null);
  const [rows, setRows] = useState<readonly FeeRow[]>([]);
  const paragraphs = report.sections[5]?.paragraphs ?? [];
  const replaced = feeSentences(paragraphs);
  const fees =
    notices === null || amount === null || collected === null ? null : { notices, amount, collected };
  const statement = fees && feeStatement(fees);
  const doubts = fees
    ? feeDoubts(fees, report.figures['requests.otherHandling.feeUnpaid.total'] ?? null)
    : [];
  const sum = sumOfRows(rows);
  const change = (key: number, changes: Partial<FeeRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));

  return (
    <Modal
      open
      title="信息处理费"
      width={680}
      onCancel={onClose}
      onOk={() => statement && onWrite(withFeeStatement(paragraphs, statement))}
      okText="写入第六部分"
      okButtonProps={{ disabled: statement === null }}
      cancelText="取消"
    >
      <Form layout="inline" className="fee-fields" colon={false}>
        <Form.Item label="发出收费通知" htmlFor="fee-notices">
          <InputNumber
            id="fee-notices"
            value={notices}
            min={0}
            max={MOST_COUNTED}
            precision={0}
            suffix="件"
            autoFocus
            onChange={setNotices}
          />
        </Form.Item>
        <Form.Item label="总金额" htmlFor="fee-amount">
          <InputNumber id="fee-amount" value={amount} min={0} suffix="元" onChange={setAmount} />
        </Form.Item>
        <Form.Item label="实际收取" htmlFor="fee-collected">
          <InputNumber id="fee-collected" value={collected} min={0} suffix="元" onChange={setCollected} />
        </Form.Item>
      </Form>
      <p className="fee-none">
        <Button
          size="small"
          onClick={() => {
            setNotices(0);
            setAmount(0);
            setCollected(0);
          }}
        >
          本年没有收费
        </Button>
      </p>

      <section aria-label="逐件计算" className="fee-rows">
        <h3>逐件计算（可以不用）</h3>
        <p className="fee-note">
          同一件申请只能选一种标准。按件：同一申请人一个自然月内累计 10 件以内不收费，11—30 件每件 100 元，31
          件起每 10 件为一档、每档每件加 100 元。按页：30 页以内不收费，31—100 页每页 10 元，101—200 页每页 20
          元，201 页起每页 40 元。（国办函〔2020〕109号）
        </p>
        <ul>
          {rows.map((row, index) => (
            <FeeLine
              key={row.key}
              row={row}
              name={`第${index + 1}份通知`}
              onChange={(changes) => change(row.key, changes)}
              onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </ul>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setRows([...rows, newRow(rows)])}
        >
          加一份通知
        </Button>
        {rows.length > 0 && (
          <Button
            size="small"
            disabled={sum === null}
            onClick={() => {
              setNotices(sum?.notices ?? null);
              setAmount(sum?.amount ?? null);
            }}
          >
            {sum === null ? '填完后可以用合计' : `用合计：${sum.notices} 件，${sum.amount} 元`}
          </Button>
        )}
      </section>

      <section aria-label="写入的句子" className="fee-result" aria-live="polite">
        {statement === null ? (
          <p className="fee-note">填好件数、金额和实际收取后，这里是要写入的句子。</p>
        ) : (
          <p className="fee-statement">{resolveText(statement, report)}</p>
        )}
        {replaced.length > 0 && (
          <p className="fee-note">将替换：{replaced.map((text) => resolveText(text, report)).join('')}</p>
        )}
        {doubts.map((doubt) => (
          <p className="fee-doubt" key={doubt}>
            ▲ {doubt}
          </p>
        ))}
      </section>
    </Modal>
  );
}

interface LineProps {
  readonly row: FeeRow;
  readonly name: string;
  readonly onChange: (changes: Partial<FeeRow>) => void;
  readonly onRemove: () => void;
}

function FeeLine({ row, name, onChange, onRemove }: LineProps) {
  const fee = rowFee(row);
  const number = (label: string, value: number | null, key: 'from' | 'to') => (
    <InputNumber
      size="small"
      aria-label={`${name}：${label}`}
      value={value}
      min={1}
      max={MOST_COUNTED}
      precision={0}
      onChange={(changed) => onChange({ [key]: changed })}
    />
  );
  return (
    <li>
      <span className="fee-line">
        <Select<FeeScale>
          size="small"
          aria-label={`${name}：标准`}
          value={row.scale}
          options={[...SCALES]}
          onChange={(scale) => onChange({ scale })}
        />
        {row.scale === 'case' ? (
          <>
            该申请人本月第{number('从第几件', row.from, 'from')}件至第{number('到第几件', row.to, 'to')}件
          </>
        ) : (
          <>共{number('页数', row.to, 'to')}页</>
        )}
        <strong>{fee === null ? '' : `${fee.total} 元`}</strong>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`删去${name}`}
          onClick={onRemove}
        />
      </span>
      {fee && <span className="fee-note">{fee.words}</span>}
    </li>
  );
}
