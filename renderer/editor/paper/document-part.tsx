/** One part of the report on the paper: its heading, remarks about it, its text and its table. */
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { FigureId } from '../../../shared/forms/figures.ts';
import { FIGURES } from '../../../shared/forms/figures.ts';
import { NEWEST_FORM } from '../../../shared/forms/forms.ts';
import { tableLayout } from '../../../shared/report/layout.ts';
import { emptyReport, richTextOf, type Edit, type RichText } from '../../../shared/report/report.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import type { FigureGridHandle } from '../../ui/figure-grid/figure-grid.tsx';
import { FeeWizard } from '../../fees/fee-wizard.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { BesidesTools, type BesidesCommand } from '../../ui/placeholder-text/besides/besides-tools.tsx';
import { InsertPlaceholder } from '../../ui/placeholder-text/insert-placeholder.tsx';
import {
  PlaceholderText,
  type PlaceholderTextHandle,
  type TextMark,
} from '../../ui/placeholder-text/placeholder-text.tsx';
import type { FindingItem } from '../findings/findings-view.ts';
import type { PartData } from '../progress/part-data.ts';
import type { PlaceRegistry } from '../parts/place-registry.ts';
import { besidesElement } from '../parts/besides-element.ts';
import { PARTS, type PartKey } from '../parts/parts.ts';
import { PartHeading } from './part-heading.tsx';
import type { PartProgress } from '../progress/progress.ts';
import { createValueKeeper } from '../../session/keep-unchanged.ts';
import { selectLocked, selectReport, useSession } from '../../session/session.ts';
import { TablePart } from './table-part.tsx';
import { isTyping } from './typing-step.ts';
import { confirmedMarks, findingMarks, lookMarks, tableMarks } from '../findings/text-marks-of.ts';

interface Props {
  readonly data: PartData;
  readonly last: Report | null;
  /** The finding at hand, where it is marked in this part. */
  readonly current: FindingItem | undefined;
  readonly registry: PlaceRegistry;
  /** The keyboard has come to a figure, a paragraph, the title or the signature. */
  readonly onFocusPlace: (place: Place, start?: number | null) => void;
}

const TEXTS: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = {
  cover: { label: '标题', hint: '机关全称' },
  preamble: { label: '前言', hint: '可写编制依据和统计期限，也可以不填。' },
  signature: { label: '落款', hint: '机关全称，下一行写日期。' },
};

/** Title and signature are lines of plain text; the other parts may hold tables, pictures and looks. */
function isLines({ key }: Pick<PartProgress, 'key'>): boolean {
  return key === 'cover' || key === 'signature';
}

function textOf(report: Report, part: PartProgress): RichText {
  if (!isLines(part)) return richTextOf(report, part.key);
  const paragraphs = part.key === 'cover' ? report.titleLines : report.signature;
  return { paragraphs, looks: [], additions: [] };
}

function textEdit(part: PartProgress, text: RichText): Edit {
  if (part.key === 'cover') return { kind: 'titleLines', lines: text.paragraphs };
  if (part.key === 'signature') return { kind: 'signature', lines: text.paragraphs };
  return { kind: 'rich', part: part.key, text };
}

/** The place of paragraph `index` (from 0) of a part. */
function placeOf(part: PartProgress, index: number): Place {
  if (part.key === 'cover') return 'title';
  return part.key === 'signature' ? 'signature' : `${part.key}/paragraph:${index + 1}`;
}

/** Remarks about the part as a whole; those about a paragraph or a cell stand there. */
function remarks(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ place, figures, level }) =>
      level !== 'hint' && figures.length === 0 && !FIGURES.has(place) && !place.includes('/'),
  );
}

/** The figures of a section's table, in reading order. */
function figuresOf(report: Report, section: number): readonly FigureId[] {
  return tableLayout(report, section)?.cells.flatMap(({ figure }) => figure ?? []) ?? [];
}

/** Does Tab leave the table behind its last cell? */
function leavesTable(event: KeyboardEvent, report: Report, section: number): boolean {
  if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented) return false;
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-figure]') : null;
  return cell !== null && cell.dataset['figure'] === figuresOf(report, section).at(-1);
}

/** The section whose table comes next; null behind the last one. */
function nextTable(section: number): PartKey | null {
  const next = PARTS.find((one) => one.section !== null && one.section > section);
  const report = reportNow();
  return next?.section != null && tableLayout(report, next.section) !== undefined ? next.key : null;
}

/** The list of data shows the whole report as it stands, not as a part was last drawn from it. */
function reportNow(): Report {
  return selectReport(useSession.getState()) ?? emptyReport(NEWEST_FORM);
}

interface HeadProps {
  readonly partKey: PartKey;
  readonly name: string;
  readonly section: number | null;
  /** As it stands in the report; of a section. */
  readonly heading: string;
  readonly isLocked: boolean;
  readonly onCommand: (command: BesidesCommand) => void;
  readonly onInsert: (placeholder: string) => void;
}

function writeFees(paragraphs: string[]) {
  useSession.getState().edit([{ kind: 'section', section: 6, paragraphs }]);
}

