/** A page of a paper as it will be printed, in any size; its content is laid out when it comes near the view. */
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import {
  DRAFT_WORDS,
  FOOTER_GAP,
  FOOTER_LINE,
  PAGE_NUMBER_SIZE,
} from '../../shared/document/official-page.ts';
import { numberDashes, type Page } from '../../shared/document/page.ts';
import { fontStack } from '../../shared/document/html/official-css.ts';
import type { Paper } from '../../shared/document/html/paper.ts';
import { SHEET, showPage, typeAreaOf } from './sheet.ts';
import './paper-page.css';

interface Props {
  readonly paper: Paper;
  /** The page that it was made for. */
  readonly page: Page;
  /** From 0. */
  readonly index: number;
  /** 1 is as large as on paper. */
  readonly scale: number;
  /** It says above its text that it is not finished. */
  readonly isDraft: boolean;
  /** Hears how many pages there are, from the first page only. */
  readonly onCount?: (count: number) => void;
}

export function PaperPage({ paper, page, index, scale, isDraft, onCount }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const isNear = useNear(sheet) || index === 0;
  useLayoutEffect(() => {
    if (!area.current || !isNear) return;
    const count = showPage(area.current, paper, page, index);
    onCount?.(count);
  }, [paper, page, index, isNear, onCount]);
  const styles = stylesOf(page);
  const [before, after] = numberDashes(page.pageNumber.form);
  const size = { width: SHEET.width * scale, height: SHEET.height * scale };
  return (
    <div className="paper-page" style={size} ref={sheet} inert>
      <div className="paper-page-sheet" style={{ ...SHEET_STYLE, transform: `scale(${scale})` }}>
        {isDraft && <div style={styles.draft}>{DRAFT_WORDS}</div>}
        <div ref={area} style={styles.area} />
        {page.pageNumber.form !== 'none' && (
          <div style={index % 2 === 0 ? styles.odd : styles.even}>
            {before}
            {index + 1}
            {after}
          </div>
        )}
      </div>
    </div>
  );
}

/** Whether an element is within a window's height of the view; once true, it stays so. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear, element]);
  return isNear;
}

const SHEET_STYLE: CSSProperties = { width: SHEET.width, height: SHEET.height };

function stylesOf(page: Page): Readonly<Record<'area' | 'odd' | 'even' | 'draft', CSSProperties>> {
  const { top, left, right, bottom, width, height } = typeAreaOf(page);
  const small: CSSProperties = {
    position: 'absolute',
    fontFamily: fontStack(page.fonts.table),
    fontSize: `${PAGE_NUMBER_SIZE / 2}pt`,
    lineHeight: 'normal',
    whiteSpace: 'pre',
  };
  const number: CSSProperties = {
    ...small,
    top: SHEET.height - bottom + FOOTER_GAP / 15,
    lineHeight: `${FOOTER_LINE / 15}px`,
  };
  const centred: CSSProperties = { ...number, left, width, textAlign: 'center' };
  const isCentred = page.pageNumber.place === 'centre';
  return {
    area: { position: 'absolute', left, top, width, height, overflow: 'clip', overflowClipMargin: 2 },
    odd: isCentred ? centred : { ...number, right, paddingRight: '1em' },
    even: isCentred ? centred : { ...number, left, paddingLeft: '1em' },
    draft: { ...small, left, width, top: top / 2, textAlign: 'center', transform: 'translateY(-50%)' },
  };
}
