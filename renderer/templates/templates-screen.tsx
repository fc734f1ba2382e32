/** The text that a new report starts from: edited on the left, as it will read on the right. */
import { useEffect, useRef, useState } from 'react';
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Place, Report } from '../../shared/report/schema.ts';
import { useNavigation } from '../app/navigation.ts';
import { InsertPlaceholder } from '../ui/placeholder-text/insert-placeholder.tsx';
import { PlaceholderText, type PlaceholderTextHandle } from '../ui/placeholder-text/placeholder-text.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useShortcut } from '../ui/shortcuts.ts';
import { showToast } from '../ui/toast.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { TEMPLATE_PARTS, type TemplatePart } from './template-parts.ts';
import { TemplatePreview } from './template-preview.tsx';
import { isBuiltIn, templateOfReport, unknownNames } from './template-report.ts';
import { useTemplate } from './template-store.ts';
import './templates.css';

export default function TemplatesScreen() {
  const report = useTemplate((state) => state.history?.present ?? null);
  const problem = useTemplate((state) => state.problem);
  const load = useTemplate((state) => state.load);
  const saveNow = useTemplate((state) => state.saveNow);
  const go = useNavigation((state) => state.go);

  useEffect(() => {
    void load();
    const save = () => void saveNow();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [load, saveNow]);

  if (report) return <TemplateEditor report={report} />;
  if (!problem) return <Waiting text="正在打开模板…" />;
  return (
    <div className="template-problem">
      <ProblemMessage problem={problem}>
        <Button onClick={() => void load()}>重试</Button>
        <Button onClick={() => go({ name: 'library' })}>回到资料库</Button>
      </ProblemMessage>
    </div>
  );
}

function boxId(place: Place): string {
  return `template-${place.replace(':', '-')}`;
}

/** Brings the part that an undo changed into view. */
function reveal(place: Place | null): void {
  if (place !== null) document.getElementById(boxId(place))?.scrollIntoView({ block: 'nearest' });
}

/** Where “插入数据” goes before any box has been chosen. */
const FIRST_TARGET: Place = 'section:1';

function TemplateEditor({ report }: { report: Report }) {
  const { edit, undo, redo, saveNow, restoreBuiltIn } = useTemplate.getState();
  const canUndo = useTemplate((state) => (state.history?.past.length ?? 0) > 0);
  const canRedo = useTemplate((state) => (state.history?.future.length ?? 0) > 0);
  const boxes = useRef(new Map<Place, PlaceholderTextHandle>());
  const [target, setTarget] = useState(FIRST_TARGET);
  const targetName = TEMPLATE_PARTS.find(({ place }) => place === target)?.name ?? '';
  const stepBack = () => reveal(undo());
  const stepForward = () => reveal(redo());
  useShortcut('Ctrl+Z', stepBack);
  useShortcut('Ctrl+Y', stepForward);
  useShortcut('Ctrl+Shift+Z', stepForward);
  useShortcut('Ctrl+S', () => void saveNow());

  const restore = () => {
    restoreBuiltIn();
    showToast('已恢复内置模板，原来的文字可以撤销找回。', { title: '撤销', run: undo });
  };
  return (
    <div className="template-screen">
      <header className="template-bar">
        <h1>模板</h1>
        <SavedTime />
        <span className="template-space" />
        <Button
          size="small"
          icon={<UndoOutlined aria-hidden />}
          disabled={!canUndo}
          onClick={stepBack}
          title="撤销（Ctrl+Z）"
        >
          撤销
        </Button>
        <Button
          size="small"
          icon={<RedoOutlined aria-hidden />}
          disabled={!canRedo}
          onClick={stepForward}
          title="重做（Ctrl+Y）"
        >
          重做
        </Button>
        <span className="template-target">插入到{targetName}：</span>
        <InsertPlaceholder
          report={report}
          onInsert={(name) => boxes.current.get(target)?.insertPlaceholder(name)}
        />
        <Button size="small" disabled={isBuiltIn(templateOfReport(report))} onClick={restore}>
          恢复内置模板
        </Button>
      </header>
      <div className="template-body">
        <div className="template-boxes" data-scroll="templates">
          <p className="template-intro">
            新建年度报告时选择“用模板的文字”，就从这里的文字开始。蓝底的是数据，会随年度和表格自动更新；“【请填写…】”提醒每年要写的内容。
          </p>
          {TEMPLATE_PARTS.map((part) => (
            <PartBox
              key={part.place}
              part={part}
              report={report}
              onChange={(text) => edit([part.write(text)], part.place)}
              onFocus={() => setTarget(part.place)}
              onHandle={(handle) => {
                if (handle) boxes.current.set(part.place, handle);
                else boxes.current.delete(part.place);
              }}
            />
          ))}
        </div>
        <section className="template-side" aria-label="预览" tabIndex={0} data-scroll="template-preview">
          <p className="template-intro">
            预览：以示例“{report.agency}”{report.year}年的数字填入。
          </p>
          <TemplatePreview report={report} />
        </section>
      </div>
    </div>
  );
}

interface PartBoxProps {
  readonly part: TemplatePart;
  readonly report: Report;
  readonly onChange: (text: string[]) => void;
  readonly onFocus: () => void;
  readonly onHandle: (handle: PlaceholderTextHandle | null) => void;
}

function PartBox({ part, report, onChange, onFocus, onHandle }: PartBoxProps) {
  const text = part.read(report);
  const unknown = unknownNames(text, report);
  return (
    <section className="template-part" id={boxId(part.place)} aria-label={part.name}>
      <h2>{part.heading}</h2>
      <PlaceholderText
        ariaLabel={`${part.name}模板`}
        paragraphs={text}
        onChange={onChange}
        report={report}
        hint={part.hint}
        kind={part.kind}
        onFocus={onFocus}
        ref={onHandle}
      />
      {unknown.length > 0 && (
        <p className="template-unknown" role="status">
          没有名为{unknown.map((name) => `“${name}”`).join('、')}
          的数据，新年报里会原样保留。请删去，再用“插入数据”选择。
        </p>
      )}
    </section>
  );
}

function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('zh-CN', { hour12: false });
}

function SavedTime() {
  const saving = useTemplate((state) => state.saving);
  const saveNow = useTemplate((state) => state.saveNow);
  if (saving.kind === 'failed' || saving.kind === 'conflict') {
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
    saving.kind !== 'saved' ? '正在保存…' : saving.at === null ? '' : `已保存 ${timeOf(saving.at)}`;
  return (
    <span role="status" className="template-saved">
      {text}
    </span>
  );
}