/** Name or heading of the part with its buttons: typing in the part leaves them as they are. */
const PartHead = memo(function PartHead(props: HeadProps) {
  const { partKey, name, section, isLocked } = props;
  // They are seen when the pointer or the keyboard comes: the paper comes first.
  const hasTools = useDeferredValue(true, false);
  return (
    <div className="part-head">
      {section === null ? (
        <span className="part-label">{name}</span>
      ) : (
        <PartHeading name={name} section={section} heading={props.heading} />
      )}
      {!isLocked && section === 6 && <FeeWizard report={reportNow} onWrite={writeFees} />}
      {!isLocked && hasTools && (
        <span className="part-tools">
          {!isLines({ key: partKey }) && <BesidesTools part={name} onCommand={props.onCommand} />}
          <InsertPlaceholder
            report={reportNow}
            ariaLabel={`插入数据到${TEXTS[partKey]?.label ?? name}`}
            onInsert={props.onInsert}
          />
        </span>
      )}
    </div>
  );
});

export const DocumentPart = memo(function DocumentPart(props: Props) {
  const { data, current, registry, onFocusPlace } = props;
  const { progress: part, report, findings, pending, confirmed } = data;
  const isLocked = useSession(selectLocked);
  const section = useRef<HTMLElement>(null);
  const text = useRef<PlaceholderTextHandle>(null);
  const grid = useRef<FigureGridHandle | null>(null);
  const insert = useCallback((name: string) => text.current?.insertPlaceholder(name), []);
  const command = useCallback((wanted: BesidesCommand) => text.current?.command(wanted), []);
  const onGrid = useCallback((handle: FigureGridHandle | null) => {
    grid.current = handle;
  }, []);
  useEffect(
    () =>
      registry.register(part.key, {
        show: () => {
          section.current?.scrollIntoView({ block: 'start' });
          section.current?.focus({ preventScroll: true });
        },
        begin: () => {
          const first = part.section === null ? undefined : figuresOf(reportNow(), part.section)[0];
          if (part.figures && first !== undefined) grid.current?.focusFigure(first);
          else text.current?.focus();
        },
        focusText: (index, words) => text.current?.focus(index, words),
        focusBesides: (place) => {
          const element = besidesElement(place);
          element?.scrollIntoView({ block: 'center' });
          (element?.querySelector('textarea') ?? element)?.focus({ preventScroll: true });
        },
        ...(part.figures && { focusFigure: (id: FigureId) => grid.current?.focusFigure(id) }),
      }),
    [registry, part.key, part.section, part.figures],
  );
  const { paragraphs, besides } = useMemo(() => {
    const { paragraphs: texts, ...others } = textOf(report, part);
    return { paragraphs: texts, besides: others };
  }, [report, part]);
  const count = paragraphs.length;
  // The text is drawn over anew only where the marks say something else.
  const [keepMarks] = useState(createValueKeeper<readonly TextMark[]>);
  const marks = useMemo(
    () =>
      keepMarks([
        ...findingMarks(findings, count, current),
        ...confirmedMarks(confirmed, count),
        ...lookMarks(pending, count),
      ]),
    [keepMarks, findings, confirmed, pending, count, current],
  );
  const marksOfTables = useMemo(
    () => tableMarks(findings, confirmed, current),
    [findings, confirmed, current],
  );
  const label = TEXTS[part.key]?.label ?? `${part.name}正文`;
  const hint = TEXTS[part.key]?.hint ?? (part.figures ? '如需文字说明，写在这里；可以不填。' : '请填写。');
  return (
    <section
      ref={section}
      className={`document-part part-${part.key.replace(':', '-')}`}
      data-part={part.key}
      tabIndex={-1}
      aria-label={part.name}
      onKeyDown={(event) => {
        if (part.section === null || !leavesTable(event, report, part.section)) return;
        const next = nextTable(part.section);
        if (next === null) return;
        event.preventDefault();
        registry.begin(next);
      }}
    >
      <PartHead
        partKey={part.key}
        name={part.name}
        section={part.section}
        heading={part.section === null ? '' : (report.sections[part.section - 1]?.heading ?? '')}
        isLocked={isLocked}
        onCommand={command}
        onInsert={insert}
      />
      {remarks(findings).map((finding) => (
        <p key={finding.id} className="part-remark">
          <LevelMark level={finding.level} /> {finding.message}
        </p>
      ))}
      <PlaceholderText
        ref={text}
        readOnly={isLocked}
        ariaLabel={label}
        paragraphs={paragraphs}
        {...(!isLines(part) && { besides })}
        report={report}
        marks={marks}
        tableMarks={marksOfTables}
        hint={hint}
        onCaret={(index, start) => onFocusPlace(placeOf(part, index), start)}
        onChange={(changed) => {
          const group = isTyping(textOf(reportNow(), part), changed) ? `text:${part.key}` : undefined;
          useSession.getState().edit([textEdit(part, changed)], group, true);
        }}
      />
      {part.section !== null && part.figures && (
        <TablePart
          section={part.section}
          name={part.name}
          report={report}
          last={props.last}
          findings={data.cellFindings}
          confirmed={confirmed}
          current={current}
          pending={pending}
          progress={part.figures}
          onFocusFigure={onFocusPlace}
          onHandle={onGrid}
        />
      )}
    </section>
  );
});
