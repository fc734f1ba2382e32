/** “插入数据”: a searchable list of everything that a sentence can take from the report. */
import { PlusSquareOutlined } from '@ant-design/icons';
import { Button, Input, Popover, type InputRef } from 'antd';
import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Report } from '../../../shared/report/schema.ts';
import { placeholdersOf } from '../../../shared/template/placeholder-menu.ts';
import { placeholderValue } from '../../../shared/template/placeholders.ts';
import { searchPlaceholders } from './search-placeholders.ts';
import './insert-placeholder.css';

interface InsertPlaceholderProps {
  /** Its form gives the names, its figures the values shown beside them; a function is asked when the list opens. */
  readonly report: Report | (() => Report);
  readonly onInsert: (name: string) => void;
  readonly disabled?: boolean;
  /** Words for screen readers where several such buttons stand on a page. */
  readonly ariaLabel?: string;
}

/** The button with its list. Arrow keys choose, Enter inserts, Esc closes. */
export const InsertPlaceholder = memo(function InsertPlaceholder({
  report,
  onInsert,
  disabled = false,
  ariaLabel,
}: InsertPlaceholderProps) {
  const [isOpen, setOpen] = useState(false);
  const insert = (name: string) => {
    setOpen(false);
    onInsert(name);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={() => (
        <PlaceholderList
          report={typeof report === 'function' ? report() : report}
          onInsert={insert}
          onClose={() => setOpen(false)}
        />
      )}
    >
      <Button
        size="small"
        icon={<PlusSquareOutlined aria-hidden />}
        disabled={disabled}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(ariaLabel ? { 'aria-label': ariaLabel } : {})}
      >
        插入数据
      </Button>
    </Popover>
  );
});

interface PlaceholderListProps {
  readonly report: Report;
  readonly onInsert: (name: string) => void;
  readonly onClose: () => void;
}

/** The searchable list by itself. */
export function PlaceholderList({ report, onInsert, onClose }: PlaceholderListProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const search = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { form } = report;
  const groups = useMemo(() => searchPlaceholders(placeholdersOf(form), query), [form, query]);
  const names = useMemo(() => groups.flatMap(({ items }) => items.map(({ name }) => name)), [groups]);
  const optionId = (index: number) => `${listId}-${index}`;

  // The popover places itself first; focusing earlier would scroll the page to its old corner.
  useEffect(() => {
    const frame = requestAnimationFrame(() => search.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, groups]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = names.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      PageDown: Math.min(active + 8, last),
      PageUp: Math.max(active - 8, 0),
    };
    const next = moves[event.key];
    const chosen = names[active];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && chosen !== undefined) onInsert(chosen);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const numbered = groups.map(({ group, items }, at) => ({
    group,
    first: groups.slice(0, at).reduce((count, before) => count + before.items.length, 0),
    items,
  }));
  return (
    <div className="placeholder-list">
      <Input
        ref={search}
        value={query}
        placeholder="输入几个字查找，如：新收 总计"
        role="combobox"
        aria-label="查找数据"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={names.length > 0 ? optionId(active) : undefined}
        onChange={(event) => {
          const typed = event.target.value;
          // A name typed out by hand is closed as in the text.
          const name = /^(.+)(?:\}\}|｝｝)$/u.exec(typed)?.[1];
          if (name !== undefined) return onInsert(name);
          setQuery(typed);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        allowClear
      />
      <div className="placeholder-options" role="listbox" id={listId} aria-label="可以插入的数据" ref={list}>
        {numbered.map(({ group, first, items }) => (
          <div role="group" aria-label={group} key={group}>
            <div className="placeholder-group" aria-hidden>
              {group}
            </div>
            {items.map(({ name, description }, index) => (
              <div
                role="option"
                key={name}
                id={optionId(first + index)}
                aria-selected={first + index === active}
                className="placeholder-option"
                title={`${name}（${description}）`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onInsert(name)}
              >
                <span>{name}</span>
                <span className="placeholder-option-value">{placeholderValue(name, report)}</span>
              </div>
            ))}
          </div>
        ))}
        {names.length === 0 && <p className="placeholder-none">没有找到“{query}”。换几个字再找。</p>}
      </div>
    </div>
  );
}
