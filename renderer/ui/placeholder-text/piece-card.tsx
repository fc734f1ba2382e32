/**
 * What can be done with a chosen piece of the text: confirm words of last year, tie them to the tables, tie a value to
 * other data, give it once by hand with a reason, or make plain words of it.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Input, type InputRef } from 'antd';
import type { Report } from '../../../shared/report/schema.ts';
import { KEPT_WORD, OPEN_WORD } from '../../../shared/template/expression/parse.ts';
import { withInstead, withoutInstead } from '../../../shared/template/instead.ts';
import { readOne, type Piece } from '../../../shared/template/placeholders.ts';
import { PlaceholderList } from './insert-placeholder.tsx';
import { keyName } from '../bindings.ts';
import './piece-card.css';

/** A chosen piece and where it stands in the window, in pixels of the text box. */
export interface ChosenPiece {
  readonly name: string;
  readonly raw: string;
  readonly left: number;
  readonly top: number;
}

interface Props {
  readonly chosen: ChosenPiece;
  readonly report: Report;
  /** Puts stored text, braces included, in the piece's place. */
  readonly onReplace: (text: string) => void;
  /** Back to the text. */
  readonly onClose: () => void;
}

type Mode = 'actions' | 'bind' | 'once';

export function PieceCard({ chosen, report, onReplace, onClose }: Props) {
  const [mode, setMode] = useState<Mode>('actions');
  const piece = readOne(chosen.name, chosen.raw, report);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [mode]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      ref={card}
      className="piece-card"
      role="dialog"
      aria-label="这一处数据"
      style={{ left: chosen.left, top: chosen.top }}
      onKeyDown={onKeyDown}
    >
      {mode === 'bind' && (
        <PlaceholderList
          report={report}
          onInsert={(name) => onReplace(`{{${name}}}`)}
          onClose={() => setMode('actions')}
        />
      )}
      {mode === 'once' && (
        <Once
          piece={piece}
          onCancel={() => setMode('actions')}
          onGive={(text, reason) => onReplace(withInstead(chosen.raw, text, reason))}
        />
      )}
      {mode === 'actions' && (
        <>
          <p className="piece-words">{wordsOf(piece, chosen.name)}</p>
          <p className="piece-actions">
            <Actions piece={piece} raw={chosen.raw} onMode={setMode} onReplace={onReplace} />
          </p>
        </>
      )}
    </div>
  );
}

function wordsOf({ kind, text, missing = [], parsed }: Piece, name: string): string {
  switch (kind) {
    case 'open':
      return `“${text}”还是去年的内容。直接打字改写；今年仍然如此的，按 ${keyName('Ctrl+Enter')}。`;
    case 'kept':
      return `“${text}”与去年相同，已确认。`;
    case 'unknown':
      return `${missing.join('，')}。`;
    case 'blank':
      return `${name}：还没有填写（${missing.join('、')}）。`;
    case 'control':
      return `${name}：只有符合条件的一段会写进年报。`;
    default: {
      const instead = parsed?.kind === 'value' ? parsed.instead : null;
      if (!instead) return `${name} ＝ ${text}，随表格变化。`;
      return `${withoutInstead(name)}：这里改写成 ${instead.text}${instead.reason === '' ? '' : `（${instead.reason}）`}。`;
    }
  }
}

interface ActionsProps {
  readonly piece: Piece;
  readonly raw: string;
  readonly onMode: (mode: Mode) => void;
  readonly onReplace: (text: string) => void;
}

function Actions({ piece, raw, onMode, onReplace }: ActionsProps) {
  const { kind, text, parsed } = piece;
  const button = (words: string, run: () => void) => (
    <Button size="small" onClick={run}>
      {words}
    </Button>
  );
  const isValue = kind === 'value' || kind === 'blank';
  const isGiven = parsed?.kind === 'value' && parsed.instead !== null;
  return (
    <>
      {kind === 'open' && button(`仍是“${shortened(text)}”`, () => onReplace(`{{${KEPT_WORD}${text}}}`))}
      {kind === 'kept' && button('重新核对', () => onReplace(`{{${OPEN_WORD}${text}}}`))}
      {kind !== 'control' &&
        kind !== 'kept' &&
        button(kind === 'open' ? '与表格相连…' : '换成别的数据…', () => onMode('bind'))}
      {isValue && button('只改这一处…', () => onMode('once'))}
      {isGiven && button('恢复随表格变化', () => onReplace(withoutInstead(raw)))}
      {kind !== 'control' && kind !== 'unknown' && button('变成普通文字', () => onReplace(text))}
    </>
  );
}

const SHORT = 10;

function shortened(words: string): string {
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}

interface OnceProps {
  readonly piece: Piece;
  readonly onGive: (text: string, reason: string) => void;
  readonly onCancel: () => void;
}

/** A value for this place alone; the reason stays with it. */
function Once({ piece, onGive, onCancel }: OnceProps) {
  const given = piece.parsed?.kind === 'value' ? piece.parsed.instead : null;
  const [text, setText] = useState(given?.text ?? (piece.kind === 'blank' ? '' : piece.text));
  const [reason, setReason] = useState(given?.reason ?? '');
  const first = useRef<InputRef>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
  }, []);
  const isReady = text.trim() !== '';
  return (
    <form
      className="piece-once"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onGive(text, reason);
      }}
    >
      <label>
        这一处写
        <Input ref={first} size="small" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label>
        为什么
        <Input
          size="small"
          value={reason}
          placeholder="如：含上年退回的2件"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p className="piece-actions">
        <Button size="small" type="primary" htmlType="submit" disabled={!isReady}>
          只改这一处
        </Button>
        <Button size="small" onClick={onCancel}>
          返回
        </Button>
      </p>
    </form>
  );
}
