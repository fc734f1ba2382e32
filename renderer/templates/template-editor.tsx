/** The open template: its text on the left; on the right how it will read, and what is wrong with it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { CopyOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import type { Place, Report } from '../../shared/report/schema.ts';
import type { TemplateRemark } from '../../shared/template/check-template.ts';
import { problemLine } from '../../shared/problem.ts';
import { TEMPLATE_AUDIENCES } from '../../shared/template/template.ts';
import { useLibrary } from '../app/library-store.ts';
import { clockTime } from '../ui/clock.ts';
import { InsertPlaceholder } from '../ui/placeholder-text/insert-placeholder.tsx';
import { PlaceholderText, type PlaceholderTextHandle } from '../ui/placeholder-text/placeholder-text.tsx';
import { answerTyping } from '../ui/answer-typing.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { copyTemplate } from './template-actions.ts';
import { TemplateChecks, useRemarks } from './template-checks.tsx';
import { paragraphOf, partPlace, TEMPLATE_PARTS } from './template-parts.ts';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateProposals } from './template-proposals.tsx';
import { templateOfReport, withTexts } from './template-report.ts';
import { isFixed, useTemplates, type OpenTemplate } from './template-store.ts';
import { withKeys } from '../ui/bindings.ts';

function boxId(place: Place): string {
  return `template-${place.replace(':', '-')}`;
}

/** Brings the part that an undo changed into view. */
function reveal(place: Place | null): void {
  if (place !== null) document.getElementById(boxId(place))?.scrollIntoView({ block: 'nearest' });
}

/** Where “插入数据” goes before any box has been chosen. */
const FIRST_TARGET: Place = 'section:1';
const ANYBODY = '不限机关';

type Side = 'preview' | 'checks' | 'proposals';

export function TemplateEditor({ open }: { readonly open: OpenTemplate }) {
  const { edit, undo, redo, saveNow } = useTemplates.getState();
  const { present } = open.history;
  const figures = useTemplates((state) => state.shown.report);
  const report = useMemo(() => withTexts(figures, present), [figures, present]);
  const template = useMemo(() => templateOfReport(open.head, present), [open.head, present]);
  const remarks = useRemarks(template);
  const boxes = useRef(new Map<Place, PlaceholderTextHandle>());
  const [target, setTarget] = useState(FIRST_TARGET);
  const [side, setSide] = useState<Side>(present.proposals.length > 0 ? 'proposals' : 'preview');
  const isLocked = isFixed(open);
  const { readingOnly } = open;
  useEffect(() => (readingOnly ? answerTyping(problemLine(readingOnly)) : undefined), [readingOnly]);
  const stepBack = () => reveal(undo());
  const stepForward = () => reveal(redo());
  useShortcut('Ctrl+Z', stepBack);
  useShortcut('Ctrl+Y', stepForward);
  useShortcut('Ctrl+Shift+Z', stepForward);
  useShortcut('Ctrl+S', () => void saveNow());
  useShortcut('F7', () => setSide(side === 'checks' ? 'preview' : 'checks'));

  const jump = ({ place, words }: Pick<TemplateRemark, 'place' | 'words'>, start: number | null = null) => {
    const box = boxes.current.get(partPlace(place));
    const shown = words === null ? null : { quote: words, start };
    const paragraph = paragraphOf(place);
    if (paragraph === null) box?.focus();
    else box?.focus(paragraph, shown);
  };

  return (
    <div className="template-open">
      <header className="template-bar">
        {isLocked ? (
          <LockedHead open={open} />
        ) : (
          <>
            <Head open={open} />
            <SavedTime />
            <span className="template-space" />
            <Button
              size="small"
              icon={<span aria-hidden>↶</span>}
              disabled={open.history.past.length === 0}
              onClick={stepBack}
              title={withKeys('撤销', 'Ctrl+Z')}
            >
              撤销
            </Button>
            <Button
              size="small"
              icon={<span aria-hidden>↷</span>}
              disabled={open.history.future.length === 0}
              onClick={stepForward}
              title={withKeys('重做', 'Ctrl+Y')}
            >
              重做
            </Button>
            <span className="template-target">
              插入到{TEMPLATE_PARTS.find(({ place }) => place === target)?.name ?? ''}：
            </span>
            <InsertPlaceholder
              report={report}
              onInsert={(name) => boxes.current.get(target)?.insertPlaceholder(name)}
            />
          </>
        )}
      </header>
      <div className="template-body">
        <div className="template-boxes" data-scroll="templates">
          <p className="template-intro">
            新建年度报告时选“从年报模板开始”，就从这里的文字开始。蓝底的是数据，随年度和表格更新；“【请填写…】”提醒每年要写的内容，不会印出来。
          </p>
          {TEMPLATE_PARTS.map((part) => (
            <section className="template-part" id={boxId(part.place)} aria-label={part.name} key={part.place}>
              <h2>{part.heading}</h2>
              <PlaceholderText
                ariaLabel={`${part.name}模板`}
                paragraphs={part.read(present)}
                readOnly={isLocked}
                onChange={({ paragraphs }) => edit([part.write(paragraphs)], part.place)}
                report={report}
                hint={part.hint}
                kind={part.kind}
                onFocus={() => setTarget(part.place)}
                ref={(handle) => {
                  if (handle) boxes.current.set(part.place, handle);
                  else boxes.current.delete(part.place);
                }}
              />
              {remarks
                .filter(({ place, level }) => partPlace(place) === part.place && level === 'error')
                .map(({ message, place }, index) => (
                  <p className="template-unknown" role="status" key={`${place}-${index}`}>
                    {message}
                  </p>
                ))}
            </section>
          ))}
        </div>
        <section
          className="template-side"
          aria-label="预览和检查"
          tabIndex={0}
          data-scroll="template-preview"
        >
          <div className="template-side-head">
            <Segmented<Side>
              size="small"
              value={side}
              onChange={setSide}
              options={[
                { value: 'preview', label: '预览' },
                { value: 'checks', label: remarks.length > 0 ? `检查 ${remarks.length}` : '检查 ✓' },
                ...(present.proposals.length > 0 || side === 'proposals'
                  ? [{ value: 'proposals' as const, label: `建议 ${present.proposals.length}` }]
                  : []),
              ]}
            />
            {side === 'preview' && <FiguresOf />}
          </div>
          {side === 'preview' && <TemplatePreview report={report} />}
          {side === 'checks' && <TemplateChecks template={template} remarks={remarks} onJump={jump} />}
          {side === 'proposals' && (
            <TemplateProposals proposals={present.proposals} canAccept={!isLocked} onJump={jump} />
          )}
        </section>
      </div>
    </div>
  );
}

