/** 帮助: the manual in the window, chapter by chapter, to be searched and printed; and what program this is. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, type InputRef } from 'antd';
import { PrinterOutlined, SearchOutlined } from '@ant-design/icons';
import { useNavigation } from '../app/navigation.ts';
import { useShortcut } from '../ui/shortcuts.ts';
import { SaveManual } from './save-manual.tsx';
import { About } from './about.tsx';
import { CHAPTERS } from './chapters.ts';
import { markRanges, rangesOf, unmark } from './find-on-page.ts';
import { ManualPage, showChapter } from './manual-page.tsx';
import { withKeys } from '../ui/bindings.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import './help.css';

export default function HelpScreen() {
  const screen = useNavigation((state) => state.screen);
  const page = useRef<HTMLDivElement>(null);
  const search = useRef<InputRef>(null);
  const [query, setQuery] = useState('');
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState(0);
  const chapter = screen.name === 'help' ? screen.chapter : undefined;
  const chapters = useMemo(() => CHAPTERS, []);

  useEffect(() => {
    if (chapter !== undefined) showChapter(chapter);
  }, [chapter]);
  useEffect(() => {
    markRanges(ranges, current);
    ranges[current]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return unmark;
  }, [ranges, current]);
  useShortcut('Ctrl+F', () => search.current?.focus({ cursor: 'all' }));
  useShortcut('Ctrl+P', () => window.print());

  const step = (by: 1 | -1) => {
    if (ranges.length > 0) setCurrent((current + by + ranges.length) % ranges.length);
  };
  return (
    <div className="screen help">
      <ScreenBar>
        <Input
          ref={search}
          className="help-search"
          prefix={<SearchOutlined aria-hidden />}
          placeholder={`${withKeys('在手册里查找', 'Ctrl+F')}，回车到下一处`}
          aria-label="在手册里查找"
          allowClear
          value={query}
          onChange={({ target: { value } }) => {
            setQuery(value);
            setCurrent(0);
            setRanges(page.current ? rangesOf(page.current, value) : []);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          }}
        />
        <span role="status" className="help-count">
          {query.trim() === '' ? '' : ranges.length === 0 ? '没有找到' : `${current + 1}/${ranges.length}`}
        </span>
        <Button
          icon={<PrinterOutlined />}
          title={withKeys('打印手册，或在打印窗口里存为 PDF', 'Ctrl+P')}
          onClick={() => window.print()}
        >
          打印手册
        </Button>
        <SaveManual />
      </ScreenBar>
      <div className="help-panes">
        <nav className="help-chapters" aria-label="手册目录" data-scroll="help-chapters">
          <ul>
            {chapters.map(({ key, title }) => (
              <li key={key}>
                <button type="button" onClick={() => showChapter(key)}>
                  {title}
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => showChapter('关于')}>
                关于和问题反馈
              </button>
            </li>
          </ul>
        </nav>
        <div ref={page} className="help-page" data-scroll="help" tabIndex={-1}>
          <ManualPage chapters={chapters} />
          <About />
        </div>
      </div>
    </div>
  );
}
