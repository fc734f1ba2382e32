/** The settings of 机关情况, each with what it is for. */
import type { ReactNode } from 'react';
import { Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import { legalDeadline } from '../../shared/agency/guess-profile.ts';
import { PROFILE_DEFAULTS, type AgencyLevel, type Powers } from '../../shared/agency/profile.ts';
import { daysIn, withLevel, withMonth, type Answer, type ProfileDraft } from './profile-draft.ts';
import { LEVEL_WORDS } from './profile-words.ts';

const LEVELS: { value: AgencyLevel | 'none'; label: string }[] = [
  { value: 'township', label: `${LEVEL_WORDS.township}（镇、乡人民政府，街道办事处）` },
  { value: 'countyDepartment', label: `${LEVEL_WORDS.countyDepartment}（县、区、县级市的局、委、办）` },
  { value: 'cityDepartment', label: `${LEVEL_WORDS.cityDepartment}（设区的市、自治州的局、委、办）` },
  { value: 'government', label: `${LEVEL_WORDS.government}（县、区、市、州、省，汇总全域）` },
  { value: 'none', label: '其他机关' },
];
const ANSWERS: { value: Answer; label: string }[] = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
  { value: 'unknown', label: '不清楚' },
];
const POWERS: readonly { readonly key: keyof Powers; readonly name: string }[] = [
  { key: 'licensing', name: '行政许可' },
  { key: 'penalty', name: '行政处罚' },
  { key: 'coercion', name: '行政强制' },
  { key: 'fee', name: '行政事业性收费' },
];
const LIMITS_NOTE = `字数只在部分地方有要求（从2025年度起约 1000 字），本地没有的不勾选；小数一般为 ${PROFILE_DEFAULTS.moneyDecimals} 位，变化一般为 ${PROFILE_DEFAULTS.yearChangeFactor} 倍。`;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface Props {
  readonly draft: ProfileDraft;
  readonly onDraft: (draft: ProfileDraft) => void;
}

export function ProfileFields({ draft, onDraft }: Props) {
  const change = (part: Partial<ProfileDraft>) => onDraft({ ...draft, ...part });
  return (
    <>
      <Field
        name="层级"
        id="profile-level"
        note="决定收费金额多大算可疑、是否按政府年报要求写明考核评议、法定截止日期。"
      >
        <Select
          id="profile-level"
          autoFocus
          placeholder="请选择"
          value={draft.level}
          options={LEVELS}
          onChange={(level) => onDraft(withLevel(draft, level))}
        />
      </Field>
      <Field
        name="规章制定权"
        note="省级政府和设区的市、自治州政府有，县乡政府和地方各部门没有（《立法法》）。没有的，“规章”一行应为 0。"
      >
        <Answers
          name="规章制定权"
          value={draft.ruleMaking}
          onChange={(ruleMaking) => change({ ruleMaking })}
        />
      </Field>
      <Field name="职权" note="没有的职权，表格里对应的一行应为 0；不清楚的不检查。">
        <div className="profile-powers">
          {POWERS.map(({ key, name }) => (
            <div key={key} className="profile-power">
              <span aria-hidden>{name}</span>
              <Answers
                name={name}
                value={draft.powers[key]}
                onChange={(answer) => change({ powers: { ...draft.powers, [key]: answer } })}
              />
            </div>
          ))}
        </div>
      </Field>
      <Field name="截止日期" note={deadlineNote(draft)}>
        <div className="profile-date">
          <span aria-hidden>次年</span>
          <Select
            aria-label="截止月份"
            allowClear
            placeholder="月"
            value={draft.month}
            options={MONTHS.map((month) => ({ value: month, label: `${month}月` }))}
            onChange={(month: number | undefined) => onDraft(withMonth(draft, month ?? null))}
          />
          <Select
            aria-label="截止日"
            placeholder="日"
            disabled={draft.month === null}
            value={draft.day}
            options={daysIn(draft.month ?? 1).map((day) => ({ value: day, label: `${day}日` }))}
            onChange={(day: number) => change({ day })}
          />
        </div>
      </Field>
      <Field name="何时提示" note={LIMITS_NOTE}>
        <div className="profile-line">
          <Checkbox
            checked={draft.isLengthChecked}
            onChange={(event) => change({ isLengthChecked: event.target.checked })}
          >
            总体情况超过
          </Checkbox>
          <InputNumber
            aria-label="总体情况最多字数"
            min={100}
            max={100_000}
            step={100}
            precision={0}
            disabled={!draft.isLengthChecked}
            value={draft.sectionOneLimit}
            suffix="字"
            onChange={(sectionOneLimit) => change({ sectionOneLimit })}
          />
        </div>
        <div className="profile-line">
          <label htmlFor="profile-decimals">收费金额（万元）的小数超过</label>
          <InputNumber
            id="profile-decimals"
            min={0}
            max={6}
            precision={0}
            value={draft.moneyDecimals}
            suffix="位"
            onChange={(moneyDecimals) => change({ moneyDecimals })}
          />
        </div>
        <div className="profile-line">
          <label htmlFor="profile-factor">数字比去年多到或少到</label>
          <InputNumber
            id="profile-factor"
            min={1.5}
            max={1000}
            value={draft.yearChangeFactor}
            suffix="倍"
            onChange={(yearChangeFactor) => change({ yearChangeFactor })}
          />
        </div>
      </Field>
    </>
  );
}

interface FieldProps {
  readonly name: string;
  /** Of the one control that the name labels. */
  readonly id?: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** One setting with what it is for. */
function Field({ name, id, note, children }: FieldProps) {
  return (
    <Form.Item label={name} {...(id === undefined ? {} : { htmlFor: id })}>
      {children}
      <p className="profile-note">{note}</p>
    </Form.Item>
  );
}

interface AnswersProps {
  readonly name: string;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
}

function Answers({ name, value, onChange }: AnswersProps) {
  return (
    <Radio.Group
      aria-label={name}
      value={value}
      options={ANSWERS}
      onChange={(event) => onChange(ANSWERS.find((one) => one.value === event.target.value)?.value ?? value)}
    />
  );
}

function deadlineNote({ level }: ProfileDraft): string {
  const legal = legalDeadline(level === 'none' ? null : level);
  const law = legal
    ? `法定为次年${legal.month}月${legal.day}日（《条例》第四十九条）`
    : '《条例》第四十九条没有规定这类机关的日期';
  return `${law}，本地要求更早的，填本地日期。`;
}
