/** The panes of the import screen: the queue, the file, what was read; their widths are kept. */
import type { ReactNode } from 'react';
import { Splitter } from 'antd';
import { usePaneSize } from '../ui/pane-size.ts';

/** Share of the window that the file takes until somebody moves the edge. */
const SOURCE_SHARE = 0.4;

interface Props {
  /** Null where there is one file alone. */
  readonly queue: ReactNode | null;
  /** The file; null where it does not stand beside what was read. */
  readonly source: ReactNode | null;
  readonly children: ReactNode;
}

export function ImportPanes({ queue, source, children }: Props) {
  const [queueWidth, setQueueWidth] = usePaneSize('import-queue', 220);
  const [sourceWidth, setSourceWidth] = usePaneSize('import-source', window.innerWidth * SOURCE_SHARE);
  const [hasQueue, hasSource] = [queue !== null, source !== null];
  return (
    <Splitter
      // The widths of a splitter hold for the panes that it starts with.
      key={String(hasQueue)}
      className="import-panes"
      onResizeEnd={([width]) => {
        if (hasQueue) setQueueWidth(width ?? queueWidth);
      }}
    >
      {hasQueue && (
        <Splitter.Panel defaultSize={queueWidth} min={140} max={400}>
          {queue}
        </Splitter.Panel>
      )}
      <Splitter.Panel min={400}>
        <Splitter
          key={String(hasSource)}
          onResizeEnd={([width]) => {
            if (hasSource) setSourceWidth(width ?? sourceWidth);
          }}
        >
          {hasSource && (
            <Splitter.Panel defaultSize={sourceWidth} min={280}>
              {source}
            </Splitter.Panel>
          )}
          <Splitter.Panel min={400}>{children}</Splitter.Panel>
        </Splitter>
      </Splitter.Panel>
    </Splitter>
  );
}
