/** 版式: what the office sets on its pages by itself, beside the pages that follow every change. */
import { useState, type KeyboardEvent } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Checkbox, Form, InputNumber, Select } from 'antd';
import { FONT_ROLES, KNOWN_FONTS, type FontRole } from '../../shared/document/fonts.ts';
import {
  BOUNDS,
  deviations,
  isStandard,
  FONT_ROLE_NAMES,
  PRESETS,
  presetOf,
  SIDES,
  STANDARD_STYLE,
  type PageStyle,
  type Side,
} from '../../shared/document/page-style.ts';
import { useAccess } from '../app/access.ts';
import { LockedNote } from '../app/locked-note.tsx';
import { usePageStyle } from '../app/page-style.ts';
import { ChooseFile } from '../ui/choose-file.tsx';
import { showToast } from '../ui/toast.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import {
  NUMBER_CHOICES,
  numberChoice,
  RED_HEAD_CHOICES,
  withFont,
  type NumberChoice,
} from './style-choices.ts';
import { takeStyleFrom } from './take-style.ts';

const SIDE_NAMES: Readonly<Record<Side, string>> = { top: '上', bottom: '下', left: '左', right: '右' };

export function StylePanel({ onClose }: { readonly onClose: () => void }) {
  const { style, change } = usePageStyle();
  const [before] = useState(style);
  const [remarks, setRemarks] = useState<Remarks | null>(null);
  const readingOnly = useAccess((state) => state.readingOnly);
  useReturnFocus();
  const put = (part: Partial<PageStyle>) => change({ ...style, ...part });
  const onKeyDown = (event: KeyboardEvent) => {
    // A list that is open closes first.
    const isInList = (event.target as Element).getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isInList) onClose();
  };
  return (
    <aside className="style-panel" aria-label="版式" data-scroll="style" onKeyDown={onKeyDown}>
      <header>
        <h2>版式</h2>
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label="关闭版式" onClick={onClose} />
      </header>
      <p className="style-hint">改动随时生效并保存；本资料库的年报都按它打印、导出 Word 和 PDF。</p>
      {readingOnly && <LockedNote problem={readingOnly} />}
      <Form layout="vertical" size="small" component={false} disabled={readingOnly !== null}>
        <Lines style={style} put={put} />
        <Form.Item label="页码" htmlFor="style-number">
          <Select<NumberChoice>
            id="style-number"
            value={numberChoice(style.pageNumber)}
            options={NUMBER_CHOICES.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => {
              const chosen = NUMBER_CHOICES.find((choice) => choice.value === value);
              if (chosen) put({ pageNumber: chosen.pageNumber });
            }}
          />
        </Form.Item>
        <Form.Item label="红头" htmlFor="style-head">
          <Select<PageStyle['redHead']>
            id="style-head"
            value={style.redHead}
            options={RED_HEAD_CHOICES}
            onChange={(redHead) => put({ redHead })}
          />
        </Form.Item>
        <Checkbox
          checked={style.hasSignature}
          onChange={(event) => put({ hasSignature: event.target.checked })}
        >
          印署名和日期
        </Checkbox>
        <Fonts style={style} put={put} />
      </Form>
      <StyleFile isLocked={readingOnly !== null} onRemarks={setRemarks} />
      {remarks && <RemarkList remarks={remarks} onClose={() => setRemarks(null)} />}
      <div className="style-actions">
        <Button
          size="small"
          disabled={style === before || readingOnly !== null}
          onClick={() => change(before)}
        >
          撤销这次的改动
        </Button>
        <Button
          size="small"
          disabled={isStandard(style) || readingOnly !== null}
          onClick={() => change(STANDARD_STYLE)}
        >
          恢复国家标准
        </Button>
      </div>
      <Deviations style={style} />
    </aside>
  );
}

interface PartProps {
  readonly style: PageStyle;
  readonly put: (part: Partial<PageStyle>) => void;
}

/** Where no preset has these margins and this pitch. */
const OWN = 'own';

function Lines({ style, put }: PartProps) {
  const { margins, linePitch } = style;
  const preset = presetOf(style);
  return (
    <>
      <Form.Item label="行距和页边距" htmlFor="style-preset">
        <Select<string>
          id="style-preset"
          autoFocus
          value={preset?.id ?? OWN}
          popupMatchSelectWidth={false}
          options={[
            ...PRESETS.map(({ id, name }) => ({ value: id, label: name })),
            ...(preset ? [] : [{ value: OWN, label: '本机关自定' }]),
          ]}
          onChange={(id) => {
            const chosen = PRESETS.find((one) => one.id === id);
            if (chosen) put({ margins: chosen.margins, linePitch: chosen.linePitch });
          }}
        />
      </Form.Item>
      <div className="style-grid">
        {SIDES.map((side) => (
          <Form.Item key={side} label={`${SIDE_NAMES[side]}边距`} htmlFor={`style-${side}`}>
            <Measure
              id={`style-${side}`}
              unit="毫米"
              value={margins[side]}
              bound={BOUNDS.margins[side]}
              onValue={(value) => put({ margins: { ...margins, [side]: value } })}
            />
          </Form.Item>
        ))}
        <Form.Item label="行距" htmlFor="style-pitch">
          <Measure
            id="style-pitch"
            unit="磅"
            value={linePitch}
            bound={BOUNDS.linePitch}
            onValue={(value) => put({ linePitch: value })}
          />
        </Form.Item>
      </div>
    </>
  );
}

