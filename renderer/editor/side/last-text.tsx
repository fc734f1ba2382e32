/** The text of last year's part, each paragraph with what this year no longer says and a way to take it over. */
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Button, Checkbox } from 'antd';
import { create } from 'zustand';
import {
  besidePart,
  isNumbers,
  onlyNumbersChanged,
  type BesideParagraph,
} from '../../../shared/comparison/beside.ts';
import type { ParagraphChange } from '../../../shared/comparison/diff.ts';
import type { SideNames } from '../../../shared/comparison/side-names.ts';
import type { Place, Report } from '../../../shared/report/schema.ts';
import { resolvePlaceholders } from '../../../shared/template/placeholders.ts';
import type { PartKey } from '../parts/parts.ts';

/** “只看去年”: the words as they were, without marks; kept while the program runs. */
const useLastView = create<{ readonly isPlain: boolean }>()(() => ({ isPlain: false }));

interface Props {
  readonly last: Report;
  readonly report: Report;
  readonly part: PartKey;
  readonly here: Place | null;
  readonly sides: SideNames;
  /** Nothing is said where there is no text: the part is a table. */
  readonly isQuiet: boolean;
  /** Takes over the paragraph at a place of last year; null where nothing can be changed. */
  readonly onTake: ((from: Place) => void) | null;
}

export function LastText({ last, report, part, here, sides, isQuiet, onTake }: Props) {
  const before = useMemo(() => resolvePlaceholders(last), [last]);
  // Typing comes first.
  const present = useDeferredValue(report);
  const isLines = part === 'cover' || part === 'signature';
  const beside = useMemo(
    () => (isLines ? [] : besidePart(before, resolvePlaceholders(present), part)),
    [isLines, before, present, part],
  );
  const isPlain = useLastView((state) => state.isPlain);
  if (isLines) return <Lines lines={part === 'cover' ? before.titleLines : before.signature} />;
  if (beside === null) {
    return <p className="side-note">{sides[0]}的年报没有读到这一部分，不能对照。请看原来的文件。</p>;
  }
  const paragraphs = beside.filter(({ change }) => (change.last ?? '').trim() !== '');
  if (paragraphs.length === 0) {
    return isQuiet ? null : <p className="side-note">{sides[0]}这一部分没有文字。</p>;
  }
  return (
    <>
      <div className="last-bar">
        <Checkbox
          checked={isPlain}
          onChange={(event) => useLastView.setState({ isPlain: event.target.checked })}
        >
          只看{sides[0]}
        </Checkbox>
        {!isPlain && (
          <span className="side-note">
            <del>划线</del>的是{sides[1]}没有的文字
          </span>
        )}
      </div>
      {paragraphs.map((one) => (
        <Paragraph
          key={one.from.join(' ')}
          one={one}
          isPlain={isPlain}
          isCurrent={here !== null && one.change.thisPlaces.includes(here)}
          sides={sides}
          onTake={onTake}
        />
      ))}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const said = lines.filter((line) => line.trim() !== '');
  if (said.length === 0) return <p className="side-note">去年这一部分没有文字。</p>;
  return said.map((line, index) => (
    <p key={index} className="last-paragraph is-line">
      {line}
    </p>
  ));
}

interface ParagraphProps {
  readonly one: BesideParagraph;
  readonly isPlain: boolean;
  /** It became the paragraph that has the keyboard. */
  readonly isCurrent: boolean;
  readonly sides: SideNames;
  readonly onTake: ((from: Place) => void) | null;
}

const Paragraph = memo(function Paragraph({ one, isPlain, isCurrent, sides, onTake }: ParagraphProps) {
  const { change, from } = one;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const [place] = from;
  return (
    <div
      ref={box}
      className={`last-item is-${change.op}${isCurrent ? ' is-current' : ''}`}
      tabIndex={isCurrent ? -1 : undefined}
    >
      {(isPlain ? (change.last ?? '') : null)?.split('\n').map((text, index) => (
        <p key={index} className="last-paragraph">
          {text}
        </p>
      )) ?? <Marked change={change} />}
      <div className="last-tools">
        {!isPlain && <span className="last-op">{became(change, sides[1])}</span>}
        {onTake && change.op !== 'same' && place !== undefined && (
          <Button size="small" title={takeTitle(one)} onClick={() => onTake(place)}>
            沿用{sides[0]}的文字
          </Button>
        )}
      </div>
    </div>
  );
});

/** Last year's words; those that this year's text no longer has are marked. */
function Marked({ change: { op, last, words, lastWords } }: { readonly change: ParagraphChange }) {
  // A paragraph that is gone as a whole is said to be gone.
  const runs = op === 'removed' ? [['same', last ?? ''] as const] : (lastWords ?? words);
  return (
    <p className="last-paragraph">
      {runs.map(([kind, text], index) => {
        if (kind === 'added') return null;
        if (kind === 'same') return <span key={index}>{text}</span>;
        // Numbers and years differ every year: shown as last year's, not struck.
        return isNumbers(text) ? <em key={index}>{text}</em> : <del key={index}>{text}</del>;
      })}
    </p>
  );
}

/** What became of it. */
function became(change: ParagraphChange, thisName: string): string {
  if (onlyNumbersChanged(change)) return '只有数字和年份不同';
  switch (change.op) {
    case 'same':
      return `与${thisName}相同`;
    case 'removed':
    case 'added':
      return `${thisName}没有这一段`;
    case 'changed':
      return `${thisName}有改动`;
    case 'moved':
      return `${thisName}移到了别处`;
    case 'split':
      return `${thisName}拆成了几段`;
    case 'merged':
      return `${thisName}合成了一段`;
  }
}

function takeTitle({ instead }: BesideParagraph): string {
  const way =
    instead.length === 0 ? '放进今年的年报' : `换下今年的第${instead.map((index) => index + 1).join('、')}段`;
  return `${way}；数字与表格相连或标为待核，可撤销`;
}
