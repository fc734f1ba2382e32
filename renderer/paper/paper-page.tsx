/** A page of a paper as it will be printed, in any size; its content is laid out when it comes near the view. */
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { DRAFT_WORDS, FOOTER_GAP, FOOTER_LINE, SIZE } from '../../shared/document/official-page.ts';
import { fontStack } from '../../shared/document/html/official-css.ts';
import type { Paper } from '../../shared/document/html/paper.ts';
import { SHEET, showPage } from './sheet.ts';
import './paper-page.css';

interface Props {
  readonly paper: Paper;
  /** From 0. */
  readonly index: number;
  /** 1 is as large as on paper. */
  readonly scale: number;
  /** It says above its text that it is not finished. */
  readonly isDraft: boolean;
  /** Hears how many pages there are, from the first page only. */
  readonly onCount?: (count: number) => void;
}

export function PaperPage({ paper, index, scale, isDraft, onCount }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const isNear = useNear(sheet) || index === 0;
  useLayoutEffect(() => {
    if (!area.current || !isNear) return;
    const count = showPage(area.current, paper, index);
    onCount?.(count);
  }, [paper, index, isNear, onCount]);
  const size = { width: SHEET.width * scale, height: SHEET.height * scale };
  return (
    <div className="paper-page" style={size} ref={sheet} inert>
      <div className="paper-page-sheet" style={{ ...SHEET_STYLE, transform: `scale(${scale})` }}>
        {isDraft && <div style={DRAFT_STYLE}>{DRAFT_WORDS}</div>}
        <div ref={area} style={AREA_STYLE} />
        <div style={{ ...NUMBER_STYLE, ...(index % 2 === 0 ? ODD : EVEN) }}>— {index + 1} —</div>
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

const AREA_STYLE: CSSProperties = {
  position: 'absolute',
  left: SHEET.left,
  top: SHEET.top,
  width: SHEET.typeWidth,
  height: SHEET.typeHeight,
  overflow: 'clip',
  overflowClipMargin: 2,
};

const SONG: CSSProperties = {
  position: 'absolute',
  fontFamily: fontStack('songti'),
  fontSize: `${SIZE.pageNumber / 2}pt`,
  lineHeight: 'normal',
};

const NUMBER_STYLE: CSSProperties = {
  ...SONG,
  top: SHEET.height - SHEET.bottom + FOOTER_GAP / 15,
  lineHeight: `${FOOTER_LINE / 15}px`,
};
const ODD: CSSProperties = { right: SHEET.right, paddingRight: '1em' };
const EVEN: CSSProperties = { left: SHEET.left, paddingLeft: '1em' };
const DRAFT_STYLE: CSSProperties = {
  ...SONG,
  left: SHEET.left,
  width: SHEET.typeWidth,
  top: SHEET.top / 2,
  textAlign: 'center',
  transform: 'translateY(-50%)',
};
