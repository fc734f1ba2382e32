/** 查找和替换: a line above the paper, so that it covers nothing. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, Input, type InputRef } from 'antd';
import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { Hit } from '../../../shared/find/find-in-report.ts';
import { isPressed, useShortcut } from '../../ui/shortcuts.ts';
import type { Find } from './use-find.ts';
import { withKeys } from '../../ui/bindings.ts';
import './find.css';

interface Props {
  readonly find: Find;
  /** Counts up whenever the bar is asked for, so that the keyboard comes back to it. */
  readonly asked: number;
  readonly withReplace: boolean;
  /** Null where nothing can be replaced. */
  readonly onReplaceShown: (() => void) | null;
  /** Closes the bar; the keyboard goes to the hit at hand. */
  readonly onClose: (hit: Hit | undefined) => void;
  readonly onReplaced: (count: number) => void;
}

export function FindBar({ find, asked, withReplace, onReplaceShown, onClose, onReplaced }: Props) {
  const { query, hits, at, step } = find;
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), [asked]);
  useShortcut('F3', () => step(1));
  useShortcut('Shift+F3', () => step(-1));
  const current = hits[at];
  const replaceable = hits.filter(({ stored }) => stored !== null).length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose(current);
  };
  return (
    <search className="find-bar" aria-label="查找和替换" onKeyDown={onKeyDown}>
      <div className="find-line">
        <Input
          ref={field}
          size="small"
          aria-label="查找"
          placeholder="查找文字或数字"
          value={query}
          onChange={(event) => find.setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (isTyped(event, 'Enter')) step(1);
            else if (isTyped(event, 'Shift+Enter')) step(-1);
          }}
        />
        <span role="status" className="find-count">
          {countWords(find)}
        </span>
        <Button
          size="small"
          type="text"
          icon={<UpOutlined aria-hidden />}
          aria-label="上一处"
          title={withKeys('上一处', 'Shift+F3')}
          disabled={hits.length === 0}
          onClick={() => step(-1)}
        />
        <Button
          size="small"
          type="text"
          icon={<DownOutlined aria-hidden />}
          aria-label="下一处"
          title={withKeys('下一处', 'F3')}
          disabled={hits.length === 0}
          onClick={() => step(1)}
        />
        {!withReplace && onReplaceShown && (
          <Button size="small" title={withKeys('查找和替换', 'Ctrl+H')} onClick={onReplaceShown}>
            替换…
          </Button>
        )}
        <Button
          size="small"
          type="text"
          className="find-close"
          icon={<CloseOutlined aria-hidden />}
          aria-label="关闭查找"
          title={withKeys('关闭', 'Esc')}
          onClick={() => onClose(current)}
        />
      </div>
      {withReplace && (
        <div className="find-line">
          <Input
            size="small"
            aria-label="替换为"
            placeholder="替换为"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => isTyped(event, 'Enter') && find.replaceOne(text)}
          />
          <Button size="small" disabled={!current?.stored} onClick={() => find.replaceOne(text)}>
            替换
          </Button>
          <Button size="small" disabled={replaceable === 0} onClick={() => onReplaced(find.replaceAll(text))}>
            全部替换
          </Button>
          <span className="find-note">{current && !current.stored ? whyNot(current) : ''}</span>
        </div>
      )}
    </search>
  );
}

/** Pressed by itself: an Enter that only ends a word of the input method is none. */
function isTyped(event: KeyboardEvent, keys: string): boolean {
  return !event.nativeEvent.isComposing && isPressed(event, keys);
}

function countWords({ query, hits, at }: Find): string {
  if (query.trim() === '') return '';
  if (hits.length === 0) return '没有找到';
  return at < 0 ? `后面没有了，共 ${hits.length} 处` : `第 ${at + 1} 处，共 ${hits.length} 处`;
}

function whyNot({ place }: Hit): string {
  if (/^section:\d$/u.test(place)) return '这一处是规定的标题，不替换。';
  return place.includes('/') || place === 'title' || place === 'signature'
    ? '这一处是与表格相连的数据，不替换。'
    : '这一处是一个数的一部分，不替换。';
}
