/** One part of the report on the paper: its heading, remarks about it, its text and its table. */
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { Input } from 'antd';
import type { FigureId } from '../../shared/report/figures.ts';
import { FIGURES } from '../../shared/report/figures.ts';
import { officialHeading, type Edit } from '../../shared/report/report.ts';
import type { Place, Report } from '../../shared/report/schema.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { FigureGridHandle } from '../ui/figure-grid/figure-grid.tsx';
import { LevelMark } from '../ui/level-mark.tsx';
import { InsertPlaceholder } from '../ui/placeholder-text/insert-placeholder.tsx';
import {
  PlaceholderText,
  type PlaceholderTextHandle,
  type TextMark,
} from '../ui/placeholder-text/placeholder-text.tsx';
import type { Pending } from './pending.ts';
import type { PlaceRegistry } from './place-registry.ts';
import type { PartProgress } from './progress.ts';
import { useSession } from './session.ts';
import { TablePart } from './table-part.tsx';

interface Props {
  readonly part: PartProgress;
  readonly report: Report;
  readonly last: Report | null;
  /** All findings: a cell may take part in one about another part. */
  readonly findings: readonly Finding[];
  /** Those of this part. */
  readonly ownFindings: readonly Finding[];
  /** What waits for a look in this part. */
  readonly pending: readonly Pending[];
  readonly registry: PlaceRegistry;
  /** The keyboard has come to a figure, a paragraph, the title or the signature. */
  readonly onFocusPlace: (place: Place) => void;
}

const TEXTS: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = {
  cover: { label: '标题', hint: '机关全称' },
  preamble: { label: '前言', hint: '可写编制依据和统计期限，也可以不填。' },
  signature: { label: '落款', hint: '机关全称，下一行写日期。' },
};

function textOf(report: Report, part: PartProgress): readonly string[] {
  if (part.key === 'cover') return report.titleLines;
  if (part.key === 'preamble') return report.preamble;
  if (part.key === 'signature') return report.signature;
  return report.sections[(part.section ?? 1) - 1]?.paragraphs ?? [];
}

function textEdit(part: PartProgress, text: readonly string[]): Edit {
  if (part.key === 'cover') return { kind: 'titleLines', lines: text };
  if (part.key === 'preamble') return { kind: 'preamble', paragraphs: text };
  if (part.key === 'signature') return { kind: 'signature', lines: text };
  return { kind: 'section', section: part.section ?? 1, paragraphs: text };
}

function textMarks(findings: readonly Finding[]): readonly TextMark[] {
  return findings.flatMap(({ place, quote, level, message }) => {
    const paragraph = /\/paragraph:(\d+)$/.exec(place)?.[1];
    return paragraph === undefined ? [] : [{ paragraph: Number(paragraph) - 1, quote, level, message }];
  });
}

/** Marks beside the paragraphs that wait for a look; title and signature wait as a whole. */
function lookMarks(pending: readonly Pending[], paragraphs: readonly string[]): readonly TextMark[] {
  return pending.flatMap(({ place, kind, message }) => {
    const paragraph = /\/paragraph:(\d+)$/.exec(place)?.[1];
    const mark = { quote: null, level: kind, message };
    if (paragraph !== undefined) return [{ ...mark, paragraph: Number(paragraph) - 1 }];
    if (place !== 'title' && place !== 'signature') return [];
    return paragraphs.map((_, index) => ({ ...mark, paragraph: index }));
  });
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

export const DocumentPart = memo(function DocumentPart(props: Props) {
  const { part, report, ownFindings, pending, registry, onFocusPlace } = props;
  const section = useRef<HTMLElement>(null);
  const text = useRef<PlaceholderTextHandle>(null);
  const grid = useRef<FigureGridHandle | null>(null);
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
        focusText: (index) => text.current?.focus(index),
        ...(part.figures && { focusFigure: (id: FigureId) => grid.current?.focusFigure(id) }),
      }),
    [registry, part.key, part.figures],
  );
  const paragraphs = textOf(report, part);
  const marks = useMemo(
    () => [...textMarks(ownFindings), ...lookMarks(pending, paragraphs)],
    [ownFindings, pending, paragraphs],
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
    >
      <div className="part-head">
        {part.section === null ? (
          <span className="part-label">{part.name}</span>
        ) : (
          <Heading part={part} report={report} section={part.section} />
        )}
        <span className="part-tools">
          <InsertPlaceholder
            report={report}
            ariaLabel={`插入数据到${TEXTS[part.key]?.label ?? part.name}`}
            onInsert={(name) => text.current?.insertPlaceholder(name)}
          />
        </span>
      </div>
      {remarks(ownFindings).map((finding) => (
        <p key={finding.id} className="part-remark">
          <LevelMark level={finding.level} /> {finding.message}
        </p>
      ))}
      <PlaceholderText
        ref={text}
        ariaLabel={label}
        paragraphs={paragraphs}
        report={report}
        marks={marks}
        hint={hint}
        onCaret={(index) => onFocusPlace(placeOf(part, index))}
        onChange={(changed) => useSession.getState().edit([textEdit(part, changed)], `text:${part.key}`)}
      />
      {part.section !== null && part.figures && (
        <TablePart
          section={part.section}
          name={part.name}
          report={report}
          last={props.last}
          findings={props.findings}
          pending={pending}
          progress={part.figures}
          onFocusFigure={onFocusPlace}
          onHandle={onGrid}
        />
      )}
    </section>
  );
});

function Heading({ part, report, section }: { part: PartProgress; report: Report; section: number }) {
  const heading = report.sections[section - 1]?.heading ?? '';
  return (
    <Input
      variant="borderless"
      className="part-heading"
      aria-label={`${part.name}标题`}
      value={heading}
      placeholder={officialHeading(section)}
      onChange={(event) =>
        useSession
          .getState()
          .edit([{ kind: 'heading', section, text: event.target.value }], `heading:${section}`)
      }
    />
  );
}