/** Why the template cannot be changed, and the way on where there is one. */
function LockedHead({ open }: { readonly open: OpenTemplate }) {
  return (
    <>
      <span className="template-note">{lockedWords(open)}</span>
      <span className="template-space" />
      {open.row.builtIn && (
        <Button
          type="primary"
          size="small"
          icon={<CopyOutlined aria-hidden />}
          disabled={open.readingOnly !== null}
          onClick={() => void copyTemplate(open.row)}
        >
          复制一份修改
        </Button>
      )}
    </>
  );
}

function lockedWords({ row, readingOnly }: OpenTemplate): string {
  if (!row.builtIn) return '资料库现在只能查看。';
  return readingOnly
    ? '内置模板不能修改；资料库现在只能查看，也不能复制。'
    : '内置模板不能修改，复制一份后可以修改。';
}

/** Name of the template and for whom it is; both are saved like its text. */
function Head({ open }: { readonly open: OpenTemplate }) {
  const { changeHead } = useTemplates.getState();
  return (
    <>
      <Input
        className="template-name"
        aria-label="模板名称"
        value={open.head.name}
        maxLength={60}
        status={open.head.name.trim() === '' ? 'error' : ''}
        onChange={(event) => changeHead({ name: event.target.value })}
      />
      <Select<string>
        size="small"
        className="template-audience"
        aria-label="适用机关"
        value={open.head.for ?? ANYBODY}
        options={[...TEMPLATE_AUDIENCES, ANYBODY].map((name) => ({ value: name, label: name }))}
        onChange={(name) => changeHead({ for: TEMPLATE_AUDIENCES.find((one) => one === name) ?? null })}
      />
    </>
  );
}

/** With the figures of which report the preview is filled in. */
function FiguresOf() {
  const rows = useLibrary((state) => state.rows) ?? [];
  const shown = useTemplates((state) => state.shown);
  const showFiguresOf = useTemplates((state) => state.showFiguresOf);
  const nameOf = ({ agency, year }: Pick<Report, 'agency' | 'year'>) =>
    `${agency ?? '机关不明'} ${year === null ? '年度不明' : `${year}年`}`;
  return (
    <label className="template-figures">
      填入
      <Select<string>
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label="预览用哪份年报的数字"
        value={shown.id ?? ''}
        options={[
          { value: '', label: '示例的数字' },
          ...rows.map((row) => ({ value: row.id, label: nameOf(row) })),
        ]}
        onChange={(id) => void showFiguresOf(id === '' ? null : id)}
      />
    </label>
  );
}

function SavedTime() {
  const saving = useTemplates((state) => state.saving);
  const id = useTemplates((state) => state.open?.row.id ?? '');
  const { saveNow, overwrite, show } = useTemplates.getState();
  if (saving.kind === 'conflict') {
    return (
      <span role="alert" className="template-not-saved">
        另一个窗口改过这份模板，这里的修改还没有保存。
        <Button size="small" onClick={() => void overwrite()}>
          保留这里的
        </Button>
        <Button size="small" onClick={() => void show(id, true)}>
          改用另一个窗口的
        </Button>
      </span>
    );
  }
  if (saving.kind === 'failed') {
    return (
      <span role="alert" className="template-not-saved">
        没有保存：{saving.problem.what}
        <Button size="small" onClick={() => void saveNow()}>
          再试一次
        </Button>
      </span>
    );
  }
  const text =
    saving.kind !== 'saved' ? '正在保存…' : saving.at === null ? '' : `已保存 ${clockTime(saving.at)}`;
  return (
    <span role="status" className="template-saved">
      {text}
    </span>
  );
}