interface MeasureProps {
  readonly id: string;
  readonly unit: string;
  readonly value: number;
  readonly bound: { readonly least: number; readonly most: number; readonly step: number };
  readonly onValue: (value: number) => void;
}

/** A number within bounds; one outside of them is brought to the nearest when the field is left. */
function Measure({ id, unit, value, bound: { least, most, step }, onValue }: MeasureProps) {
  return (
    <InputNumber<number>
      id={id}
      min={least}
      max={most}
      step={step < 0.5 ? 0.5 : step}
      precision={2}
      formatter={(shown) => (shown === undefined ? '' : String(Number(shown)))}
      value={value}
      changeOnWheel={false}
      suffix={unit}
      title={`${least}～${most} ${unit}`}
      onChange={(changed) => changed !== null && onValue(changed)}
    />
  );
}

function Fonts({ style, put }: PartProps) {
  const options = KNOWN_FONTS.map((name) => ({ value: name }));
  return (
    <details className="style-fonts">
      <summary>字体和字号</summary>
      <div className="style-grid">
        <Form.Item label="标题字号" htmlFor="style-title-size">
          <Measure
            id="style-title-size"
            unit="磅"
            value={style.titleSize}
            bound={BOUNDS.titleSize}
            onValue={(titleSize) => put({ titleSize })}
          />
        </Form.Item>
        <Form.Item label="正文字号" htmlFor="style-body-size">
          <Measure
            id="style-body-size"
            unit="磅"
            value={style.bodySize}
            bound={BOUNDS.bodySize}
            onValue={(bodySize) => put({ bodySize })}
          />
        </Form.Item>
      </div>
      {FONT_ROLES.map((role) => (
        <FontField key={`${role} ${style.fonts[role]}`} {...{ role, style, put, options }} />
      ))}
      <p className="style-hint">这台电脑上没有的字体，打印时用相近的代替；文件里写的仍是这里的名称。</p>
    </details>
  );
}

interface FontProps extends PartProps {
  readonly role: FontRole;
  readonly options: { value: string }[];
}

function FontField({ role, style, put, options }: FontProps) {
  const [typed, setTyped] = useState(style.fonts[role]);
  const taken = withFont(style, role, typed);
  return (
    <Form.Item
      label={FONT_ROLE_NAMES[role]}
      htmlFor={`style-font-${role}`}
      {...(taken === null && { validateStatus: 'error', help: '请填写字体的名称，例如“仿宋”。' })}
    >
      <AutoComplete
        id={`style-font-${role}`}
        value={typed}
        options={options}
        onChange={setTyped}
        onSelect={(name: string) => {
          const chosen = withFont(style, role, name);
          if (chosen) put({ fonts: chosen.fonts });
        }}
        onBlur={() =>
          taken
            ? taken.fonts[role] !== style.fonts[role] && put({ fonts: taken.fonts })
            : setTyped(style.fonts[role])
        }
      />
    </Form.Item>
  );
}

export interface Remarks {
  readonly file: string;
  readonly sentences: readonly string[];
}

interface FileProps {
  readonly isLocked: boolean;
  readonly onRemarks: (remarks: Remarks | null) => void;
}

/** The style of a file of the office's own. */
function StyleFile({ isLocked, onRemarks }: FileProps) {
  const take = async (chosen: File) => {
    onRemarks(null);
    const found = await takeStyleFrom(chosen);
    if (!found) return;
    usePageStyle.getState().change(found.style);
    if (found.remarks.length > 0) onRemarks({ file: chosen.name, sentences: found.remarks });
    else showToast(`已按“${chosen.name}”设置版式。`);
  };
  return (
    <div className="style-file">
      <ChooseFile
        accept=".docx,.dotx"
        label="选择版式取自哪个 Word 文件"
        size="small"
        disabled={isLocked}
        onFile={take}
      >
        按本机关的 Word 文件设置…
      </ChooseFile>
    </div>
  );
}

function RemarkList({
  remarks: { file, sentences },
  onClose,
}: {
  readonly remarks: Remarks;
  readonly onClose: () => void;
}) {
  return (
    <section className="style-remarks" aria-label="取版式的说明" role="status">
      <p>{`已按“${file}”设置，以下几处请留意：`}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Button size="small" type="text" onClick={onClose}>
        知道了
      </Button>
    </section>
  );
}

/** Quietly: offices have their reasons. */
function Deviations({ style }: { readonly style: PageStyle }) {
  const all = deviations(style);
  if (all.length === 0) return <p className="style-hint">与国家标准 GB/T 9704—2012 一致。</p>;
  return (
    <details className="style-deviations">
      <summary>{`与国家标准 GB/T 9704—2012 有 ${all.length} 处不同`}</summary>
      <ul>
        {all.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </details>
  );
}
