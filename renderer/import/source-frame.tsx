/**
 * The old file as it was read, in a frame of its own that can run nothing and load nothing. The window reaches in to
 * scroll and to mark; the frame never reaches out.
 */
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { Report } from '../../shared/report/schema.ts';
import { markOrigins, markSpot, pointedAt } from './source-marks.ts';
import type { Page } from '../../shared/page/page.ts';
import { drawPage, EMPTY_PAGE } from './source-page.ts';
import type { PointedAt, SourceSpot } from './source-spot.ts';

export interface SourceFrameHandle {
  /** Points out a spot and brings it into view. */
  show(spot: SourceSpot): void;
}

interface Props {
  /** See shared/page. */
  readonly page: Page;
  /** The report as it was read from it. */
  readonly report: Report;
  /** False while the frame waits behind the result. */
  readonly isShown: boolean;
  readonly onPoint: (at: PointedAt) => void;
  readonly ref?: Ref<SourceFrameHandle>;
}

/** Keys and dropped files belong to the window, wherever they arrive. */
const PASSED_ON = ['keydown', 'dragenter', 'dragover', 'drop'] as const;

function passOn(frame: HTMLIFrameElement, event: KeyboardEvent | DragEvent): void {
  const copy =
    'dataTransfer' in event ? new DragEvent(event.type, event) : new KeyboardEvent(event.type, event);
  if (!frame.dispatchEvent(copy)) event.preventDefault();
}

export function SourceFrame({ page, report, isShown, onPoint, ref }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const spot = useRef<SourceSpot | null>(null);
  const isLoaded = useRef(false);
  const point = useRef(onPoint);
  useEffect(() => {
    point.current = onPoint;
  }, [onPoint]);

  function reveal() {
    const shown = frame.current?.contentDocument;
    if (shown && spot.current) markSpot(shown, spot.current);
  }
  useImperativeHandle(ref, () => ({
    show(next) {
      spot.current = next;
      reveal();
    },
  }));
  function draw() {
    const shown = frame.current?.contentDocument;
    if (!shown || !isLoaded.current) return;
    drawPage(shown, page);
    markOrigins(shown, report);
    reveal();
  }
  // The page may change while it is looked at: the file as it was read, then as another reader shows it.
  useEffect(draw, [page, report]);
  // What is hidden cannot scroll; it catches up when it is seen again.
  useEffect(() => {
    if (isShown) reveal();
  }, [isShown]);

  function onLoad() {
    const element = frame.current;
    const loaded = element?.contentDocument;
    if (!element || !loaded) return;
    isLoaded.current = true;
    draw();
    loaded.addEventListener('click', (event) => {
      // Words that were marked to be copied are not pointed at.
      if (loaded.getSelection()?.isCollapsed === false) return;
      const at = pointedAt(loaded, event.clientX, event.clientY);
      if (at) point.current(at);
    });
    for (const type of PASSED_ON) loaded.addEventListener(type, (event) => passOn(element, event));
  }

  return (
    <iframe
      ref={frame}
      className="source-frame"
      title="原文件"
      sandbox="allow-same-origin"
      srcDoc={EMPTY_PAGE}
      onLoad={onLoad}
    />
  );
}
