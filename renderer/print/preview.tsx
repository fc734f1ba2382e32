/** The pages, a small picture of each beside them, and what can be done with them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Entry } from '../../shared/contract.ts';
import { reportPaper } from '../../shared/document/html/paper.ts';
import { pageOf } from '../../shared/document/page.ts';
import { printedReport } from '../../shared/template/printed.ts';
import { usePageStyle } from '../app/page-style.ts';
import { PaperPage } from '../paper/paper-page.tsx';
import { usePrintedPaper } from '../paper/printed-paper.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { PreviewBar, type Zoom } from './preview-bar.tsx';
import { StylePanel } from './style-panel.tsx';
import { useScale } from './use-scale.ts';
import './print.css';

interface Props {
  readonly entry: Entry;
  /** Whether it is a draft with something left to do; takes its time. */
  readonly isUnfinished: () => boolean;
}

/** Of a page in the row of small ones. */
const SMALL = 0.15;

export function Preview({ entry, isUnfinished }: Props) {
  const printed = useMemo(() => printedReport(entry.report), [entry]);
  const style = usePageStyle((state) => state.style);
  const sheet = useMemo(() => pageOf(style), [style]);
  const paper = useMemo(() => reportPaper(printed, sheet), [printed, sheet]);
  const [count, setCount] = useState(1);
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [isStyleOpen, setStyleOpen] = useState(false);
  const [isDraft, setDraft] = useState(printed.isDraft === true);
  const scroll = useRef<HTMLDivElement>(null);
  const scale = useScale(scroll, zoom);

  useEffect(() => {
    // The pages are there first; that they are a draft's changes nothing but the line above them.
    const check = afterPaint(() => {
      if (isUnfinished()) setDraft(true);
    });
    check.request();
    return check.cancel;
  }, [isUnfinished]);
  usePrintedPaper(() => reportPaper({ ...printed, isDraft }, sheet));

  const show = useCallback((index: number) => {
    scroll.current?.querySelector(`[data-page="${index}"]`)?.scrollIntoView({ block: 'start' });
    setAt(index);
  }, []);
  const pages = Array.from({ length: count }, (_, index) => index);
  return (
    <div className="screen preview">
      <PreviewBar
        entry={entry}
        count={count}
        zoom={zoom}
        onZoom={setZoom}
        isStyleOpen={isStyleOpen}
        onStyle={() => setStyleOpen(!isStyleOpen)}
      />
      <div className="preview-body">
        <nav className="preview-list" aria-label="各页">
          {pages.map((index) => (
            <div key={index} className="preview-thumb">
              <PaperPage paper={paper} page={sheet} index={index} scale={SMALL} isDraft={isDraft} />
              <button
                type="button"
                aria-label={`第 ${index + 1} 页`}
                aria-current={index === at ? 'page' : undefined}
                onClick={() => show(index)}
              >
                {index + 1}
              </button>
            </div>
          ))}
        </nav>
        {/* The keyboard scrolls it: there is nothing to Tab to on the pages. */}
        <div
          className="preview-scroll"
          data-scroll="print"
          ref={scroll}
          tabIndex={0}
          role="region"
          aria-label="页面"
          onScroll={(event) => setAt(pageInView(event.currentTarget))}
        >
          {pages.map((index) => (
            <div key={index} data-page={index} role="img" aria-label={`第 ${index + 1} 页，共 ${count} 页`}>
              <PaperPage
                paper={paper}
                page={sheet}
                index={index}
                scale={scale}
                isDraft={isDraft}
                {...(index === 0 && { onCount: setCount })}
              />
            </div>
          ))}
        </div>
        {isStyleOpen && <StylePanel onClose={() => setStyleOpen(false)} />}
      </div>
    </div>
  );
}

/** The page at the middle of the view. */
function pageInView(box: HTMLElement): number {
  const { top, height } = box.getBoundingClientRect();
  const pages = [...box.querySelectorAll('[data-page]')];
  const index = pages.findLastIndex((page) => page.getBoundingClientRect().top <= top + height / 2);
  return Math.max(0, index);
}
