/** The open template: its text on the left; on the right how it will read, and what is wrong with it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '../../shared/report/schema.ts';
import type { TemplateRemark } from '../../shared/template/check-template.ts';
import { problemLine } from '../../shared/problem.ts';
import { PlaceholderText, type PlaceholderTextHandle } from '../ui/placeholder-text/placeholder-text.tsx';
import { answerTyping } from '../ui/answer-typing.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { TemplateBar } from './template-bar.tsx';
import { useRemarks } from './template-checks.tsx';
import { paragraphOf, partPlace, TEMPLATE_PARTS } from './template-parts.ts';
import { templateOfReport, withTexts } from './template-report.ts';
import { TemplateSide, type Side } from './template-side.tsx';
import { isFixed, useTemplates, type OpenTemplate } from './template-store.ts';

function boxId(place: Place): string {
  return `template-${place.replace(':', '-')}`;
}

/** Brings the part that an undo changed into view. */
function reveal(place: Place | null): void {
  if (place !== null) document.getElementById(boxId(place))?.scrollIntoView({ block: 'nearest' });
}

/** Where “插入数据” goes before any box has been chosen. */
const FIRST_TARGET: Place = 'section:1';

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
      <TemplateBar
        open={open}
        report={report}
        target={TEMPLATE_PARTS.find(({ place }) => place === target)?.name ?? ''}
        onUndo={stepBack}
        onRedo={stepForward}
        onInsert={(name) => boxes.current.get(target)?.insertPlaceholder(name)}
      />
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
        <TemplateSide
          open={open}
          side={side}
          onSide={setSide}
          report={report}
          template={template}
          remarks={remarks}
          onJump={jump}
        />
      </div>
    </div>
  );
}
