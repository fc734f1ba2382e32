/** The file itself beside what was read from it. */
import type { Ref } from 'react';
import type { Report } from '../../shared/report/schema.ts';
import { isComing, type Review } from '../intake/review.ts';
import { SourceFrame, type SourceFrameHandle } from './source-frame.tsx';
import type { PointedAt } from './source-spot.ts';

/** What is said about the page of the file while more of it is to come, or did not come. */
function pageState(review: Review): string {
  const { again, report } = review;
  // Only a .docx has a page of its own; of a .doc just the figures are read again.
  if (report.source?.format !== 'docx') return isComing(review) ? '正在核对数字…' : '';
  if (isComing(review)) return '正在显示原来的格式…';
  return again === 'failed' ? '没能显示原来的格式，这里是读到的文字' : '';
}

interface Props {
  readonly review: Review;
  /** The report as it was read. */
  readonly read: Report;
  /** Does what was read stand beside it, or do the two take turns? */
  readonly isBeside: boolean;
  readonly isShown: boolean;
  readonly onPoint: (at: PointedAt) => void;
  readonly ref: Ref<SourceFrameHandle>;
}

export function SourcePane({ review, read, isBeside, isShown, onPoint, ref }: Props) {
  return (
    <div className="import-source">
      <p className="import-source-title">
        <strong>原文件</strong>
        <span>点一处，就到{isBeside ? '右侧' : '读取结果里'}对应的地方</span>
        <span className="import-source-state" role="status">
          {pageState(review)}
        </span>
      </p>
      <SourceFrame ref={ref} page={review.page} report={read} isShown={isShown} onPoint={onPoint} />
    </div>
  );
}
