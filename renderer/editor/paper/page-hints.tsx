/**
 * Where the pages of the Word file begin, beside the text that is being written: what the preview computes, when nobody
 * types. While it is out of date it is pale. It takes no room, and those who cannot see it have the preview.
 */
import { memo, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { create } from 'zustand';
import { Checkbox } from 'antd';
import { reportPaper } from '../../../shared/document/html/paper.ts';
import { pageOf } from '../../../shared/document/page.ts';
import { printedReport } from '../../../shared/template/printed.ts';
import { usePageStyle } from '../../app/page-style.ts';
import { pageStarts, type PageStart } from '../../paper/page-starts.ts';
import { whenIdle } from '../../ui/after-paint.ts';
import { preference, setPreference, whenPreferences } from '../../ui/preferences.ts';
import { selectReport, useSession } from '../../session/session.ts';
import { topOf } from './place-on-paper.ts';
import './page-hints.css';

const KEY = 'editor.pages';

const isWanted = () => preference(KEY) !== false;

const usePageHints = create<{ readonly isShown: boolean; readonly show: (isShown: boolean) => void }>()(
  (set) => ({
    isShown: isWanted(),
    show: (isShown) => {
      set({ isShown });
      setPreference(KEY, isShown);
    },
  }),
);

whenPreferences(() => usePageHints.setState({ isShown: isWanted() }));

/** Whether the hints are shown is a matter of taste. */
export const PageHintsChoice = memo(function PageHintsChoice() {
  const { isShown, show } = usePageHints();
  return (
    <Checkbox
      className="page-hints-choice"
      checked={isShown}
      title="在正文旁边标出 Word 文件每一页从哪里开始"
      onChange={(event) => show(event.target.checked)}
    >
      分页位置
    </Checkbox>
  );
});

interface Props {
  /** The paper that they are laid over. */
  readonly paper: RefObject<HTMLElement | null>;
}

export const PageHints = memo(function PageHints({ paper }: Props) {
  const isShown = usePageHints((state) => state.isShown);
  return isShown ? <Hints paper={paper} /> : null;
});

function Hints({ paper }: Props) {
  const { starts, isStale } = usePageStarts();
  const [tops, setTops] = useState<readonly (number | null)[]>([]);
  useLayoutEffect(() => {
    const element = paper.current;
    if (!element) return;
    const measure = () => setTops(starts.map((start) => topOf(element, start)));
    measure();
    // Parts that are drawn, rows that wrap, a wider window: everything on the paper may move.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [paper, starts]);
  return (
    <div className={`page-hints${isStale ? ' is-stale' : ''}`} aria-hidden>
      {starts.map(({ page }, index) => {
        const top = tops[index];
        return top == null ? null : (
          <span key={page} className="page-hint" style={{ top }} data-words={`第 ${page} 页`} />
        );
      })}
    </div>
  );
}

/** Nobody types any more. */
const QUIET_MS = 1200;

const NONE: readonly PageStart[] = [];

/** Where the pages of the open report begin, and whether it has been changed since. */
function usePageStarts(): { readonly starts: readonly PageStart[]; readonly isStale: boolean } {
  const style = usePageStyle((state) => state.style);
  const [starts, setStarts] = useState(NONE);
  const [isStale, setStale] = useState(false);
  const changed = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const compute = whenIdle(() => {
      const report = selectReport(useSession.getState());
      if (!report) return;
      const page = pageOf(style);
      setStarts(pageStarts(reportPaper(printedReport(report), page), page));
      setStale(false);
    });
    // One timer for all keys in a row.
    const wait = () => {
      const left = changed.current + QUIET_MS - performance.now();
      timer = left > 0 ? setTimeout(wait, left) : undefined;
      if (left <= 0) compute.request();
    };
    const change = () => {
      changed.current = performance.now();
      compute.cancel();
      timer ??= setTimeout(wait, QUIET_MS);
    };
    const unfollow = useSession.subscribe((now, before) => {
      if (selectReport(now) === selectReport(before)) return;
      setStale(true);
      change();
    });
    change();
    return () => {
      unfollow();
      clearTimeout(timer);
      compute.cancel();
    };
  }, [style]);
  return { starts, isStale };
}
